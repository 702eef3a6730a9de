namespace LocalStack.Detection.Formats.Code;

/// <summary>Functions, in whatever language, that put nothing anywhere: they show, compare or remove what they are given.</summary>
internal static class SilentCalls
{
    /// <summary>How the names of assertions begin.</summary>
    private static readonly string[] Beginnings = ["assert", "expect", "should", "verify", "toHave", "toBe", "toEqual", "toContain", "toMatch"];

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "log", "info", "warn", "warning", "error", "errorf", "debug", "trace", "fatal", "panic", "print", "println", "printf", "fprintf",
        "puts", "fail", "skip", "equals", "equal", "contains", "delenv", "unsetenv", "delete", "remove", "raise", "eq",
    };

    /// <summary>How the names of exceptions end, and of what makes them.</summary>
    private static readonly string[] Endings = ["Exception", "Error", "Failure"];

    /// <summary>Whether a function is one of them. Every call of a file is asked for, so nothing is allocated.</summary>
    public static bool Contains(string name)
    {
        foreach (var beginning in Beginnings)
        {
            if (name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        foreach (var ending in Endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return Names.Contains(name);
    }
}
