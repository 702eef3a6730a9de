using System.Globalization;
using System.Text;

namespace LocalStack.Detection.Formats;

/// <summary>How a value is quoted, and so which escapes it may hold.</summary>
internal enum EscapeStyle
{
    /// <summary>What is written is what is meant.</summary>
    None,

    /// <summary>A backslash begins an escape: JSON, double quotes of YAML and dotenv.</summary>
    Backslash,

    /// <summary>A doubled single quote stands for one: single quotes of YAML.</summary>
    DoubledQuote,

    /// <summary>An ampersand begins an entity: XML.</summary>
    Entity,

    /// <summary>Nothing but that lines are folded: values of YAML without quotes that go over several.</summary>
    Folded,

    /// <summary>Lines of YAML that stand below their key: what indents them is no part of them.</summary>
    Block,
}

/// <summary>
/// Resolves escapes. An escape that is not one stays as it is written. Values in quotes, and folded ones, are of one line;
/// where YAML writes them over several, a line end means a space, and more of them one line end less.
/// </summary>
internal static class Escapes
{
    private const int LastCodePoint = 0x10FFFF;

    /// <summary>No entity is longer, but for zeros in front of a number.</summary>
    private const int MaxEntityLength = 12;

    private static readonly char[] BackslashMarks = ['\\', .. TextSlice.LineEnds];
    private static readonly char[] QuoteMarks = ['\'', .. TextSlice.LineEnds];

    /// <summary>Whether the value holds a character that begins an escape.</summary>
    public static bool AreIn(string text, int start, int length, EscapeStyle style) => style switch
    {
        EscapeStyle.Backslash => text.IndexOfAny(BackslashMarks, start, length) >= 0,
        EscapeStyle.DoubledQuote => text.IndexOfAny(QuoteMarks, start, length) >= 0,
        EscapeStyle.Folded => text.IndexOfAny(TextSlice.LineEnds, start, length) >= 0,
        EscapeStyle.Entity => text.IndexOf('&', start, length) >= 0,
        _ => false,
    };

    /// <summary>Whether a text may hold escapes that spell letters and digits: a name or a token may hide in them.</summary>
    public static bool MaySpellLettersIn(string text) => MaySpellLettersIn(new TextSlice(text, 0, text.Length));

    /// <summary>Whether a part of a text may hold them.</summary>
    public static bool MaySpellLettersIn(TextSlice part)
    {
        var text = part.Text;
        var backslash = text.IndexOf('\\', part.Start, part.Length);
        while (backslash >= 0 && backslash + 1 < part.End)
        {
            if (DigitsOf(text[backslash + 1]) > 0)
                return true;
            backslash = text.IndexOf('\\', backslash + 1, part.End - backslash - 1);
        }

        return part.Contains("&#");
    }

    /// <summary>The value with its escapes resolved.</summary>
    public static string Decode(string text, int start, int length, EscapeStyle style)
    {
        var value = text.Substring(start, length);
        if (!AreIn(text, start, length, style))
            return value;

        return style switch
        {
            EscapeStyle.Folded => Fold(value, joinsAtBackslash: false),
            EscapeStyle.DoubledQuote => Fold(value, joinsAtBackslash: false).Replace("''", "'"),
            EscapeStyle.Entity => DecodeEntities(value),
            _ => DecodeBackslashes(Fold(value, joinsAtBackslash: true)),
        };
    }

    /// <summary>Folds lines. In double quotes a backslash at the end of a line joins it to the next.</summary>
    private static string Fold(string value, bool joinsAtBackslash)
    {
        if (value.IndexOfAny(TextSlice.LineEnds) < 0)
            return value;

        var folded = new StringBuilder(value.Length);
        var position = 0;
        while (position < value.Length)
        {
            if (value[position] is not ('\n' or '\r'))
            {
                folded.Append(value[position++]);
                continue;
            }

            var lineEnds = CountLineEnds(value, ref position);
            var joins = joinsAtBackslash && EndsWithBackslash(folded);
            folded.Length = joins ? folded.Length - 1 : LengthWithoutBlanks(folded);
            if (lineEnds > 1)
                folded.Append('\n', lineEnds - 1);
            else if (!joins)
                folded.Append(' ');
        }

        return folded.ToString();
    }

    /// <summary>Passes over line ends and what indents the lines.</summary>
    private static int CountLineEnds(string value, ref int position)
    {
        var count = 0;
        for (; position < value.Length && value[position] is '\n' or '\r' or ' ' or '\t'; position++)
        {
            var isFirstOfTwo = value[position] == '\r' && position + 1 < value.Length && value[position + 1] == '\n';
            if (value[position] is '\n' or '\r' && !isFirstOfTwo)
                count++;
        }

        return count;
    }

    /// <summary>Whether it ends with a backslash that is not itself escaped.</summary>
    private static bool EndsWithBackslash(StringBuilder text)
    {
        var length = text.Length;
        while (length > 0 && text[length - 1] == '\\')
            length--;
        return (text.Length - length) % 2 == 1;
    }

    private static int LengthWithoutBlanks(StringBuilder text)
    {
        var length = text.Length;
        while (length > 0 && text[length - 1] is ' ' or '\t')
            length--;
        return length;
    }

    private static string DecodeEntities(string value)
    {
        var decoded = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var limit = Math.Min(value.Length - i, MaxEntityLength);
            var length = value[i] == '&' ? value.IndexOf(';', i, limit) - i : 0;
            if (length > 1 && EntityOf(value.Substring(i + 1, length - 1)) is { } meant)
            {
                decoded.Append(meant);
                i += length;
            }
            else
            {
                decoded.Append(value[i]);
            }
        }

        return decoded.ToString();
    }

    private static string? EntityOf(string name) => name switch
    {
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "quot" => "\"",
        "apos" => "'",
        _ when name[0] == '#' => CharacterOf(name.Substring(1)),
        _ => null,
    };

    private static string? CharacterOf(string number)
    {
        var isHex = number.StartsWith("x", StringComparison.Ordinal);
        var isNumber = int.TryParse(
            isHex ? number.Substring(1) : number,
            isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var code);
        if (!isNumber || code is < 0 or > LastCodePoint)
            return null;
        return code <= char.MaxValue ? ((char)code).ToString() : char.ConvertFromUtf32(code);
    }

    private static string DecodeBackslashes(string value)
    {
        var decoded = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\' || i + 1 == value.Length)
                decoded.Append(value[i]);
            else
                i = AppendEscape(decoded, value, i + 1);
        }

        return decoded.ToString();
    }

    /// <summary>Appends what an escape stands for.</summary>
    /// <param name="decoded">Where to.</param>
    /// <param name="value">The value.</param>
    /// <param name="kind">The position behind the backslash.</param>
    /// <returns>The last position of the escape.</returns>
    private static int AppendEscape(StringBuilder decoded, string value, int kind)
    {
        var digits = DigitsOf(value[kind]);
        if (digits > 0 && TryReadHex(value, kind + 1, digits) is { } code)
        {
            decoded.Append(code <= char.MaxValue ? ((char)code).ToString() : char.ConvertFromUtf32(code));
            return kind + digits;
        }

        if (ControlCharacter(value[kind]) is { } control)
            decoded.Append(control);
        else if (char.IsLetterOrDigit(value[kind]))
            decoded.Append('\\').Append(value[kind]);
        else
            decoded.Append(value[kind]);

        return kind;
    }

    /// <summary>How long the escape is that begins with a backslash.</summary>
    public static int LengthOfEscape(string text, int backslash)
    {
        var kind = backslash + 1;
        if (kind >= text.Length)
            return 1;

        var digits = DigitsOf(text[kind]);
        return digits > 0 && TryReadHex(text, kind + 1, digits) is not null ? 2 + digits : 2;
    }

    /// <summary>How many hex digits follow this letter of an escape.</summary>
    private static int DigitsOf(char kind) => kind switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };

    private static char? ControlCharacter(char kind) => kind switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\b',
        'f' => '\f',
        '0' => '\0',
        _ => null,
    };

    private static int? TryReadHex(string value, int start, int digits)
    {
        if (start + digits > value.Length)
            return null;

        var isHex = int.TryParse(
            value.Substring(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code);
        return isHex && code is >= 0 and <= LastCodePoint ? code : null;
    }
}
