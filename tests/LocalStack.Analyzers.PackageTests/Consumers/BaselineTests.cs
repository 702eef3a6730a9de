using LocalStack.Analyzers.PackageTests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Consumers;

/// <summary>A build accepts what the baseline of the command lists.</summary>
[Collection(UsesPackage.Name)]
public sealed class BaselineTests(PackedPackage package)
{
    [Fact]
    public async Task ListedFindings_AreAccepted_AndNewPlacesAreNot()
    {
        var token = Secrets.Token();
        var consumer = package.CreateConsumer().WithGit()
            .Write("src/App/A.cs", $"// {token}\n")
            .Write(".env", $"A={token}\n");
        var before = await consumer.BuildOnCIAsync();
        before.AssertFails("LSA0001 error .env:1", "LSA0001 error src/App/A.cs:1");
        consumer
            .Write("baseline (1).json", Baseline(FingerprintIn(before.Output.Text), "src/App/A.cs", ".env"))
            .Write("Directory.Build.props", """<Project><PropertyGroup><LocalStackAnalyzersBaseline>$(MSBuildThisFileDirectory)baseline (1).json</LocalStackAnalyzersBaseline></PropertyGroup></Project>""");

        (await consumer.BuildOnCIAsync()).AssertSucceeds();

        consumer.Write("src/App/B.cs", $"// {token}\n");
        (await consumer.BuildOnCIAsync()).AssertFails("LSA0001 error src/App/B.cs:1");

        consumer.Write("baseline (1).json", Baseline(FingerprintIn(before.Output.Text), "src/App/A.cs", ".env")[..^1]);
        Assert.Contains("error LSA1010: This file is damaged or is not a baseline of version 1", (await consumer.BuildOnCIAsync()).Output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingFile_IsAnErrorThatSaysSo()
    {
        var build = await package.CreateConsumer().WithGit().BuildAsync("-p:LocalStackAnalyzersBaseline=../none.json");

        Assert.NotEqual(0, build.Output.ExitCode);
        Assert.Contains("error LSA1010: LocalStackAnalyzersBaseline is '../none.json', but that file does not exist.", build.Output.Text, StringComparison.Ordinal);
    }

    private static string FingerprintIn(string output)
    {
        const string Label = "by fingerprint ";
        return output.Substring(output.IndexOf(Label, StringComparison.Ordinal) + Label.Length, 8);
    }

    private static string Baseline(string fingerprint, params IEnumerable<string> paths) =>
        $$"""{ "version": 1, "findings": [ {{string.Join(", ", paths.Select(path => $$"""{ "path": "{{path}}", "rule": "LSA0001", "fingerprint": "{{fingerprint}}" }"""))}} ] }""";
}
