using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Fixing;
using LocalStack.Detection.Rewriting;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.LanguageServer.Documents;

/// <summary>A text that was looked at: what <c>check</c> would report if it were saved now.</summary>
/// <param name="Path">The full path of its file.</param>
/// <param name="Content">The text.</param>
/// <param name="Rules">What the user has decided for the file.</param>
/// <param name="Scanned">What was found.</param>
/// <param name="Findings">What of it is reported, in the order of the text.</param>
internal sealed record CheckedDocument(
    string Path, DocumentText Content, FileRules Rules, ScannedFile Scanned, IReadOnlyList<Finding> Findings)
{
    /// <summary>Looks at a text.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static CheckedDocument Of(string path, DocumentText content, FileRules rules, CancellationToken cancellationToken)
    {
        var scanned = FileChecker.Scan(path, content.Text, rules, cancellationToken);
        return new CheckedDocument(path, content, rules, scanned, [.. rules.WithoutSuppressed(scanned.Findings)]);
    }

    /// <summary>The same, with fewer findings.</summary>
    /// <param name="isAccepted">Whether one is not reported.</param>
    public CheckedDocument Without(Predicate<Finding> isAccepted) =>
        this with { Findings = [.. Findings.Where(finding => !isAccepted(finding))] };

    /// <summary>What <c>fix</c> would make of the text.</summary>
    /// <param name="findings">The findings to take out.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public FileRewrite Rewrite(IReadOnlyList<Finding> findings, CancellationToken cancellationToken) =>
        FileFixer.Rewrite(Scanned, findings, Rules, cancellationToken);
}
