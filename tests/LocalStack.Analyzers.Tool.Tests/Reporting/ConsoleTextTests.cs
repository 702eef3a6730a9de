using System.Text;
using CliWrap;
using CliWrap.Buffered;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Reporting;

/// <summary>
/// What another program reads and writes is UTF-8, whatever the console has. .NET takes the encoding of a console from these
/// variables as it takes it from the code page on Windows: without care <c>日</c> would become a question mark.
/// </summary>
public sealed class ConsoleTextTests
{
    private const string Name = "größe-日本.sh";

    private static readonly Dictionary<string, string?> OldConsole = new() { ["LC_ALL"] = "en_US.ISO-8859-1", ["LANG"] = "en_US.ISO-8859-1" };

    [Theory]
    [InlineData("check")]
    [InlineData("check", "--format", "sarif")]
    [InlineData("check", "--format", "github")]
    [InlineData("fix")]
    [InlineData("fix", "--dry-run")]
    public async Task Names_AreWhole(params string[] arguments)
    {
        using var repository = await LeakyAsync();

        var output = await repository.TokensAsync(arguments);

        Assert.Contains(arguments.Contains("sarif") ? Uri.EscapeDataString(Name) : Name, output.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("?", output.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_AreWhole()
    {
        using var repository = await LeakyAsync();

        var output = await repository.TokensAsync("check", "日本");

        Assert.Contains("日本'", output.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatGitWrites_IsReadAsUtf8()
    {
        using var repository = await LeakyAsync();
        var head = (await repository.GitAsync("rev-parse", "HEAD")).Trim();
        var branch = $"refs/heads/日本/{Secrets.Token()}";

        var output = await Cli.Wrap(CommandUnderTest.Program)
            .WithArguments(CommandUnderTest.Arguments(["hook", "run", "pre-push", "origin"]))
            .WithWorkingDirectory(repository.Path)
            .WithEnvironmentVariables(OldConsole)
            .WithStandardInputPipe(PipeSource.FromString($"{branch} {head} {branch} {new string('0', head.Length)}\n", Encoding.UTF8))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(Encoding.UTF8);

        Assert.Equal(ExitCodes.Findings, output.ExitCode);
        Assert.Contains("refs/heads/日本/ls-", output.StandardOutput, StringComparison.Ordinal);
    }

    private static async Task<TemporaryRepository> LeakyAsync()
    {
        var repository = await TemporaryRepository.CreateAsync();
        await repository.CommitAsync(Name, $"export LOCALSTACK_AUTH_TOKEN={Secrets.Token()}\n");
        foreach (var (name, value) in OldConsole)
            repository.Environment[name] = value;
        return repository;
    }
}
