using CliWrap;
using CliWrap.Buffered;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Commands;

/// <summary>Each way to ask the command, and each carrier of a token that it can see: found, and not a clean run.</summary>
public sealed class WaysInTests : IDisposable
{
    private readonly string _token = Secrets.Token();
    private TemporaryRepository? _repository;

    public static TheoryData<string, string> Combinations => new()
    {
        { "check", "content" },
        { "check", "path" },
        { "check", "ref" },
        { "check .", "content" },
        { "check .", "path" },
        { "check run.sh", "content" },
        { "check -- run.sh", "content" },
        { "check --staged", "content" },
        { "check --staged", "path" },
        { "check --staged", "ref" },
        { "check --history", "content" },
        { "check --history", "message" },
        { "check --history", "path" },
        { "check --history", "ref" },
        { "check --history", "tag" },
        { "check --history", "tag of a tag" },
        { "check --history", "note" },
        { "check --history", "stash" },
        { "check --range HEAD~2..HEAD", "content" },
        { "check --range HEAD~3..HEAD", "message" },
        { "check --range HEAD~2..HEAD", "path" },
        { "check --range HEAD~2..HEAD", "ref" },
        { "check --range HEAD~2...HEAD", "content" },
        { "check --range HEAD --range ^HEAD~2", "content" },
        { "check --range HEAD", "tag" },
        { "check --range v1", "tag" },
        { "hook run pre-commit", "content" },
        { "hook run pre-commit", "path" },
        { "hook run pre-commit", "ref" },
        { "check --staged run.sh", "content" },
        { "check --history run.sh", "content" },
        { "check --range HEAD~2..HEAD run.sh", "content" },
        { "hook run pre-merge-commit", "content" },
        { "hook run pre-merge-commit", "path" },
        { "hook run pre-merge-commit", "ref" },
        { "hook run commit-msg .git/MESSAGE", "message" },
    };

    public void Dispose() => _repository?.Dispose();

    [Theory]
    [MemberData(nameof(Combinations))]
    public async Task Token_IsFound(string way, string carrier)
    {
        _repository = await TemporaryRepository.CreateAsync();
        await _repository.CommitAsync("README", "");
        var before = await _repository.TokensAsync(way.Split(' '));
        await PlantAsync(_repository, carrier, isCommitted: way.Contains("--history", StringComparison.Ordinal) || way.Contains("--range", StringComparison.Ordinal));

        var after = await _repository.TokensAsync(way.Split(' '));

        Assert.NotEqual(ExitCodes.Findings, before.ExitCode);
        Assert.Equal(ExitCodes.Findings, after.ExitCode);
        Assert.Contains("LSA0001", after.Output, StringComparison.Ordinal);
    }

    private async Task PlantAsync(TemporaryRepository repository, string carrier, bool isCommitted)
    {
        switch (carrier)
        {
            case "content":
                await repository.StageAsync("run.sh", _token);
                break;
            case "path":
                await repository.StageAsync($"{_token}.txt", "text");
                break;
            case "ref":
                await repository.GitAsync("switch", "--quiet", "--create", _token);
                break;
            case "message":
                repository.Write(".git/MESSAGE", $"Use {_token}\n");
                await repository.GitAsync("commit", "--quiet", "--allow-empty", "--file=.git/MESSAGE");
                break;
            case "tag":
                await TagAsync(repository, "v1", _token, "HEAD");
                break;
            case "tag of a tag":
                await TagAsync(repository, "inner", _token, "HEAD");
                await TagAsync(repository, "v1", "outer", "inner");
                await repository.GitAsync("tag", "--delete", "inner");
                break;
            case "note":
                repository.Write(".git/NOTE", _token);
                await repository.GitAsync("notes", "add", "--file=.git/NOTE");
                break;
            default:
                repository.Write("README", _token);
                await repository.GitAsync("stash", "--quiet");
                break;
        }

        if (isCommitted && carrier != "stash")
        {
            await repository.CommitStagedAsync();
            await repository.CommitAsync("last", "text");
        }
    }

    private static async Task TagAsync(TemporaryRepository repository, string name, string message, string target)
    {
        repository.Write(".git/TAG", message);
        await repository.GitAsync("tag", "--annotate", "--file=.git/TAG", name, target);
    }

    [Theory]
    [InlineData(".env", "LOCALSTACK_API_KEY={0}\n", ExitCodes.Findings)]
    [InlineData("src/appsettings.json", "{{\"LocalStack\":{{\"ApiKey\":\"{0}\"}}}}", ExitCodes.Findings)]
    [InlineData(null, "LOCALSTACK_API_KEY={0}\n", ExitCodes.Findings)]
    [InlineData(".env", "LOCALSTACK_API_KEY=$KEY\n", ExitCodes.Clean)]
    [InlineData(".env", "", ExitCodes.Clean)]
    public async Task StandardInput_IsReadAsTheFileThatItIsSaidToBe(string? name, string format, int exitCode)
    {
        using var folder = new TemporaryFolder();
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, format, TestTokens.ApiKey());

        var output = await PipeAsync(folder, text, name is null ? [] : ["--stdin-name", name]);

        Assert.Equal(exitCode, output.ExitCode);
        Assert.Equal(exitCode == ExitCodes.Findings, output.Output.StartsWith($"{name ?? "standard input"}:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("check --range")]
    [InlineData("check --range nowhere..HEAD")]
    [InlineData("check --range --output=x")]
    [InlineData("check --range ^HEAD")]
    [InlineData("check --range HEAD --staged")]
    [InlineData("check - README")]
    [InlineData("check - --history")]
    [InlineData("check --stdin-name a.env")]
    [InlineData("hook run commit-msg")]
    [InlineData("hook run commit-msg none")]
    [InlineData("hook run post-commit")]
    [InlineData("hook run pre-push origin")]
    [InlineData("hook run pre-receive")]
    [InlineData("check --stdin-name")]
    [InlineData("check --baseline")]
    [InlineData("check --write-baseline")]
    public async Task WhatCannotBeLookedAt_EndsWith2(string way)
    {
        _repository = await TemporaryRepository.CreateAsync();
        await _repository.CommitAsync("README", "");

        var output = await _repository.TokensAsync(way.Split(' '));

        Assert.Equal(ExitCodes.Error, output.ExitCode);
        Assert.StartsWith("error: ", output.Errors, StringComparison.Ordinal);
    }

    private static async Task<CommandOutput> PipeAsync(TemporaryFolder folder, string text, string[] options)
    {
        var result = await Cli.Wrap(CommandUnderTest.Program)
            .WithArguments(CommandUnderTest.Arguments(["check", "-", .. options]))
            .WithWorkingDirectory(folder.Path)
            .WithStandardInputPipe(PipeSource.FromString(text))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        return new CommandOutput(result.ExitCode, result.StandardOutput, result.StandardError);
    }
}
