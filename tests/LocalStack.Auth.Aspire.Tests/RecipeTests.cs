using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using LocalStack.Tests;

namespace LocalStack.Auth.AppHostTests;

/// <summary>
/// The Aspire recipes of the documentation, compiled against the real Aspire.Hosting and run. A test of LocalStack.Auth.Tests
/// compares them with the documentation, region by region.
/// </summary>
public sealed class RecipeTests
{
    private static readonly string Token = TestTokens.Valid(611);

    [Fact]
    public async Task Container_GetsTheToken()
    {
        var builder = CreateWithToken();

        #region aspire container
        builder.AddContainer("localstack", "localstack/localstack", "latest")
            .WithLocalStackAuth();
        #endregion

        await AssertGetsTheTokenAsync(builder);
    }

    [Fact]
    public async Task Options_AreUsed()
    {
        var builder = CreateWithToken();

        #region aspire options
        builder.AddContainer("localstack", "registry.example.com/aws", "custom")
            .WithLocalStackAuth(options => options.RequireCredential = true);
        #endregion

        await AssertGetsTheTokenAsync(builder);
    }

    [Fact]
    public async Task LocalStackIntegration_GetsTheToken()
    {
        var builder = CreateWithToken();

        #region aspire integration
        builder.AddLocalStack("localstack", configureContainer: container => container.ContainerImageTag = "latest")
            ?.WithLocalStackAuth();
        #endregion

        await AssertGetsTheTokenAsync(builder);
    }

    [Fact]
    public async Task LocalStackIntegration_AddsNothingToTheManifest()
    {
        var manifest = await AppHost.PublishAsync(
            builder => builder.AddLocalStack("localstack", configureContainer: container => container.ContainerImageTag = "latest")
                ?.WithLocalStackAuth());

        Assert.DoesNotContain("localstack", manifest, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Sample_IsPublishedWithoutACredential()
    {
        var manifest = await AppHost.PublishAsync(AppHostSample.Program.CreateBuilder);

        Assert.Contains("\"LOCALSTACK_AUTH_TOKEN\": \"{localstack-auth-token.value}\"", manifest, StringComparison.Ordinal);
    }

    private static IDistributedApplicationBuilder CreateWithToken()
    {
        var builder = AppHost.Create();
        builder.Configuration["LocalStack:AuthToken"] = Token;
        return builder;
    }

    private static async Task AssertGetsTheTokenAsync(IDistributedApplicationBuilder builder)
    {
        var resource = Assert.Single(builder.Resources.OfType<ContainerResource>());
        var (variables, error) = await AppHost.EvaluateAsync(builder, resource);

        Assert.Null(error);
        Assert.True(variables["LOCALSTACK_AUTH_TOKEN"] == Token, "The token is not passed.");
    }
}
