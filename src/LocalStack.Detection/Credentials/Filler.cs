namespace LocalStack.Detection.Credentials;

/// <summary>
/// What people type in place of random characters: <c>xxxx</c>, <c>12345678</c>, <c>abcd1234</c>, <c>a1b2c3d4</c>,
/// <c>1q2w3e4r</c>, and masks that leave something out.
/// </summary>
internal static class Filler
{
    /// <summary>Up to this length two characters in order are a filler: <c>90ab</c>, a group of a counted-up token.</summary>
    private const int ShortPart = 4;

    /// <summary>In longer ones it takes three, because random digits are full of pairs.</summary>
    private const int ShortestRun = 3;

    /// <summary>Sequences that are typed in turns: <c>a1b2c3</c> are two.</summary>
    private const int MaxSequences = 3;

    /// <summary>Characters that each sequence needs, so that it is one.</summary>
    private const int MinOfSequence = 3;

    /// <summary>One character in a row that no random text has: of keys in hex digits not one in 30,000.</summary>
    private const int MaskLength = 6;

    /// <summary>Letters that hide others are seen sooner: <c>xxxx</c>.</summary>
    private const int LetterMaskLength = 4;

    /// <summary>The rows of letters on a keyboard; one from another is set apart.</summary>
    private const string Keyboard = "qwertyuiop  asdfghjkl  zxcvbnm";

    /// <summary>What a mask puts in place of characters.</summary>
    private static readonly string[] Gaps = ["***", "...", "…", "•••"];

    /// <summary>Whether letters and digits are one character, or runs that repeat or count, one after the other or in turns.</summary>
    public static bool Matches(ReadOnlySpan<char> part) => part.Length <= 1 || AreRuns(part) || AreSequences(part) || IsRepeated(part);

    /// <summary>Whether a value shows that something is left out.</summary>
    public static bool IsMask(ReadOnlySpan<char> value)
    {
        foreach (var gap in Gaps)
        {
            if (value.IndexOf(gap.AsSpan()) >= 0)
                return true;
        }

        var run = 1;
        for (var i = 1; i < value.Length; i++)
        {
            run = value[i] == value[i - 1] ? run + 1 : 1;
            if (run >= (value[i] is 'x' or 'X' ? LetterMaskLength : MaskLength))
                return true;
        }

        return false;
    }

    private static bool AreRuns(ReadOnlySpan<char> part)
    {
        var shortest = part.Length <= ShortPart ? 2 : ShortestRun;
        var position = 0;
        while (position < part.Length)
        {
            var run = RunLength(part.Slice(position));
            if (run < shortest)
                return false;
            position += run;
        }

        return true;
    }

    private static int RunLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || Step(text[0], text[1]) is not { } step)
            return 1;

        var length = 2;
        while (length < text.Length && Step(text[length - 1], text[length]) == step)
            length++;
        return length;
    }

    /// <summary>Whether two or three sequences take turns: <c>a1b2c3d4</c>, <c>1q2w3e4r</c>.</summary>
    private static bool AreSequences(ReadOnlySpan<char> part)
    {
        for (var count = 2; count <= MaxSequences; count++)
        {
            if (part.Length >= count * MinOfSequence && AreSequences(part, count))
                return true;
        }

        return false;
    }

    private static bool AreSequences(ReadOnlySpan<char> part, int count)
    {
        for (var first = 0; first < count; first++)
        {
            int? step = null;
            for (var i = first + count; i < part.Length; i += count)
            {
                var next = Step(part[i - count], part[i]) ?? KeyboardStep(part[i - count], part[i]);
                if (next is null || (step is not null && next != step))
                    return false;
                step = next;
            }
        }

        return true;
    }

    /// <summary>Whether the same characters come again and again: <c>abcdeabcde</c>.</summary>
    private static bool IsRepeated(ReadOnlySpan<char> part)
    {
        for (var period = 1; period <= part.Length / 2; period++)
        {
            if (part.Slice(period).SequenceEqual(part.Slice(0, part.Length - period)))
                return true;
        }

        return false;
    }

    /// <summary>0 for a repeated character, 1 for the next one (9 is followed by 0, or by the a of hex digits), -1 for the one before.</summary>
    private static int? Step(char first, char second)
    {
        var difference = char.ToLowerInvariant(second) - char.ToLowerInvariant(first);
        return (first, second) switch
        {
            ('9', '0' or 'a' or 'A') => 1,
            ('0' or 'a' or 'A', '9') => -1,
            _ => difference is >= -1 and <= 1 ? difference : null,
        };
    }

    private static int? KeyboardStep(char first, char second)
    {
        var from = Keyboard.IndexOf(char.ToLowerInvariant(first));
        var to = Keyboard.IndexOf(char.ToLowerInvariant(second));
        return from >= 0 && to >= 0 && to - from is 1 or -1 ? to - from : null;
    }
}
