using LocalStack.Analyzers.Tool.Git;

namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>
/// Names files as seen from the root of the repository, whatever folder the command was run in: so services that show
/// findings look for them. Outside a repository the current folder is the root.
/// </summary>
/// <param name="root">The full path of the root.</param>
internal sealed class RepositoryPaths(string root)
{
    /// <summary>The full path of the root.</summary>
    public string Root { get; } = root;

    /// <summary>The paths of the repository that the current folder is in.</summary>
    public static RepositoryPaths OfCurrentFolder() =>
        new(GitRepository.Find(Environment.CurrentDirectory)?.Root ?? Environment.CurrentDirectory);

    /// <summary>The name of a file, with <c>/</c> between its parts; a full path for one outside the root.</summary>
    /// <param name="path">Its name as seen from the current folder.</param>
    public string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var names = GitFileNames.Of(Root);
        return names.IsAtOrBelow(full, Root) ? names.Relate(Root, full) : full.Replace(Path.DirectorySeparatorChar, '/');
    }
}
