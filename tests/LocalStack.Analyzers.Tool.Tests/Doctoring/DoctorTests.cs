using LocalStack.Analyzers.Tool.Tests.Infrastructure;

namespace LocalStack.Analyzers.Tool.Tests.Doctoring;

/// <summary><c>localstack-tokens doctor</c>: right about each gate, open or shut, and nothing is left behind.</summary>
public sealed class DoctorTests : IDisposable
{
    private const string Workflow = ".github/workflows/check.yml";

    private readonly ProgramFolder _programs = ProgramFolder.WithTokensCommand();
    private readonly TemporaryFolder _temporary = new();
    private TemporaryRepository? _repository;

    public void Dispose()
    {
        _programs.Dispose();
        _temporary.Dispose();
        _repository?.Dispose();
    }

    [Fact]
    public async Task InstalledHooks_AreShut()
    {
        await CreateAsync();
        await _repository!.TokensAsync("hook", "install", "--type", "pre-commit", "--type", "commit-msg", "--type", "pre-push");

        var output = await DoctorAsync("--run-hooks");

        Assert.Equal(["shut: hook pre-commit", "shut: hook commit-msg", "shut: hook pre-push"], GatesIn(output));
        Assert.Equal(ExitCodes.Clean, output.ExitCode);
    }

    [Theory]
    [InlineData("exit 0", true, "open: hook pre-commit", "does not check for credentials")]
    [InlineData("localstack-tokens check --staged || true", true, "open: hook pre-commit", "ignores the result")]
    [InlineData("localstack-tokens check --staged", false, "open: hook pre-commit", "not executable")]
    [InlineData("echo 'broken'; exit 1", true, "not proved: hook pre-commit", "refuses text without a token: broken")]
    [InlineData("localstack-tokens check --staged", true, "shut: hook pre-commit", "refused a made-up token")]
    public async Task OtherHook_IsJudgedByWhatItDoes(string script, bool isExecutable, string gate, string reason)
    {
        await CreateAsync();
        _repository!.Write(".git/hooks/pre-commit", $"#!/bin/sh\n{script}\n");
        if (isExecutable)
            ProgramFolder.MakeExecutable(_repository.PathOf(".git/hooks/pre-commit"));

        var output = await DoctorAsync("--run-hooks");

        Assert.Equal([gate], GatesIn(output));
        Assert.Contains(reason, output.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".globalconfig", "is_global = true\ndotnet_diagnostic.LSA0001.severity = none\n", "severity in .globalconfig")]
    [InlineData(".editorconfig", "root = true\n[*]\nlocalstack_analyzers.exclude = true\n", "excludes the file")]
    public async Task ConfigurationThatAccepts_OpensTheGate_AndIsNamed(string file, string text, string reason)
    {
        await CreateAsync();
        await _repository!.CommitAsync(file, text);
        await _repository.CommitAsync(Workflow, "steps:\n  - run: localstack-tokens check\n");
        await _repository.TokensAsync("hook", "install");

        var output = await DoctorAsync("--run-hooks");

        Assert.Equal(["open: hook pre-commit", "open: " + Workflow], GatesIn(output));
        Assert.All(output.Lines, line => Assert.Contains(reason, line, StringComparison.Ordinal));
        Assert.Equal(ExitCodes.Findings, output.ExitCode);
    }

    [Theory]
    [InlineData("steps:\n  - run: |\n      \"$RUNNER_TEMP/tools/localstack-tokens\" check --format sarif --output results.sarif || [ $? -eq 1 ]\n  - run: |\n      \"$RUNNER_TEMP/tools/localstack-tokens\" check --format github\n", "shut", "refused a made-up token")]
    [InlineData("steps:\n  - run: localstack-tokens check --format json --output \"$X/a.json\" || exit_code=$?\n  - run: exit \"$exit_code\"\n", "shut", "refused a made-up token")]
    [InlineData("steps:\n  - run: localstack-tokens check --history\n", "shut", "refused a made-up token")]
    [InlineData("steps:\n  - run: localstack-tokens check || true\n", "open", "replaces its exit code")]
    [InlineData("steps:\n  - run: localstack-tokens check || exit_code=$?\n", "open", "no later line exits with the exit code")]
    [InlineData("steps:\n  - name: Check\n    run: localstack-tokens check\n    continue-on-error: true\n", "open", "continues after an error")]
    [InlineData("steps:\n  - run: localstack-tokens check --staged\n", "open", "on CI nothing is")]
    [InlineData("steps:\n  - run: localstack-tokens check src\n", "open", "does not check that file")]
    [InlineData("steps:\n  - run: localstack-tokens check --range origin/${{ github.base_ref }}..HEAD\n", "not proved", "uses variables")]
    [InlineData("steps:\n  - run: localstack-tokens check | tee log\n", "not proved", "part of a pipe")]
    public async Task Recipe_IsJudgedByWhatItsCommandDoes(string recipe, string state, string reason)
    {
        await CreateAsync();
        await _repository!.CommitAsync("src/a.txt", "");
        await _repository.CommitAsync(Workflow, recipe);

        var output = await DoctorAsync();

        Assert.Equal([$"{state}: {Workflow}"], GatesIn(output));
        Assert.Contains(reason, output.Output, StringComparison.Ordinal);
        Assert.Equal(state switch { "shut" => ExitCodes.Clean, "open" => ExitCodes.Findings, _ => ExitCodes.Error }, output.ExitCode);
    }

    [Fact]
    public async Task WithoutConsent_NothingOfTheRepositoryIsRun()
    {
        await CreateAsync();
        using var canary = new TemporaryFolder();
        var script = $"touch '{canary.PathOf("ran")}'";
        _repository!.Write(".git/hooks/pre-commit", $"#!/bin/sh\n{script}\n");
        ProgramFolder.MakeExecutable(_repository.PathOf(".git/hooks/pre-commit"));
        _programs.Add("dotnet", script);
        await _repository.CommitAsync("Directory.Build.props", "<Project><ItemGroup><PackageReference Include=\"LocalStack.Analyzers\" Version=\"1.0.0\" /></ItemGroup></Project>\n");

        var output = await DoctorAsync();

        Assert.Equal(["not proved: hook pre-commit", "not proved: build"], GatesIn(output));
        Assert.Contains("--run-hooks", output.Output, StringComparison.Ordinal);
        Assert.Contains("--run-build", output.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Error, output.ExitCode);
        Assert.False(File.Exists(canary.PathOf("ran")));
    }

    [Theory]
    [InlineData("exit 0", "not reported")]
    [InlineData("grep -q 'ls-' *.cs && echo 'Doctor.cs(1,4): warning LSA0001: x'; exit 0", "reported as a warning")]
    [InlineData("echo 'warning LSA1003: x'; exit 0", "analyzers are turned off")]
    [InlineData("echo 'error NU1101'; exit 1", "fails to build even without a token: error NU1101")]
    [InlineData("if grep -q 'ls-' *.cs; then echo 'Doctor.cs(1,4): error LSA0001: x'; exit 1; fi", "failed to build")]
    public async Task Build_IsJudgedByWhatTheSdkSays(string sdk, string reason)
    {
        await CreateAsync();
        _programs.Add("dotnet", sdk + "\n");
        await _repository!.CommitAsync(
            "src/App/App.csproj",
            "<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup><PackageReference Include=\"LocalStack.Analyzers\" Version=\"1.0.0\" PrivateAssets=\"all\" /></ItemGroup></Project>\n");

        var output = await DoctorAsync("--run-build");

        Assert.Contains(reason, output.Output, StringComparison.Ordinal);
        Assert.Single(output.Lines);
    }

    [Fact]
    public async Task ManagerWhoseHookIsNotInstalled_IsOpen()
    {
        await CreateAsync();
        await _repository!.CommitAsync("lefthook.yml", "pre-commit:\n  commands:\n    check:\n      run: localstack-tokens check --staged\n");

        var output = await DoctorAsync("--run-hooks");

        Assert.Equal(["open: hook pre-commit"], GatesIn(output));
        Assert.Contains("run 'lefthook install'", output.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RepositoryWithoutAGate_IsOpen()
    {
        await CreateAsync();

        var output = await DoctorAsync();

        Assert.StartsWith("open: nothing guards this repository", output.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Findings, output.ExitCode);
    }

    private async Task CreateAsync()
    {
        _repository = await TemporaryRepository.CreateAsync();
        _programs.Join(_repository);
        _repository.Environment["TMPDIR"] = _repository.Environment["TMP"] = _repository.Environment["TEMP"] = _temporary.Path;
        await _repository.CommitAsync("README", "");
    }

    /// <summary>Runs it, and fails if anything is left behind: a file, an object, a ref, a change.</summary>
    private async Task<CommandOutput> DoctorAsync(params string[] options)
    {
        var before = await StateAsync();
        var output = await _repository!.TokensAsync(["doctor", .. options]);

        Assert.Equal(before, await StateAsync());
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(_temporary.Path), entry => Path.GetFileName(entry).StartsWith("localstack-doctor", StringComparison.Ordinal));
        return output;
    }

    private async Task<string> StateAsync() =>
        await _repository!.GitAsync("status", "--porcelain", "--ignored")
        + await _repository.GitAsync("for-each-ref")
        + await _repository.GitAsync("count-objects", "--verbose")
        + _repository.Read(".git/config");

    private static IEnumerable<string> GatesIn(CommandOutput output) => output.Lines.Select(line => string.Join(": ", line.Split(": ")[..2]));
}
