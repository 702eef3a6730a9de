namespace LocalStack.Analyzers.Tool.Git;

/// <summary>
/// Lists the files of trees, up to a bound: a few trees, each of which holds the next one ten times, are a few kilobytes and
/// have more files than any machine can list.
/// </summary>
internal static class GitTree
{
    /// <summary>Files of one commit or tree.</summary>
    public const int MaxFiles = 2_000_000;

    /// <summary>The files of a commit or tree, those in folders too.</summary>
    /// <param name="folder">A folder of the repository.</param>
    /// <param name="id">The id of the commit or tree.</param>
    /// <exception cref="UserError">Git failed, or there are too many.</exception>
    public static IEnumerable<GitFile> ReadFiles(string folder, string id) =>
        Read(folder, id).Where(name => !name.IsSubmodule).Select(name => name.Name);

    /// <summary>The paths of the submodules of a commit or tree.</summary>
    /// <inheritdoc cref="ReadFiles"/>
    public static IEnumerable<string> ReadSubmodules(string folder, string id) =>
        Read(folder, id).Where(name => name.IsSubmodule).Select(name => name.Name.Path);

    /// <summary>The files and submodules of a commit or tree.</summary>
    /// <inheritdoc cref="ReadFiles"/>
    public static IEnumerable<GitFile> ReadNames(string folder, string id) => Read(folder, id).Select(name => name.Name);

    private static IEnumerable<(GitFile Name, bool IsSubmodule)> Read(string folder, string id)
    {
        using var process = GitProgram.Start(folder, "ls-tree", "-r", "-z", "--full-tree", id);
        var count = 0;
        foreach (var record in process.ReadRecords())
        {
            EnsureWithinBounds(id, ++count);
            if (RawRecords.TreeName(record, out var isSubmodule) is { } name)
                yield return (name, isSubmodule);
        }
    }

    /// <summary>Goes no further where there is no end.</summary>
    /// <param name="id">The commit or tree.</param>
    /// <param name="count">How many files of it have been listed.</param>
    /// <exception cref="UserError">There are too many.</exception>
    public static void EnsureWithinBounds(string id, int count)
    {
        if (count > MaxFiles)
            throw new UserError($"{id} has more than {MaxFiles} files, which is the limit of a check.");
    }
}
