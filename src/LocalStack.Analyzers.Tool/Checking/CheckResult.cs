namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>What a run found.</summary>
/// <param name="Findings">In the order of their paths and places.</param>
/// <param name="Problems">What could not be checked, and why; in the order of the paths.</param>
/// <param name="CheckedCount">How many texts were checked.</param>
internal sealed record CheckResult(
    IReadOnlyList<LocatedFinding> Findings, IReadOnlyList<CheckProblem> Problems, int CheckedCount)
{
    /// <summary>What was left out, in the order of the paths.</summary>
    public IReadOnlyList<SkippedText> Skipped { get; init; } = [];

    /// <summary>What a text is called in the totals: <c>file</c>, <c>staged file</c>.</summary>
    public string Noun { get; init; } = "file";

    /// <summary>What the user should know of the run, a sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What the process ends with.</summary>
    public int ExitCode => Problems.Count > 0 ? ExitCodes.Error : Findings.Count > 0 ? ExitCodes.Findings : ExitCodes.Clean;
}

/// <summary>A file that could not be checked.</summary>
/// <param name="Path">The file.</param>
/// <param name="Reason">Why, in a sentence for the user.</param>
internal sealed record CheckProblem(string Path, string Reason);

/// <summary>A text that was left out on purpose.</summary>
/// <param name="Path">The file.</param>
/// <param name="Reason">Why, in a word or two: <c>binary</c>.</param>
internal sealed record SkippedText(string Path, string Reason);
