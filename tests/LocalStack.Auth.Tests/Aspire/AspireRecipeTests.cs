using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace LocalStack.Auth.Tests.Aspire;

/// <summary>The Aspire recipe of docs/auth.md, compiled and run.</summary>
public sealed class AspireRecipeTests
{
    private readonly AppHost _builder = new();

    [Fact]
    public void LocalStackIntegration_GetsTheVariables()
    {
        var resource = AddLocalStack(_builder, Options(("LOCALSTACK_AUTH_TOKEN", Secrets.Token), ("LOG_LICENSE_ISSUES", "0")));

        Assert.Equal(["LOCALSTACK_AUTH_TOKEN", "LOG_LICENSE_ISSUES"], resource.Environment.Keys.Order());
        Secrets.AssertSame(Secrets.Token, (string?)resource.Environment["LOCALSTACK_AUTH_TOKEN"]);
    }

    [Fact]
    public void PlainContainer_GetsSecretParameters()
    {
        var resource = AddContainer(_builder, Options(("LOCALSTACK_AUTH_TOKEN", Secrets.Token)));

        var (name, value) = Assert.Single(resource.Environment);
        var parameter = Assert.IsType<ParameterResource>(value);
        Assert.Equal("LOCALSTACK_AUTH_TOKEN", name);
        Assert.Equal("localstack-auth-token", parameter.Name);
        Assert.True(parameter.Secret);
        Secrets.AssertSame(Secrets.Token, parameter.Value);
    }

    [Fact]
    public void ConfigurationOfTheAppHost_IsRead()
    {
        _builder.Configuration["LocalStack:AuthToken"] = Secrets.OtherToken;

        var resource = AddLocalStack(_builder, Options());

        Secrets.AssertSame(Secrets.OtherToken, (string?)resource.Environment["LOCALSTACK_AUTH_TOKEN"]);
    }

    [Fact]
    public void NoCredential_FailsBeforeAnythingIsAdded()
    {
        Assert.Throws<LocalStackAuthException>(() => AddLocalStack(_builder, Options()));
        Assert.Throws<LocalStackAuthException>(() => AddContainer(_builder, Options()));
    }

    private static ContainerResource AddLocalStack(IDistributedApplicationBuilder builder, LocalStackAuthOptions auth)
    {
        #region aspire integration
        var localStack = builder.AddLocalStack("localstack", configureContainer: container =>
        {
            foreach (var (name, value) in LocalStackAuth.GetContainerEnvironment(auth))
                container.AdditionalEnvironmentVariables[name] = value;
        });
        #endregion
        return localStack.Resource;
    }

    private static ContainerResource AddContainer(IDistributedApplicationBuilder builder, LocalStackAuthOptions auth)
    {
        #region aspire container
        var credential = LocalStackAuth.Resolve(auth);
        var token = builder.AddParameter("localstack-auth-token", credential.Reveal, secret: true);
        var localStack = builder.AddContainer("localstack", "localstack/localstack", "latest")
            .WithEnvironment("LOCALSTACK_AUTH_TOKEN", token);
        #endregion
        return localStack.Resource;
    }

    private LocalStackAuthOptions Options(params (string Name, string Value)[] variables)
    {
        var builder = _builder;
        #region aspire options
        var auth = new LocalStackAuthOptions { Configuration = builder.Configuration };
        #endregion
        auth.Environment = Given.Environment(variables);
        return auth;
    }

    private sealed class AppHost : IDistributedApplicationBuilder
    {
        public ConfigurationManager Configuration { get; } = new();
    }
}
