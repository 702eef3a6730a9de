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
/// <c>\u003dls-…</c>, <c>%3Dls-…</c>), and then the token stands alone all the same.
/// </summary>
internal static class Boundary
{
    private const int LongestHexEscape = 8;

    public static BoundaryKind Before(ReadOnlySpan<char> text, int start)
    {
        if (start == 0)
            return BoundaryKind.Word;

        var previous = text[start - 1];
        if (AuthToken.IsLetterOrDigit(previous))
            return EndsEscape(text.Slice(0, start)) ? BoundaryKind.Word : BoundaryKind.None;

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

    /// <summary>Whether the text ends with an escape: <c>\n</c>, <c>\x3d</c>, <c>\u003d</c>, <c>\U0000003d</c>, <c>%3D</c>.</summary>
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

        if (digits >= 2 && text.Length > 2 && text[text.Length - 3] == '%')
            return true;

        var before = text.Slice(0, text.Length - digits);
        return before.Length >= 2
            && before[before.Length - 2] == '\\'
            && TakesDigits(before[before.Length - 1], digits);
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
