using System.Text;
using Microsoft.Extensions.Configuration;

namespace LocalStack.Auth.Tests.Configuration;

/// <summary>
/// The configuration source, in both builders there are: the one that is its own root, as hosts have it, and the one that
/// makes its providers in the end.
/// </summary>
public sealed class AddLocalStackAuthTests
{
    public enum Builder
    {
        Manager,
        Classic,
    }

    private const string Settings = """
        {
          "LocalStack": { "AuthToken": "${LOCALSTACK_AUTH_TOKEN}" },
          "Nested": { "Container": { "Token": "${LOCALSTACK_AUTH_TOKEN}", "Key": "${LOCALSTACK_API_KEY}" } },
          "Greeting": "${GREETING}",
          "Sentence": "use ${LOCALSTACK_AUTH_TOKEN} here, ${LOCALSTACK_API_KEY} and ${GREETING}",
          "Other": "use ${GREETING} and ${LOCALSTACK_AUTH_TOKEN:-x} here"
        }
        """;

    [Theory]
    [InlineData(Builder.Manager)]
    [InlineData(Builder.Classic)]
    public void Variable_FillsTheKey(Builder kind)
    {
        var configuration = Build(kind, source => source, ("LOCALSTACK_AUTH_TOKEN", $" '{Secrets.Token}' "));

        Secrets.AssertSame(Secrets.Token, configuration["LocalStack:AuthToken"]);
        Secrets.AssertSame(Secrets.Token, configuration["LOCALSTACK:authtoken"]);
        Assert.Equal(["AuthToken"], configuration.GetSection("localstack").GetChildren().Select(child => child.Key));
        Assert.Equal(["LocalStack"], configuration.GetChildren().Select(child => child.Key));
    }

    [Theory]
    [InlineData(Builder.Manager)]
    [InlineData(Builder.Classic)]
    public void Reference_IsResolvedUnderAnyKey(Builder kind)
    {
        var configuration = Build(
            kind, AddSettings, ("LOCALSTACK_AUTH_TOKEN", Secrets.Token), ("LOCALSTACK_API_KEY", Secrets.ApiKey), ("GREETING", "hello"));

        Secrets.AssertSame(Secrets.Token, configuration["LocalStack:AuthToken"]);
        Secrets.AssertSame(Secrets.Token, configuration["Nested:Container:Token"]);
        Secrets.AssertSame(Secrets.ApiKey, configuration["Nested:Container:Key"]);
        Secrets.AssertSame(Secrets.ApiKey, configuration["LocalStack:ApiKey"]);
    }

    [Theory]
    [InlineData(Builder.Manager)]
    [InlineData(Builder.Classic)]
    public void OtherText_IsLeftAlone(Builder kind)
    {
        var configuration = Build(kind, AddSettings, ("LOCALSTACK_AUTH_TOKEN", Secrets.Token), ("GREETING", "hello"));

        Assert.Equal("${GREETING}", configuration["Greeting"]);
        Assert.Equal("use ${GREETING} and ${LOCALSTACK_AUTH_TOKEN:-x} here", configuration["Other"]);
    }

    [Theory]
    [InlineData(Builder.Manager)]
    [InlineData(Builder.Classic)]
    public void ReferenceInsideAValue_IsResolved(Builder kind)
    {
        var configuration = Build(kind, AddSettings, ("LOCALSTACK_AUTH_TOKEN", Secrets.Token), ("LOCALSTACK_API_KEY", Secrets.ApiKey));

        Secrets.AssertSame($"use {Secrets.Token} here, {Secrets.ApiKey} and ${{GREETING}}", configuration["Sentence"]);
    }

    /// <summary>What a container must not get is no value either.</summary>
    [Theory]
    [InlineData(Builder.Manager)]
    [InlineData(Builder.Classic)]
    public void ControlCharacter_IsNoValue(Builder kind)
    {
        var configuration = Build(kind, AddSettings, ("LOCALSTACK_AUTH_TOKEN", Secrets.Token + "\nA=1"));

        Assert.Null(configuration["LocalStack:AuthToken"]);
        Assert.Null(configuration["Nested:Container:Token"]);
    }

    [Theory]
    [InlineData("<YOUR_AUTH_TOKEN>", "<api-key>")]
    [InlineData("${{ secrets.LOCALSTACK_AUTH_TOKEN }}", "${KEY}")]
    [InlineData("op://vault/localstack/token", "changeme")]
    public void Placeholder_IsNoValue(string token, string key)
    {
        var configuration = Build(Builder.Manager, AddSettings, ("LOCALSTACK_AUTH_TOKEN", token), ("LOCALSTACK_API_KEY", key));

        Assert.Null(configuration["LocalStack:AuthToken"]);
        Assert.Null(configuration["LocalStack:ApiKey"]);
        Assert.Null(configuration["Nested:Container:Token"]);
        Assert.Null(configuration["Nested:Container:Key"]);
        Assert.Null(configuration["Sentence"]);
    }

    /// <summary>LocalStack says what is wrong with it.</summary>
    [Fact]
    public void TokenWithAMistake_IsLeftToLocalStack()
    {
        var configuration = Build(Builder.Manager, AddSettings, ("LOCALSTACK_AUTH_TOKEN", Secrets.WrongChecksum));

        Secrets.AssertSame(Secrets.WrongChecksum, configuration["Nested:Container:Token"]);
    }

    [Theory]
    [InlineData(Builder.Manager)]
    [InlineData(Builder.Classic)]
    public void ReferenceToUnsetVariable_IsNoValue(Builder kind)
    {
        var configuration = Build(kind, AddSettings, ("LOCALSTACK_AUTH_TOKEN", " "));

        Assert.Null(configuration["LocalStack:AuthToken"]);
        Assert.Null(configuration["Nested:Container:Token"]);
        Assert.Null(configuration["Sentence"]);
    }

    [Theory]
    [InlineData(Builder.Manager)]
    [InlineData(Builder.Classic)]
    public void LaterSource_BeforeIt_CountsWhenVariableIsUnset(Builder kind)
    {
        var configuration = Build(kind, source => AddSettings(source)
            .AddInMemoryCollection(Given.Settings(("LocalStack:AuthToken", Secrets.OtherToken))));

        Secrets.AssertSame(Secrets.OtherToken, configuration["LocalStack:AuthToken"]);
    }

    [Theory]
    [InlineData(Builder.Manager)]
    [InlineData(Builder.Classic)]
    public void ReferenceToAnotherVariable_IsResolvedUnderTheKeyOfTheCredential(Builder kind)
    {
        var configuration = Build(
            kind,
            source => source.AddInMemoryCollection(Given.Settings(("LocalStack:AuthToken", "${MY_TOKEN}"), ("Other", "${MY_TOKEN}"))),
            ("MY_TOKEN", Secrets.Token));

        Secrets.AssertSame(Secrets.Token, configuration["LocalStack:AuthToken"]);
        Assert.Equal("${MY_TOKEN}", configuration["Other"]);
    }

    [Theory]
    [InlineData(Builder.Manager)]
    [InlineData(Builder.Classic)]
    public void AssignedValue_IsReadBack(Builder kind)
    {
        var configuration = Build(kind, AddSettings, ("LOCALSTACK_AUTH_TOKEN", Secrets.Token));

        configuration["LocalStack:AuthToken"] = "assigned";

        Assert.Equal("assigned", configuration["localstack:authtoken"]);
    }

    [Theory]
    [InlineData(Builder.Manager)]
    [InlineData(Builder.Classic)]
    public void AssignedValue_IsReadBack_WhereNoOtherSourceKeepsIt(Builder kind)
    {
        var configuration = Build(kind, source => source);

        configuration["Other"] = "assigned";

        Assert.Equal("assigned", configuration["Other"]);
    }

    [Theory]
    [InlineData(Builder.Manager)]
    [InlineData(Builder.Classic)]
    public void OtherSections_GetNoKeysOfTheCredential(Builder kind)
    {
        var configuration = Build(
            kind,
            source => source.AddInMemoryCollection(Given.Settings(("Other:Name", "value"))),
            ("LOCALSTACK_AUTH_TOKEN", Secrets.Token));

        Assert.Equal(["Name"], configuration.GetSection("Other").GetChildren().Select(child => child.Key));
    }

    [Theory]
    [InlineData(Builder.Manager)]
    [InlineData(Builder.Classic)]
    public void AddedTwice_StillResolves(Builder kind)
    {
        var environment = Given.Environment(("LOCALSTACK_AUTH_TOKEN", Secrets.Token));

        var configuration = Build(
            kind, source => AddSettings(source).AddLocalStackAuth(environment), ("LOCALSTACK_AUTH_TOKEN", Secrets.Token));

        Secrets.AssertSame(Secrets.Token, configuration["Nested:Container:Token"]);
    }

    [Fact]
    public void ClassicBuilder_CanBeBuiltAgain()
    {
        var builder = new ConfigurationBuilder()
            .AddInMemoryCollection(Given.Settings(("Token", "${LOCALSTACK_AUTH_TOKEN}")))
            .AddLocalStackAuth(Given.Environment(("LOCALSTACK_AUTH_TOKEN", Secrets.Token)));

        Secrets.AssertSame(Secrets.Token, builder.Build()["Token"]);
        Secrets.AssertSame(Secrets.Token, builder.Build()["Token"]);

        builder.Sources.RemoveAt(0);
        Assert.Null(builder.Build()["Token"]);
    }

    [Fact]
    public void Credential_IsFoundThroughTheConfiguration()
    {
        var configuration = Build(
            Builder.Manager, source => source.AddInMemoryCollection(Given.Settings(("LocalStack:AuthToken", Secrets.Token))));

        var credential = LocalStackAuth.Resolve(new LocalStackAuthOptions
        {
            Environment = Given.Environment(),
            Configuration = configuration,
        });

        Assert.Equal("configuration key LocalStack:AuthToken", credential.Source.ToString());
        Secrets.AssertSame(Secrets.Token, credential.Reveal());
    }

    [Fact]
    public void NoConfiguration_IsAnErrorOfTheCaller() =>
        Assert.Throws<ArgumentNullException>("configuration", () => default(IConfiguration)!.GetLocalStackCredential());

    [Fact]
    public void MissingArguments_AreErrorsOfTheCaller()
    {
        Assert.Throws<ArgumentNullException>("builder", () => default(IConfigurationBuilder)!.AddLocalStackAuth());
        Assert.Throws<ArgumentNullException>("environment", () => new ConfigurationBuilder().AddLocalStackAuth(null!));
    }

    private static IConfiguration Build(
        Builder kind, Func<IConfigurationBuilder, IConfigurationBuilder> addSources, params (string Name, string Value)[] variables)
    {
        IConfigurationBuilder builder = kind == Builder.Manager ? new ConfigurationManager() : new ConfigurationBuilder();
        addSources(builder);
        builder.AddLocalStackAuth(Given.Environment(variables));
        return builder as IConfiguration ?? builder.Build();
    }

    /// <summary>From a stream, which can be read but once: no source may be built twice.</summary>
    private static IConfigurationBuilder AddSettings(IConfigurationBuilder builder) =>
        builder.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(Settings)));
}
