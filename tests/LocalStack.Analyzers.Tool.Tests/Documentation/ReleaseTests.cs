using System.Text.Json.Nodes;
using System.Xml.Linq;
using CliWrap;
using CliWrap.Buffered;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Documentation;

/// <summary>One version for all that is published, wherever it is named; and the steps of a release that only read.</summary>
public sealed class ReleaseTests
{
    private static readonly string Version = XDocument.Load(SourceTree.PathOf("Directory.Build.props")).Descendants("VersionPrefix").Single().Value;

    [Theory]
    [InlineData("action.yml", "default: ")]
    [InlineData("templates/gitlab.yml", "default: ")]
    [InlineData("templates/azure-pipelines.yml", "default: ")]
    [InlineData("templates/Containerfile", "ARG VERSION=")]
    [InlineData("docs/hooks.md", "rev: v")]
    [InlineData("docs/ci.md", "localstack-analyzers@v")]
    [InlineData("docs/ci.md", "refs/tags/v")]
    [InlineData("docs/ci.md", "localstack-analyzers/v")]
    [InlineData("docs/ci.md", "--version ")]
    [InlineData("docs/adopt.md", "--version ")]
    [InlineData("docs/adopt.md", "LocalStack.Analyzers\" Version=\"")]
    [InlineData("docs/adopt.md", "LocalStack.Analyzers@")]
    [InlineData("CHANGELOG.md", "## ")]
    [InlineData("AnalyzerReleases.Shipped.md", "## Release ")]
    public void File_NamesTheVersion(string file, string before)
    {
        var text = File.ReadAllText(SourceTree.PathOf(file.Split('/')));
        var versions = text.Split(before).Skip(1)
            .Select(rest => new string([.. rest.TakeWhile(letter => char.IsAsciiDigit(letter) || letter == '.')]).TrimEnd('.'))
            .Where(version => version.Contains('.', StringComparison.Ordinal))
            .ToList();

        // A list of releases begins with the newest.
        Assert.Equal(Version, versions.FirstOrDefault());
        if (file is not ("CHANGELOG.md" or "AnalyzerReleases.Shipped.md"))
            Assert.All(versions, version => Assert.Equal(Version, version));
    }

    [Theory]
    [InlineData("package.json")]
    [InlineData("package-lock.json")]
    public void Extension_HasTheVersion(string file) =>
        Assert.Equal(Version, (string?)JsonNode.Parse(File.ReadAllText(SourceTree.PathOf("editors", "vscode", file)))!["version"]);

    [SkippableFact]
    public async Task Tag_HasToBeTheVersion()
    {
        Skip.If(OperatingSystem.IsWindows(), "The steps are written for a Unix shell.");

        Assert.Equal((0, Version + "\n"), await RunAsync("version", "v" + Version));
        Assert.Equal((1, ""), await RunAsync("version", Version));
        Assert.Equal((1, ""), await RunAsync("version", "v0.0.1"));
    }

    [SkippableFact]
    public async Task Notes_AreTheSectionOfTheVersion()
    {
        Skip.If(OperatingSystem.IsWindows(), "The steps are written for a Unix shell.");
        var (exitCode, notes) = await RunAsync("notes");

        Assert.Equal(0, exitCode);
        Assert.Contains("### Added", notes, StringComparison.Ordinal);
        Assert.DoesNotContain("\n## ", notes, StringComparison.Ordinal);
    }

    /// <summary>What the workflow runs is in the script, where it can be run elsewhere as well.</summary>
    [Theory]
    [InlineData("version")]
    [InlineData("notes")]
    [InlineData("pack")]
    [InlineData("pack-native")]
    [InlineData("sbom")]
    public void Workflow_RunsTheScript(string step) =>
        Assert.Contains($"bash .ci/release {step} ", File.ReadAllText(SourceTree.PathOf(".github", "workflows", "release.yml")), StringComparison.Ordinal);

    private static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        var result = await Cli.Wrap("bash")
            .WithArguments([SourceTree.PathOf(".ci", "release"), .. arguments])
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        return (result.ExitCode, result.StandardOutput);
    }
}
