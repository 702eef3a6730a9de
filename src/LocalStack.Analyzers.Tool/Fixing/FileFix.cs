using LocalStack.Analyzers.Tool.Checking;

namespace LocalStack.Analyzers.Tool.Fixing;

/// <summary>What becomes of a file that holds credentials.</summary>
/// <param name="Path">The file, as reports name it.</param>
/// <param name="Outcomes">What becomes of each of them, in the order of the text.</param>
/// <param name="Diff">The lines of the change as a unified diff, secrets masked; none where nothing is replaced.</param>
internal sealed record FileFix(string Path, IReadOnlyList<FixOutcome> Outcomes, IReadOnlyList<string> Diff);

/// <summary>What becomes of one credential.</summary>
/// <param name="Finding">The credential, and where it stood before.</param>
/// <param name="IsFixed">Whether it is replaced.</param>
/// <param name="Remark">Why it stays, or what has to be known for the replacement to work.</param>
internal sealed record FixOutcome(LocatedFinding Finding, bool IsFixed, string? Remark);

/// <summary>What a run did.</summary>
/// <param name="Files">The files in which something was found, in their order.</param>
/// <param name="Problems">What could not be read or written, and why.</param>
/// <param name="CheckedCount">How many texts were checked.</param>
/// <param name="IsDryRun">Whether nothing was written.</param>
internal sealed record FixResult(
    IReadOnlyList<FileFix> Files, IReadOnlyList<CheckProblem> Problems, int CheckedCount, bool IsDryRun)
{
    public int FixedCount => Files.Sum(file => file.Outcomes.Count(outcome => outcome.IsFixed));

    public int LeftCount => Files.Sum(file => file.Outcomes.Count(outcome => !outcome.IsFixed));

    /// <summary>What the process ends with: after a dry run, everything found is still there.</summary>
    public int ExitCode => Problems.Count > 0 ? ExitCodes.Error
        : LeftCount > 0 || (IsDryRun && FixedCount > 0) ? ExitCodes.Findings
        : ExitCodes.Clean;
}
