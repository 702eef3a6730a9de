namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>How much a command says on the standard error.</summary>
internal enum Verbosity
{
    /// <summary>Errors only.</summary>
    Quiet,

    /// <summary>Also a progress bar for long work, the totals, and what to do next.</summary>
    Normal,

    /// <summary>Also what was left out and why, and how long it took.</summary>
    Detailed,
}
