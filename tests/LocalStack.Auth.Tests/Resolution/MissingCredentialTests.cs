namespace LocalStack.Auth.Tests.Resolution;

/// <summary>The message tells where was looked, and what to do where the program runs.</summary>
public sealed class MissingCredentialTests
{
    private const string OnCi = "create a CI Auth Token";

    [Theory]
    [InlineData("true", true)]
    [InlineData("1", true)]
    [InlineData("False", false)]
    [InlineData("0", false)]
    [InlineData("", false)]
    public void OnCi_ACiAuthTokenIsAskedFor(string ci, bool isCi)
    {
        var reason = LocalStackAuth.GetSkipReason(Given.Variables(("CI", ci)));

        Assert.NotNull(reason);
        Assert.Equal(isCi, reason.Contains(OnCi, StringComparison.Ordinal));
        Assert.Contains("LOCALSTACK_AUTH_TOKEN", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void OnCi_WhatToDo_IsSaid() => Assert.EndsWith(
        "This runs on CI, where LocalStack refuses a developer token: create a CI Auth Token (https://app.localstack.cloud/workspace/auth-tokens), "
        + "store it as a secret, and pass it to this job as LOCALSTACK_AUTH_TOKEN. "
        + "Pull requests from forks have no secrets: skip the tests that need LocalStack there.",
        LocalStackAuth.GetSkipReason(Given.Variables(("CI", "true"))),
        StringComparison.Ordinal);

    [Fact]
    public void Elsewhere_WhatToDo_IsSaid() => Assert.EndsWith(
        ". Set LOCALSTACK_AUTH_TOKEN to your auth token (https://app.localstack.cloud/workspace/auth-tokens).",
        LocalStackAuth.GetSkipReason(Given.Variables()),
        StringComparison.Ordinal);

    [Fact]
    public void Places_AreNamed()
    {
        using var home = new CliHome();
        var options = Given.Variables(("LOCALSTACK_AUTH_TOKEN", "' '"), ("CONFIG_DIR", home.Path));
        options.Configuration = Given.Configuration();
        options.ReadCliFiles = true;

        var message = Assert.Throws<LocalStackAuthException>(() => LocalStackAuth.Resolve(options)).Message;

        Assert.Contains("LOCALSTACK_AUTH_TOKEN is set, but blank;", message, StringComparison.Ordinal);
        Assert.Contains("the configuration has no LocalStack:AuthToken;", message, StringComparison.Ordinal);
        Assert.Contains("the files of the localstack CLI and of lstk contain none;", message, StringComparison.Ordinal);
    }

    [Fact]
    public void PlacesNotLookedAt_AreNotNamed()
    {
        var message = LocalStackAuth.GetSkipReason(Given.Variables());

        Assert.StartsWith(
            "No LocalStack credential was found: the environment variable LOCALSTACK_AUTH_TOKEN is not set. Set ",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Credential_IsNoReasonToSkip() =>
        Assert.Null(LocalStackAuth.GetSkipReason(Given.Variables(("LOCALSTACK_AUTH_TOKEN", "test"))));

    [Fact]
    public void Conflict_IsToldInTheWordsOfLocalStack()
    {
        var options = Given.Variables(("LOCALSTACK_AUTH_TOKEN", Secrets.Token));
        options.Configuration = Given.Configuration(("LocalStack:ApiKey", Secrets.ApiKey));

        var exception = Assert.Throws<LocalStackAuthException>(() => LocalStackAuth.Resolve(options));

        Assert.Equal(LocalStackAuthReason.Conflict, exception.Reason);
        Assert.StartsWith(
            "please specify either LOCALSTACK_API_KEY or LOCALSTACK_AUTH_TOKEN, not both", exception.Message, StringComparison.Ordinal);
        Assert.Contains("environment variable LOCALSTACK_AUTH_TOKEN", exception.Message, StringComparison.Ordinal);
        Assert.Contains("configuration key LocalStack:ApiKey", exception.Message, StringComparison.Ordinal);
        Secrets.AssertNotIn(exception.ToString());
    }
}
