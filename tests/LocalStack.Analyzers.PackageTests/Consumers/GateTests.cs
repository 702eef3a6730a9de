using LocalStack.Analyzers.PackageTests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Consumers;

/// <summary>Whether a build with findings fails.</summary>
[Collection(AlsoUsesPackage.Name)]
public sealed class GateTests(GateTests.LeakyRepository leaky) : IClassFixture<GateTests.LeakyRepository>
{
    private static readonly string[] Warnings =
        ["LSA0001 warning src/App/appsettings.json:1", "LSA0002 warning .env:1", "LSA0003 warning .env:2"];

    private static readonly string[] GateErrors =
        ["LSA0001 error src/App/appsettings.json:1", "LSA0002 warning .env:1", "LSA0003 error .env:2"];

    private static readonly string[] Errors =
        ["LSA0001 error src/App/appsettings.json:1", "LSA0002 error .env:1", "LSA0003 error .env:2"];

    [Theory]
    [InlineData("CI", "1")]
    [InlineData("TF_BUILD", "True")]
    [InlineData("ContinuousIntegrationBuild", "true")]
    public async Task OnCI_Fails(string variable, string value) =>
        (await leaky.BuildAsync(new() { [variable] = value })).AssertFails(GateErrors);

    [Fact]
    public async Task OnCIThatSaysNo_Warns() =>
        (await leaky.BuildAsync(new() { ["CI"] = "false" })).AssertSucceeds(Warnings);

    [Fact]
    public async Task OnCIWithGateSetToWarn_Warns() =>
        (await leaky.BuildAsync(new() { ["CI"] = "true" }, "-p:LocalStackAnalyzersGate=warn")).AssertSucceeds(Warnings);

    [Fact]
    public async Task WarningsAsErrors_Fails() =>
        (await leaky.BuildAsync([], "-p:TreatWarningsAsErrors=true")).AssertFails(Errors);

    [Fact]
    public async Task WarningsAsErrorsWithGateSetToWarn_Warns() =>
        (await leaky.BuildAsync([], "-p:TreatWarningsAsErrors=true", "-p:LocalStackAnalyzersGate=warn")).AssertSucceeds(Warnings);

    [Fact]
    public async Task GateSetToError_FailsAndGoesOnFailing()
    {
        (await leaky.BuildAsync([], "-p:LocalStackAnalyzersGate=error")).AssertFails(GateErrors);

        (await leaky.BuildAgainAsync("-p:LocalStackAnalyzersGate=error")).AssertFails(GateErrors);
    }

    [Fact]
    public async Task OtherWarningsAsErrorsGivenOnTheCommandLine_StillFails() =>
        (await leaky.BuildAsync(new() { ["CI"] = "true" }, "-p:WarningsAsErrors=CS0168")).AssertFails(GateErrors);

    [Fact]
    public async Task GateSetToAnythingElse_IsAnErrorThatSaysWhatItCanBe()
    {
        var build = await leaky.BuildAsync([], "-p:LocalStackAnalyzersGate=off");

        Assert.NotEqual(0, build.Output.ExitCode);
        Assert.Contains(
            "error LSA1001: LocalStackAnalyzersGate is 'off'. Set it to 'error' to fail every build",
            build.Output.Text,
            StringComparison.Ordinal);
    }

    /// <summary>One repository for all tests, which differ in how it is built.</summary>
    public sealed class LeakyRepository(PackedPackage package) : IAsyncLifetime
    {
        private readonly Consumer _consumer = package.CreateConsumer().WithGit();

        public async Task InitializeAsync()
        {
            await _consumer.BuildAsync();
            _consumer
                .Write("src/App/appsettings.json", $$"""{ "Token": "{{Secrets.Token()}}" }""")
                .Write(".env", $"OTHER={Secrets.UnprovenToken()}\nLOCALSTACK_API_KEY={Secrets.Key()}\n");
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public Task<Build> BuildAsync(Dictionary<string, string> variables, params string[] arguments) =>
            _consumer.BuildTargetAsync(_consumer.Project, variables, ["--no-restore", "--no-incremental", .. arguments]);

        public Task<Build> BuildAgainAsync(params string[] arguments) =>
            _consumer.BuildAsync(["--no-restore", .. arguments]);
    }
}
