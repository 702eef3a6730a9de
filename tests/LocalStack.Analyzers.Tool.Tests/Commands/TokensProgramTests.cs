using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Commands;

/// <summary>What all commands have in common: arguments, help, errors, cancellation.</summary>
public sealed class TokensProgramTests
{
    [Theory]
    [InlineData("error: Unknown option '--nope'. Write a file of that name as './--nope'. See 'localstack-tokens check --help'.", "check", "--nope")]
    [InlineData("error: Argument 'xml' not recognized. Must be one of: 'text' 'json' 'sarif' 'github' See 'localstack-tokens check --help'.", "check", "--format", "xml")]
    [InlineData("error: Argument 'loud' not recognized. Must be one of: 'quiet' 'normal' 'detailed' See 'localstack-tokens check --help'.", "check", "-v", "loud")]
    [InlineData("error: --allow takes the fingerprint that a report shows: 8 hex digits. See 'localstack-tokens check --help'.", "check", "--allow", "xyz")]
    [InlineData("error: Required command was not provided. See 'localstack-tokens --help'.")]
    public async Task WrongArguments_AreToldInOneLine(string message, params string[] arguments)
    {
        using var folder = new TemporaryFolder();

        var output = await TokensCommand.RunAsync(folder, arguments);

        Assert.Equal(ExitCodes.Error, output.ExitCode);
        Assert.Empty(output.Output);
        Assert.Equal(message, output.Errors.TrimEnd());
    }

    [Fact]
    public async Task SecretAsArgument_IsNotRepeated()
    {
        using var folder = new TemporaryFolder();
        var (token, key) = (Secrets.Token(), Secrets.Key());

        var asPath = await TokensCommand.RunAsync(folder, "check", token);
        var asCommand = await TokensCommand.RunAsync(folder, token);
        var asFingerprint = await TokensCommand.RunAsync(folder, "check", "--allow", key);

        Assert.All([asPath, asCommand, asFingerprint], output => Assert.Equal(ExitCodes.Error, output.ExitCode));
        Assert.Contains("****", asPath.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_HasNoCommit()
    {
        using var folder = new TemporaryFolder();

        var output = await TokensCommand.RunAsync(folder, "--version");

        Assert.Equal(ExitCodes.Clean, output.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$", Assert.Single(output.Lines));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("check", "--help")]
    [InlineData("check", "--nope", "-h")]
    public async Task Help_HasExamplesAndExitCodes(params string[] arguments)
    {
        using var folder = new TemporaryFolder();

        var output = await TokensCommand.RunAsync(folder, arguments);

        Assert.Equal(ExitCodes.Clean, output.ExitCode);
        Assert.Contains("localstack-tokens check", output.Lines);
        Assert.Contains("130  cancelled", output.Lines);
        Assert.Empty(output.Errors);
    }

    [Fact]
    public async Task QuietRun_SaysNothingButFindings()
    {
        using var folder = Leaky();

        var output = await TokensCommand.RunAsync(folder, "check", "--quiet");

        Assert.Single(output.Lines);
        Assert.Empty(output.Errors);
    }

    [Fact]
    public async Task DetailedRun_SaysWhatWasSkippedAndWhy()
    {
        using var folder = Leaky();
        folder.Write("empty.sh", "");
        folder.Write("sample/run.sh", $"# {Secrets.Token()}\n");
        folder.Write("sample/.globalconfig", "is_global = true\nlocalstack_analyzers.exclude = true\n");

        var output = await TokensCommand.RunAsync(folder, "check", "--verbosity", "detailed");

        Assert.Contains("skipped: empty.sh (empty)", output.Errors, StringComparison.Ordinal);
        Assert.Contains("skipped: sample/run.sh (excluded)", output.Errors, StringComparison.Ordinal);
        Assert.Contains("1 finding in 1 file (1 file checked).", output.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RedirectedOutput_HasNoEscapes()
    {
        using var folder = Leaky();

        var output = await TokensCommand.RunAsync(
            folder.Path, new Dictionary<string, string?> { ["TERM"] = "xterm-256color", ["NO_COLOR"] = null }, "check");

        Assert.DoesNotContain('\e', output.Output + output.Errors);
    }

    [Fact]
    public async Task CancelledRun_WritesNothing()
    {
        // There is no Ctrl-C to send to a process there.
        if (OperatingSystem.IsWindows())
            return;

        using var folder = Leaky();
        using var programs = new TemporaryFolder();
        // However long the signal takes on a busy machine: the Git that never answers is ended with the run. Not SIGINT, which
        // a shell tells the programs that it runs in the background to ignore, these tests among them.
        // A moment later, because the command begins to heed signals beside its work.
        programs.Write("git", "#!/bin/sh\nsleep 1\nkill -TERM $PPID\nexec sleep 60\n");
        File.SetUnixFileMode(programs.PathOf("git"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var path = programs.Path + ":" + Environment.GetEnvironmentVariable("PATH");

        var output = await TokensCommand.RunAsync(
            folder.Path, new Dictionary<string, string?> { ["PATH"] = path }, "check", "--output", "report.txt");

        Assert.Equal(ExitCodes.Cancelled, output.ExitCode);
        Assert.Equal("error: cancelled: no file is half written.", output.Errors.TrimEnd());
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    private static TemporaryFolder Leaky()
    {
        var folder = new TemporaryFolder();
        folder.Write("run.sh", $"# {Secrets.Token()}\n");
        return folder;
    }
}
