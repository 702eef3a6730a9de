using LocalStack.Analyzers.Tool.Git;

namespace LocalStack.Analyzers.Tool.Files;

/// <summary>
/// Which files a run looks at: of a folder, those that Git tracks or would add, else all below it; a file that is named
/// is always looked at.
/// </summary>
internal static class FileSelection
{
    private static readonly EnumerationOptions AllFiles = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        // A link points to what is checked at its own place, or is not part of the tree.
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    /// <summary>The full paths, each once, in no order; in batches, as they are found out.</summary>
    /// <param name="paths">Files and folders; none means the current folder.</param>
    /// <exception cref="UserError">A path does not exist, or Git failed.</exception>
    public static IEnumerable<IReadOnlyList<string>> Select(IReadOnlyList<string> paths)
    {
        var fullPaths = (paths.Count > 0 ? paths : ["."]).Select(Path.GetFullPath).ToList();
        if (fullPaths.Find(path => !Path.Exists(path)) is { } missing)
            throw new UserError($"There is no file or folder '{missing}'.");

        var selected = new HashSet<string>(StringComparer.Ordinal);
        return fullPaths.SelectMany(FilesOf).Select(files => files.Where(selected.Add).ToList());
    }

    private static IEnumerable<IEnumerable<string>> FilesOf(string path)
    {
        // Of a link that is named, what it leads to is meant.
        if (!Directory.Exists(path))
            return [[File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path]];

        return GitRepository.Find(path) is null
            ? [Directory.EnumerateFiles(path, "*", AllFiles).Where(file => !IsInGitFolder(path, file))]
            : GitRepository.ListFiles(path).Select(files => files.Select(file => Path.Combine(path, file)));
    }

    private static bool IsInGitFolder(string folder, string file) =>
        Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Contains(".git");
}
