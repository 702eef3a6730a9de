using LocalStack.Analyzers.PackageTests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Consumers;

/// <summary>What a package or a published folder is about to hold is looked at, whatever Git does with it.</summary>
[Collection(UsesPackage.Name)]
public sealed class OutputTests(PackedPackage package)
{
    [Fact]
    public async Task IgnoredFile_FailsPublishAndPack_AndNotTheBuild()
    {
        var consumer = package.CreateConsumer().WithGit()
            .Write(".gitignore", "*.env\nbin/\nobj/\n")
            .Write("src/App/own.env", $"A={Secrets.Token()}\n")
            .Write(
                "src/App/Directory.Build.targets",
                """<Project><ItemGroup><Content Include="own.env" CopyToPublishDirectory="Always" Pack="true" PackagePath="x/" /></ItemGroup></Project>""");

        (await consumer.BuildOnCIAsync()).AssertSucceeds();
        AssertRefused(await consumer.BuildOnCIAsync("-t:Publish"));
        AssertRefused(await consumer.BuildOnCIAsync("-t:Pack"));
    }

    /// <summary>By what is printed: the compiler's log is that of the project.</summary>
    private static void AssertRefused(Build build)
    {
        Assert.True(build.Output.ExitCode != 0, build.Output.Text);
        Assert.Contains("own.env(1,3): error LSA0001: ", build.Output.Text, StringComparison.Ordinal);
    }
}
