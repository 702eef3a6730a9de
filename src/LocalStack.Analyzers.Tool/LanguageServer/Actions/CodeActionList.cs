using LocalStack.Analyzers.Tool.LanguageServer.Documents;
using LocalStack.Analyzers.Tool.LanguageServer.Protocol;
using LocalStack.Detection.Rewriting;
using LocalStack.Detection.Scanning;
using Range = LocalStack.Analyzers.Tool.LanguageServer.Protocol.Range;

namespace LocalStack.Analyzers.Tool.LanguageServer.Actions;

/// <summary>Makes the code actions of a part of a document.</summary>
/// <param name="open">The document as the editor shows it.</param>
/// <param name="document">What was found in it.</param>
/// <param name="settings">What the user has set.</param>
/// <param name="edits">Makes edits as the client takes them.</param>
/// <param name="allow">Accepts a secret in a configuration file.</param>
/// <param name="showsDisabled">Whether the client shows actions that cannot be done, with the reason.</param>
internal sealed class CodeActionList(
    OpenDocument open, CheckedDocument document, ServerSettings settings, WorkspaceEdits edits, FingerprintAllowance allow, bool showsDisabled)
{
    public const string QuickFix = "quickfix";
    public const string FixAll = "source.fixAll";

    /// <summary>This server's part of <see cref="FixAll"/>, so that it can be asked for alone.</summary>
    public const string FixAllOfServer = FixAll + ".localstackTokens";

    /// <summary>The actions for a part of the document.</summary>
    /// <param name="range">The part.</param>
    /// <param name="only">The kinds that are asked for; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IReadOnlyList<CodeAction> For(Range range, IReadOnlyList<string>? only, CancellationToken cancellationToken)
    {
        var actions = new List<CodeAction>();
        if (Wants(only, QuickFix))
        {
            foreach (var finding in document.Findings.Where(finding => document.Content.RangeOf(finding.Start, finding.End).Touches(range)))
                actions.AddRange(QuickFixesOf(finding, cancellationToken));
        }

        // Asked for by name alone: as one of all actions it would hide behind every caret.
        if (only is not null && Wants(only, FixAllOfServer) && FixAllOf(cancellationToken) is { } fixAll)
            actions.Add(fixAll);
        return actions;
    }

    /// <summary>A kind is asked for by its name, or by the beginning of it.</summary>
    private static bool Wants(IReadOnlyList<string>? only, string kind) =>
        only is null || only.Any(wanted => kind == wanted || kind.StartsWith(wanted + ".", StringComparison.Ordinal));

    private IEnumerable<CodeAction> QuickFixesOf(Finding finding, CancellationToken cancellationToken)
    {
        IReadOnlyList<Diagnostic> diagnostics = [DiagnosticList.Of(finding, document, settings)];
        var rewrite = document.Rewrite([finding], cancellationToken);
        if (rewrite.Replacements.Count > 0)
            yield return new CodeAction(TitleOf(finding, rewrite), QuickFix, diagnostics, IsPreferred: true, Edit: EditsOf(rewrite));
        else if (showsDisabled && rewrite.Left is [var left, ..])
            yield return new CodeAction($"Replace the credential by {finding.Variable}", QuickFix, diagnostics, Disabled: new CodeActionDisabled(left.Reason));

        if (LineAllowance.Find(document, finding, cancellationToken) is { } marker)
            yield return new CodeAction("Accept the credential on this line", QuickFix, diagnostics, Edit: edits.Of(open.Uri, open.Version, [marker]));
        if (open.IsFile && allow.Find(document, finding) is { } allowance && edits.Of(allowance) is { } edit)
            yield return new CodeAction($"Accept this secret everywhere: add {finding.Fingerprint} to {allowance.Name}", QuickFix, diagnostics, Edit: edit);
    }

    private CodeAction? FixAllOf(CancellationToken cancellationToken)
    {
        var rewrite = document.Rewrite(document.Findings, cancellationToken);
        return rewrite.Replacements.Count == 0
            ? null
            : new CodeAction("Replace all LocalStack credentials in the file", FixAllOfServer, Edit: EditsOf(rewrite));
    }

    private WorkspaceEdit EditsOf(FileRewrite rewrite) => edits.Of(
        open.Uri,
        open.Version,
        [.. rewrite.Replacements
            .Where(replacement => replacement.Length > 0 || replacement.NewText.Length > 0)
            .Select(replacement => new TextEdit(document.Content.RangeOf(replacement.Start, replacement.End), replacement.NewText))]);

    private static string TitleOf(Finding finding, FileRewrite rewrite)
    {
        var written = rewrite.Replacements[0].NewText;
        if (written == TokenPlaceholder.Of(finding.Variable) || written is TokenPlaceholder.Text or TokenPlaceholder.InXml)
            return "Replace the credential with a placeholder";
        return written.Contains(finding.Variable, StringComparison.Ordinal)
            ? $"Replace the credential by {finding.Variable}"
            : $"Remove the entry, so that {finding.Variable} is inherited";
    }
}
