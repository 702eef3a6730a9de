namespace LocalStack.Analyzers.Tool.Files;

/// <summary>How a report names a file: relative to the current folder, with <c>/</c> between the parts.</summary>
internal static class DisplayPath
{
    private static readonly string Current = Environment.CurrentDirectory;
    private static readonly string Below = Path.TrimEndingDirectorySeparator(Current) + Path.DirectorySeparatorChar;

    /// <summary>The name of a file.</summary>
    /// <param name="path">Its full path.</param>
    public static string Of(string path)
    {
        // Asked for every file, of which nearly all are below the current folder.
        var relative = path.StartsWith(Below, StringComparison.Ordinal) ? path[Below.Length..] : Path.GetRelativePath(Current, path);
        return relative.Replace(Path.DirectorySeparatorChar, '/');
    }
}
