using LocalStack.Analyzers.Rules;
using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Reports tokens in C#. It searches the text first, which sees what syntax rules do not: comments, disabled code,
/// directives, raw strings. Only a hit, or something that begins like a token and is cut off, makes it look at syntax.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SourceTokenAnalyzer() : CredentialAnalyzer(FindingKind.CommittedToken, FindingKind.PossibleToken)
{
    private protected override void Register(AnalysisContext context) =>
        context.RegisterSyntaxTreeAction(AnalyzeTree);

    private static void AnalyzeTree(SyntaxTreeAnalysisContext context)
    {
        var text = context.Tree.GetText(context.CancellationToken);
        var scan = TextScanner.Scan(new SourceTextSource(text), context.CancellationToken);
        if (scan.Tokens.Count == 0 && scan.CutTokens.Count == 0)
            return;

        var options = ReadOptions(context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Tree));
        if (options.IsExcluded)
            return;

        foreach (var diagnostic in FindInTree(context.Tree, scan, options, context.CancellationToken))
            context.ReportDiagnostic(diagnostic);
    }

    private static IEnumerable<Diagnostic> FindInTree(
        SyntaxTree tree, ScanResult scan, DetectionOptions options, CancellationToken cancellationToken)
    {
        var root = tree.GetRoot(cancellationToken);
        foreach (var token in scan.Tokens)
        {
            if (!options.Allows(token.Fingerprint))
                yield return Report(tree, token, TextSpan.FromBounds(token.Start, token.End), SourcePlace.Of(root, token.Start));
        }

        foreach (var folded in FoldedLiterals.Find(root, scan, cancellationToken))
        {
            if (!options.Allows(folded.Token.Fingerprint))
                yield return Report(tree, folded.Token, folded.Span, folded.Place, folded.Pieces);
        }
    }

    private static Diagnostic Report(
        SyntaxTree tree, TokenMatch token, TextSpan span, string place, IReadOnlyList<TextSpan>? pieces = null) =>
        CredentialDiagnostic.Create(
            new Finding(
                token.IsProven ? FindingKind.CommittedToken : FindingKind.PossibleToken,
                span.Start,
                span.Length,
                place,
                CredentialName.AuthTokenVariable,
                token.Fingerprint),
            Location.Create(tree, span),
            pieces?.Select(piece => Location.Create(tree, piece)));
}
