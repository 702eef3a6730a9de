using CliWrap;
using CliWrap.Buffered;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Infrastructure;

/// <summary>A Git repository of its own for a test, untouched by the settings of the machine.</summary>
internal sealed class TemporaryRepository : TemporaryFolder
{
    /// <summary>What keeps the user's own settings and the repository of a hook that runs the tests away.</summary>
    public static IReadOnlyDictionary<string, string?> GitEnvironment { get; } = new Dictionary<string, string?>
    {
        ["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null",
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["GIT_DIR"] = null,
        ["GIT_INDEX_FILE"] = null,
        ["GIT_WORK_TREE"] = null,
        ["GIT_AUTHOR_NAME"] = "A. Author",
        ["GIT_AUTHOR_EMAIL"] = "author@example.org",
        ["GIT_COMMITTER_NAME"] = "A. Author",
        ["GIT_COMMITTER_EMAIL"] = "author@example.org",
    };

    public static async Task<TemporaryRepository> CreateAsync()
    {
        var repository = new TemporaryRepository();
        await repository.GitAsync("init", "--quiet", "--initial-branch=main");
        return repository;
    }

    /// <summary>Runs Git, and takes any exit code but 0 for a failure of the test.</summary>
    public async Task<string> GitAsync(params string[] arguments)
    {
        var (exitCode, output) = await TryGitAsync(arguments);
        Assert.True(exitCode == 0, output);
        return output;
    }

    /// <summary>Runs Git, whatever the exit code.</summary>
    public async Task<(int ExitCode, string Output)> TryGitAsync(params string[] arguments)
    {
        var result = await Cli.Wrap("git")
            .WithArguments(arguments)
            .WithWorkingDirectory(Path)
            .WithEnvironmentVariables(GitEnvironment)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        var output = result.StandardOutput + result.StandardError;
        Secrets.AssertNotShownIn(output, "git " + string.Join(' ', arguments));
        return (result.ExitCode, output);
    }
}
