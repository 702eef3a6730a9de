using LocalStack.Analyzers.PackageTests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Consumers;

/// <summary>A new project with a credential wherever people put one: built as a developer does, and as a CI does.</summary>
public abstract class LeakyProjectTests(LeakyProject leaky)
{
    [Fact]
    public void Build_WithLeaks_WarnsOfEach() => leaky.Build.AssertSucceeds(Findings(gate: "warning"));

    [Fact]
    public void BuildOnCI_WithLeaks_Fails() => leaky.BuildOnCI.AssertFails(Findings(gate: "error"));

    [Theory]
    [InlineData("src/App/Program.cs", "(1,14): warning LSA0001: LocalStack auth token in string literal. Use")]
    [InlineData("src/App/Program.cs", "(2,9): warning LSA0001: LocalStack auth token in comment. Use")]
    [InlineData("src/App/Program.cs", "(4,6): warning LSA0001: LocalStack auth token in disabled code. Use")]
    [InlineData("src/App/appsettings.json", "(3,19): warning LSA0001: LocalStack auth token in setting LocalStack:AuthToken. Use")]
    [InlineData("src/App/appsettings.Development.json", "(3,16): warning LSA0003: LocalStack credential in setting LocalStack:ApiKey. Use")]
    [InlineData("docker-compose.yml", "(5,30): warning LSA0001: LocalStack auth token in setting LOCALSTACK_AUTH_TOKEN. Use")]
    public void Build_WithLeaks_PrintsPlaceAndAdvice(string file, string rest)
    {
        var path = Path.Combine(leaky.Build.Repository, file.Replace('/', Path.DirectorySeparatorChar));

        Assert.Contains(path + rest, leaky.Build.Output.Text, StringComparison.Ordinal);
    }

    /// <summary>All findings; a token that is not proven to be one stays a warning behind the gate.</summary>
    private static string[] Findings(string gate) =>
    [
        $"LSA0001 {gate} src/App/Program.cs:1",
        $"LSA0001 {gate} src/App/Program.cs:2",
        $"LSA0001 {gate} src/App/Program.cs:4",
        "LSA0002 warning src/App/Program.cs:6",
        $"LSA0001 {gate} src/App/appsettings.json:3",
        $"LSA0003 {gate} src/App/appsettings.Development.json:3",
        $"LSA0001 {gate} src/App/Properties/launchSettings.json:5",
        $"LSA0003 {gate} src/App/.env:1",
        "LSA0002 warning src/App/.env:2",
        $"LSA0001 {gate} docker-compose.yml:5",
    ];
}

/// <summary>The project, and what two builds of it said.</summary>
public abstract class LeakyProject(PackedPackage package, string template, string lastLine) : IAsyncLifetime
{
    public Build Build { get; private set; } = null!;

    public Build BuildOnCI { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var consumer = package.CreateConsumer(template)
            .WithGit()
            .Write(
                "src/App/Program.cs",
                $"""
                var token = "{Secrets.Token()}";
                // was: {Secrets.Token()}
                #if false
                _ = "{Secrets.Token()}";
                #endif
                var mistyped = "{Secrets.UnprovenToken()}";
                {lastLine}
                """)
            .Write("src/App/appsettings.json", LocalStackSection("AuthToken", Secrets.Token()))
            .Write("src/App/appsettings.Development.json", LocalStackSection("ApiKey", Secrets.Key()))
            .Write(
                "src/App/Properties/launchSettings.json",
                $$"""
                {
                  "profiles": {
                    "App": {
                      "commandName": "Project",
                      "environmentVariables": { "LOCALSTACK_AUTH_TOKEN": "{{Secrets.Token()}}" }
                    }
                  }
                }
                """)
            .Write("src/App/.env", $"LOCALSTACK_API_KEY={Secrets.Key()}\nOTHER={Secrets.UnprovenToken()}\n")
            .Write(
                "docker-compose.yml",
                $"""
                services:
                  localstack:
                    image: localstack/localstack
                    environment:
                      LOCALSTACK_AUTH_TOKEN: {Secrets.Token()}
                """);

        Build = await consumer.BuildAsync();
        BuildOnCI = await consumer.BuildOnCIAsync("--no-restore");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static string LocalStackSection(string name, string value) =>
        $$"""
        {
          "LocalStack": {
            "{{name}}": "{{value}}"
          }
        }
        """;
}

public sealed class LeakyConsole(PackedPackage package)
    : LeakyProject(package, "console", "Console.WriteLine(token.Length + mistyped.Length);");

public sealed class LeakyWeb(PackedPackage package)
    : LeakyProject(package, "web", "WebApplication.CreateBuilder([token, mistyped]).Build().Run();");

[Collection(UsesPackage.Name)]
public sealed class LeakyConsoleTests(LeakyConsole leaky) : LeakyProjectTests(leaky), IClassFixture<LeakyConsole>;

[Collection(UsesPackage.Name)]
public sealed class LeakyWebTests(LeakyWeb leaky) : LeakyProjectTests(leaky), IClassFixture<LeakyWeb>;
