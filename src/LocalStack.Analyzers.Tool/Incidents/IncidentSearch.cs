using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Git;
using LocalStack.Analyzers.Tool.Reporting;

namespace LocalStack.Analyzers.Tool.Incidents;

/// <summary>Finds all that a clone knows of one secret. It only reads.</summary>
/// <param name="fingerprint">The secret.</param>
/// <param name="progress">Is told how far the run is.</param>
internal sealed class IncidentSearch(string fingerprint, IProgressReport progress)
{
    private static readonly string[] NotLookedAt =
    [
        "Objects that neither a ref nor a reflog leads to ('git fsck --unreachable' lists them).",
        "The history of submodules and nested repositories: run the command in each.",
        "Files that Git ignores.",
        "Content of remotes that was not fetched, other clones and forks, and deleted branches and pull requests that a service keeps.",
        "Packages, images, logs and caches outside the repository, and the system keyring.",
    ];

    /// <summary>A secret that is excluded, allowed or suppressed is one all the same.</summary>
    private readonly EditorConfigs _configs = new([]) { LooksAtExcluded = true };
    private readonly HashSet<string> _rules = new(StringComparer.Ordinal);
    private readonly List<CheckProblem> _problems = [];

    /// <summary>Searches the repository of the current folder.</summary>
    /// <exception cref="UserError">This is no repository, or Git failed.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public Incident Run(CancellationToken cancellationToken)
    {
        var root = GitRepository.FindWithHistory(Environment.CurrentDirectory);
        var scope = HistoryScope.AllWithReflogs(root);
        var history = new GitHistory(root, scope);

        var places = FindPlaces(root, history, cancellationToken);
        var texts = FindTexts(root, history, cancellationToken);
        var changes = new IncidentHistory(root, scope, places).Read(texts.Where(text => text.Introduction is not null));
        var commits = changes.Where(change => change.Brings).Select(change => change.Commit.Commit).ToHashSet(StringComparer.Ordinal);
        var refs = new IncidentRefs(root, places, commits);
        var tagTexts = texts.Where(text => text.Introduction is null).Select(text => text.Text).ToHashSet(StringComparer.Ordinal);
        var found = refs.Find(tagTexts, scope.Names.Distinct().Where(name => Holds(new NameCheck(_configs, root).CheckRefs([name], cancellationToken))));

        return new Incident(fingerprint, changes, found, FindFiles(root, cancellationToken))
        {
            Rules = [.. _rules.Order(StringComparer.Ordinal)],
            Remotes = refs.RemotesOf(found),
            InUse = new CredentialsInUse().SourcesOf(fingerprint),
            NotLookedAt = NotLookedAt,
            Problems = [.. _problems.DistinctBy(problem => (problem.Kind, problem.Path))],
        };
    }

    private SecretPlaces FindPlaces(string root, GitHistory history, CancellationToken cancellationToken)
    {
        var files = history.ReadFiles().Select(file => file.File).ToList();
        var lacking = history.ReadMissing();
        var missingCount = files.RemoveAll(file => lacking.Contains(file.Id));

        var contents = new HashSet<GitFile>();
        foreach (var (file, outcome) in files.Zip(new GitFileCheck(_configs, progress).Run(root, files, cancellationToken)))
        {
            if (Holds(outcome.Findings))
                contents.Add(file);
            if (outcome.Problem is { } problem)
                _problems.Add(problem);
            missingCount += outcome.IsMissing ? 1 : 0;
        }

        if (missingCount > 0)
            _problems.Add(new CheckProblem(UnreadKind.Missing, ".", $"the history lacks {Plural.Of(missingCount, "content")}: the clone is partial or damaged. Check a full clone."));
        if (history.IsShallow())
            _problems.Add(new CheckProblem(UnreadKind.Shallow, ".", "this clone is shallow: older commits, including the one that added the secret, may be missing. Run 'git fetch --unshallow'."));

        var names = new NameCheck(_configs, root);
        var paths = files.Select(file => file.Path).Concat(history.ReadSubmodules().Select(submodule => submodule.Path)).Distinct();
        return new SecretPlaces(
            contents,
            paths.Where(path => Holds(names.CheckPath(path, cancellationToken))).ToHashSet(StringComparer.Ordinal));
    }

    private List<HistoricText> FindTexts(string root, GitHistory history, CancellationToken cancellationToken)
    {
        var messages = new MessageCheck(_configs, root);
        return [.. history.ReadTexts().Where(text => Holds(messages.Check(text.Kind, text.Text, cancellationToken)))];
    }

    /// <summary>What is on disk and what is staged; of a repository without a working tree there is neither.</summary>
    private List<string> FindFiles(string root, CancellationToken cancellationToken)
    {
        if (GitRepository.IsBare(root))
            return [];

        var onDisk = new WorkingTreeCheck(_configs, progress).Run([root], cancellationToken);
        var staged = new StagedCheck(_configs, progress).Run([], cancellationToken);
        _problems.AddRange(onDisk.Problems.Concat(staged.Problems));
        return
        [
            .. PathsIn(root, onDisk).Concat(PathsIn(root, staged).Select(path => path + " (staged)"))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    private IEnumerable<string> PathsIn(string root, CheckResult result) => result.Found
        .Where(Is)
        .Select(finding => new RepositoryPaths(root).Of(finding.Path));

    private bool Holds(IEnumerable<LocatedFinding> findings) => findings.Where(Is).ToList().Count > 0;

    private bool Is(LocatedFinding finding)
    {
        var isIt = string.Equals(finding.Finding.Fingerprint, fingerprint, StringComparison.OrdinalIgnoreCase);
        if (isIt)
            _rules.Add(finding.Rule.Id);
        return isIt;
    }
}
