using System.Text;
using System.Text.Json;
using LocalStack.Analyzers.Tool.LanguageServer;
using LocalStack.Analyzers.Tool.Reporting;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Commands;

/// <summary>
/// Names in another form of Unicode, as macOS gives them: <c>ö</c> comes from the file system as two characters, and from Git, an
/// editor or a keyboard as one. As with casing, Git says of a repository that these are one file; elsewhere they are two.
/// </summary>
public sealed class NameFormTests
{
    private static readonly string Composed = "größe".Normalize(NormalizationForm.FormC);
    private static readonly string Decomposed = "größe".Normalize(NormalizationForm.FormD);

    /// <summary>The names of Linux: without the setting nothing of this applies.</summary>
    public static TheoryData<bool> WhetherOneFile => [true, false];

    [Theory]
    [MemberData(nameof(WhetherOneFile))]
    public async Task StagedFile_IsNamedInAnotherForm(bool isOneFile)
    {
        using var repository = await CreateAsync(isOneFile, Composed);

        var output = await repository.TokensAsync("check", "--staged", Decomposed);

        Assert.Equal(isOneFile ? ExitCodes.Findings : ExitCodes.Error, output.ExitCode);
    }

    [Theory]
    [MemberData(nameof(WhetherOneFile))]
    public async Task HistoryOfAFile_IsNamedInAnotherForm(bool isOneFile)
    {
        using var repository = await CreateAsync(isOneFile, Composed);
        await repository.CommitStagedAsync();

        var output = await repository.TokensAsync("check", "--history", $"{Decomposed}/run.sh");

        Assert.Equal(isOneFile ? ExitCodes.Findings : ExitCodes.Error, output.ExitCode);
    }

    [Theory]
    [MemberData(nameof(WhetherOneFile))]
    public async Task Baseline_AcceptsAFileInAnotherForm(bool isOneFile)
    {
        using var repository = await CreateAsync(isOneFile, Decomposed);
        await repository.TokensAsync("check", "--write-baseline", "baseline.json");
        repository.Write("baseline.json", repository.Read("baseline.json").Replace(JsonEncodedText.Encode(Decomposed).ToString(), Composed, StringComparison.Ordinal));

        var output = await repository.TokensAsync("check", "--baseline", "baseline.json");

        Assert.Equal(isOneFile ? ExitCodes.Clean : ExitCodes.Findings, output.ExitCode);
        Assert.Equal(isOneFile, !output.Errors.Contains("--update-baseline", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(WhetherOneFile))]
    public async Task Section_ExcludesAFileInAnotherForm(bool isOneFile)
    {
        using var repository = await CreateAsync(isOneFile, Decomposed);
        repository.Write(".editorconfig", $"root = true\n[{Composed}/*.sh]\nlocalstack_analyzers.exclude = true\n");

        var output = await repository.TokensAsync("check");

        Assert.Equal(isOneFile ? ExitCodes.Clean : ExitCodes.Findings, output.ExitCode);
    }

    [Theory]
    [MemberData(nameof(WhetherOneFile))]
    public async Task SettingOfAnEditor_ExcludesAFileInAnotherForm(bool isOneFile)
    {
        using var repository = await CreateAsync(isOneFile, Decomposed);
        var settings = new ServerSettings(Exclude: [$"{Composed}/**"]);

        Assert.Equal(isOneFile, settings.Excludes(repository.PathOf($"{Decomposed}/run.sh"), [repository.Path]));
    }

    /// <summary>Git and the system may give the folder of a repository in two forms.</summary>
    [Theory]
    [MemberData(nameof(WhetherOneFile))]
    public async Task Root_InAnotherForm_IsTheRoot(bool isOneFile)
    {
        using var repository = await CreateAsync(isOneFile, Composed);
        var root = repository.PathOf(Composed);

        Assert.Equal(isOneFile ? "run.sh" : repository.PathOf($"{Decomposed}/run.sh"), new RepositoryPaths(root).Of(repository.PathOf($"{Decomposed}/run.sh")));
    }

    private static async Task<TemporaryRepository> CreateAsync(bool isOneFile, string folder)
    {
        var repository = await TemporaryRepository.CreateAsync();
        await repository.GitAsync("config", "core.precomposeUnicode", isOneFile ? "true" : "false");
        await repository.StageAsync($"{folder}/run.sh", $"export LOCALSTACK_AUTH_TOKEN={Secrets.Token()}\n");
        return repository;
    }
}
