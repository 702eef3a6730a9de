namespace LocalStack.Analyzers.Tool;

/// <summary>What the process ends with; documented in the help and in <c>docs/command.md</c>.</summary>
internal static class ExitCodes
{
    /// <summary>Everything was looked at, and nothing was found.</summary>
    public const int Clean = 0;

    /// <summary>Credentials were found.</summary>
    public const int Findings = 1;

    /// <summary>The hook is not installed, or not as this version would install it.</summary>
    public const int NotInstalled = 1;

    /// <summary>A client of the language server left without <c>shutdown</c>, or sent what is no message.</summary>
    public const int Disorderly = 1;

    /// <summary>Not everything could be done: bad arguments, no Git, an unreadable file. It wins over findings.</summary>
    public const int Error = 2;

    /// <summary>Ctrl-C, as shells number it.</summary>
    public const int Cancelled = 130;
}
