namespace LocalStack.Detection.Credentials;

/// <summary>
/// Samples that people write where a credential would go: <c>your-token-here</c>, <c>changeme</c>,
/// <c>ls-xxxxxxxx-xxxx-…</c>, <c>12345678</c>, <c>****</c>. The <em>whole</em> value has to consist of such parts. A
/// stop word inside something longer proves nothing: that is how real secrets are lost.
/// </summary>
internal static class Placeholder
{
    /// <summary>A longer run of letters is not made of dictionary words.</summary>
    private const int MaxWordRun = 64;

    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        // what a sample is called
        "example", "sample", "dummy", "fake", "mock", "mocked", "test", "testing", "tests", "demo", "placeholder",
        "default", "foo", "bar", "baz",
        // whose it is, and what to do with it
        "your", "my", "the", "own", "here", "this", "goes", "paste", "insert", "replace", "replaceme", "enter", "put",
        "add", "set", "change", "changeme", "changeit", "fill", "in", "me", "with", "to", "be", "from", "real",
        "actual", "valid", "invalid", "some", "any", "todo", "fixme", "tbd", "use",
        // what it is
        "localstack", "ls", "lsci", "auth", "authentication", "token", "tokens", "api", "apikey", "key", "keys",
        "secret", "secrets", "credential", "credentials", "password", "value", "string", "text", "host", "env",
        "environment", "variable", "var", "ci", "pro", "dev", "local", "override", "personal", "account",
        // what stands for nothing
        "none", "null", "nil", "empty", "blank", "unset", "undefined", "missing", "required", "optional", "redacted",
        "masked", "hidden", "removed", "omitted", "true", "false", "yes", "no", "on", "off",
    };

    /// <summary>Whether the whole of <paramref name="value"/> is a sample.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The name it is given to, which a sample may repeat; empty when there is none.</param>
    public static bool Matches(ReadOnlySpan<char> value, string name = "")
    {
        if (name.Length > 0 && value.Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase))
            return true;

        var position = 0;
        while (position < value.Length)
        {
            var start = position;
            while (position < value.Length && char.IsLetterOrDigit(value[position]))
                position++;

            if (position == start)
                position++;
            else if (!IsSample(value.Slice(start, position - start)))
                return false;
        }

        return true;
    }

    private static bool IsSample(ReadOnlySpan<char> part) => IsFiller(part) || IsWords(part);

    /// <summary>One character, or runs of two and more that repeat or count: <c>xxxx</c>, <c>abcd1234</c>, <c>4321</c>.</summary>
    private static bool IsFiller(ReadOnlySpan<char> part)
    {
        if (part.Length == 1)
            return true;

        var position = 0;
        while (position < part.Length)
        {
            var run = RunLength(part.Slice(position));
            if (run < 2)
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
            for (var start = end - 1; start >= 0 && !reachable[end]; start--)
                reachable[end] = reachable[start] && Words.Contains(text.Substring(start, end - start));
        }

        return reachable[text.Length];
    }
}
