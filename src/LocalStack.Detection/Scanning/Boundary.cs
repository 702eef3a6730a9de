using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Scanning;

/// <summary>What stands beside a token, from "it goes on" to "a word of its own".</summary>
internal enum BoundaryKind
{
    /// <summary>A letter or digit: the text is part of something longer.</summary>
    None,

    /// <summary>A hyphen, an underscore, or the dot of a host name: it may be part of something longer.</summary>
    Hyphen,

    /// <summary>Anything else, or the end of the text.</summary>
    Word,
}

/// <summary>
/// Where a token begins and ends in a text. A letter in front of it may belong to an escape (<c>"\tls-…"</c>,
/// <c>\u003dls-…</c>, <c>%3Dls-…</c>) or end what colours a terminal (<c>ESC[32mls-…</c>), and then the token stands alone
/// all the same.
/// </summary>
internal static class Boundary
{
    /// <summary>What is looked at before a token: a colour of a terminal, by all its parts, with its escape spelled.</summary>
    public const int Lookbehind = LongestSequence + LongestEscape;

    private const int LongestHexEscape = 8;

    /// <summary>The longest escape (<c>\U0000001b</c>).</summary>
    private const int LongestEscape = 10;

    /// <summary>A foreground and a background of three numbers each, with a few attributes.</summary>
    private const int LongestSequence = 54;

    /// <summary>The ways to write the character with which a sequence for a terminal begins.</summary>
    private static readonly string[] EscapeCharacters =
        ["\u001b", @"\u001b", @"\x1b", @"\e", @"\033", @"\33", @"\0033", @"\u{1b}", @"\U0000001b", "^[", "%1b", "=1b", "&#27;", "&#x1b;", "\u241b"];

    public static BoundaryKind Before(ReadOnlySpan<char> text, int start)
    {
        if (start == 0)
            return BoundaryKind.Word;

        var previous = text[start - 1];
        if (AuthToken.IsLetterOrDigit(previous))
            return EndsEscape(text.Slice(0, start)) || EndsSequence(text.Slice(0, start)) ? BoundaryKind.Word : BoundaryKind.None;

        return IsJoint(previous) && start > 1 && IsOfWord(text[start - 2]) ? BoundaryKind.Hyphen : BoundaryKind.Word;
    }

    public static BoundaryKind After(ReadOnlySpan<char> text, int end)
    {
        if (end == text.Length)
            return BoundaryKind.Word;

        var next = text[end];
        if (AuthToken.IsLetterOrDigit(next))
            return BoundaryKind.None;

        var goesOn = IsJoint(next)
            || (next == '.' && end + 1 < text.Length && AuthToken.IsLetterOrDigit(text[end + 1]));
        return goesOn ? BoundaryKind.Hyphen : BoundaryKind.Word;
    }

    private static bool IsJoint(char character) => character is '-' or '_';

    /// <summary>A hyphen behind anything else joins nothing: it is the one of <c>${NAME:-ls-…}</c>, or a bullet.</summary>
    private static bool IsOfWord(char character) => AuthToken.IsLetterOrDigit(character) || IsJoint(character);

    /// <summary>Whether the text ends with an escape: <c>\n</c>, <c>\x3d</c>, <c>\u003d</c>, <c>\U0000003d</c>, <c>\075</c>, <c>%3D</c>.</summary>
    private static bool EndsEscape(ReadOnlySpan<char> text)
    {
        if (text.Length >= 2 && text[text.Length - 2] == '\\')
            return true;

        var digits = 0;
        while (digits < LongestHexEscape
            && digits < text.Length
            && AuthToken.IsHexDigit(text[text.Length - 1 - digits]))
        {
            digits++;
        }

        if (digits >= 2 && text.Length > 2 && (text[text.Length - 3] == '%' || IsQuotedPrintable(text.Slice(text.Length - 3))))
            return true;

        var before = text.Slice(0, text.Length - digits);
        if (before.Length >= 1 && before[before.Length - 1] == '\\')
            return IsOctal(text.Slice(before.Length));
        return before.Length >= 2
            && before[before.Length - 2] == '\\'
            && TakesDigits(before[before.Length - 1], digits);
    }

    /// <summary>Whether it is an escape of a control or punctuation character, and no value that begins with two digits.</summary>
    private static bool IsQuotedPrintable(ReadOnlySpan<char> text) =>
        text[0] == '=' && text[1] is '0' or '2' or '3' && text[2] is (>= '0' and <= '9') or (>= 'A' and <= 'F');

    /// <summary>
    /// Whether the text ends with a sequence for a terminal: <c>ESC[0;32m</c>. A colour without its escape is what a log
    /// shows that a program has cleaned.
    /// </summary>
    private static bool EndsSequence(ReadOnlySpan<char> text)
    {
        var open = text.Length - 2;
        var limit = Math.Max(0, text.Length - LongestSequence);
        while (open >= limit && text[open] is (>= '0' and <= '9') or ';' or ':' or '?')
            open--;
        if (open < limit)
            return false;
        if (text[open] == '\u009b')
            return true;
        if (text[open] != '[')
            return false;

        var isColour = text[text.Length - 1] == 'm' && open < text.Length - 2;
        return isColour || EndsWithEscapeCharacter(text.Slice(0, open));
    }

    private static bool EndsWithEscapeCharacter(ReadOnlySpan<char> text)
    {
        foreach (var escape in EscapeCharacters)
        {
            if (text.EndsWith(escape.AsSpan(), StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Three digits; a zero may be in front of them.</summary>
    private static bool IsOctal(ReadOnlySpan<char> digits)
    {
        if (digits.Length > 4 || (digits.Length == 4 && digits[0] != '0'))
            return false;

        foreach (var digit in digits)
        {
            if (digit is < '0' or > '7')
                return false;
        }

        return true;
    }

    /// <summary>An escape takes as many digits as it takes; what follows them is a letter of its own.</summary>
    private static bool TakesDigits(char kind, int digits) => kind switch
    {
        'x' => digits is >= 1 and <= 4,
        'u' => digits == 4,
        'U' => digits == LongestHexEscape,
        _ => false,
    };
}
