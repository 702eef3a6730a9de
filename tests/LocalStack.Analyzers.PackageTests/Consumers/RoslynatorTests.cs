using LocalStack.Analyzers.PackageTests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Consumers;

/// <summary>The package in the <c>roslynator</c> tool, a host of analyzers and fixes that is not Microsoft's.</summary>
[Collection(UsesPackage.Name)]
public sealed class RoslynatorTests(PackedPackage package)
{
    [Fact]
    public async Task Analyze_ShowsWhatFixThenMends()
    {
        var consumer = package.CreateConsumer()
            .WithGit()
            .Write(
                ".config/dotnet-tools.json",
                """
                { "version": 1, "isRoot": true, "tools": { "roslynator.dotnet.cli": { "version": "1.0.1", "commands": ["roslynator"] } } }
                """)
            .Write("src/App/Program.cs", $"// {Secrets.Token()}\nConsole.WriteLine(App.Settings.Token);\n")
            .Write(
                "src/App/Settings.cs",
                $$"""
                namespace App;

                internal static class Settings
                {
                    public const string Token = "{{Secrets.Token()}}";
                }
                """)
            .Write("src/App/appsettings.json", $$"""{ "Token": "{{Secrets.Token()}}" }""");
        await RequireAsync(consumer, "tool", "restore");
        await RequireAsync(consumer, "restore");

        var analysis = await consumer.RunAsync(["roslynator", "analyze", "App.csproj"]);
        Assert.Contains("Program.cs(1,4): warning LSA0001", analysis.Text, StringComparison.Ordinal);
        Assert.Contains("Settings.cs(5,34): warning LSA0001", analysis.Text, StringComparison.Ordinal);
        Assert.Contains("appsettings.json(1,13): warning LSA0001", analysis.Text, StringComparison.Ordinal);

        // Its exit code says that something is left: the configuration file, which has no C# fix.
        await consumer.RunAsync(["roslynator", "fix", "App.csproj", "--supported-diagnostics", "LSA0001"]);

        (await consumer.BuildAsync("--no-restore")).AssertSucceeds("LSA0001 warning src/App/appsettings.json:1");
        Assert.Contains("<YOUR_AUTH_TOKEN>", consumer.Read("src/App/Program.cs"), StringComparison.Ordinal);
        Assert.Contains("GetEnvironmentVariable", consumer.Read("src/App/Settings.cs"), StringComparison.Ordinal);
    }

    private static async Task RequireAsync(Consumer consumer, params string[] arguments)
    {
        var output = await consumer.RunAsync(arguments);
        Assert.True(output.ExitCode == 0, output.Text);
    }
}
