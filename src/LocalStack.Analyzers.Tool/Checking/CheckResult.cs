using LocalStack.Analyzers.Tool.Git;
using LocalStack.Analyzers.Tool.Reporting;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>What a run found.</summary>
/// <param name="Found">All that it found, also what is accepted; in the order of the paths and places.</param>
/// <param name="Problems">What could not be checked, and why; in the order of the paths.</param>
/// <param name="CheckedCount">How many texts were checked.</param>
internal sealed record CheckResult(
    IReadOnlyList<LocatedFinding> Found, IReadOnlyList<CheckProblem> Problems, int CheckedCount)
{
    /// <summary>What is reported.</summary>
    public IReadOnlyList<LocatedFinding> Findings => [.. Found.Where(finding => finding.Acceptance is null)];

    /// <summary>What the user accepts.</summary>
    public IReadOnlyList<LocatedFinding> Accepted => [.. Found.Where(finding => finding.Acceptance is not null)];

    /// <summary>What was left out, in the order of the paths.</summary>
    public IReadOnlyList<SkippedText> Skipped { get; init; } = [];

    /// <summary>What accepts secrets, and accepted none in this run that would have met them.</summary>
    public IReadOnlyList<UnusedAcceptance> Unused { get; init; } = [];

    /// <summary>The full paths of the files and folders of which all that could be asked for was asked for.</summary>
    public IReadOnlyList<string> Scope { get; init; } = [];

    /// <summary>Whether the history was searched, and not files.</summary>
    public bool IsOfHistory { get; init; }

    /// <summary>Whether what is staged was checked: a file that is mended has to be staged again.</summary>
    public bool IsStaged { get; init; }

    /// <summary>What a text is called in the totals: <c>file</c>, <c>staged file</c>.</summary>
    public string Noun { get; init; } = "file";

    /// <summary>The same, with what could not be checked counted as left out on purpose where the user allows that.</summary>
    public CheckResult Allowing(IReadOnlyCollection<UnreadKind> kinds) => this with
    {
        Problems = [.. Problems.Where(problem => !kinds.Contains(problem.Kind))],
        Skipped = [.. Skipped.Concat(Problems.Where(problem => kinds.Contains(problem.Kind)).Select(SkippedText.Allowed))],
    };

    /// <summary>Whether all that a file or folder holds was looked at.</summary>
    /// <param name="path">Its full path.</param>
    public bool Covers(string path) =>
        Problems.Count == 0 && Scope.Any(scope => GitFileNames.Of(Environment.CurrentDirectory).IsAtOrBelow(path, scope));

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

    /// <summary>A file that this command cannot cope with, which is a mistake of it.</summary>
    Failure,
}

/// <summary>Something that could not be checked.</summary>
/// <param name="Kind">Why, for <c>--allow-unread</c>.</param>
/// <param name="Path">The file or folder.</param>
/// <param name="Reason">Why, in a sentence for the user.</param>
internal sealed record CheckProblem(UnreadKind Kind, string Path, string Reason)
{
    /// <summary>More of it, for who asks: the places in the code of this command.</summary>
    public string? Detail { get; init; }

    /// <summary>An exception that nobody foresaw. Its message may quote the file, so that its type alone is told.</summary>
    public static CheckProblem OfFailure(string path, Exception exception) =>
        new(UnreadKind.Failure, path, UnexpectedFailure.Describe(exception)) { Detail = exception.StackTrace };
}

/// <summary>A text that was left out on purpose.</summary>
/// <param name="Path">The file.</param>
/// <param name="Reason">Why, in a word or two, by which such texts are counted: <c>excluded</c>.</param>
internal sealed record SkippedText(string Path, string Reason)
{
    /// <summary>Why, in a sentence, where a word or two are not enough.</summary>
    public string? Detail { get; init; }

    /// <summary>Whether it may hold something: a file without content, or a link, holds nothing.</summary>
    public bool HasContent { get; init; } = true;

    /// <summary>What could not be looked at, and need not be.</summary>
    public static SkippedText Allowed(CheckProblem problem) =>
        new(problem.Path, UnreadKinds.NameOf(problem.Kind) + " (allowed)") { Detail = problem.Reason };
}

/// <summary>What accepts a secret that a run would have met, and did not.</summary>
/// <param name="Source">The file or option that accepts it.</param>
/// <param name="Line">The line of the file, from 1; <see langword="null"/> for an option.</param>
/// <param name="Fingerprint">The secret.</param>
internal sealed record UnusedAcceptance(string Source, int? Line, string Fingerprint)
{
    /// <summary>The file for which a baseline accepts it.</summary>
    public string? Path { get; init; }
}
