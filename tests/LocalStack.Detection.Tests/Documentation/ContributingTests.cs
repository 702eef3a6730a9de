using System.Text.RegularExpressions;
using LocalStack.Tests;

namespace LocalStack.Detection.Tests.Documentation;

/// <summary>The walks of CONTRIBUTING lead along files that exist, and name the lists that are to be extended.</summary>
public static partial class ContributingTests
{
    private static readonly string Text = File.ReadAllText(SourceTree.PathOf("CONTRIBUTING.md"));

    [Theory]
    [InlineData("Add a format", "FileFormats.cs", "FormatListTests.cs", "InlineSuppressionsTests.cs", "docs/formats.md", "LocalStack.Analyzers.Files.targets", "docs/configuration.md")]
    [InlineData("Add a consumer", "Consumers.cs", "FormatListTests.cs", "docs/formats.md")]
    [InlineData("Add a credential name", "CredentialNames.cs", "CredentialNamesTests.cs", "LSA0003.md")]
    [InlineData("Add a rule", "CredentialRule.cs", "FindingKind.cs", "RuleDescriptors.cs", "CredentialRuleTests.cs", "AnalyzerReleases.Unshipped.md", "ReportLevel.cs", "gitlab.yml", "configuration.md", "SUPPORT.md", "vscode/README.md")]
    [InlineData("Add a context of a fix", "SourceRewriter.cs", "SourceFixTests.cs", "LSA0001.md")]
    [InlineData("Release", "ReleaseTests.cs", "AnalyzerReleases.Shipped.md")]
    public static void Walk_NamesItsFiles_AndTheyExist(string walk, params string[] files)
    {
        var start = Text.IndexOf("## " + walk, StringComparison.Ordinal);
        Assert.True(start >= 0, walk);
        var end = Text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        var paths = Path().Matches(Text[start..(end < 0 ? Text.Length : end)]).Select(match => match.Groups[1].Value).ToList();

        Assert.All(files, file => Assert.Contains(paths, path => path.EndsWith(file, StringComparison.Ordinal)));
        Assert.All(paths, path => Assert.True(Exists(path), path));
    }

    private static bool Exists(string path)
    {
        var full = SourceTree.PathOf(path.Split('/'));
        return File.Exists(full) || Directory.Exists(full);
    }

    [GeneratedRegex("`((?:src|tests|docs|editors|templates|AnalyzerReleases|README|SUPPORT)[^`]*)`")]
    private static partial Regex Path();
}
