using CliWrap;
using CliWrap.Buffered;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Commands;

/// <summary>The recipes of docs/hooks.md, run by the managers of hooks that they are for. The pre-commit framework is in <see cref="HookMatrixTests"/>.</summary>
public sealed class HookManagerTests : IDisposable
{
    private readonly string _token = Secrets.Token();
    private readonly ProgramFolder _programs = ProgramFolder.WithTokensCommand();
    private readonly TemporaryRepository _remote = new();
    private TemporaryRepository? _repository;

    public void Dispose()
    {
        _programs.Dispose();
        _remote.Dispose();
        _repository?.Dispose();
    }

    [SkippableFact]
    public async Task Lefthook_RunsTheRecipe()
    {
        await CreateAsync("lefthook");
        _repository!.Write("lefthook.yml", Recipe("`lefthook.yml`", "yaml"));

        await RunAsync("lefthook", "install");

        await AssertGuardedAsync();
    }

    [SkippableFact]
    public async Task HuskyNet_RunsTheRecipe()
    {
        await CreateAsync("husky");
        await RunAsync("husky", "install");
        _repository!.Write(".husky/task-runner.json", Recipe("`.husky/task-runner.json`", "json"));
        WriteHook("pre-commit", "husky run --group pre-commit");
        WriteHook("commit-msg", Recipe("of both:", "sh"));
        WriteHook("pre-push", Recipe("hook run commit-msg \"$1\"\n```", "sh"));

        await AssertGuardedAsync();
    }

    private async Task CreateAsync(string manager)
    {
        var folder = FoldersOfManagers().FirstOrDefault(folder => File.Exists(Path.Combine(folder, manager)));
        Skip.If(folder is null, $"{manager} is not installed; .ci/install-programs installs it.");
        _repository = await TemporaryRepository.CreateAsync();
        _programs.Join(_repository);
        _repository.Environment["PATH"] += Path.PathSeparator + folder;
        await _remote.GitAsync("init", "--quiet", "--bare");
        await _repository.GitAsync("remote", "add", "origin", _remote.Path);
    }

    /// <summary>Where <c>.ci/install-programs</c> puts them, and the <c>PATH</c>.</summary>
    private static IEnumerable<string> FoldersOfManagers()
    {
        var installed = SourceTree.PathOf("artifacts", "programs");
        return (Directory.Exists(installed) ? Directory.GetDirectories(installed) : [])
            .SelectMany(folder => new[] { folder, Path.Combine(folder, "node_modules", ".bin") })
            .Concat(Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator));
    }

    /// <summary>A commit, a message and a push are refused with a token, and pass without.</summary>
    private async Task AssertGuardedAsync()
    {
        await _repository!.GitAsync("add", ".");
        await _repository.GitAsync("commit", "--quiet", "--message=First");
        await _repository.GitAsync("push", "--quiet", "origin", "main");

        await _repository.StageAsync("a.env", _token);
        await AssertRefusedAsync("commit", "--quiet", "--message=Second");
        await _repository.GitAsync("rm", "--quiet", "--force", "a.env");
        await AssertRefusedAsync("commit", "--quiet", "--allow-empty", "--message=Use " + _token);
        await _repository.CommitAsync("a.env", _token);
        await AssertRefusedAsync("push", "--quiet", "origin", "main");
    }

    private async Task AssertRefusedAsync(params string[] arguments)
    {
        var (exitCode, output) = await _repository!.TryGitAsync(arguments);
        Assert.NotEqual(0, exitCode);
        Assert.Contains("LSA0001", output, StringComparison.Ordinal);
    }

    private void WriteHook(string name, string script)
    {
        _repository!.Write(".husky/" + name, "#!/bin/sh\n" + script + "\n");
        ProgramFolder.MakeExecutable(_repository.PathOf(".husky/" + name));
    }

    private async Task RunAsync(string program, params string[] arguments)
    {
        var file = _repository!.Environment["PATH"]!.Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).First(File.Exists);
        var result = await Cli.Wrap(file)
            .WithArguments(arguments)
            .WithWorkingDirectory(_repository!.Path)
            .WithEnvironmentVariables(_repository.Environment)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        Assert.True(result.ExitCode == 0, result.StandardOutput + result.StandardError);
    }

    /// <summary>The block of code that follows a text of the page.</summary>
    private static string Recipe(string text, string language)
    {
        var page = File.ReadAllText(SourceTree.PathOf("docs", "hooks.md")).ReplaceLineEndings("\n");
        var fence = $"```{language}\n";
        var start = page.IndexOf(fence, page.IndexOf(text, StringComparison.Ordinal) + text.Length, StringComparison.Ordinal) + fence.Length;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
