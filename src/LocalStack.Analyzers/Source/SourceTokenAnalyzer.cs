using LocalStack.Analyzers.Rules;
using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Reports the tokens that stand in the text of C#, wherever they stand: literals, comments, disabled code,
/// directives, raw strings. It searches the text; only a hit makes it look at syntax, to name the location.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SourceTokenAnalyzer() : CredentialAnalyzer(FindingKind.CommittedToken, FindingKind.PossibleToken)
{
    private protected override void Register(AnalysisContext context) =>
        context.RegisterSyntaxTreeAction(AnalyzeTree);

    private static void AnalyzeTree(SyntaxTreeAnalysisContext context)
    {
        var scan = TreeScans.Of(context.Tree, context.CancellationToken);
        if (scan.Tokens.Count == 0)
            return;

        var options = ReadOptions(
            context.Options, context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Tree), context.Tree.FilePath, context.CancellationToken);
        if (options.IsExcluded)
            return;

        var root = context.Tree.GetRoot(context.CancellationToken);
        foreach (var token in scan.Tokens)
        {
            if (!options.Allows(token.Fingerprint))
                context.ReportDiagnostic(Report(context.Tree, token, SourceLocation.Of(root, token.Start)));
        }
    }

    private static Diagnostic Report(SyntaxTree tree, TokenMatch token, string location)
    {
        var finding = new Finding(
            token.IsProven ? FindingKind.CommittedToken : FindingKind.PossibleToken,
            token.Start,
            token.Length,
            location,
            CredentialName.AuthTokenVariable,
            token.Fingerprint);
        return CredentialDiagnostic.Create(finding, Location.Create(tree, new TextSpan(token.Start, token.Length)));
    }
}
