namespace LocalStack.Analyzers.Tool.Files;

/// <summary>The folders in which programs are searched.</summary>
internal static class SearchPath
{
    /// <summary>
    /// Finds a program on <c>PATH</c>, and nowhere else: the system would look in the current folder or beside this program
    /// first, and a program in the folder that is checked is not to be trusted.
    /// </summary>
    /// <param name="program">Its name, without the ending that Windows wants.</param>
    /// <returns>The full path, or <see langword="null"/>.</returns>
    public static string? Find(string program)
    {
        var name = OperatingSystem.IsWindows() ? program + ".exe" : program;
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            // Windows takes a folder in quotes for the folder.
            .Select(folder => folder.Trim('"'))
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }
}
