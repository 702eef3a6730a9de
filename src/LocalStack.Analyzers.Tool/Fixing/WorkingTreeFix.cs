using LocalStack.Analyzers.Tool.Checking;

namespace LocalStack.Analyzers.Tool.Fixing;

/// <summary>Fixes files on disk: checks them all, then takes those in which something was found one after the other.</summary>
/// <param name="check">Finds the credentials.</param>
/// <param name="fixer">Takes them out.</param>
internal sealed class WorkingTreeFix(WorkingTreeCheck check, FileFixer fixer)
{
    /// <summary>Fixes files and the files of folders.</summary>
    /// <param name="paths">Files and folders; none means the current folder.</param>
    /// <param name="cancellationToken">Ends the work between two files.</param>
    /// <exception cref="UserError">A path does not exist, or Git failed.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public FixResult Run(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var result = check.Run(paths, cancellationToken);
        var files = new List<FileFix>();
        var problems = new List<CheckProblem>(result.Problems);
        foreach (var found in result.Findings.GroupBy(finding => finding.Path))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                files.Add(fixer.Fix(Path.GetFullPath(found.Key), [.. found], cancellationToken));
            }
            catch (Exception exception) when (exception is UserError or IOException or UnauthorizedAccessException)
            {
                problems.Add(new CheckProblem(UnreadKind.Unreadable, found.Key, exception.Message));
            }
        }

        return new FixResult(files, problems, result.CheckedCount, fixer.IsDryRun);
    }
}
