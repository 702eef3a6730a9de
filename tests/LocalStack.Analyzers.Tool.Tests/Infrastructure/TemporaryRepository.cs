using CliWrap;
using CliWrap.Buffered;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Infrastructure;

/// <summary>A Git repository of its own for a test. <see cref="TestHome"/> keeps the settings of the machine away.</summary>
internal sealed class TemporaryRepository : TemporaryFolder
{
    /// <summary>The variables that are set, or if null removed, for what is run in the repository.</summary>
    public Dictionary<string, string?> Environment { get; } = [];

    /// <summary>Makes a repository without commits.</summary>
    /// <param name="options">Further options of <c>git init</c>.</param>
    public static async Task<TemporaryRepository> CreateAsync(params string[] options)
    {
        var repository = new TemporaryRepository();
        await repository.GitAsync(["init", "--quiet", "--initial-branch=main", .. options]);
        return repository;
    }

    /// <summary>Clones another repository, through the protocol that a remote one is cloned with.</summary>
    /// <param name="source">The other repository.</param>
    /// <param name="options">Further options of <c>git clone</c>.</param>
    public static async Task<TemporaryRepository> CloneAsync(TemporaryRepository source, params string[] options)
    {
        var repository = new TemporaryRepository();
        await repository.GitAsync(["clone", "--quiet", .. options, new Uri(source.Path).AbsoluteUri, "."]);
        return repository;
    }

    /// <summary>Writes a file and stages it.</summary>
    public async Task StageAsync(string name, string text)
    {
        Write(name, text);
        await GitAsync("--literal-pathspecs", "add", "--", name);
    }

    /// <summary>Puts a content into Git's store, and nowhere else.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> WriteBlobAsync(string text)
    {
        var file = System.IO.Path.Combine(".git", "content");
        Write(file, text);
        return (await GitAsync("hash-object", "-w", "--no-filters", file)).Trim();
    }

    /// <summary>Commits a file.</summary>
    /// <returns>The full id of the commit.</returns>
    public async Task<string> CommitAsync(string name, string text)
    {
        await StageAsync(name, text);
        return await CommitStagedAsync();
    }

    /// <summary>Commits what is staged.</summary>
    /// <returns>The full id of the commit.</returns>
    public async Task<string> CommitStagedAsync()
    {
        await GitAsync("commit", "--quiet", "--allow-empty", "--no-verify", "--message=Change");
        return (await GitAsync("rev-parse", "HEAD")).Trim();
    }

    /// <summary>Runs <c>localstack-tokens</c> in the top folder.</summary>
    public Task<CommandOutput> TokensAsync(params string[] arguments) => TokensInAsync(".", arguments);

    /// <summary>Runs <c>localstack-tokens</c> in another folder.</summary>
    public Task<CommandOutput> TokensInAsync(string folder, params string[] arguments) =>
        TokensCommand.RunAsync(System.IO.Path.Combine(Path, folder), Environment, arguments);

    /// <summary>Runs Git, and takes any exit code but 0 for a failure of the test.</summary>
    public async Task<string> GitAsync(params string[] arguments)
    {
        var (exitCode, output) = await TryGitAsync(arguments);
        Assert.True(exitCode == 0, output);
        return output;
    }

    /// <summary>Runs Git, whatever the exit code.</summary>
    public Task<(int ExitCode, string Output)> TryGitAsync(params string[] arguments) => TryGitInAsync(".", arguments);

    /// <summary>Runs Git in another folder, whatever the exit code.</summary>
    public async Task<(int ExitCode, string Output)> TryGitInAsync(string folder, params string[] arguments)
    {
        var result = await Cli.Wrap("git")
            .WithArguments(arguments)
            .WithWorkingDirectory(System.IO.Path.Combine(Path, folder))
            .WithEnvironmentVariables(Environment)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        var output = result.StandardOutput + result.StandardError;
        Secrets.AssertNotShownIn(output, "git " + string.Join(' ', arguments));
        return (result.ExitCode, output);
    }
}
