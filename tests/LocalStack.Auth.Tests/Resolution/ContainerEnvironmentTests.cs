namespace LocalStack.Auth.Tests.Resolution;

/// <summary>Which images get by without a credential, and what a container is given.</summary>
public sealed class ContainerEnvironmentTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("localstack/localstack")]
    [InlineData("localstack/localstack:latest")]
    [InlineData("localstack/localstack:nightly")]
    [InlineData("localstack/localstack:stable")]
    [InlineData("localstack/localstack:latest-arm64")]
    [InlineData("localstack/localstack:4.15")]
    [InlineData("localstack/localstack:4.15.0")]
    [InlineData("localstack/localstack:5")]
    [InlineData("localstack/localstack:2026.03.0")]
    [InlineData("localstack/localstack:2026.03.0-amd64")]
    [InlineData("localstack/localstack:99999999999999999999")]
    [InlineData("localstack/localstack:latest@sha256:0123")]
    [InlineData("registry.example.com:5000/mirrors/localstack")]
    [InlineData("localstack/localstack-pro")]
    [InlineData("localstack/localstack-pro:3.8.1")]
    [InlineData("localstack/localstack-pro@sha256:0123")]
    [InlineData("localstack-pro:custom")]
    [InlineData("localstack/snowflake")]
    [InlineData("localstack/snowflake:1.0")]
    [InlineData("localstack/localstack-azure:latest")]
    public void ImageThatNeedsACredential_FailsWithoutOne(string? image)
    {
        var options = new LocalStackAuthOptions { Environment = Given.Environment(), Image = image };

        var exception = Assert.Throws<LocalStackAuthException>(() => LocalStackAuth.GetContainerEnvironment(options));

        Assert.Equal(LocalStackAuthReason.Missing, exception.Reason);
        Assert.Equal(exception.Message, LocalStackAuth.GetSkipReason(options));
    }

    [Theory]
    [InlineData("localstack/localstack:4.14.0")]
    [InlineData("localstack/localstack:4.14")]
    [InlineData("localstack/localstack:4")]
    [InlineData("localstack/localstack:3.8.1-arm64")]
    [InlineData("registry.example.com:5000/mirrors/localstack:2.0")]
    [InlineData("localstack/localstack:custom-build")]
    [InlineData("localstack/localstack@sha256:0123")]
    [InlineData("localstack/localstack:4.14.0@sha256:0123")]
    [InlineData("registry.example.com/localstack-enterprise:latest")]
    [InlineData("localstack/localstack-light:latest")]
    [InlineData("registry.example.com/aws:latest")]
    public void ImageThatStartsWithout_GetsNoneWhenThereIsNone(string image)
    {
        var options = Given.Variables(("LOCALSTACK_AUTH_TOKEN", ""), ("LOG_LICENSE_ISSUES", "0"));
        options.Image = image;

        Assert.Equal(
            new Dictionary<string, string> { ["LOG_LICENSE_ISSUES"] = "0" },
            LocalStackAuth.GetContainerEnvironment(options));
        Assert.Null(LocalStackAuth.GetSkipReason(options));
    }

    [Theory]
    [InlineData("localstack/localstack-pro:3.8.1", false)]
    [InlineData("localstack/localstack-pro:latest", true)]
    [InlineData("localstack/localstack:latest", true)]
    public void ActivateProOff_LetsOlderProImageStartWithout(string image, bool isRequired)
    {
        var options = Given.Variables(("ACTIVATE_PRO", "0"));
        options.Image = image;

        Assert.Equal(isRequired, LocalStackAuth.GetSkipReason(options) is not null);
    }

    [Fact]
    public void Credential_IsHandedToAnImageThatStartsWithout()
    {
        var options = Given.Variables(("LOCALSTACK_API_KEY", Secrets.ApiKey));
        options.Image = "localstack/localstack:4.14.0";

        var variables = LocalStackAuth.GetContainerEnvironment(options);

        Assert.Equal(["LOCALSTACK_API_KEY"], variables.Keys);
        Secrets.AssertSame(Secrets.ApiKey, variables["LOCALSTACK_API_KEY"]);
    }

    [Fact]
    public void Mistake_FailsWhicheverTheImage()
    {
        var options = Given.Variables(("LOCALSTACK_AUTH_TOKEN", Secrets.WrongChecksum));
        options.Image = "localstack/localstack:4.14.0";

        Assert.Throws<LocalStackAuthException>(() => LocalStackAuth.GetContainerEnvironment(options));
        Assert.Throws<LocalStackAuthException>(() => LocalStackAuth.GetSkipReason(options));
    }

    [Theory]
    [InlineData("localstack/localstack@sha256:0123", true)]
    [InlineData("registry.example.com/aws:latest", true)]
    [InlineData("localstack/localstack:latest", false)]
    [InlineData(null, false)]
    public void RequireCredential_CountsBeforeTheImage(string? image, bool isRequired)
    {
        var options = new LocalStackAuthOptions
        {
            Environment = Given.Environment(),
            Image = image,
            RequireCredential = isRequired,
        };

        Assert.Equal(isRequired, LocalStackAuth.GetSkipReason(options) is not null);
    }
}
