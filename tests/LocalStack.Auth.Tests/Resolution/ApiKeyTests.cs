namespace LocalStack.Auth.Tests.Resolution;

/// <summary>LocalStack does not check API keys, but nothing that cannot be one is passed to a container.</summary>
public sealed class ApiKeyTests
{
    [Theory]
    [InlineData("{0}\nLOCALSTACK_PATH=", "it contains a control character")]
    [InlineData("{0}\u0000", "it contains a control character")]
    [InlineData("{0}\t", "it contains a control character")]
    [InlineData("{0}\u2028A", "it contains a control character")]
    [InlineData("${LOCALSTACK_API_KEY}", "a placeholder")]
    [InlineData("$LOCALSTACK_API_KEY", "a placeholder")]
    [InlineData("${{ secrets.LOCALSTACK_API_KEY }}", "a placeholder")]
    [InlineData("%LOCALSTACK_API_KEY%", "a placeholder")]
    [InlineData("<your-api-key>", "a placeholder")]
    [InlineData("your-api-key", "a placeholder")]
    [InlineData("YOUR_API_KEY", "a placeholder")]
    [InlineData("changeme", "a placeholder")]
    [InlineData("op://vault/localstack/key", "a placeholder")]
    [InlineData("abc***1234", "a placeholder")]
    [InlineData("dein Schlüssel 1", "a character that an API key cannot have")]
    [InlineData("{0} {0}", "a character that an API key cannot have")]
    [InlineData("1\u0430bcdefgh2", "a character that an API key cannot have")]
    public void WhatCannotBeOne_IsRefused(string form, string words)
    {
        var value = form.Replace("{0}", Secrets.ApiKey, StringComparison.Ordinal);

        var exception = Assert.Throws<LocalStackAuthException>(
            () => LocalStackAuth.GetContainerEnvironment(Given.Variables(("LOCALSTACK_API_KEY", value))));

        Assert.Equal(LocalStackAuthReason.Malformed, exception.Reason);
        Assert.StartsWith(
            "The LocalStack API key in the environment variable LOCALSTACK_API_KEY is malformed: ",
            exception.Message,
            StringComparison.Ordinal);
        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
        Secrets.AssertNotIn(exception.ToString());
    }

    [Fact]
    public void Megabytes_AreRefusedByTheirLength()
    {
        var options = Given.Variables(("LOCALSTACK_API_KEY", new string('{', 4_000_000)));

        var exception = Assert.Throws<LocalStackAuthException>(() => LocalStackAuth.Resolve(options));

        Assert.Contains("it has 4000000 characters", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>A key of digits, one of a casing with a digit, one of two casings; "test"; a CI Auth Token under the old name.</summary>
    [Theory]
    [InlineData("1234509876")]
    [InlineData("abcde1fghi")]
    [InlineData("aBcdefGhiJ")]
    [InlineData("test")]
    [InlineData(null)]
    public void WhatMayBeOne_Passes(string? key)
    {
        var value = key ?? Secrets.Token;

        var variables = LocalStackAuth.GetContainerEnvironment(Given.Variables(("LOCALSTACK_API_KEY", value + "\n")));

        Secrets.AssertSame(value, variables["LOCALSTACK_API_KEY"]);
    }
}
