using LocalStack.Analyzers.Tool.Git;

namespace LocalStack.Analyzers.Tool.Files;

/// <summary>How a report names a file: relative to the current folder, with <c>/</c> between the parts.</summary>
internal static class DisplayPath
{
    /// <summary>The folder that names are relative to: the current one, which the system is asked for once.</summary>
    public static readonly string Current = Environment.CurrentDirectory;

    private static readonly string Below = Path.TrimEndingDirectorySeparator(Current) + Path.DirectorySeparatorChar;

    /// <summary>The name of a file.</summary>
    /// <param name="path">Its full path.</param>
    public static string Of(string path)
    {
        // Asked for every file, of which nearly all are below the current folder.
        if (path.StartsWith(Below, StringComparison.Ordinal))
            return path[Below.Length..].Replace(Path.DirectorySeparatorChar, '/');

        var names = GitFileNames.Of(Current);
        return names.IsAtOrBelow(path, Current) ? names.Relate(Current, path) : Path.GetRelativePath(Current, path).Replace(Path.DirectorySeparatorChar, '/');
    }
}
