using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Newtonsoft.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace LocalStack.Auth.Tests;

/// <summary>Whatever prints a credential prints the mask.</summary>
public sealed class LocalStackCredentialDisplayTests
{
    private static readonly JsonSerializerOptions EverythingOptions = new() { IncludeFields = true };

    private static readonly JsonSerializerSettings EverythingSettings = new()
    {
        TypeNameHandling = TypeNameHandling.All,
        ContractResolver = new Newtonsoft.Json.Serialization.DefaultContractResolver { IgnoreSerializableAttribute = false },
    };

    private static LocalStackCredential Token =>
        LocalStackAuth.Resolve(Given.Variables(("LOCALSTACK_AUTH_TOKEN", Secrets.Token)));

    private static LocalStackCredential ApiKey =>
        LocalStackAuth.Resolve(Given.Variables(("LOCALSTACK_API_KEY", Secrets.ApiKey)));

    [Fact]
    public void Text_OfToken_IsTheMaskOfLocalStack()
    {
        Assert.Equal(Secrets.MaskOf(Secrets.Token), Token.ToString());
        Assert.Equal(Secrets.MaskOf(Secrets.Token), $"{Token}");
        Assert.Equal(Secrets.MaskOf(Secrets.Token), Token.Masked);
    }

    [Fact]
    public void Text_OfApiKey_IsThreeCharactersAndTheLength() =>
        Assert.Equal(Secrets.ApiKey[..3] + "*******", ApiKey.ToString());

    [Fact]
    public void Text_OfShortestApiKey_ShowsThreeCharacters() =>
        Assert.Equal("ab3******", LocalStackAuth.Resolve(Given.Variables(("LOCALSTACK_API_KEY", "ab3dEfghi"))).ToString());

    [Theory]
    [InlineData("ab3dEfgh", "********")]
    [InlineData("a3c", "***")]
    public void Text_OfWhatIsTooShortForAnApiKey_ShowsTheLengthAlone(string key, string mask) =>
        Assert.Equal(mask, LocalStackAuth.Resolve(Given.Variables(("LOCALSTACK_API_KEY", key))).ToString());

    [Fact]
    public void Text_OfTest_IsNoSecret() =>
        Assert.Equal("test", LocalStackAuth.Resolve(Given.Variables(("LOCALSTACK_AUTH_TOKEN", "test"))).ToString());

    [Fact]
    public void Json_ShowsTheMask()
    {
        var expected = $$"""
            {"Kind":0,"Source":{"Kind":0,"Name":"LOCALSTACK_AUTH_TOKEN"},"Masked":"{{Secrets.MaskOf(Secrets.Token)}}","Warnings":[]}
            """;

        Assert.Equal(expected, JsonSerializer.Serialize(Token));
        Assert.Equal(expected, JsonConvert.SerializeObject(Token));
    }

    [Fact]
    public void Json_OfEveryKind_HoldsNoSecret()
    {
        foreach (var credential in new[] { Token, ApiKey })
        {
            Secrets.AssertNotIn(JsonSerializer.Serialize(credential, EverythingOptions));
            Secrets.AssertNotIn(JsonConvert.SerializeObject(credential, EverythingSettings));
        }
    }

    [Fact]
    public void Debugger_ShowsTheMaskAndNotTheField()
    {
        var display = typeof(LocalStackCredential).GetCustomAttribute<DebuggerDisplayAttribute>();
        Assert.Equal("{ToString(),nq}", display?.Value);

        var credential = Token;
        var fields = typeof(LocalStackCredential)
            .GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
            .Where(field => field.GetValue(credential) is string text && text.Contains(Secrets.Token, StringComparison.Ordinal))
            .ToArray();
        var only = Assert.Single(fields);
        Assert.Equal(DebuggerBrowsableState.Never, only.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State);
    }

    [Fact]
    public void Reveal_GivesWhatIsHandedToTheContainer()
    {
        Secrets.AssertSame(Secrets.Token, Token.ToEnvironmentVariables()["LOCALSTACK_AUTH_TOKEN"]);
        Secrets.AssertSame(Secrets.ApiKey, ApiKey.ToEnvironmentVariables()["LOCALSTACK_API_KEY"]);
        Assert.Single(Token.ToEnvironmentVariables());
        Assert.Single(ApiKey.ToEnvironmentVariables());
    }

    [Fact]
    public void CredentialOfATest_ShowsNothing()
    {
        var credential = new LocalStackCredential(LocalStackCredentialKind.AuthToken, "secret-of-a-test");

        Assert.Equal("****************", credential.ToString());
        Assert.Equal("program code", credential.Source.ToString());
        Assert.Equal("secret-of-a-test", credential.Reveal());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\nB=1")]
    public void CredentialOfATest_MustBeFitForAContainer(string value)
    {
        var exception = Assert.Throws<ArgumentException>(() => new LocalStackCredential(LocalStackCredentialKind.ApiKey, value));

        Assert.Equal("value", exception.ParamName);
    }

    [Fact]
    public void Options_AreSerializedWithoutSecrets()
    {
        var options = new LocalStackAuthOptions
        {
            Environment = Given.Environment(("LOCALSTACK_AUTH_TOKEN", Secrets.Token)),
            Configuration = Given.Configuration(("LocalStack:AuthToken", Secrets.OtherToken)),
            Image = "localstack/localstack",
        };

        var json = JsonConvert.SerializeObject(options);
        Assert.Contains("\"Image\"", json, StringComparison.Ordinal);
        Secrets.AssertNotIn(json);
        Secrets.AssertNotIn(JsonSerializer.Serialize(options));
    }
}
