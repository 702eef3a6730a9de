using LocalStack.Analyzers.PackageTests.Infrastructure;

namespace LocalStack.Analyzers.PackageTests.Consumers;

/// <summary>
/// A compiler that is too old to load the analyzers. None is at hand that runs in this SDK, so the property by which a
/// build knows its compiler says another version.
/// </summary>
[Collection(AlsoUsesPackage.Name)]
public sealed class CompilerTests(PackedPackage package)
{
    [Fact]
    public async Task OlderThanTheAnalyzersAskFor_IsAWarning()
    {
        var build = await BuildAsync("roslyn4.7");

        Assert.True(build.Output.ExitCode == 0, build.Output.Text);
        Assert.Contains(
            "warning LSA1002: The C# compiler of this build is version 4.7. LocalStack.Analyzers needs 4.8 or newer",
            build.Output.Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("roslyn4.8")]
    [InlineData("roslyn10.0")]
    [InlineData("unheard-of")]
    public async Task NewEnoughOrNotKnown_SaysNothing(string version)
    {
        var build = await BuildAsync(version);

        build.AssertSucceeds();
        Assert.Contains("0 Warning(s)", build.Output.Text, StringComparison.Ordinal);
    }

    private Task<Build> BuildAsync(string version) => package.CreateConsumer().BuildAsync("-p:CompilerApiVersion=" + version);
}
