using System.Text.Json;
using LocalStack.Analyzers.PackageTests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Tool;

/// <summary>The build and the command report the same: rule, place and fingerprint.</summary>
[Collection(UsesPackage.Name)]
public sealed class SameFindingsTests(PackedPackage package, PackedTool tool)
{
    [Fact]
    public async Task EveryFormat_IsReportedByBothTheSameWay()
    {
        var consumer = package.CreateConsumer(project: "src/App").WithGit();
        foreach (var file in LeakyRepository.SeenByBuild)
            consumer.Write(file.Path, LeakyRepository.TextOf(file));

        var build = await consumer.BuildAsync();
        var check = await CheckAsync(consumer, LeakyRepository.SeenByBuild);

        var reported = build.Results
            .Where(result => result.Rule.StartsWith("LSA", StringComparison.Ordinal))
            .Select(result => $"{Path.GetRelativePath(consumer.Repository, result.File).Replace('\\', '/')}({result.Line},{result.Column},{result.EndLine},{result.EndColumn}): {result.Rule} {result.Fingerprint}");
        Assert.Equal(LeakyRepository.SeenByBuild.Sum(LeakyRepository.CountSecrets), check.Count);
        Assert.Equal(check.Order(StringComparer.Ordinal), reported.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task LookAlikes_AreSilentInBoth()
    {
        var consumer = package.CreateConsumer(project: "src/App").WithGit();
        foreach (var file in LeakyRepository.Clean)
            consumer.Write(file.Path, LeakyRepository.TextOf(file));

        (await consumer.BuildAsync()).AssertSucceeds();
        Assert.Empty(await CheckAsync(consumer, LeakyRepository.Clean));
    }

    private async Task<IReadOnlyList<string>> CheckAsync(Consumer consumer, IEnumerable<LeakyFile> files)
    {
        var output = await Dotnet.RunProgramAsync(
            tool.Command,
            consumer.Repository,
            ["check", "--quiet", "--format", "json", .. files.Select(file => file.Path)],
            tool.Environment);
        using var report = JsonDocument.Parse(output.Text);
        return [.. report.RootElement.GetProperty("findings").EnumerateArray().Select(Describe)];
    }

    private static string Describe(JsonElement finding)
    {
        string Number(string name) => finding.GetProperty(name).GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var place = string.Join(',', Number("startLine"), Number("startColumn"), Number("endLine"), Number("endColumn"));
        return $"{finding.GetProperty("path").GetString()}({place}): {finding.GetProperty("rule").GetString()} {finding.GetProperty("fingerprint").GetString()}";
    }
}
