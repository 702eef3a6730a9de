using System.Text.RegularExpressions;
using LocalStack.Analyzers.PackageTests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Consumers;

/// <summary>A build that runs no analyzers does not pass for a clean one.</summary>
[Collection(UsesPackage.Name)]
public sealed class AnalyzersTurnedOffTests(PackedPackage package)
{
    [Fact]
    public async Task AnalyzersTurnedOff_AreAWarningAndOnCIAnErrorUnlessTheGateSaysWarn()
    {
        var consumer = package.CreateConsumer("web")
            .WithGit()
            .AddToProject("<ItemGroup><AdditionalFiles Include=\"notes.md;none.md;photo.bin\" /></ItemGroup>")
            .Write("src/App/notes.md", Secrets.Token())
            .Write("src/App/photo.bin", [0, 0, 1])
            .Write("src/App/Panel.razor", $"<p>{Secrets.Token()}</p>\n")
            .Write("src/App/Pages/Index.cshtml", $"@page\n<p>{Secrets.Token()}</p>\n<p>{Secrets.Token()}</p> @* localstack-analyzers:allow *@\n")
            .Write("src/App/appsettings.json", $$"""{ "Token": "{{Secrets.Token()}}" }""");

        var build = await consumer.BuildAsync("-p:RunAnalyzers=false");
        var onCI = await consumer.BuildOnCIAsync("--no-restore", "-p:RunAnalyzersDuringBuild=false");
        var onCIThatWarns = await consumer.BuildOnCIAsync("--no-restore", "-p:RunAnalyzers=false", "-p:LocalStackAnalyzersGate=warn");

        AssertSays("warning LSA1003", 0, build);
        AssertSays("error LSA1003", 1, onCI);
        AssertSays("warning LSA1003", 0, onCIThatWarns);

        // Configuration files are checked all the same; so is what the compiler is given besides C#.
        string[] findings = ["appsettings.json(1,13)", "notes.md(1,1)", "Panel.razor(1,4)", "Index.cshtml(2,4)"];
        Assert.All(findings, finding => AssertSays(finding + ": warning LSA0001", 0, build));
        Assert.All(findings, finding => AssertSays(finding + ": warning LSA0001", 0, onCIThatWarns));
        AssertSays(" 5 Warning(s)", 0, build);
    }

    [Fact]
    public async Task RunAnalyzers_WinsOverRunAnalyzersDuringBuild()
    {
        var build = await package.CreateConsumer().BuildOnCIAsync("-p:RunAnalyzers=true", "-p:RunAnalyzersDuringBuild=false");

        build.AssertSucceeds();
        Assert.DoesNotContain("LSA1003", build.Output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProjectThatReferencesOneWithThePackage_DoesNotGetIt()
    {
        var consumer = package.CreateConsumer();
        var project = consumer.Read("src/App/App.csproj");
        var flowing = Regex.Replace(project, "<(PrivateAssets|IncludeAssets|OutputType)>.*</\\1>", "");
        Assert.DoesNotContain("PrivateAssets", flowing, StringComparison.Ordinal);
        Assert.Contains("PrivateAssets", project, StringComparison.Ordinal);
        consumer
            .Write("src/Library/Library.csproj", flowing)
            .Write("src/App/Program.cs", "System.Console.WriteLine();")
            .Write(
                "src/App/App.csproj",
                """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net10.0</TargetFramework>
                  </PropertyGroup>
                  <ItemGroup>
                    <ProjectReference Include="../Library/Library.csproj" />
                  </ItemGroup>
                </Project>
                """);

        var build = await consumer.BuildTargetAsync("src/App", new Dictionary<string, string>(), "-p:RunAnalyzers=false");

        AssertSays("looked for in the C# of Library.csproj", 0, build);
        Assert.DoesNotContain("looked for in the C# of App.csproj", build.Output.Text, StringComparison.Ordinal);
    }

    private static void AssertSays(string text, int exitCode, Build build)
    {
        Assert.True(build.Output.ExitCode == exitCode, build.Output.Text);
        Assert.Contains(text, build.Output.Text, StringComparison.Ordinal);
    }
}
