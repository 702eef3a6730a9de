using LocalStack.Analyzers.Tool.Files;
using LocalStack.Analyzers.Tool.Git;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>
/// Checks what the next commit would hold, as it is in the index: a file may have been cleaned, or spoilt, since it was
/// staged; and the names of the files and of the branch. Before each commit somebody waits for it: three Git processes at most, two of them at the same time.
/// </summary>
/// <param name="configs">What the user has decided.</param>
/// <param name="progress">Is told how far the run is.</param>
internal sealed class StagedCheck(EditorConfigs configs, IProgressReport progress)
{
    /// <summary>Checks what is staged.</summary>
    /// <param name="paths">Files and folders to narrow it to; none means all that is staged, for a commit takes it all.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="UserError">This is no repository, or Git failed.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public CheckResult Run(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var folder = Environment.CurrentDirectory;
        using var finding = GitRepository.StartFinding(folder);
        using var reading = GitIndex.StartReading(folder);
        var (repository, branch) = GitRepository.FromAnswer(folder, finding.ReadToEnd());
        var root = repository.Root;
        var index = GitIndex.FromOutput(reading.ReadRecords());

        var filter = new GitPathFilter(root, paths);
        var files = index.Files.Where(file => filter.Includes(file.Path)).ToList();
        var unmerged = index.Unmerged.Where(filter.Includes).ToList();
        var names = files.Select(file => file.Path).Concat(index.Submodules.Where(filter.Includes)).ToList();
        filter.EnsureAllMet();

        var outcomes = new GitFileCheck(configs, progress).Run(root, files, cancellationToken).ToList();
        return new CheckResult(
            [.. CheckNames(root, names, paths.Count == 0 ? branch : null, cancellationToken), .. outcomes.SelectMany(outcome => outcome.Findings)],
            [
                .. outcomes.Select(outcome => outcome.Problem).OfType<CheckProblem>(),
                .. unmerged.Select(path => Problem(UnreadKind.Conflict, root, path, "it has merge conflicts: resolve them, and stage it")),
                .. files.Where((_, i) => outcomes[i].IsMissing).Select(file => Problem(UnreadKind.Missing, root, file.Path, "its staged content is missing: the clone is partial or damaged")),
            ],
            outcomes.Count(outcome => outcome.IsChecked))
        {
            Noun = "staged file",
            IsStaged = true,
        };
    }

    private IEnumerable<LocatedFinding> CheckNames(string root, IEnumerable<string> paths, string? branch, CancellationToken cancellationToken)
    {
        var names = new NameCheck(configs, root);
        return paths
            .SelectMany(path => names.CheckPath(path, cancellationToken))
            .Concat(branch is null ? [] : names.CheckRefs([branch], cancellationToken));
    }

    private static CheckProblem Problem(UnreadKind kind, string root, string path, string reason) =>
        new(kind, DisplayPath.Of(Path.Combine(root, path)), reason);
}
