namespace LocalStack.Analyzers.Tool.Git;

/// <summary>
/// Narrows what Git names to files and folders that the user names. Git's own pathspecs are not used: with them a history
/// leaves out commits, and characters get a meaning.
/// </summary>
internal sealed class GitPathFilter
{
    private readonly (string Given, string Path)[] _wanted;
    private readonly bool[] _isMet;

    /// <param name="root">The top folder of the repository.</param>
    /// <param name="paths">Files and folders, relative to the current folder; none means everything.</param>
    /// <exception cref="UserError">A path is outside the repository.</exception>
    public GitPathFilter(string root, IReadOnlyList<string> paths)
    {
        _wanted = [.. paths.Select(path => (path, Relate(root, path)))];
        _isMet = new bool[_wanted.Length];
    }

    /// <summary>Whether a path is wanted.</summary>
    /// <param name="path">A path as Git tells it.</param>
    public bool Includes(string path)
    {
        var isIncluded = _wanted.Length == 0;
        for (var i = 0; i < _wanted.Length; i++)
        {
            if (IsBelow(path, _wanted[i].Path))
                isIncluded = _isMet[i] = true;
        }

        return isIncluded;
    }

    /// <summary>A misspelt path must not pass for a clean one.</summary>
    /// <exception cref="UserError">A path was met by nothing, and is not there either.</exception>
    public void EnsureAllMet()
    {
        for (var i = 0; i < _wanted.Length; i++)
        {
            if (!_isMet[i] && !Path.Exists(_wanted[i].Given))
                throw new UserError($"There is no file or folder '{_wanted[i].Given}' on disk or in Git.");
        }
    }

    private static string Relate(string root, string path)
    {
        var relative = Path.GetRelativePath(root, Path.GetFullPath(path)).Replace(Path.DirectorySeparatorChar, '/');
        return relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative)
            ? throw new UserError($"'{path}' is outside the repository '{root}'.")
            : relative;
    }

    private static bool IsBelow(string path, string wanted) =>
        wanted == "."
        || (path.StartsWith(wanted, StringComparison.Ordinal) && (path.Length == wanted.Length || path[wanted.Length] == '/'));
}
