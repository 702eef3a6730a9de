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

    /// <summary>The same, with what could not be checked counted as left out on purpose where the user allows that.</summary>
    public CheckResult Allowing(IReadOnlyCollection<UnreadKind> kinds) => this with
    {
        Problems = [.. Problems.Where(problem => !kinds.Contains(problem.Kind))],
        Skipped = [.. Skipped.Concat(Problems.Where(problem => kinds.Contains(problem.Kind)).Select(problem => new SkippedText(problem.Path, problem.Reason)))],
    };

    /// <summary>What the process ends with.</summary>
    public int ExitCode => Problems.Count > 0 ? ExitCodes.Error : Findings.Count > 0 ? ExitCodes.Findings : ExitCodes.Clean;
}

/// <summary>Why something that was asked for could not be looked at; <c>--allow-unread</c> takes the names.</summary>
internal enum UnreadKind
{
    /// <summary>A file or folder that cannot be opened.</summary>
    Unreadable,

    /// <summary>A name that is not UTF-8.</summary>
    Name,

    /// <summary>An archive that is damaged, larger than what is unpacked, or compressed in a way that is not looked into.</summary>
    Archive,

    /// <summary>A path with conflicts: it has no staged content.</summary>
    Conflict,

    /// <summary>Content that a partial or damaged clone lacks.</summary>
    Missing,

    /// <summary>The part of the history that a shallow clone lacks.</summary>
    Shallow,

    /// <summary>A working tree that was never checked out.</summary>
    NotCheckedOut,

    /// <summary>A repository inside another that Git refuses.</summary>
    Repository,
}

/// <summary>Something that could not be checked.</summary>
/// <param name="Kind">Why, for <c>--allow-unread</c>.</param>
/// <param name="Path">The file or folder.</param>
/// <param name="Reason">Why, in a sentence for the user.</param>
internal sealed record CheckProblem(UnreadKind Kind, string Path, string Reason);

/// <summary>A text that was left out on purpose.</summary>
/// <param name="Path">The file.</param>
/// <param name="Reason">Why, in a word or two: <c>binary</c>.</param>
internal sealed record SkippedText(string Path, string Reason);
