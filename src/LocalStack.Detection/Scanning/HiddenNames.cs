using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Scanning;

/// <summary>
/// Tells cheaply that no escape of a text hides a letter of a credential's name, or of how a token begins. Most texts with
/// escapes hold line ends, quotes or other alphabets in them, and need no reader for their sake.
/// </summary>
internal static class HiddenNames
{
    /// <summary>What is looked at: the character before an escape, the escape, and what it may join, another escape at most.</summary>
    private const int WindowLength = 1 + (2 * EncodedRuns.LongestEscape);

    /// <summary>The two signs with which the escapes begin that readers resolve.</summary>
    private const char Backslash = '\\';
    private const char Ampersand = '&';

    /// <summary>Which two letters follow each other in a name, for each the letter of lower case and the one behind it.</summary>
    private static readonly HashSet<(char First, char Second)> Pairs = MakePairs();

    /// <summary>Whether a text may hold such an escape.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text)
    {
        for (var position = 0; ; position++)
        {
            var found = text.Slice(position).IndexOfAny(Backslash, Ampersand);
            if (found < 0)
                return false;

            position += found;
            var start = Math.Max(0, position - 1);
            if (SpellsPair(text.Slice(start, Math.Min(WindowLength, text.Length - start)), position - start))
                return true;
        }
    }

    /// <summary>Whether a text in UTF-8 may hold such an escape.</summary>
    public static bool MayBeIn(ReadOnlySpan<byte> utf8)
    {
        Span<char> window = stackalloc char[WindowLength];
        for (var position = 0; ; position++)
        {
            var found = utf8.Slice(position).IndexOfAny((byte)Backslash, (byte)Ampersand);
            if (found < 0)
                return false;

            position += found;
            var start = Math.Max(0, position - 1);
            var length = Math.Min(WindowLength, utf8.Length - start);
            for (var i = 0; i < length; i++)
                window[i] = (char)utf8[start + i];
            if (SpellsPair(window.Slice(0, length), position - start))
                return true;
        }
    }

    /// <summary>Whether an escape stands for a letter that, with what is before or behind it, is a part of a name.</summary>
    private static bool SpellsPair(ReadOnlySpan<char> window, int escape)
    {
        if (!TryRead(window.Slice(escape), out var length, out var meant))
            return false;

        var behind = window.Slice(escape + length);
        return (escape > 0 && IsPair(window[escape - 1], meant))
            || (!behind.IsEmpty && IsPair(meant, TryRead(behind, out _, out var next) ? next : behind[0]));
    }

    private static bool TryRead(ReadOnlySpan<char> text, out int length, out char meant)
    {
        (length, meant) = (0, TokenEncoding.Nothing);
        if (text[0] is not (Backslash or Ampersand) || TokenEncoding.OfSign(text[0]) is not { } encoding)
            return false;

        length = encoding.Read(text.Slice(0, Math.Min(text.Length, EncodedRuns.LongestEscape)), out meant);
        return length > 0;
    }

    private static bool IsPair(char first, char second) => Pairs.Contains((ToLower(first), ToLower(second)));

    private static char ToLower(char character) => character is >= 'A' and <= 'Z' ? (char)(character | 0x20) : character;

    private static HashSet<(char First, char Second)> MakePairs()
    {
        var pairs = new HashSet<(char, char)>();
        foreach (var term in CredentialNames.Default.SearchTerms.Concat(NameClues.NounEnds))
        {
            for (var i = 1; i < term.Length; i++)
                pairs.Add((term[i - 1], term[i]));
        }

        return pairs;
    }
}
