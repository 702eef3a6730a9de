using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.LanguageServer.Documents;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.LanguageServer.Workspace;

/// <summary>
/// The diagnostics of the files that are not open. All are found once by <c>check</c> over the folders; then only what
/// changes is looked at again.
/// </summary>
/// <param name="checker">Checks files.</param>
/// <param name="log">Is told what could not be looked at.</param>
internal sealed class WorkspaceReports(DocumentChecker checker, Action<string> log)
{
    /// <summary>When more files change at once, one check of everything is cheaper than asking Git for each.</summary>
    private const int MaxChanged = 100;

    /// <summary>Held while files are looked at; what changes meanwhile is told without waiting.</summary>
    private readonly Lock _updating = new();
    private readonly Lock _lock = new();
    private readonly Dictionary<string, DiagnosticList> _reports = new(FileNames.OfSystem);
    private readonly HashSet<string> _changed = new(FileNames.OfSystem);
    private bool _isComplete;
    private TaskCompletionSource _change = NewChange();

    /// <summary>Ends when something changes that is not looked at yet.</summary>
    public Task Change
    {
        get
        {
            lock (_lock)
                return _change.Task;
        }
    }

    /// <summary>A file is another, or is gone.</summary>
    /// <param name="path">Its full path.</param>
    public void Invalidate(string path)
    {
        lock (_lock)
        {
            _changed.Add(path);
            _change.TrySetResult();
        }
    }

    /// <summary>Everything is to be looked at again: settings or configuration files are others.</summary>
    public void InvalidateAll()
    {
        lock (_lock)
        {
            _isComplete = false;
            _change.TrySetResult();
        }
    }

    /// <summary>Brings the reports up to date.</summary>
    /// <returns>All files that have diagnostics, or had some, by their full paths.</returns>
    /// <exception cref="UserError">A folder is gone, or Git refuses it.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled; what was not looked at is looked at the next time.</exception>
    public IReadOnlyDictionary<string, DiagnosticList> Update(IProgressReport progress, CancellationToken cancellationToken)
    {
        lock (_updating)
        {
            var (isAll, changed) = TakeWork();
            try
            {
                if (isAll)
                    CheckAll(progress, cancellationToken);
                else
                    changed.ForEach(path => CheckAgain(path, cancellationToken));
            }
            catch
            {
                PutBack(isAll, changed);
                throw;
            }

            return _reports.ToDictionary(FileNames.OfSystem);
        }
    }

    private (bool IsAll, List<string> Changed) TakeWork()
    {
        lock (_lock)
        {
            var work = (!_isComplete || _changed.Count > MaxChanged, _changed.ToList());
            _isComplete = true;
            _changed.Clear();
            _change = NewChange();
            return work;
        }
    }

    private void PutBack(bool isAll, List<string> changed)
    {
        lock (_lock)
        {
            _isComplete &= !isAll;
            _changed.UnionWith(changed);
        }
    }

    private void CheckAll(IProgressReport progress, CancellationToken cancellationToken)
    {
        foreach (var path in _reports.Keys.ToList())
            _reports[path] = DiagnosticList.None;
        if (checker.Settings.CheckWorkspace && checker.Folders.Count > 0)
        {
            var result = new WorkingTreeCheck(checker.Configs, progress).Run(checker.Folders, cancellationToken);
            foreach (var problem in result.Problems)
                log($"not checked: {problem.Path}: {problem.Reason}");
            foreach (var file in result.Findings.GroupBy(finding => FileOf(finding.Path)).Where(file => checker.IsWanted(file.Key)))
                _reports[file.Key] = checker.Diagnose(file.Key, cancellationToken) ?? OfBinary(file.Where(found => !checker.Baselines.Accept(found.Path, found.Finding)));
        }
    }

    private void CheckAgain(string path, CancellationToken cancellationToken)
    {
        // Of a folder that is gone, nobody tells the files.
        foreach (var file in _reports.Keys.Where(file => !FileNames.OfSystem.Equals(file, path) && FileNames.OfSystem.IsAtOrBelow(file, path)).ToList())
            _reports[file] = checker.Diagnose(file, cancellationToken) ?? DiagnosticList.None;

        var report = checker.Settings.CheckWorkspace ? checker.Diagnose(path, cancellationToken) : DiagnosticList.None;
        if (report is { Items.Count: > 0 } || _reports.ContainsKey(path))
            _reports[path] = report ?? DiagnosticList.None;
    }

    private DiagnosticList OfBinary(IEnumerable<LocatedFinding> findings) =>
        new([.. findings.Select(finding => DiagnosticList.OfBinary(finding.Finding, checker.Settings))]);

    /// <summary>The file on disk of a finding, which may be in an archive.</summary>
    private static string FileOf(string path)
    {
        var archive = path.IndexOf(ArchiveContent.Separator, StringComparison.Ordinal);
        return Path.GetFullPath(archive < 0 ? path : path[..archive]);
    }

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
