using LocalStack.Analyzers.Tool.Checking;

namespace LocalStack.Analyzers.Tool.Fixing;

/// <summary>Fixes files on disk: checks them all, then takes those in which something was found one after the other.</summary>
/// <param name="check">Finds the credentials.</param>
/// <param name="fixer">Takes them out.</param>
internal sealed class WorkingTreeFix(WorkingTreeCheck check, FileFixer fixer)
{
    private const string BehindALink = "Its folder is a link now, so that Git takes the file for deleted, and what lies there may belong to something else: run fix where the link leads";

    /// <summary>Fixes files and the files of folders.</summary>
    /// <param name="paths">Files and folders; none means the current folder.</param>
    /// <param name="cancellationToken">Ends the work between two files.</param>
    /// <exception cref="UserError">A path does not exist, or Git failed.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public FixResult Run(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var result = check.Run(paths, cancellationToken);
        var named = (paths.Count > 0 ? paths : ["."]).Select(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))).ToHashSet(StringComparer.Ordinal);
        var files = new List<FileFix>();
        var problems = new List<CheckProblem>(result.Problems);
        foreach (var found in result.Findings.GroupBy(finding => finding.Path))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                var file = Path.GetFullPath(found.Key);
                files.Add(IsBehindALink(file, named) ? FileFixer.Leave(found.Key, found, BehindALink) : fixer.Fix(file, [.. found], cancellationToken));
            }
            catch (Exception exception) when (exception is UserError or IOException or UnauthorizedAccessException)
            {
                problems.Add(new CheckProblem(UnreadKind.Unreadable, found.Key, exception.Message));
            }
        }

        return new FixResult(files, problems, result.CheckedCount, fixer.IsDryRun);
    }

    /// <summary>Whether a folder between what is named and the file is a link. Git knows no files behind one.</summary>
    private static bool IsBehindALink(string file, HashSet<string> named)
    {
        if (named.Contains(file))
            return false;

        for (var folder = Path.GetDirectoryName(file); folder is not null && !named.Contains(folder); folder = Path.GetDirectoryName(folder))
        {
            if (new DirectoryInfo(folder).LinkTarget is not null)
                return true;
        }

        return false;
    }
}
