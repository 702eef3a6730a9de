using System.Text.Json.Nodes;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Reporting;

/// <summary><c>--format</c> and <c>--output</c>.</summary>
public sealed class ReportTargetTests
{
    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public async Task FileNamedLikeAToken_ShowsNoSecret(string format)
    {
        using var folder = Leaky($"{Secrets.Token()}/{Secrets.UnprovenToken()}.sh");

        var output = await TokensCommand.RunAsync(folder, "check", "--format", format);

        Assert.Equal(ExitCodes.Findings, output.ExitCode);
        Assert.Contains("LSA0001", output.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public async Task Document_IsAllThatIsOnTheStandardOutput(string format)
    {
        using var folder = Leaky();

        var output = await TokensCommand.RunAsync(folder, "check", "--format", format);

        Assert.NotNull(JsonNode.Parse(output.Output));
        Assert.StartsWith("1 finding in 1 file (1 file checked).", output.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OutputFile_HasTheReport()
    {
        using var folder = Leaky();
        folder.Write("results.sarif", "the last one");

        var output = await TokensCommand.RunAsync(folder, "check", "--format", "sarif", "--output", "results.sarif");

        Assert.Equal(ExitCodes.Findings, output.ExitCode);
        Assert.Empty(output.Output);
        Assert.Single(JsonNode.Parse(folder.Read("results.sarif"))!["runs"]![0]!["results"]!.AsArray());
        Secrets.AssertNotShownIn(folder.Read("results.sarif"), "results.sarif");
        Assert.Equal(["results.sarif", "run.sh"], NamesIn(folder));
    }

    [Fact]
    public async Task CleanRun_WritesAnOutputFile()
    {
        using var folder = new TemporaryFolder();

        var output = await TokensCommand.RunAsync(folder, "check", "--format", "sarif", "--output", "results.sarif");

        Assert.Equal(ExitCodes.Clean, output.ExitCode);
        Assert.Empty(JsonNode.Parse(folder.Read("results.sarif"))!["runs"]![0]!["results"]!.AsArray());
    }

    [Theory]
    [InlineData("missing/results.sarif", "there is no such folder")]
    [InlineData(".", "it is a folder")]
    public async Task OutputThatCannotBeWritten_IsAnError(string path, string reason)
    {
        using var folder = Leaky();

        var output = await TokensCommand.RunAsync(folder, "check", "--output", path);

        Assert.Equal(ExitCodes.Error, output.ExitCode);
        Assert.Equal($"error: '{path}' cannot be written: {reason}.", output.Errors.TrimEnd());
        Assert.Empty(output.Output);
        Assert.Equal(["run.sh"], NamesIn(folder));
    }

    [Fact]
    public async Task Device_IsLeftAlone()
    {
        using var folder = Leaky();

        var output = await TokensCommand.RunAsync(folder, "check", "--output", "/dev/null");

        Assert.Equal(ExitCodes.Error, output.ExitCode);
    }

    private static TemporaryFolder Leaky(string name = "run.sh")
    {
        var folder = new TemporaryFolder();
        folder.Write(name, $"# {Secrets.Token()}\n");
        return folder;
    }

    private static IEnumerable<string?> NamesIn(TemporaryFolder folder) =>
        Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
