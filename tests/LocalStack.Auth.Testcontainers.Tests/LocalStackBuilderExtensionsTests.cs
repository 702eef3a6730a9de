using Docker.DotNet;
using LocalStack.Tests;
using Testcontainers.LocalStack;

namespace LocalStack.Auth.ContainerTests;

/// <summary>What the real builder asks of Docker, once the credential is resolved and once it is not.</summary>
public sealed class LocalStackBuilderExtensionsTests : IAsyncLifetime
{
    private const string NeedsCredential = "localstack/localstack:latest";
    private const string StartsWithout = "localstack/localstack:4.14.0";

    private static readonly string Token = TestTokens.Valid(501);
    private static readonly string ApiKey = TestTokens.ApiKey(502);

    private readonly RecordingLogger _logger = new();
    private DockerStandIn _docker = null!;

    public async Task InitializeAsync() => _docker = await DockerStandIn.StartAsync();

    public async Task DisposeAsync() => await _docker.DisposeAsync();

    [Fact]
    public async Task Token_IsHandedToTheContainer()
    {
        await CreateAsync(NeedsCredential, ("LOCALSTACK_AUTH_TOKEN", $" '{Token}' "));

        AssertEnvironment("LOCALSTACK_AUTH_TOKEN=" + Token);
    }

    [Fact]
    public async Task LicenseSettingsThatAreSet_GoWithIt()
    {
        await CreateAsync(
            NeedsCredential,
            ("LOCALSTACK_AUTH_TOKEN", Token),
            ("LOCALSTACK_API_KEY", " "),
            ("ACTIVATE_PRO", "True"),
            ("LOG_LICENSE_ISSUES", "false"),
            ("DEBUG", "1"));

        AssertEnvironment("ACTIVATE_PRO=1", "LOCALSTACK_AUTH_TOKEN=" + Token, "LOG_LICENSE_ISSUES=0");
    }

    [Fact]
    public async Task ApiKey_IsHandedToAnOlderImage()
    {
        await CreateAsync(StartsWithout, ("LOCALSTACK_API_KEY", ApiKey));

        AssertEnvironment("LOCALSTACK_API_KEY=" + ApiKey);
    }

    [Fact]
    public async Task NoCredential_IsNoBlankVariable()
    {
        await CreateAsync(StartsWithout, ("LOCALSTACK_AUTH_TOKEN", ""));

        AssertEnvironment();
    }

    [Fact]
    public async Task VariablesOfTheBuilder_Stay()
    {
        var builder = Builder(NeedsCredential)
            .WithEnvironment("SERVICES", "s3")
            .WithEnvironment("LOCALSTACK_AUTH_TOKEN", "")
            .WithLocalStackAuth(Options(("LOCALSTACK_AUTH_TOKEN", Token)));

        await CreateAsync(builder);

        AssertEnvironment("LOCALSTACK_AUTH_TOKEN=" + Token, "SERVICES=s3");
    }

    [Theory]
    [InlineData(NeedsCredential, LocalStackAuthReason.Missing)]
    [InlineData("localstack/localstack:2026.03.0", LocalStackAuthReason.Missing)]
    [InlineData("localstack/localstack-pro:3.8.1", LocalStackAuthReason.Missing)]
    [InlineData(NeedsCredential, LocalStackAuthReason.Conflict)]
    [InlineData(StartsWithout, LocalStackAuthReason.Conflict)]
    [InlineData(NeedsCredential, LocalStackAuthReason.Malformed)]
    [InlineData(StartsWithout, LocalStackAuthReason.Malformed)]
    public void Mistake_IsToldBeforeDockerIsAsked(string image, LocalStackAuthReason reason)
    {
        var options = reason switch
        {
            LocalStackAuthReason.Missing => Options(("LOCALSTACK_AUTH_TOKEN", " ")),
            LocalStackAuthReason.Conflict => Options(("LOCALSTACK_AUTH_TOKEN", Token), ("LOCALSTACK_API_KEY", ApiKey)),
            _ => Options(("LOCALSTACK_AUTH_TOKEN", TestTokens.WrongChecksum(503))),
        };

        var exception = Assert.Throws<LocalStackAuthException>(() => Builder(image).WithLocalStackAuth(options));

        Assert.Equal(reason, exception.Reason);
        AssertHidden(exception.ToString());
        Assert.Empty(_docker.Requests);
    }

    [Fact]
    public void ImageOfTheOptions_CountsBeforeThatOfTheBuilder()
    {
        var options = Options();
        options.Image = NeedsCredential;

        Assert.Throws<LocalStackAuthException>(() => Builder("registry.example.com/aws:custom").WithLocalStackAuth(options));
        Assert.NotNull(Builder("registry.example.com/aws:custom").WithLocalStackAuth(Options()));
    }

    [Theory]
    [InlineData(NeedsCredential, false)]
    [InlineData(StartsWithout, true)]
    public void RequireCredential_CountsBeforeTheImage(string image, bool isRequired)
    {
        var options = Options();
        options.RequireCredential = isRequired;

        var exception = Record.Exception(() => Builder(image).WithLocalStackAuth(options));

        Assert.Equal(isRequired, exception is LocalStackAuthException);
        Assert.Empty(_docker.Requests);
    }

    /// <summary>A blank used to reach the container, which then ended with exit code 55.</summary>
    [Fact]
    public void BlankVariable_IsNamedBeforeDockerIsAsked()
    {
        var exception = Assert.Throws<LocalStackAuthException>(
            () => Builder(NeedsCredential).WithLocalStackAuth(Options(("LOCALSTACK_AUTH_TOKEN", ""))));

        Assert.Contains("LOCALSTACK_AUTH_TOKEN is set, but blank", exception.Message, StringComparison.Ordinal);
        Assert.Empty(_docker.Requests);
    }

    [Fact]
    public void MissingArguments_AreErrorsOfTheCaller()
    {
        Assert.Throws<ArgumentNullException>("builder", () => default(LocalStackBuilder)!.WithLocalStackAuth());
        Assert.Throws<ArgumentNullException>("options", () => Builder(NeedsCredential).WithLocalStackAuth(null!));
    }

    /// <summary>
    /// LocalStack phased API keys out, and Testcontainers takes none for a current image. That it says so itself is what
    /// makes a second check here needless.
    /// </summary>
    [Fact]
    public void ApiKeyForACurrentImage_IsRefusedByTestcontainers()
    {
        var builder = Builder(NeedsCredential).WithLocalStackAuth(Options(("LOCALSTACK_API_KEY", ApiKey)));

        var exception = Assert.Throws<ArgumentException>(builder.Build);

        AssertHidden(exception.ToString());
        Assert.Empty(_docker.Requests);
    }

    private LocalStackBuilder Builder(string image) =>
        new LocalStackBuilder(image).WithDockerEndpoint(_docker.Endpoint).WithCleanUp(false).WithLogger(_logger);

    private static LocalStackAuthOptions Options(params (string Name, string Value)[] variables) =>
        new() { Environment = variables.ToDictionary(variable => variable.Name, variable => variable.Value) };

    private Task CreateAsync(string image, params (string Name, string Value)[] variables) =>
        CreateAsync(Builder(image).WithLocalStackAuth(Options(variables)));

    private async Task CreateAsync(LocalStackBuilder builder)
    {
        await using var container = builder.Build();

        var exception = await Assert.ThrowsAsync<DockerApiException>(() => container.StartAsync());
        Assert.Contains(DockerStandIn.Refusal, exception.Message, StringComparison.Ordinal);
        AssertHidden(exception.ToString());
        Assert.NotEmpty(_logger.Entries);
        Assert.All(_logger.Entries, AssertHidden);
    }

    private void AssertEnvironment(params string[] expected)
    {
        var environment = Assert.Single(_docker.Environments);
        Assert.True(expected.SequenceEqual(environment.Order(StringComparer.Ordinal)), "The environment is not the expected one.");
    }

    private static void AssertHidden(string text)
    {
        Assert.False(text.Contains(Token[12..], StringComparison.Ordinal), "The token is printed.");
        Assert.False(text.Contains(ApiKey[4..], StringComparison.Ordinal), "The API key is printed.");
    }
}
