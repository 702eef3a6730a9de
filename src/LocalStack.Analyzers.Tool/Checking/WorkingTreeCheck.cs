using LocalStack.Analyzers.Tool.Files;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>Checks files as they are on disk, in parallel; the result does not depend on who is first.</summary>
/// <param name="configs">What the user has decided.</param>
/// <param name="progress">Is told how far the run is.</param>
internal sealed class WorkingTreeCheck(EditorConfigs configs, IProgressReport progress)
{
    /// <summary>Checks files and the files of folders.</summary>
    /// <param name="paths">Files and folders; none means the current folder.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="UserError">A path does not exist, or Git failed.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public CheckResult Run(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var results = FileSelection.Select(paths).SelectMany(files => Check(files, cancellationToken)).ToList();
        return new CheckResult(
            [.. results.SelectMany(result => result.Findings).OrderBy(finding => finding.Path, StringComparer.Ordinal)],
            [.. results.Select(result => result.Problem).OfType<CheckProblem>().OrderBy(problem => problem.Path, StringComparer.Ordinal)],
            results.Count(result => result is { Problem: null, Skipped: null }))
        {
            Skipped = [.. results.Select(result => result.Skipped).OfType<SkippedText>().OrderBy(skipped => skipped.Path, StringComparer.Ordinal)],
        };
    }

    private Outcome[] Check(IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        var results = new Outcome[files.Count];
        progress.Expect(files.Count);
        Parallel.For(0, files.Count, new ParallelOptions { CancellationToken = cancellationToken }, index =>
        {
            results[index] = Check(files[index], cancellationToken);
            progress.Advance();
        });

        return results;
    }

    private Outcome Check(string file, CancellationToken cancellationToken)
    {
        var path = DisplayPath.Of(file);
        try
        {
            if (ReasonToSkip(new FileInfo(file)) is { } reason)
                return Outcome.Skip(path, reason);

            var rules = configs.Of(file);
            if (rules.Options.IsExcluded)
                return Outcome.Skip(path, "excluded");

            using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return FileChecker.Check(path, content, rules, cancellationToken) is { } findings
                ? new Outcome(findings)
                : Outcome.Skip(path, "binary");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Outcome([], Problem: new CheckProblem(path, exception.Message));
        }
    }

    private static string? ReasonToSkip(FileInfo file) => file switch
    {
        // What Git tracks may have been deleted.
        { Exists: false } => "no file",
        { Attributes: var attributes } when attributes.HasFlag(FileAttributes.ReparsePoint) => "link",
        // A pipe, which would keep the reader waiting, has no length either.
        { Length: 0 } => "empty",
        _ => null,
    };

    private readonly record struct Outcome(
        IReadOnlyList<LocatedFinding> Findings, CheckProblem? Problem = null, SkippedText? Skipped = null)
    {
        public static Outcome Skip(string path, string reason) => new([], Skipped: new SkippedText(path, reason));
    }
}
