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
        var files = FileSelection.Select(paths);
        var results = new Outcome[files.Count];
        progress.Begin(files.Count);
        Parallel.For(0, files.Count, new ParallelOptions { CancellationToken = cancellationToken }, index =>
        {
            results[index] = Check(files[index], cancellationToken);
            progress.Advance();
        });

        return new CheckResult(
            [.. results.SelectMany(result => result.Findings)],
            [.. results.Select(result => result.Problem).OfType<CheckProblem>()],
            results.Count(result => result.IsChecked));
    }

    private Outcome Check(string file, CancellationToken cancellationToken)
    {
        var path = DisplayPath.Of(file);
        try
        {
            // What Git tracks may have been deleted. A pipe would keep the reader waiting; like an empty file it has no length.
            if (new FileInfo(file) is not { Exists: true, Length: > 0, LinkTarget: null })
                return Outcome.NotChecked;

            using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            return FileChecker.Check(path, content, configs.Of(file), cancellationToken) is { } findings
                ? new Outcome(findings, null, IsChecked: true)
                : Outcome.NotChecked;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Outcome([], new CheckProblem(path, exception.Message), IsChecked: false);
        }
    }

    private readonly record struct Outcome(IReadOnlyList<LocatedFinding> Findings, CheckProblem? Problem, bool IsChecked)
    {
        /// <summary>Binary, empty, or gone.</summary>
        public static Outcome NotChecked { get; } = new([], null, IsChecked: false);
    }
}
