using System.Globalization;
using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Scanning;

/// <summary>Reads one escape at the start of a text.</summary>
/// <param name="text">The text; its first character is the sign of the encoding.</param>
/// <param name="meant">The character that the escape stands for; <see cref="TokenEncoding.Nothing"/> for one that stands for none.</param>
/// <returns>The length of the escape, 0 if there is none.</returns>
internal delegate int EscapeReader(ReadOnlySpan<char> text, out char meant);

/// <summary>
/// A way to write characters of a token so that the text does not show them. <see cref="All"/> is the only list; base64,
/// which escapes no single characters, is <see cref="Base64Tokens"/>.
/// </summary>
/// <param name="name">What it is called, in messages.</param>
/// <param name="sign">The character with which each escape begins.</param>
/// <param name="letters">How the first letter of a token is written in it, in lower case.</param>
/// <param name="read">Reads an escape.</param>
internal sealed class TokenEncoding(string name, char sign, string[] letters, EscapeReader read)
{
    /// <summary>What an escape stands for that only joins what is beside it.</summary>
    public const char Nothing = '\0';

    /// <summary>Backslashes before an escape that stands in a string within a string.</summary>
    private const int MaxBackslashes = 4;

    /// <summary>No number in an escape is longer, zeros in front included.</summary>
    private const int MaxDigits = 8;

    public static readonly TokenEncoding Percent = new("percent-encoded text", '%', ["%6c"], ReadPercent);

    public static readonly TokenEncoding QuotedPrintable = new("quoted-printable text", '=', ["=6c"], ReadQuotedPrintable);

    public static readonly TokenEncoding Backslash = new("escaped text", '\\', ["06c", "\\x6c", "{6c}", "\\154", "\\0154"], ReadBackslash);

    public static readonly TokenEncoding Entity = new("text with entities", '&', ["#108;", "06c;", "#x6c;", "#0108;"], ReadEntity);

    /// <summary>UTF-16 in a text of another encoding: a program has appended to a file that it took for one of its own.</summary>
    public static readonly TokenEncoding Utf16 = new("UTF-16 text", '\0', ["l\0s"], ReadNul);

    public static IReadOnlyList<TokenEncoding> All { get; } = [Percent, QuotedPrintable, Backslash, Entity, Utf16];

    public string Name { get; } = name;

    public char Sign { get; } = sign;

    public IReadOnlyList<TermSearch> Letters { get; } = [.. letters.Select(letter => new TermSearch(letter))];

    /// <summary>The encoding whose escapes begin with a character.</summary>
    public static TokenEncoding? OfSign(char sign) => sign switch
    {
        '%' => Percent,
        '=' => QuotedPrintable,
        '\\' => Backslash,
        '&' => Entity,
        '\0' => Utf16,
        _ => null,
    };

    /// <inheritdoc cref="EscapeReader"/>
    public int Read(ReadOnlySpan<char> text, out char meant) => read(text, out meant);

    private static int ReadPercent(ReadOnlySpan<char> text, out char meant) => ReadHex(text, 1, 2, out meant);

    private static int ReadQuotedPrintable(ReadOnlySpan<char> text, out char meant)
    {
        meant = Nothing;
        var end = 1;
        while (end < text.Length && text[end] is ' ' or '\t' && end < MaxDigits)
            end++;
        if (end < text.Length && text[end] == '\n')
            return end + 1;
        if (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n')
            return end + 2;

        return ReadHex(text, 1, 2, out meant);
    }

    private static int ReadBackslash(ReadOnlySpan<char> text, out char meant)
    {
        meant = Nothing;
        var kind = 1;
        while (kind < text.Length && kind < MaxBackslashes && text[kind] == '\\')
            kind++;
        if (kind >= text.Length)
            return 0;

        return text[kind] switch
        {
            'u' when kind + 1 < text.Length && text[kind + 1] == '{' => ReadBraced(text, kind + 2, out meant),
            'x' => ReadHex(text, kind + 1, 2, out meant),
            'u' => ReadHex(text, kind + 1, 4, out meant),
            'U' => ReadHex(text, kind + 1, 8, out meant),
            >= '0' and <= '7' => ReadOctal(text, kind, out meant),
            _ => 0,
        };
    }

    private static int ReadBraced(ReadOnlySpan<char> text, int start, out char meant)
    {
        var end = start;
        while (end < text.Length && end - start < MaxDigits && AuthToken.IsHexDigit(text[end]))
            end++;
        meant = Nothing;
        return end > start && end < text.Length && text[end] == '}' && ReadHex(text, start, end - start, out meant) > 0 ? end + 1 : 0;
    }

    /// <summary>Three digits; <c>echo -e</c> takes three behind a zero.</summary>
    private static int ReadOctal(ReadOnlySpan<char> text, int start, out char meant)
    {
        var value = 0;
        var end = start;
        var longest = text[start] == '0' ? 4 : 3;
        for (; end < text.Length && end - start < longest && text[end] is >= '0' and <= '7'; end++)
        {
            var next = (value * 8) + text[end] - '0';
            if (next > 0x7F)
                break;
            value = next;
        }

        return To(value, end, out meant);
    }

    private static int ReadEntity(ReadOnlySpan<char> text, out char meant)
    {
        const string Ampersand = "amp;";
        meant = Nothing;
        var start = text.Slice(1).StartsWith(Ampersand.AsSpan()) ? 1 + Ampersand.Length : 1;
        if (start + 1 >= text.Length || text[start] != '#')
            return 0;

        var isHex = text[start + 1] is 'x' or 'X';
        var first = start + (isHex ? 2 : 1);
        var end = first;
        while (end < text.Length && end - first < MaxDigits && AuthToken.IsHexDigit(text[end]))
            end++;
        if (end == first || end >= text.Length || text[end] != ';')
            return 0;

        return TryParse(text.Slice(first, end - first), isHex, out var value) ? To(value, end + 1, out meant) : 0;
    }

    private static int ReadNul(ReadOnlySpan<char> text, out char meant)
    {
        meant = Nothing;
        return 1;
    }

    private static int ReadHex(ReadOnlySpan<char> text, int start, int digits, out char meant)
    {
        meant = Nothing;
        return start + digits <= text.Length && TryParse(text.Slice(start, digits), isHex: true, out var value)
            ? To(value, start + digits, out meant)
            : 0;
    }

    private static bool TryParse(ReadOnlySpan<char> digits, bool isHex, out int value) => int.TryParse(
        digits.ToString(), isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out value);

    /// <summary>An escape that stands for a printable character of ASCII: no other is one of a token, or beside one.</summary>
    private static int To(int value, int length, out char meant)
    {
        var isPrintable = value is >= ' ' and < 0x7F;
        meant = isPrintable ? (char)value : Nothing;
        return isPrintable ? length : 0;
    }
}
