using LocalStack.Detection.Credentials;
using LocalStack.Detection.Rules;
using LocalStack.Detection.Scanning;
using LocalStack.Tests;

namespace LocalStack.Detection.Tests.Rules;

public sealed class CredentialRuleTests
{
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
}
