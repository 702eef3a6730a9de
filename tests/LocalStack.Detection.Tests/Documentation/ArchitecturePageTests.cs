using System.Text.RegularExpressions;
using LocalStack.Tests;

namespace LocalStack.Detection.Tests.Documentation;

/// <summary>The map agrees with the tree: it names every project and folder, and nothing that does not exist.</summary>
public static partial class ArchitecturePageTests
{
    private static readonly string Page = File.ReadAllText(SourceTree.PathOf("docs", "architecture.md")).ReplaceLineEndings("\n");

    /// <summary>Names that belong to others: Roslyn, MSBuild, and a library that was tried.</summary>
    private static readonly HashSet<string> OfOthers = ["AnalyzerConfigSet", "NoWarn", "PolyTypeJsonFormatter"];

    public static TheoryData<string> Projects => [.. Directory.GetDirectories(SourceTree.PathOf("src")).Select(path => Path.GetFileName(path))];

    public static TheoryData<string> Tests => [.. Directory.GetDirectories(SourceTree.PathOf("tests")).Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Projects))]
    public static void Table_NamesEveryFolderOfAProject(string project)
    {
        var rows = Page.Split('\n').Where(line => line.StartsWith('|') && line.Contains($"`src/{project}", StringComparison.Ordinal)).ToList();
        var folders = Directory.GetDirectories(SourceTree.PathOf("src", project))
            .Where(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Any())
            .Select(folder => Path.GetFileName(folder));

        Assert.NotEmpty(rows);
        Assert.All(folders, folder => Assert.Contains(rows, row =>
            row.Contains($"`{folder}`", StringComparison.Ordinal) || row.Contains($"`src/{project}/{folder}`", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Tests))]
    public static void Table_NamesEveryProjectOfTests(string project) => Assert.True(
        Page.Contains($"`tests/{project}`", StringComparison.Ordinal)
        || (project.EndsWith(".Tests", StringComparison.Ordinal) && Directory.Exists(SourceTree.PathOf("src", project[..^".Tests".Length]))),
        project);

    [Fact]
    public static void Names_AreThoseOfTypesAndFolders()
    {
        string[] roots = [SourceTree.PathOf("src"), SourceTree.PathOf("tests")];
        var sources = roots.SelectMany(root => Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)).ToList();
        var types = sources.SelectMany(source => Declaration().Matches(File.ReadAllText(source)).Select(match => match.Groups[1].Value));
        var folders = roots.SelectMany(root => Directory.EnumerateDirectories(root, "*", SearchOption.AllDirectories)).Select(folder => Path.GetFileName(folder));
        HashSet<string> known = [.. types, .. folders, .. OfOthers];
        var names = Name().Matches(Page).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.NotEmpty(names);
        Assert.All(names.Where(name => name != "ApiKey"), name => Assert.Contains(name, known));
    }

    [Fact]
    public static void Paths_Exist()
    {
        var paths = RepositoryPath().Matches(Page).Select(match => match.Groups[1].Value).Where(path => !path.Contains('<', StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(paths);
        Assert.All(paths, path => Assert.True(Path.Exists(SourceTree.PathOf(path.Split('/'))), path));
    }

    [GeneratedRegex(@"\b(?:class|record|struct|enum|interface)\s+(?:struct\s+)?(\w+)")]
    private static partial Regex Declaration();

    /// <summary>A word in the casing of types.</summary>
    [GeneratedRegex("`([A-Z][a-z][A-Za-z]*)`")]
    private static partial Regex Name();

    [GeneratedRegex("`((?:src|tests|samples|templates|editors)/[^`]*)`")]
    private static partial Regex RepositoryPath();
}
