using LocalStack.Analyzers.PackageTests.Infrastructure;

namespace LocalStack.Analyzers.PackageTests.Consumers;

/// <summary>A project without a leak is built as if the package were not there, on CI too.</summary>
[Collection(UsesPackage.Name)]
public sealed class CleanProjectTests(PackedPackage package)
{
    [Fact]
    public async Task Console_WithoutAnyConfigurationFile_BuildsClean()
    {
        var build = await package.CreateConsumer("console").BuildOnCIAsync();

        build.AssertSucceeds();
        Assert.Contains("0 Warning(s)", build.Output.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Web_WithReferencesAndPlaceholders_BuildsClean()
    {
        var build = await package.CreateConsumer("web")
            .WithGit()
            .Write(
                "src/App/Program.cs",
                """
                // LOCALSTACK_AUTH_TOKEN=ls-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx
                var token = Environment.GetEnvironmentVariable("LOCALSTACK_AUTH_TOKEN") ?? "test";
                WebApplication.CreateBuilder([token]).Build().Run();
                """)
            .Write("src/App/appsettings.json", """{ "LocalStack": { "AuthToken": "${LOCALSTACK_AUTH_TOKEN}", "ApiKey": "" } }""")
            .Write("docker-compose.yml", "services:\n  localstack:\n    environment:\n      - LOCALSTACK_AUTH_TOKEN=${LOCALSTACK_AUTH_TOKEN:?}\n")
            .Write(".env", "LOCALSTACK_AUTH_TOKEN=\nLOCALSTACK_API_KEY=your-api-key-here\n")
            .BuildOnCIAsync();

        build.AssertSucceeds();
        Assert.Contains("0 Warning(s)", build.Output.Text, StringComparison.Ordinal);
    }
}
