namespace LocalStack.Analyzers.Tool.Files;

/// <summary>How a report names a file: relative to the current folder, with <c>/</c> between the parts.</summary>
internal static class DisplayPath
{
    /// <summary>The name of a file.</summary>
    /// <param name="path">Its full path.</param>
    public static string Of(string path) =>
        Path.GetRelativePath(Environment.CurrentDirectory, path).Replace(Path.DirectorySeparatorChar, '/');
}
