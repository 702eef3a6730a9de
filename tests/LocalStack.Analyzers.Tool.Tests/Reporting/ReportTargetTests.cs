using System.Text.Json.Nodes;
using CliWrap;
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
    [InlineData("missing/results.sarif", "its folder does not exist")]
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

    [Theory]
    [InlineData("/dev/null")]
    [InlineData("/dev/stdout")]
    public async Task Device_IsLeftAlone(string device)
    {
        using var folder = Leaky();

        var output = await TokensCommand.RunAsync(folder, "check", "--output", device);

        AssertRefused(output);
    }

    [Fact]
    public async Task DeviceBehindALink_IsLeftAlone()
    {
        if (OperatingSystem.IsWindows())
            return;

        using var folder = Leaky();
        File.CreateSymbolicLink(folder.PathOf("results.sarif"), "/dev/null");

        var output = await TokensCommand.RunAsync(folder, "check", "--output", "results.sarif");

        AssertRefused(output);
        Assert.Equal("/dev/null", new FileInfo(folder.PathOf("results.sarif")).LinkTarget);
    }

    [Theory]
    [InlineData("pipe")]
    [InlineData("link")]
    public async Task Pipe_IsLeftAlone(string name)
    {
        if (!OperatingSystem.IsLinux())
            return;

        using var folder = Leaky();
        await Cli.Wrap("mkfifo").WithArguments(folder.PathOf("pipe")).ExecuteAsync();
        File.CreateSymbolicLink(folder.PathOf("link"), "pipe");

        var output = await TokensCommand.RunAsync(folder, "check", "run.sh", "--output", name);

        AssertRefused(output);
        Assert.Equal(["link", "pipe", "run.sh"], NamesIn(folder));
        await Cli.Wrap("test").WithArguments(["-p", folder.PathOf("pipe")]).ExecuteAsync();
    }

    private static void AssertRefused(CommandOutput output)
    {
        Assert.Equal(ExitCodes.Error, output.ExitCode);
        Assert.Contains("cannot be written: it is a device or a pipe", output.Errors, StringComparison.Ordinal);
        Assert.Empty(output.Output);
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
