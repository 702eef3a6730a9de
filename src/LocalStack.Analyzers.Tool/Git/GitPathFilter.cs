using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Git;

/// <summary>
/// Narrows what Git names to files and folders that the user names. Git's own pathspecs are not used: with them a history
/// leaves out commits, and characters get a meaning.
/// </summary>
internal sealed class GitPathFilter
{
    private readonly (string Given, string Path)[] _wanted;
    private readonly bool[] _isMet;
    private readonly FileNames _names;

    /// <param name="root">The top folder of the repository.</param>
    /// <param name="paths">Files and folders, relative to the current folder; none means everything.</param>
    /// <exception cref="UserError">A path is outside the repository.</exception>
    public GitPathFilter(string root, IReadOnlyList<string> paths)
    {
        _names = GitFileNames.Of(root);
        _wanted = [.. paths.Select(path => (path, Relate(root, path)))];
        _isMet = new bool[_wanted.Length];
    }

    /// <summary>Whether a path is wanted.</summary>
    /// <param name="path">A path as Git tells it.</param>
    public bool Includes(string path)
    {
        if (_wanted.Length == 0)
            return true;

        var isIncluded = false;
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

    private string Relate(string root, string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return _names.IsAtOrBelow(full, root)
            ? _names.Relate(root, full)
            : RelateByGit(root, path) ?? throw new UserError($"'{path}' is outside the repository '{root}'.");
    }

    /// <summary>Asks Git where a path is that a link, or the letter of a drive in place of a folder, leads to.</summary>
    private static string? RelateByGit(string root, string path)
    {
        var full = Path.GetFullPath(path);
        var folder = Directory.Exists(full) ? full : Path.GetDirectoryName(full);
        if (!Directory.Exists(folder) || GitProgram.TryRead(folder, out var answer, "rev-parse", "--show-toplevel", "--show-prefix") is not null)
            return null;

        var lines = answer.Split('\n');
        if (Path.GetFullPath(lines[0].TrimEnd('\r')) != root)
            return null;

        var prefix = lines[1].TrimEnd('\r');
        var relative = (folder == full ? prefix : prefix + Path.GetFileName(full)).TrimEnd('/');
        return relative.Length == 0 ? "." : relative;
    }

    private bool IsBelow(string path, string wanted) => wanted == "." || _names.IsAtOrBelow(path, wanted);
}
