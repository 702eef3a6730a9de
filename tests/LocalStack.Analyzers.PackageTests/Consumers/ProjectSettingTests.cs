using LocalStack.Analyzers.PackageTests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Consumers;

/// <summary>What a project can say in its own file, and what it may already say there.</summary>
[Collection(AlsoUsesPackage.Name)]
public sealed class ProjectSettingTests(PackedPackage package)
{
    [Fact]
    public async Task ScanningTurnedOff_LeavesTheFilesThatAreNamed()
    {
        var build = await package.CreateConsumer()
            .WithGit()
            .AddToProject(
                """
                <PropertyGroup><LocalStackAnalyzersScanFiles>false</LocalStackAnalyzersScanFiles></PropertyGroup>
                <ItemGroup><LocalStackConfigurationFile Include="../../deploy/*.ini" /></ItemGroup>
                """)
            .Write("deploy/settings.ini", $"\n\ntoken={Secrets.Token()}\n")
            .Write("src/App/appsettings.json", $$"""{ "Token": "{{Secrets.Token()}}" }""")
            .Write(".env", $"LOCALSTACK_API_KEY={Secrets.Key()}\n")
            .Write("src/App/Program.cs", $"// {Secrets.Token()}\n")
            .AddMain()
            .BuildAsync();

        build.AssertSucceeds("LSA0001 warning deploy/settings.ini:3", "LSA0001 warning src/App/Program.cs:1");
    }

    [Fact]
    public async Task FileListedTwice_IsReportedOnce()
    {
        var build = await package.CreateConsumer()
            .WithGit()
            .AddToProject(
                """
                <ItemGroup>
                  <AdditionalFiles Include="appsettings.json" />
                  <AdditionalFiles Include="$(MSBuildProjectDirectory)/../../docker-compose.yml" />
                  <LocalStackConfigurationFile Include=".env;../../docker-compose.yml" />
                </ItemGroup>
                """)
            .Write("src/App/appsettings.json", $$"""{ "Token": "{{Secrets.Token()}}" }""")
            .Write("src/App/.env", $"LOCALSTACK_API_KEY={Secrets.Key()}\n")
            .Write("docker-compose.yml", $"environment:\n  LOCALSTACK_AUTH_TOKEN: {Secrets.Token()}\n")
            .BuildAsync();

        build.AssertSucceeds(
            "LSA0001 warning src/App/appsettings.json:1",
            "LSA0003 warning src/App/.env:1",
            "LSA0001 warning docker-compose.yml:2");
    }

    [Fact]
    public async Task ReferenceThatFlowsOn_CoversTheProjectsThatUseTheLibrary()
    {
        var library = package.CreateConsumer(project: "src/App")
            .WithGit()
            .ReplaceInProject("<OutputType>Exe</OutputType>", "")
            .ReplaceInProject("<PrivateAssets>all</PrivateAssets>", "<PrivateAssets>none</PrivateAssets>")
            .Write("src/App/Program.cs", $"namespace App;\n\n// {Secrets.Token()}\n")
            .Write(
                "src/Host/Host.csproj",
                """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup><ProjectReference Include="../App/App.csproj" /></ItemGroup>
                </Project>
                """)
            .Write("src/Host/Host.cs", $"// {Secrets.Token()}\n")
            .Write("src/Host/appsettings.json", $$"""{ "Token": "{{Secrets.Token()}}" }""");

        (await library.BuildTargetAsync("src/Host", new Dictionary<string, string>())).AssertSucceeds(
            "LSA0001 warning src/App/Program.cs:3",
            "LSA0001 warning src/Host/Host.cs:1",
            "LSA0001 warning src/Host/appsettings.json:1");
    }
}
