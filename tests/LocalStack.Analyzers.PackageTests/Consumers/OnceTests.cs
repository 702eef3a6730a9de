using LocalStack.Analyzers.PackageTests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Consumers;

/// <summary>A finding in a configuration file is reported once by each build, as long as it is there.</summary>
[Collection(AlsoUsesPackage.Name)]
public sealed class OnceTests(PackedPackage package)
{
    private const string Frameworks = "<TargetFrameworks>net10.0;net8.0;netstandard2.0</TargetFrameworks>";

    /// <summary>Five projects, of which one is built for three frameworks and one is F#; all use the first.</summary>
    [Fact]
    public async Task FindingAboveAndInAProject_IsReportedOnceByEachBuildUntilItIsGone()
    {
        var consumer = package.CreateConsumer()
            .WithGit()
            .ReplaceInProject("<OutputType>Exe</OutputType>", "<LangVersion>latest</LangVersion>")
            .ReplaceInProject("<TargetFramework>net10.0</TargetFramework>", Frameworks)
            .Write("src/App/Program.cs", "namespace App;\n")
            .Write("src/App/appsettings.json", $$"""{ "Token": "{{Secrets.Token()}}" }""")
            .Write("src/B/B.csproj", Project("<NoWarn>$(NoWarn);CS1591</NoWarn>"))
            .Write("src/C/C.csproj", Project("<NoWarn>$(NoWarn);CS1701</NoWarn>"))
            .Write("src/nested/D/D.csproj", Project("").Replace("../App", "../../App", StringComparison.Ordinal))
            .Write("src/F/F.fsproj", Project("").Replace("<ItemGroup>", "<ItemGroup><Compile Include=\"L.fs\" />", StringComparison.Ordinal))
            .Write("src/F/L.fs", "module L\n")
            .Write(".env", $"A={Secrets.Token()}\n")
            .Write("src/compose.yml", $"A: {Secrets.Token()}\n")
            .Write(
                "All.slnx",
                """
                <Solution>
                  <Project Path="src/App/App.csproj" /><Project Path="src/B/B.csproj" /><Project Path="src/C/C.csproj" />
                  <Project Path="src/nested/D/D.csproj" /><Project Path="src/F/F.fsproj" />
                </Solution>
                """);

        AssertSays(await BuildAsync(consumer), exitCode: 0, " 3 Warning(s)", Lines(consumer, "warning"));
        // Nothing is compiled now; the projects are found and ordered in another way.
        AssertSays(await BuildAsync(consumer, "--no-restore", "-graph"), exitCode: 0, " 3 Warning(s)", Lines(consumer, "warning"));
        AssertSays(
            await BuildAsync(consumer, "--no-restore", "-p:LocalStackAnalyzersGate=error", "-m:1"), exitCode: 1, " 3 Error(s)", Lines(consumer, "error"));

        consumer.Write(".env", "A=\n").Write("src/compose.yml", "A: b\n").Write("src/App/appsettings.json", "{}");
        AssertSays(await BuildAsync(consumer, "--no-restore"), exitCode: 0, " 0 Warning(s)");

        // As old as what was found clean before.
        consumer.Write(".env", $"A={Secrets.Token()}\n").DateBack(".env");
        AssertSays(await BuildAsync(consumer, "--no-restore"), exitCode: 0, " 1 Warning(s)");
    }

    private static Task<Build> BuildAsync(Consumer consumer, params IEnumerable<string> arguments) =>
        consumer.BuildTargetAsync("All.slnx", new Dictionary<string, string>(), arguments);

    private static string[] Lines(Consumer consumer, string level) =>
    [
        $"{consumer.PathOf(".env")}(1,3): {level} LSA0001",
        $"{consumer.PathOf("src", "compose.yml")}(1,4): {level} LSA0001",
        $"{consumer.PathOf("src", "App", "appsettings.json")}(1,13): {level} LSA0001",
    ];

    private static void AssertSays(Build build, int exitCode, string count, params string[] lines)
    {
        Assert.True(build.Output.ExitCode == exitCode, build.Output.Text);
        Assert.True(build.Output.Text.Contains(count, StringComparison.Ordinal), build.Output.Text);
        Assert.All(lines, line => Assert.Contains(line, build.Output.Text, StringComparison.Ordinal));
    }

    private string Project(string settings) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            {settings}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="LocalStack.Analyzers" Version="{package.Version}" PrivateAssets="all" />
            <ProjectReference Include="../App/App.csproj" />
          </ItemGroup>
        </Project>
        """;
}
