using System.Text;
using LocalStack.Analyzers.Tool.LanguageServer.Protocol;
using LocalStack.Analyzers.Tool.Reporting;
using LocalStack.Detection.Rules;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.LanguageServer.Documents;

/// <summary>What is said of a finding when the pointer is on it.</summary>
internal static class HoverText
{
    private const string FingerprintMeaning =
        "names this secret without showing it: two findings with one fingerprint are the same secret, and `localstack_analyzers.allowed_fingerprints` accepts it.";

    public static Hover Of(Finding finding, CheckedDocument document, CancellationToken cancellationToken)
    {
        var rule = CredentialRule.Of(finding.Kind);
        var text = new StringBuilder()
            .AppendLine(null, $"**[{rule.Id}]({rule.HelpLink}): {rule.Title}**")
            .AppendLine()
            .AppendLine(rule.Description)
            .AppendLine()
            .AppendLine(null, $"Fingerprint `{finding.Fingerprint}` {FingerprintMeaning}")
            .AppendLine()
            .AppendLine(Advice.Rotate);
        if (document.Rewrite([finding], cancellationToken).Left is [var left, ..])
            text.AppendLine().AppendLine(null, $"No automatic fix: {left.Reason}.");
        return new Hover(
            new MarkupContent("markdown", Redaction.Of(text.ToString())), document.Content.RangeOf(finding.Start, finding.End));
    }
}
