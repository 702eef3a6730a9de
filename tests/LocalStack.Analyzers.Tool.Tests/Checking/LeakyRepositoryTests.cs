using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Checking;

/// <summary>Every format, and every context in it.</summary>
public sealed class LeakyRepositoryTests
{
    private static readonly LeakyFile[] Leaky = [.. LeakyRepository.SeenByBuild, .. LeakyRepository.SeenByCommandOnly];

    [Fact]
    public async Task EverySecret_IsReported()
    {
        using var repository = await CreateAsync(Leaky);

        var output = await TokensCommand.RunAsync(repository, "check");

        Assert.Equal(ExitCodes.Findings, output.ExitCode);
        Assert.Equal(
            Leaky.Select(file => $"{file.Path}: {LeakyRepository.CountSecrets(file)}").Order(),
            output.Lines.GroupBy(line => line[..line.IndexOf(':', StringComparison.Ordinal)]).Select(file => $"{file.Key}: {file.Count()}").Order());
    }

    [Fact]
    public async Task LookAlikes_AreSilent()
    {
        using var repository = await CreateAsync(LeakyRepository.Clean);

        var output = await TokensCommand.RunAsync(repository, "check");

        Assert.Empty(output.Lines);
        Assert.Equal(ExitCodes.Clean, output.ExitCode);
    }

    private static async Task<TemporaryRepository> CreateAsync(IEnumerable<LeakyFile> files)
    {
        var repository = await TemporaryRepository.CreateAsync();
        foreach (var file in files)
            repository.Write(file.Path, LeakyRepository.TextOf(file));
        return repository;
    }
}
