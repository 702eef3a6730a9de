using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Commands;

/// <summary>
/// Every way into a repository, with the hooks installed: refused with a token, passed without one. Plain commits are in
/// <see cref="HookCommandTests"/>.
/// </summary>
public sealed class HookMatrixTests : IDisposable
{
    private const string Clean = "LOCALSTACK_AUTH_TOKEN=$CI_TOKEN\n";
    private const string File = "deploy.env";

    private readonly ProgramFolder _programs = ProgramFolder.WithTokensCommand();
    private readonly List<TemporaryRepository> _repositories = [];
    private readonly string _token = Secrets.Token();

    /// <summary>Each way, by the name of the method that goes it with a text for a file.</summary>
    public static TheoryData<string> Ways =>
    [
        nameof(AmendAsync), nameof(MergeAsync), nameof(ResolveConflictAsync), nameof(PushAfterRebaseAsync), nameof(PushAfterCherryPickAsync),
        nameof(CommitInSubmoduleAsync), nameof(CommitAfterAnotherHookAsync), nameof(PushNewBranchAsync), nameof(PushTagAsync),
        nameof(PushWhatWasDeletedAsync), nameof(PushMergedBranchAsync), nameof(FirstPushToServerAsync), nameof(LaterPushToServerAsync),
    ];

    public void Dispose()
    {
        _programs.Dispose();
        _repositories.ForEach(repository => repository.Dispose());
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Token_IsRefused_AndCleanTextPasses(string way)
    {
        AssertRefused(await GoAsync(way, $"LOCALSTACK_AUTH_TOKEN={_token}\n"));
        AssertPassed(await GoAsync(way, Clean));
    }

    private Task<(int ExitCode, string Output)> GoAsync(string way, string text) => way switch
    {
        nameof(AmendAsync) => AmendAsync(text),
        nameof(MergeAsync) => MergeAsync(text),
        nameof(ResolveConflictAsync) => ResolveConflictAsync(text),
        nameof(PushAfterRebaseAsync) => PushAfterRebaseAsync(text),
        nameof(PushAfterCherryPickAsync) => PushAfterCherryPickAsync(text),
        nameof(CommitInSubmoduleAsync) => CommitInSubmoduleAsync(text),
        nameof(CommitAfterAnotherHookAsync) => CommitAfterAnotherHookAsync(text),
        nameof(PushNewBranchAsync) => PushNewBranchAsync(text),
        nameof(PushTagAsync) => PushTagAsync(text),
        nameof(PushWhatWasDeletedAsync) => PushWhatWasDeletedAsync(text),
        nameof(PushMergedBranchAsync) => PushMergedBranchAsync(text),
        nameof(FirstPushToServerAsync) => FirstPushToServerAsync(text),
        _ => LaterPushToServerAsync(text),
    };

    private async Task<(int ExitCode, string Output)> AmendAsync(string text)
    {
        var repository = await CreateAsync("pre-commit");
        await repository.CommitAsync(File, Clean);
        await repository.StageAsync(File, "# amended\n" + text);
        return await repository.TryGitAsync("commit", "--amend", "--no-edit");
    }

    private async Task<(int ExitCode, string Output)> MergeAsync(string text)
    {
        var repository = await CreateAsync("pre-merge-commit");
        await DivergeAsync(repository, text);
        return await repository.TryGitAsync("merge", "--no-edit", "side");
    }

    private async Task<(int ExitCode, string Output)> ResolveConflictAsync(string text)
    {
        var repository = await CreateAsync("pre-commit");
        await repository.CommitAsync(File, "A=0\n");
        await repository.GitAsync("switch", "--quiet", "--create", "side");
        await repository.CommitAsync(File, "A=1\n");
        await repository.GitAsync("switch", "--quiet", "main");
        await repository.CommitAsync(File, "A=2\n");
        await repository.TryGitAsync("merge", "side");
        await repository.StageAsync(File, text);
        return await repository.TryGitAsync("commit", "--no-edit");
    }

    private async Task<(int ExitCode, string Output)> PushAfterRebaseAsync(string text)
    {
        var (repository, remote) = await CreateWithRemoteAsync();
        await DivergeAsync(repository, text);
        await repository.GitAsync("rebase", "--quiet", "main", "side");
        return await repository.TryGitAsync("push", remote, "side");
    }

    private async Task<(int ExitCode, string Output)> PushAfterCherryPickAsync(string text)
    {
        var (repository, remote) = await CreateWithRemoteAsync();
        await DivergeAsync(repository, text);
        await repository.GitAsync("cherry-pick", "side");
        return await repository.TryGitAsync("push", remote, "main");
    }

    private async Task<(int ExitCode, string Output)> CommitInSubmoduleAsync(string text)
    {
        var inner = await CreateAsync();
        await inner.CommitAsync("README", "");
        var outer = await CreateAsync();
        await outer.GitAsync("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", new Uri(inner.Path).AbsoluteUri, "inner");
        Assert.Equal(ExitCodes.Clean, (await outer.TokensInAsync("inner", "hook", "install")).ExitCode);
        outer.Write($"inner/{File}", text);
        await outer.TryGitInAsync("inner", "add", File);
        return await outer.TryGitInAsync("inner", "commit", "--message=Change");
    }

    /// <summary>A manager of hooks overwrites ours; installed again, both run.</summary>
    private async Task<(int ExitCode, string Output)> CommitAfterAnotherHookAsync(string text)
    {
        var repository = await CreateAsync("pre-commit");
        repository.Write(".git/hooks/pre-commit", "#!/bin/sh\necho it ran >>log\n");
        ProgramFolder.MakeExecutable(repository.PathOf(".git/hooks/pre-commit"));
        Assert.Equal(ExitCodes.NotInstalled, (await repository.TokensAsync("hook", "status")).ExitCode);
        Assert.Equal(ExitCodes.Clean, (await repository.TokensAsync("hook", "install")).ExitCode);
        await repository.StageAsync(File, text);
        var commit = await repository.TryGitAsync("commit", "--message=Change");
        Assert.Equal("it ran\n", repository.Read("log"));
        return commit;
    }

    private async Task<(int ExitCode, string Output)> PushNewBranchAsync(string text)
    {
        var (repository, remote) = await CreateWithRemoteAsync();
        await repository.GitAsync("switch", "--quiet", "--create", "topic");
        await repository.CommitAsync(File, text);
        return await repository.TryGitAsync("push", remote, "topic");
    }

    private async Task<(int ExitCode, string Output)> PushTagAsync(string text)
    {
        var (repository, remote) = await CreateWithRemoteAsync();
        await repository.GitAsync("tag", "--annotate", "v1", "--message=" + text);
        return await repository.TryGitAsync("push", remote, "v1");
    }

    /// <summary>What one commit adds and the next one removes stays in the history.</summary>
    private async Task<(int ExitCode, string Output)> PushWhatWasDeletedAsync(string text)
    {
        var (repository, remote) = await CreateWithRemoteAsync();
        await repository.CommitAsync(File, text);
        await repository.GitAsync("rm", "--quiet", File);
        await repository.CommitStagedAsync();
        return await repository.TryGitAsync("push", remote, "main");
    }

    private async Task<(int ExitCode, string Output)> PushMergedBranchAsync(string text)
    {
        var (repository, remote) = await CreateWithRemoteAsync();
        await DivergeAsync(repository, text);
        await repository.GitAsync("merge", "--quiet", "--no-edit", "side");
        await repository.GitAsync("branch", "--delete", "side");
        return await repository.TryGitAsync("push", remote, "main");
    }

    private async Task<(int ExitCode, string Output)> FirstPushToServerAsync(string text)
    {
        var server = await CreateServerAsync();
        var repository = await CreateAsync();
        await repository.CommitAsync(File, text);
        return await PushAsync(repository, server, "main");
    }

    private async Task<(int ExitCode, string Output)> LaterPushToServerAsync(string text)
    {
        var server = await CreateServerAsync();
        var repository = await CreateAsync();
        await repository.CommitAsync(File, Clean);
        AssertPassed(await PushAsync(repository, server, "main"));
        await repository.CommitAsync("other.env", text);
        await repository.GitAsync("rm", "--quiet", "other.env");
        await repository.CommitStagedAsync();
        AssertPassed(await PushAsync(repository, server, "HEAD~2:refs/heads/old"));
        return await PushAsync(repository, server, "main");
    }

    /// <summary>Where a token can be in a push besides a content.</summary>
    [Theory]
    [InlineData("message")]
    [InlineData("path")]
    [InlineData("ref")]
    public async Task TokenInAPush_IsRefused_WhereverItIs(string where)
    {
        var (repository, remote) = await CreateWithRemoteAsync();
        var server = await CreateServerAsync();
        var branch = where == "ref" ? _token : "topic";
        await repository.GitAsync("switch", "--quiet", "--create", branch);
        await repository.StageAsync(where == "path" ? $"{_token}.txt" : "a.txt", "text");
        await repository.GitAsync("commit", "--quiet", "--no-verify", "--message=" + (where == "message" ? _token : "Change"));

        AssertRefusedWithoutShowing(await PushQuietlyAsync(repository, remote, "HEAD:refs/heads/" + branch));
        AssertRefusedWithoutShowing(await PushQuietlyAsync(repository, new Uri(server.Path).AbsoluteUri, "HEAD:refs/heads/" + branch));
    }

    [Fact]
    public async Task DeletedBranch_Passes()
    {
        var (repository, remote) = await CreateWithRemoteAsync();
        await repository.GitAsync("push", "--quiet", remote, "main:topic");

        AssertPassed(await repository.TryGitAsync("push", remote, "--delete", "topic"));
    }

    [Fact]
    public async Task MessageOfACommit_IsRefused_WhatGitShowsBelowItIsNot()
    {
        var repository = await CreateAsync("commit-msg");
        await repository.CommitAsync(File, $"LOCALSTACK_AUTH_TOKEN={_token}\n");
        await repository.StageAsync(File, Clean);

        AssertRefused(await repository.TryGitAsync("commit", $"--message=Remove {_token}"));

        // What only looks like what Git shows is committed like all else.
        var shown = "# ------------------------ >8 ------------------------";
        AssertRefused(await repository.TryGitAsync("commit", $"--message=Remove it\n\nsee {shown}\n{_token}"));
        AssertRefused(await repository.TryGitAsync("commit", $"--message=Remove it\n\n{shown}\n# Everything below it will be ignored.\n{_token}"));

        // The diff that --verbose shows holds the token that is removed.
        repository.Environment["GIT_EDITOR"] = "sed -i '1s/^/Read it from the environment/'";
        AssertPassed(await repository.TryGitAsync("commit", "--verbose"));
    }

    [Fact]
    public async Task HookThatWasThere_IsToldWhatIsPushed()
    {
        var (repository, remote) = await CreateWithRemoteAsync();
        repository.Write(".git/hooks/pre-push", "#!/bin/sh\nwhile read -r ref id rest; do echo \"$1 $ref\" >>log; done\n");
        ProgramFolder.MakeExecutable(repository.PathOf(".git/hooks/pre-push"));
        Assert.Equal(ExitCodes.Clean, (await repository.TokensAsync("hook", "install", "--type", "pre-push")).ExitCode);
        await repository.CommitAsync(File, $"LOCALSTACK_AUTH_TOKEN={_token}\n");

        AssertRefused(await repository.TryGitAsync("push", remote, "main"));
        Assert.Equal($"{remote} refs/heads/main\n", repository.Read("log"));
    }

    [Fact]
    public async Task GraphicalProgram_FindsTheCommandThatInstalledTheHook()
    {
        // A wrapper stands for the executable of an installed tool: the hook is told where that is.
        var repository = await CreateAsync();
        Assert.Equal(ExitCodes.Clean, (await repository.TokensAsync("hook", "install")).ExitCode);
        var hook = repository.Read(".git/hooks/pre-commit");
        var installed = hook.Split('\n').Single(line => line.StartsWith("installed=", StringComparison.Ordinal));
        repository.Write(".git/hooks/pre-commit", hook.Replace(installed, $"installed='{_programs.PathOf("localstack-tokens")}'", StringComparison.Ordinal));
        repository.Environment["PATH"] = string.Join(Path.PathSeparator, FoldersWithout("localstack-tokens"));
        await repository.StageAsync(File, $"LOCALSTACK_AUTH_TOKEN={_token}\n");

        AssertRefused(await repository.TryGitAsync("commit", "--message=Change"));
        Assert.Equal(ExitCodes.Clean, (await repository.TokensAsync("hook", "status")).ExitCode);
    }

    [SkippableFact]
    public async Task PreCommitFramework_ChecksWhatItIsGiven()
    {
        Skip.If(FoldersWith("pre-commit").Count == 0, "pre-commit is not installed.");

        var repository = await CreateAsync();
        repository.Write(".pre-commit-config.yaml", $"repos:\n- repo: local\n  hooks:\n{LocalHooks()}");
        await repository.CommitAsync("clean.env", Clean);
        await repository.GitAsync("add", ".");
        AssertPassed(await RunAsync(repository, "run", "--all-files"));

        // What is committed is found in CI, where nothing is staged.
        await repository.CommitAsync(File, $"LOCALSTACK_AUTH_TOKEN={_token}\n");
        AssertRefused(await RunAsync(repository, "run", "--all-files"));
    }

    /// <summary>The hooks of this repository, for a configuration that takes them from the machine.</summary>
    private static string LocalHooks() => string.Concat(
        System.IO.File.ReadAllLines(SourceTree.PathOf(".pre-commit-hooks.yaml"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => "  " + line + "\n"));

    private static async Task<(int ExitCode, string Output)> RunAsync(TemporaryRepository repository, params string[] arguments)
    {
        var result = await CliWrap.Buffered.BufferedCommandExtensions.ExecuteBufferedAsync(CliWrap.Cli.Wrap("pre-commit")
            .WithArguments(arguments)
            .WithWorkingDirectory(repository.Path)
            .WithEnvironmentVariables(repository.Environment)
            .WithValidation(CliWrap.CommandResultValidation.None));
        var output = result.StandardOutput + result.StandardError;
        Secrets.AssertNotShownIn(output, "pre-commit");
        return (result.ExitCode, output);
    }

    private async Task<TemporaryRepository> CreateAsync(params string[] hooks)
    {
        var repository = await TemporaryRepository.CreateAsync();
        _repositories.Add(repository);
        _programs.Join(repository);
        if (hooks.Length > 0)
            Assert.Equal(ExitCodes.Clean, (await repository.TokensAsync(["hook", "install", .. hooks.SelectMany(hook => new[] { "--type", hook })])).ExitCode);
        return repository;
    }

    /// <summary>A repository with a commit, a remote that has it, and the hook of pushes.</summary>
    private async Task<(TemporaryRepository Repository, string Remote)> CreateWithRemoteAsync()
    {
        var remote = await TemporaryRepository.CreateAsync("--bare");
        _repositories.Add(remote);
        var repository = await CreateAsync("pre-push");
        await repository.CommitAsync("README", "");
        await repository.GitAsync("remote", "add", "origin", new Uri(remote.Path).AbsoluteUri);
        AssertPassed(await repository.TryGitAsync("push", "--quiet", "origin", "main"));
        return (repository, "origin");
    }

    private async Task<TemporaryRepository> CreateServerAsync()
    {
        var server = await TemporaryRepository.CreateAsync("--bare");
        _repositories.Add(server);
        _programs.Join(server);
        Assert.Equal(ExitCodes.Clean, (await server.TokensAsync("hook", "install")).ExitCode);
        return server;
    }

    private static async Task DivergeAsync(TemporaryRepository repository, string text)
    {
        await repository.CommitAsync("base", "");
        await repository.GitAsync("switch", "--quiet", "--create", "side");
        await repository.CommitAsync(File, text);
        await repository.GitAsync("switch", "--quiet", "main");
        await repository.CommitAsync("other", "");
    }

    private static Task<(int ExitCode, string Output)> PushAsync(TemporaryRepository repository, TemporaryRepository server, string refs) =>
        repository.TryGitAsync("push", new Uri(server.Path).AbsoluteUri, refs);

    /// <summary>A push whose own words are not looked at: Git itself shows the name of a ref.</summary>
    private static async Task<(int ExitCode, string Output)> PushQuietlyAsync(TemporaryRepository repository, string remote, string refs)
    {
        repository.Write(".git/push", $"git push '{remote}' '{refs}' >.git/output 2>&1; echo $? >.git/code\n");
        await repository.GitAsync("-c", "alias.push-quietly=!sh .git/push", "push-quietly");
        return (int.Parse(repository.Read(".git/code"), System.Globalization.CultureInfo.InvariantCulture), repository.Read(".git/output"));
    }

    private static void AssertRefused((int ExitCode, string Output) result)
    {
        Assert.True(result.ExitCode != 0, "It passed: " + result.Output);
        Assert.Contains("LSA000", result.Output, StringComparison.Ordinal);
    }

    private void AssertRefusedWithoutShowing((int ExitCode, string Output) result)
    {
        AssertRefused(result);
        Assert.All(result.Output.Split('\n').Where(line => line.Contains("LSA000", StringComparison.Ordinal)), line => Assert.DoesNotContain(_token, line, StringComparison.Ordinal));
    }

    private static void AssertPassed((int ExitCode, string Output) result) => Assert.True(result.ExitCode == 0, result.Output);

    private static List<string> FoldersWith(string program) => [.. Folders().Where(folder => System.IO.File.Exists(Path.Combine(folder, program)))];

    private static List<string> FoldersWithout(string program) => [.. Folders().Except(FoldersWith(program))];

    private static string[] Folders() => Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator);
}
