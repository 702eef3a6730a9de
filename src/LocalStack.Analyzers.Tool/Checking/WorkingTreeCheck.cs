using LocalStack.Analyzers.Tool.Files;
using LocalStack.Analyzers.Tool.Git;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>Checks files as they are on disk, in parallel; the result does not depend on who is first.</summary>
/// <param name="configs">What the user has decided.</param>
/// <param name="progress">Is told how far the run is.</param>
internal sealed class WorkingTreeCheck(EditorConfigs configs, IProgressReport progress)
{
    private readonly NameCheck _names = new(configs, DisplayPath.Current);

    /// <summary>Checks files and the files of folders.</summary>
    /// <param name="paths">Files and folders; none means the current folder.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="UserError">A path does not exist, or Git failed.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public CheckResult Run(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var named = paths.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        var results = FileSelection.Select(paths).SelectMany(files => Check(files, cancellationToken)).ToList();
        return new CheckResult(
            [.. results.SelectMany(result => result.Findings).Concat(paths.Count == 0 ? CheckBranch(cancellationToken) : []).OrderBy(finding => finding.Path, StringComparer.Ordinal)],
            [.. results.Select(result => result.Problem).OfType<CheckProblem>().OrderBy(problem => problem.Path, StringComparer.Ordinal)],
            results.Count(result => result is { Problem: null, Skipped: null }))
        {
            Skipped = [.. results.Select(result => result.Skipped).OfType<SkippedText>().OrderBy(skipped => skipped.Path, StringComparer.Ordinal)],
            Scope = paths.Count == 0 ? [Environment.CurrentDirectory] : [.. named],
        };
    }

    /// <summary>The name of the branch that is checked out: the next push makes it known.</summary>
    private IEnumerable<LocatedFinding> CheckBranch(CancellationToken cancellationToken) =>
        GitRepository.FindBranch(Environment.CurrentDirectory) is var (repository, branch)
            ? new NameCheck(configs, repository.Root).CheckRefs([branch], cancellationToken)
            : [];

    private IEnumerable<Outcome> Check(SelectedFiles files, CancellationToken cancellationToken)
    {
        var results = new Outcome[files.OnDisk.Count];
        progress.Expect(results.Length);
        Parallel.For(0, results.Length, new ParallelOptions { CancellationToken = cancellationToken }, index =>
        {
            results[index] = WithName(Check(files.OnDisk[index], cancellationToken), files.OnDisk[index], cancellationToken);
            progress.Advance();
        });

        return results
            .Concat(files.InIndex.GroupBy(file => file.Root, file => file.File).SelectMany(group => CheckIndexed(group.Key, [.. group], cancellationToken)))
            .Concat(files.Submodules.Select(submodule => WithName(Outcome.Skip(DisplayPath.Of(submodule), "submodule, not checked out"), submodule, cancellationToken)))
            .Concat(files.Problems.Select(problem => new Outcome([], Problem: problem)));
    }

    private IEnumerable<Outcome> CheckIndexed(string root, IReadOnlyList<GitFile> files, CancellationToken cancellationToken) =>
        new GitFileCheck(configs, progress).Run(root, files, cancellationToken).Zip(files, (outcome, file) =>
        {
            var full = Path.Combine(root, file.Path);
            return WithName(OutcomeOf(outcome, DisplayPath.Of(full)), full, cancellationToken);
        });

    private static Outcome OutcomeOf(GitFileOutcome outcome, string path)
    {
        if (outcome.IsMissing)
            return new Outcome([], Problem: new CheckProblem(UnreadKind.Missing, path, "it is neither on disk nor in the clone"));
        return new Outcome(outcome.Findings, outcome.Problem);
    }

    /// <summary>Adds what the name of a file holds: it is committed like the content, also of a file without any.</summary>
    private Outcome WithName(Outcome outcome, string file, CancellationToken cancellationToken)
    {
        var found = _names.CheckPath(DisplayPath.Of(file), cancellationToken).ToList();
        return found.Count == 0 ? outcome : outcome with { Findings = [.. outcome.Findings, .. found] };
    }

    private Outcome Check(string file, CancellationToken cancellationToken)
    {
        var path = DisplayPath.Of(file);
        try
        {
            var info = new FileInfo(file);
            if (ReasonToSkip(info) is { } reason)
                return WithTarget(Outcome.Skip(path, reason, hasContent: false), info, cancellationToken);

            var rules = configs.Of(file);
            if (rules.Options.IsExcluded)
                return Outcome.Skip(path, "excluded");

            using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            var (findings, problem) = FileChecker.Check(path, content, rules, cancellationToken);
            return new Outcome(findings, problem);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Outcome([], Problem: new CheckProblem(UnreadKind.Unreadable, path, exception.Message));
        }
    }

    /// <summary>Adds what the target of a link holds.</summary>
    private Outcome WithTarget(Outcome skipped, FileInfo file, CancellationToken cancellationToken) => file.LinkTarget is { } target
        ? skipped with { Findings = [.. _names.CheckLink(file.FullName, target, cancellationToken)] }
        : skipped;

    private static string? ReasonToSkip(FileInfo file) => file switch
    {
        // What Git tracks may have been deleted.
        { Exists: false } => "no file",
        // OneDrive's files are reparse points and no links.
        { Attributes: var attributes } when attributes.HasFlag(FileAttributes.ReparsePoint) && file.LinkTarget is not null => "link",
        // A pipe, which would keep the reader waiting, has no length either.
        { Length: 0 } => RegularFile.IsSpecial(file.FullName) ? "no regular file" : "empty",
        _ => null,
    };

    private readonly record struct Outcome(
        IReadOnlyList<LocatedFinding> Findings, CheckProblem? Problem = null, SkippedText? Skipped = null)
    {
        public static Outcome Skip(string path, string reason, bool hasContent = true) =>
            new([], Skipped: new SkippedText(path, reason) { HasContent = hasContent });
    }
}
