using LocalStack.Analyzers.PackageTests.Infrastructure;

namespace LocalStack.Analyzers.PackageTests.Consumers;

/// <summary>The code fix, as the command line applies it.</summary>
[Collection(UsesPackage.Name)]
public sealed class FormatTests(PackedPackage package)
{
    [Fact]
    public async Task DotnetFormat_LeavesCodeThatReadsTheVariable()
    {
        var consumer = package.CreateConsumer()
            .WithGit()
            .Write(
                "src/App/Program.cs",
                $"""
                // the old one: {Secrets.Token()}
                string token = "{Secrets.Token()}";
                Console.WriteLine(token + App.Settings.Token);
                """)
            .Write(
                "src/App/Settings.cs",
                $$"""
                namespace App;

                internal static class Settings
                {
                    public const string Token = "{{Secrets.Token()}}";
                }
                """);
        (await consumer.BuildAsync()).AssertSucceeds(
            "LSA0001 warning src/App/Program.cs:1",
            "LSA0001 warning src/App/Program.cs:2",
            "LSA0001 warning src/App/Settings.cs:5");

        var format = await consumer.RunAsync(["format", "analyzers", "--diagnostics", "LSA0001", "--no-restore"]);
        Assert.True(format.ExitCode == 0, format.Text);

        Assert.False(Secrets.AreShownIn(consumer.Read("src/App/Program.cs") + consumer.Read("src/App/Settings.cs")));
        (await consumer.BuildAsync("--no-restore", "-warnaserror")).AssertSucceeds();
        var run = await consumer.RunAsync(["run", "--no-build"], ("LOCALSTACK_AUTH_TOKEN", "from-the-environment;"));
        Assert.Equal("from-the-environment;from-the-environment;", run.Text.Trim());
    }
}
