using System.Text;
using LocalStack.Analyzers.Tool.Git;
using LocalStack.Analyzers.Tool.Reporting;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>Checks every content that a branch, tag, remote, note or stash leads to, and says how a credential got there.</summary>
/// <param name="configs">What the user has decided.</param>
/// <param name="progress">Is told how far the run is.</param>
internal sealed class HistoryCheck(EditorConfigs configs, IProgressReport progress)
{
    /// <summary>Checks the history.</summary>
    /// <param name="paths">Files and folders to narrow it to; none means everything.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="UserError">This is no repository, or Git failed.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public CheckResult Run(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var root = FindRoot(Environment.CurrentDirectory);
        var filter = new GitPathFilter(root, paths);
        var history = GitHistory.Read(root).Where(file => filter.Includes(file.File.Path)).ToList();
        filter.EnsureAllMet();
        var texts = paths.Count == 0 ? GitHistory.ReadTexts(root, history) : [];
        var lacking = GitHistory.ReadMissing(root);
        var missingCount = history.RemoveAll(file => lacking.Contains(file.File.Id));

        var findings = new List<LocatedFinding>();
        var problems = new List<CheckProblem>();
        var seen = new HashSet<(string Path, string Fingerprint, bool IsReported)>();
        var (next, checkedCount) = (0, 0);
        foreach (var outcome in new GitFileCheck(configs, progress).Run(root, history.ConvertAll(file => file.File), cancellationToken))
        {
            // A secret stays in a file over many of its versions: it is reported once for each path, with the oldest commit.
            var introduction = history[next++].Introduction;
            findings.AddRange((outcome.Findings ?? [])
                .Where(finding => seen.Add((finding.Path, finding.Finding.Fingerprint, finding.Acceptance is null)))
                .Select(finding => finding with { Introduction = introduction }));
            if (outcome.Problem is { } problem)
                problems.Add(problem);
            checkedCount += outcome.Findings is null ? 0 : 1;
            missingCount += outcome.IsMissing ? 1 : 0;
        }

        foreach (var text in texts)
        {
            // Of a secret that many messages repeat, the oldest is enough.
            findings.AddRange(Check(root, text, cancellationToken).Where(finding => seen.Add((finding.Path, finding.Finding.Fingerprint, finding.Acceptance is null))));
        }

        return new CheckResult(
            [.. findings.OrderBy(finding => finding.Path, StringComparer.Ordinal)],
            [.. problems.DistinctBy(problem => problem.Path), .. Problems(missingCount, GitHistory.IsShallow(root))],
            checkedCount)
        {
            Noun = "content",
            Scope = paths.Count == 0 ? [root] : [.. paths.Select(Path.GetFullPath)],
        };
    }

    private IEnumerable<LocatedFinding> Check(string root, HistoricText text, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text.Text));
        return (FileChecker.Check(text.Name, content, configs.Of(Path.Combine(root, text.Name)), cancellationToken) ?? [])
            .Select(finding => finding with { Introduction = text.Introduction });
    }

    private static IEnumerable<CheckProblem> Problems(int missingCount, bool isShallow)
    {
        if (missingCount > 0)
            yield return new CheckProblem(UnreadKind.Missing, ".", $"{Plural.Of(missingCount, "content")} of the history missing: the clone is partial, or damaged. Search a full one.");
        if (isShallow)
            yield return new CheckProblem(UnreadKind.Shallow, ".", "this clone is shallow, so only the part of the history that was fetched was searched. Run 'git fetch --unshallow', or pass --allow-unread shallow.");
    }

    /// <summary>
    /// The top folder; of a repository without a working tree the repository itself. Git uses such a one only where it is
    /// named, which the user has done by running the command in it.
    /// </summary>
    private static string FindRoot(string folder)
    {
        if (LooksBare(folder))
            Environment.SetEnvironmentVariable("GIT_DIR", folder);
        else if (GitRepository.Find(folder) is { } repository)
            return repository.Root;

        return Path.GetFullPath(GitProgram.Read(folder, "rev-parse", "--absolute-git-dir").TrimEnd('\r', '\n'));
    }

    private static bool LooksBare(string folder) =>
        File.Exists(Path.Combine(folder, "HEAD"))
        && Directory.Exists(Path.Combine(folder, "objects"))
        && Directory.Exists(Path.Combine(folder, "refs"));
}
