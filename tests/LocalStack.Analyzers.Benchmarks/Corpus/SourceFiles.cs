namespace LocalStack.Analyzers.Benchmarks.Corpus;

/// <summary>The files of a folder, in the same order everywhere.</summary>
internal static class SourceFiles
{
    /// <summary>The C# files.</summary>
    public static IEnumerable<string> Below(string folder) => AllBelow(folder).Where(IsCSharp);

    /// <summary>All files; links are not followed.</summary>
    public static IEnumerable<string> AllBelow(string folder) =>
        Directory.EnumerateFiles(folder, "*", Everything).Order(StringComparer.Ordinal);

    /// <summary>Whether a file is C#.</summary>
    public static bool IsCSharp(string path) => path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    private static EnumerationOptions Everything { get; } = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
    };
}
