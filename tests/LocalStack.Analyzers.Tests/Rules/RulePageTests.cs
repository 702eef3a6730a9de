using LocalStack.Analyzers.Rules;
using LocalStack.Tests;
using Microsoft.CodeAnalysis;

namespace LocalStack.Analyzers.Tests.Rules;

/// <summary>Documentation cannot rot: the pages and the tables are held against the descriptors.</summary>
public sealed class RulePageTests
{
    public static TheoryData<string> Ids => [.. Descriptors.Keys];

    private static Dictionary<string, DiagnosticDescriptor> Descriptors { get; } = TestProgram.Analyzers
        .SelectMany(analyzer => analyzer.SupportedDiagnostics)
        .Distinct()
        .ToDictionary(descriptor => descriptor.Id);

    [Fact]
    public void EveryPage_BelongsToARule() => Assert.Equal(
        Descriptors.Keys.Order(StringComparer.Ordinal),
        Directory.GetFiles(SourceTree.PathOf("docs", "rules"), "*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_SaysWhatTheDescriptorSays(string id)
    {
        var descriptor = Descriptors[id];
        var page = File.ReadAllLines(SourceTree.PathOf("docs", "rules", id + ".md"));

        Assert.Equal($"# {id}: {descriptor.Title}", page[0]);
        Assert.Contains($"| Category | {descriptor.Category} |", page);
        Assert.Contains(page, line => line.StartsWith($"| Default severity | {descriptor.DefaultSeverity}", StringComparison.Ordinal));
        Assert.Equal(["## What", "## Why", "## How to fix", "## Example", "## Configure"], page.Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void HelpLink_IsThePage(string id)
    {
        var repository = typeof(RuleDescriptors).Assembly
            .GetCustomAttributesData()
            .Where(data => data.AttributeType.Name == "AssemblyMetadataAttribute")
            .Single(data => (string)data.ConstructorArguments[0].Value! == "RepositoryUrl")
            .ConstructorArguments[1].Value;

        Assert.Equal($"{repository}/blob/main/docs/rules/{id}.md", Descriptors[id].HelpLinkUri);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/LocalStack.Analyzers.Package/README.md")]
    [InlineData("editors/vscode/package.json")]
    [InlineData("AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md")]
    public void Table_NamesEveryRule(params string[] files)
    {
        var text = string.Concat(files.Select(file => File.ReadAllText(SourceTree.PathOf(file))));

        Assert.All(Descriptors.Values, descriptor => Assert.Contains(descriptor.Id, text, StringComparison.Ordinal));
        Assert.All(Descriptors.Values, descriptor => Assert.Contains(descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture), text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SUPPORT.md")]
    [InlineData("editors/vscode/README.md")]
    public void List_NamesEveryRule(string file) =>
        Assert.All(Descriptors.Keys, id => Assert.Contains(id, File.ReadAllText(SourceTree.PathOf(file.Split('/'))), StringComparison.Ordinal));

    /// <summary>What fixes a whole solution fixes every rule that has a fix.</summary>
    [Theory]
    [InlineData("README.md")]
    [InlineData("src/LocalStack.Analyzers.Package/README.md")]
    public void Format_IsGivenEveryRule(string file)
    {
        var command = "dotnet format analyzers --diagnostics " + string.Join(' ', Descriptors.Keys.Order(StringComparer.Ordinal));

        Assert.Contains(command, File.ReadAllText(SourceTree.PathOf(file.Split('/'))), StringComparison.Ordinal);
    }
}
