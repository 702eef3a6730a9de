namespace LocalStack.Detection.Credentials;

/// <summary>
/// Samples that people write where a credential would go: <c>your-token-here</c>, <c>changeme</c>,
/// <c>ls-xxxxxxxx-xxxx-…</c>, <c>12345678</c>, <c>****</c>. The <em>whole</em> value has to consist of such parts. A
/// stop word inside something longer proves nothing: that is how real secrets are lost. Words written together are
/// words still, for a credential is random, and of a billion not one reads like that.
/// </summary>
internal static class Placeholder
{
    /// <summary>A longer run of letters is not made of dictionary words.</summary>
    private const int MaxWordRun = 64;

    /// <summary>Up to this length two characters in order are a filler: <c>90ab</c>, a group of a counted-up token.</summary>
    private const int ShortPart = 4;

    /// <summary>What a mask puts in place of characters.</summary>
    private static readonly string[] Gaps = ["***", "...", "…", "•••"];

    /// <summary>
    /// No word that somebody might take for a password: the list also judges values under names that users add.
    /// </summary>
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        // what a sample is called
        "example", "sample", "dummy", "fake", "mock", "test", "placeholder",
        // whose it is, and what to do with it
        "your", "my", "own", "real", "actual", "some", "any", "the", "this", "here", "goes", "paste", "insert",
        "replace", "change", "enter", "put", "add", "set", "fill", "in", "me", "with", "to", "be", "from", "todo",
        "fixme", "tbd",
        // what it is
        "localstack", "ls", "ci", "auth", "token", "api", "key", "secret", "credential", "credentials",
        "value", "host", "env", "environment", "variable", "var", "override",
        // what stands for nothing
        "none", "null", "nil", "empty", "blank", "unset", "undefined", "missing", "required", "optional", "redacted",
        "masked", "hidden", "removed", "omitted", "true", "false", "yes", "no", "on", "off",
    };

    private static readonly int LongestWord = Words.Max(word => word.Length);

    /// <summary>Whether the whole of <paramref name="value"/> is a sample.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The name it is given to, which a sample may repeat; empty when there is none.</param>
    public static bool Matches(ReadOnlySpan<char> value, string name = "")
    {
        var repeated = name.Length > 0 ? value.IndexOf(name.AsSpan(), StringComparison.OrdinalIgnoreCase) : -1;
        return repeated < 0
            ? HasGap(value) || HoldsOnlySamples(value)
            : Matches(value.Slice(0, repeated)) && Matches(value.Slice(repeated + name.Length));
    }

    private static bool HoldsOnlySamples(ReadOnlySpan<char> value)
    {
        while (TryTakePart(ref value, out var part))
        {
            if (!IsFiller(part) && !IsWords(part))
                return false;
        }

        return true;
    }

    /// <summary>Takes the next letters and digits.</summary>
    private static bool TryTakePart(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> part)
    {
        var start = 0;
        while (start < rest.Length && !char.IsLetterOrDigit(rest[start]))
            start++;

        var end = start;
        while (end < rest.Length && char.IsLetterOrDigit(rest[end]))
            end++;

        part = rest.Slice(start, end - start);
        rest = rest.Slice(end);
        return part.Length > 0;
    }

    private static bool HasGap(ReadOnlySpan<char> value)
    {
        foreach (var gap in Gaps)
        {
            if (value.IndexOf(gap.AsSpan()) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>One character, or runs that repeat or count: <c>xxxx</c>, <c>abcd1234</c>, <c>4321</c>.</summary>
    private static bool IsFiller(ReadOnlySpan<char> part)
    {
        if (part.Length == 1)
            return true;

        // Keys of nothing but digits are full of pairs, so in a long part a pair proves nothing.
        var shortest = part.Length <= ShortPart ? 2 : 3;
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

    /// <summary>0 for a repeated character, 1 for the next one (9 is followed by 0), -1 for the one before.</summary>
    private static int? Step(char first, char second)
    {
        var difference = char.ToLowerInvariant(second) - char.ToLowerInvariant(first);
        return (first, second) switch
        {
            ('9', '0') => 1,
            ('0', '9') => -1,
            _ => difference is >= -1 and <= 1 ? difference : null,
        };
    }

    /// <summary>Whether the part is nothing but dictionary words, written together: <c>YOURTOKENHERE</c>, <c>yourAuthToken</c>.</summary>
    private static bool IsWords(ReadOnlySpan<char> part)
    {
        if (part.Length > MaxWordRun)
            return false;

        var text = part.ToString().ToLowerInvariant();
        var reachable = new bool[text.Length + 1];
        reachable[0] = true;
        for (var end = 1; end <= text.Length; end++)
        {
            for (var start = end - 1; start >= Math.Max(0, end - LongestWord) && !reachable[end]; start--)
                reachable[end] = reachable[start] && Words.Contains(text.Substring(start, end - start));
        }

        return reachable[text.Length];
    }
}
