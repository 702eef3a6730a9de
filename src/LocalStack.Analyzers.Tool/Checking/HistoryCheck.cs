using LocalStack.Analyzers.Tool.Git;
using LocalStack.Analyzers.Tool.Reporting;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>Checks what was committed, all of it or a part, and says how a credential got there.</summary>
/// <param name="configs">What the user has decided.</param>
/// <param name="progress">Is told how far the run is.</param>
internal sealed class HistoryCheck(EditorConfigs configs, IProgressReport progress)
{
    private const string Noun = "content";

    /// <summary>Checks the history.</summary>
    /// <param name="choose">The part that is asked for, given the top folder.</param>
    /// <param name="paths">Files and folders to narrow it to; none means everything, messages and names of refs included.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="UserError">This is no repository, or Git failed.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public CheckResult Run(Func<string, HistoryScope> choose, IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var root = GitRepository.FindWithHistory(Environment.CurrentDirectory);
        var scope = choose(root);
        if (scope.IsEmpty)
            return new CheckResult([], [], 0) { Noun = Noun };

        var reading = new GitHistory(root, scope);
        var filter = new GitPathFilter(root, paths);
        var history = reading.ReadFiles().Where(file => filter.Includes(file.File.Path)).ToList();
        var names = history
            .ConvertAll(file => (file.File.Path, file.Introduction))
            .Concat(reading.ReadSubmodules().Where(submodule => filter.Includes(submodule.Path)))
            .DistinctBy(name => name.Path)
            .ToList();
        filter.EnsureAllMet();
        var lacking = reading.ReadMissing();
        var missingCount = history.RemoveAll(file => lacking.Contains(file.File.Id));

        var findings = new List<LocatedFinding>();
        var problems = new List<CheckProblem>();
        var seen = new HashSet<(string Path, string Fingerprint, bool IsReported)>();
        var (next, checkedCount) = (0, 0);
        foreach (var outcome in new GitFileCheck(configs, progress).Run(root, history.ConvertAll(file => file.File), cancellationToken))
        {
            // A secret stays in a file over many of its versions: it is reported once for each path, with the oldest commit.
            var introduction = history[next++].Introduction;
            findings.AddRange(outcome.Findings
                .Where(finding => seen.Add((finding.Path, finding.Finding.Fingerprint, finding.Acceptance is null)))
                .Select(finding => finding with { Introduction = introduction }));
            if (outcome.Problem is { } problem)
                problems.Add(problem);
            checkedCount += outcome.IsChecked ? 1 : 0;
            missingCount += outcome.IsMissing ? 1 : 0;
        }

        // Of a secret that many messages repeat, the oldest is enough.
        findings.AddRange(CheckNames(root, names, cancellationToken)
            .Concat(paths.Count == 0 ? CheckTexts(root, reading.ReadTexts(), scope.Names, cancellationToken) : [])
            .Where(finding => seen.Add((finding.Path, finding.Finding.Fingerprint, finding.Acceptance is null))));

        return new CheckResult(
            [.. findings.OrderBy(finding => finding.Path, StringComparer.Ordinal)],
            [.. problems.DistinctBy(problem => problem.Path), .. Problems(missingCount, reading.IsShallow())],
            checkedCount)
        {
            Noun = Noun,
            IsOfHistory = true,
            Scope = !scope.IsWhole ? [] : paths.Count == 0 ? [root] : [.. paths.Select(Path.GetFullPath)],
        };
    }

    /// <summary>The names of files and submodules, each with the oldest commit.</summary>
    private IEnumerable<LocatedFinding> CheckNames(
        string root, IEnumerable<(string Path, Introduction? Introduction)> names, CancellationToken cancellationToken)
    {
        var check = new NameCheck(configs, root);
        return names.SelectMany(name => check.CheckPath(name.Path, cancellationToken).Select(finding => finding with { Introduction = name.Introduction }));
    }

    private IEnumerable<LocatedFinding> CheckTexts(
        string root, IEnumerable<HistoricText> texts, IEnumerable<string> refs, CancellationToken cancellationToken) =>
        texts
            .SelectMany(text => new MessageCheck(configs, root)
                .Check(text.Kind, text.Text, cancellationToken)
                .Select(finding => finding with { Path = text.Name, Introduction = text.Introduction }))
            .Concat(new NameCheck(configs, root).CheckRefs(refs, cancellationToken));

    private static IEnumerable<CheckProblem> Problems(int missingCount, bool isShallow)
    {
        if (missingCount > 0)
            yield return new CheckProblem(UnreadKind.Missing, ".", $"the history lacks {Plural.Of(missingCount, "content")}: the clone is partial or damaged. Check a full clone.");
        if (isShallow)
            yield return new CheckProblem(UnreadKind.Shallow, ".", "this clone is shallow: only the fetched part of the history was checked. Run 'git fetch --unshallow', or pass '--allow-unread shallow'.");
    }
}
