using LocalStack.Analyzers.Tool.Reporting;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Reporting;

public sealed class RedactionTests
{
    [Fact]
    public void Tokens_AreMasked()
    {
        var (token, unproven) = (Secrets.Token(), Secrets.UnprovenToken());

        var redacted = Redaction.Of($"There is no '{token}' in {unproven}.");

        Assert.Equal($"There is no '{Mask(token)}' in {Mask(unproven)}.", redacted);
        Secrets.AssertNotShownIn(redacted, nameof(Redaction));
    }

    [Fact]
    public void OtherText_StaysAsItIs()
    {
        const string Text = "There is no file 'ls-la' below ~/.localstack.";

        Assert.Same(Text, Redaction.Of(Text));
    }

    private static string Mask(string token) => token[..11] + "-****-****-****-************";
}
