using System.Text.Json;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using LocalStack.Tests;
using Microsoft.Extensions.Configuration;

namespace LocalStack.Auth.AppHostTests;

/// <summary>By Aspire's own evaluation of the environment, and by its publisher of manifests. No engine is asked.</summary>
public sealed class WithLocalStackAuthTests
{
    private const string TokenVariable = "LOCALSTACK_AUTH_TOKEN";
    private const string NeedsCredential = "latest";
    private const string StartsWithout = "4.12.0";

    private static readonly string Token = TestTokens.Valid(601);
    private static readonly string OtherToken = TestTokens.Valid(602);
    private static readonly string ApiKey = TestTokens.ApiKey(603);

    /// <summary>Where the credential is, the image, and the outcome: a token, an API key, none, or an error.</summary>
    public static TheoryData<string, string, string> Sources => new()
    {
        { TokenVariable, NeedsCredential, "token" },
        { TokenVariable, StartsWithout, "token" },
        { "LocalStack:AuthToken", NeedsCredential, "token" },
        { "Parameters:localstack-auth-token", NeedsCredential, "token" },
        { "LOCALSTACK_API_KEY", NeedsCredential, "key" },
        { "Parameters:localstack-api-key", NeedsCredential, "key" },
        { "Unrelated", StartsWithout, "none" },
        { "Unrelated", NeedsCredential, "missing" },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Source_DecidesTheVariable(string key, string tag, string outcome)
    {
        var builder = AppHost.Create();
        builder.Configuration[key] = outcome == "key" ? ApiKey : Token;
        var localStack = AddLocalStack(builder, tag).WithLocalStackAuth(WithoutProcess);

        var (variables, error) = await AppHost.EvaluateAsync(builder, localStack.Resource);

        if (outcome == "missing")
        {
            AssertMissing(error);
            return;
        }

        Assert.Null(error);
        var expected = outcome switch
        {
            "token" => (TokenVariable, Token),
            "key" => ("LOCALSTACK_API_KEY", ApiKey),
            _ => default((string Name, string Value)?),
        };
        Assert.Equal(expected is { } one ? [one.Item1] : [], variables.Keys);
        if (expected is { } variable)
            Assert.True(variables[variable.Item1] == variable.Item2, "The value is not the expected one.");
    }

    [Fact]
    public async Task LicenseSettings_GoWithIt()
    {
        var builder = AppHost.Create();
        var localStack = AddLocalStack(builder, NeedsCredential).WithLocalStackAuth(options => options.Environment =
            new Dictionary<string, string> { [TokenVariable] = Token, ["ACTIVATE_PRO"] = "True", ["LOG_LICENSE_ISSUES"] = "0" });

        var (variables, _) = await AppHost.EvaluateAsync(builder, localStack.Resource);

        Assert.Equal(["ACTIVATE_PRO", TokenVariable, "LOG_LICENSE_ISSUES"], variables.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("1", variables["ACTIVATE_PRO"]);
        Assert.Equal("0", variables["LOG_LICENSE_ISSUES"]);
    }

    [Theory]
    [InlineData(LocalStackAuthReason.Malformed)]
    [InlineData(LocalStackAuthReason.Conflict)]
    public async Task Mistake_FailsTheResource(LocalStackAuthReason reason)
    {
        var builder = AppHost.Create();
        builder.Configuration[TokenVariable] = reason == LocalStackAuthReason.Conflict ? Token : TestTokens.WrongChecksum(604);
        if (reason == LocalStackAuthReason.Conflict)
            builder.Configuration["LOCALSTACK_API_KEY"] = ApiKey;
        var localStack = AddLocalStack(builder, NeedsCredential).WithLocalStackAuth(WithoutProcess);

        var (_, error) = await AppHost.EvaluateAsync(builder, localStack.Resource);

        var exception = Innermost<LocalStackAuthException>(error);
        Assert.Equal(reason, exception.Reason);
        AssertHidden(error!.ToString());
    }

    [Fact]
    public async Task Resources_ShareOneSecretParameter()
    {
        var builder = AppHost.Create();
        builder.Configuration[TokenVariable] = Token;
        AddLocalStack(builder, NeedsCredential).WithLocalStackAuth(WithoutProcess);
        builder.AddExecutable("tests", "dotnet", ".", "test").WithLocalStackAuth(WithoutProcess);
        var other = builder.AddContainer("other", "localstack/snowflake")
            .WithLocalStackAuth(options =>
            {
                WithoutProcess(options);
                options.Configuration = new ConfigurationBuilder().AddInMemoryCollection([new("LocalStack:AuthToken", OtherToken)]).Build();
            });

        var parameter = Assert.Single(builder.Resources.OfType<ParameterResource>());
        Assert.Equal("localstack-auth-token", parameter.Name);
        Assert.True(parameter.Secret);
        var (variables, _) = await AppHost.EvaluateAsync(builder, other.Resource);
        Assert.True(variables[TokenVariable] == OtherToken, "The options of the resource are not used.");
        Assert.True(await parameter.GetValueAsync(CancellationToken.None) == Token, "The shared value is not the first one.");
    }

    /// <summary>Then Aspire asks for nothing.</summary>
    [Fact]
    public async Task ParameterThatNothingNeeds_IsBlank()
    {
        var builder = AppHost.Create();
        AddLocalStack(builder, StartsWithout).WithLocalStackAuth(WithoutProcess);

        Assert.Equal("", await Assert.Single(builder.Resources.OfType<ParameterResource>()).GetValueAsync(CancellationToken.None));
    }

    [Fact]
    public async Task ParameterOfTheAppHost_IsUsed()
    {
        var builder = AppHost.Create();
        var declared = builder.AddParameter("localstack-auth-token", () => Token, secret: true);
        var localStack = AddLocalStack(builder, NeedsCredential).WithLocalStackAuth(WithoutProcess);

        var (variables, error) = await AppHost.EvaluateAsync(builder, localStack.Resource);

        Assert.Null(error);
        Assert.Same(declared.Resource, Assert.Single(builder.Resources.OfType<ParameterResource>()));
        Assert.True(variables[TokenVariable] == Token, "The parameter is not used.");
    }

    /// <summary>Nothing is asked before a resource starts, so an AppHost can be built, listed and published anywhere.</summary>
    [Fact]
    public void NothingIsResolved_BeforeAResourceStarts()
    {
        var builder = AppHost.Create();
        var asked = false;

        AddLocalStack(builder, NeedsCredential).WithLocalStackAuth(_ => asked = true);
        using var application = builder.Build();

        Assert.False(asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Manifest_RefersToTheParameter(bool hasCredential)
    {
        var manifest = await AppHost.PublishAsync(builder => Configure(builder, NeedsCredential, hasCredential));

        AssertHidden(manifest);
        using var document = JsonDocument.Parse(manifest);
        var resources = document.RootElement.GetProperty("resources");
        var environment = resources.GetProperty("localstack").GetProperty("env");
        Assert.Equal("{localstack-auth-token.value}", environment.GetProperty(TokenVariable).GetString());
        Assert.Single(environment.EnumerateObject());
        var parameter = resources.GetProperty("localstack-auth-token");
        Assert.Equal("parameter.v0", parameter.GetProperty("type").GetString());
        Assert.True(parameter.GetProperty("inputs").GetProperty("value").GetProperty("secret").GetBoolean());
    }

    [Fact]
    public async Task Manifest_OfAnImageThatStartsWithout_HasNoParameter()
    {
        var manifest = await AppHost.PublishAsync(builder => Configure(builder, StartsWithout, hasCredential: true));

        AssertHidden(manifest);
        Assert.DoesNotContain("localstack-auth-token", manifest, StringComparison.Ordinal);
        Assert.DoesNotContain(TokenVariable, manifest, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingArguments_AreErrorsOfTheCaller()
    {
        Assert.Throws<ArgumentNullException>("builder", () => default(IResourceBuilder<ContainerResource>)!.WithLocalStackAuth());
        Assert.Throws<ArgumentNullException>(
            "configure", () => AddLocalStack(AppHost.Create(), NeedsCredential).WithLocalStackAuth(null!));
    }

    private static void Configure(IDistributedApplicationBuilder builder, string tag, bool hasCredential)
    {
        if (hasCredential)
            builder.Configuration["LocalStack:AuthToken"] = Token;
        AddLocalStack(builder, tag).WithLocalStackAuth(WithoutProcess);
    }

    private static IResourceBuilder<ContainerResource> AddLocalStack(IDistributedApplicationBuilder builder, string tag) =>
        builder.AddContainer("localstack", "localstack/localstack", tag);

    /// <summary>The variables of the process that runs the tests must not be seen.</summary>
    private static void WithoutProcess(LocalStackAuthOptions options) => options.Environment = new Dictionary<string, string>();

    private static void AssertMissing(Exception? error)
    {
        var exception = Innermost<MissingParameterValueException>(error);
        Assert.Contains("No LocalStack credential was found", exception.Message, StringComparison.Ordinal);
        AssertHidden(error!.ToString());
    }

    private static TException Innermost<TException>(Exception? error)
        where TException : Exception
    {
        var current = error;
        while (current is not null and not TException)
            current = current is AggregateException aggregate ? aggregate.InnerExceptions[0] : current.InnerException;
        return Assert.IsType<TException>(current);
    }

    private static void AssertHidden(string text)
    {
        foreach (var secret in new[] { Token, OtherToken, ApiKey })
            Assert.False(text.Contains(secret[4..], StringComparison.Ordinal), "A secret is printed.");
    }
}
