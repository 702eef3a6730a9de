using LocalStack.Analyzers.PackageTests.Infrastructure;

namespace LocalStack.Analyzers.PackageTests.Tool;

/// <summary><c>localstack-tokens doctor</c> proves the build with the real SDK and the packed package.</summary>
[Collection(UsesPackage.Name)]
public sealed class DoctorBuildTests(PackedPackage package, PackedTool tool)
{
    [Fact]
    public async Task Gate_IsShutOnCI_AndOpenWhereTheProjectSaysWarn()
    {
        var consumer = package.CreateConsumer();
        // In a clone of its own the project sees what is committed.
        foreach (var name in new[] { "nuget.config", "global.json" })
            consumer.Write(name, File.ReadAllText(consumer.PathOf("..", "..", name)));
        consumer.Write(".gitignore", "bin/\nobj/\n");
        await GitAsync(consumer, "init", "--quiet");
        await CommitAsync(consumer);

        AssertSays(await DoctorAsync(consumer), exitCode: 0, "shut: build: ", "failed to build, as it would on CI");

        consumer.AddToProject("<PropertyGroup><LocalStackAnalyzersGate>warn</LocalStackAnalyzersGate></PropertyGroup>");
        await CommitAsync(consumer);

        AssertSays(await DoctorAsync(consumer), exitCode: 1, "open: build: ", "it is reported as a warning");
        Assert.Empty((await GitAsync(consumer, "status", "--porcelain", "--ignored")).Text);
    }

    private Task<CommandOutput> DoctorAsync(Consumer consumer) =>
        Dotnet.RunProgramAsync(tool.Command, consumer.Repository, ["doctor", "--run-build"], tool.Environment);

    private async Task CommitAsync(Consumer consumer)
    {
        await GitAsync(consumer, "add", "--all");
        await GitAsync(consumer, "commit", "--quiet", "--message", "Change");
    }

    private async Task<CommandOutput> GitAsync(Consumer consumer, params string[] arguments)
    {
        var output = await Dotnet.RunProgramAsync("git", consumer.Repository, arguments, tool.Environment);
        Assert.True(output.ExitCode == 0, output.Text);
        return output;
    }

    private static void AssertSays(CommandOutput output, int exitCode, params string[] texts)
    {
        Assert.True(output.ExitCode == exitCode, output.Text);
        Assert.All(texts, text => Assert.Contains(text, output.Text, StringComparison.Ordinal));
    }
}
