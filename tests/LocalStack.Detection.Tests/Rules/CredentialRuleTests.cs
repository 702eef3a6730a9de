using LocalStack.Detection.Credentials;
using LocalStack.Detection.Rules;
using LocalStack.Detection.Scanning;
using LocalStack.Tests;

namespace LocalStack.Detection.Tests.Rules;

public sealed class CredentialRuleTests
{
    private const int MaxLength = 200;

    [Theory]
    [InlineData(FindingKind.CommittedToken, "LSA0001")]
    [InlineData(FindingKind.PossibleToken, "LSA0002")]
    [InlineData(FindingKind.HardCodedCredential, "LSA0003")]
    public void Finding_HasItsRule(object kind, string id)
    {
        var rule = CredentialRule.Of((FindingKind)kind);

        Assert.Equal(id, rule.Id);
        Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLink, StringComparison.Ordinal);
        Assert.NotEmpty(rule.Title);
        Assert.NotEmpty(rule.Description);
    }

    [Fact]
    public void Description_NamesThePlaceTheVariableAndTheFingerprint()
    {
        var secret = TestTokens.Valid();
        foreach (var rule in CredentialRule.All)
        {
            var finding = new Finding(
                FindingKind.CommittedToken, 0, secret.Length, "the place", CredentialName.ApiKeyVariable, Fingerprint.Of(secret));

            var message = rule.Describe(finding);

            Assert.Contains("in the place", message, StringComparison.Ordinal);
            Assert.Contains(CredentialName.ApiKeyVariable, message, StringComparison.Ordinal);
            Assert.Contains(Fingerprint.Of(secret), message, StringComparison.Ordinal);
            Assert.DoesNotContain("{", message, StringComparison.Ordinal);
        }
    }

    /// <summary>
    /// Every message as a user reads it, with the longest common location, and its length: it has to fit where editors and
    /// logs cut, at <see cref="MaxLength"/> characters before the link.
    /// </summary>
    [Theory]
    [InlineData("LSA0001", "text", "AUTH_TOKEN", 167, "LocalStack auth token in text. Use environment variable LOCALSTACK_AUTH_TOKEN; if ever committed, rotate it at app.localstack.cloud. Accept it by fingerprint 1a2b3c4d.")]
    [InlineData("LSA0001", "setting LOCALSTACK_AUTH_TOKEN", "AUTH_TOKEN", 192, "LocalStack auth token in setting LOCALSTACK_AUTH_TOKEN. Use environment variable LOCALSTACK_AUTH_TOKEN; if ever committed, rotate it at app.localstack.cloud. Accept it by fingerprint 1a2b3c4d.")]
    [InlineData("LSA0002", "expression of several literals", "AUTH_TOKEN", 195, "Possible LocalStack auth token in expression of several literals. If real, use environment variable LOCALSTACK_AUTH_TOKEN and rotate it at app.localstack.cloud. Accept it by fingerprint 1a2b3c4d.")]
    [InlineData("LSA0003", "the value of LOCALSTACK_API_KEY", "API_KEY", 191, "LocalStack credential in the value of LOCALSTACK_API_KEY. Use environment variable LOCALSTACK_API_KEY; if ever committed, rotate it at app.localstack.cloud. Accept it by fingerprint 1a2b3c4d.")]
    [InlineData("LSA0003", "setting LocalStackSettings:AuthToken", "AUTH_TOKEN", 199, "LocalStack credential in setting LocalStackSettings:AuthToken. Use environment variable LOCALSTACK_AUTH_TOKEN; if ever committed, rotate it at app.localstack.cloud. Accept it by fingerprint 1a2b3c4d.")]
    public void Message_ReadsByItself(string rule, string location, string variable, int length, string expected)
    {
        var finding = new Finding(FindingKind.CommittedToken, 0, 1, location, "LOCALSTACK_" + variable, "1a2b3c4d");

        var message = CredentialRule.All.Single(found => found.Id == rule).Describe(finding);

        Assert.Equal(expected, message);
        Assert.Equal(length, message.Length);
        Assert.InRange(message.Length, 1, MaxLength);
    }
}
