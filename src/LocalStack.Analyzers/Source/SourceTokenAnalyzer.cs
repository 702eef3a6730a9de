using LocalStack.Analyzers.Rules;
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

        var razor = RazorSource.Of(context.Tree, context.Options, context.CancellationToken);
        var options = RazorSource.OptionsOf(context.Tree, razor, context.Options, context.CancellationToken);
        if (options.IsExcluded)
            return;

        var reports = razor is null ? null : new RazorReports(razor, options);
        var markers = new SourceMarkers(context.Tree, context.CancellationToken);
        foreach (var finding in TextTokens.In(context.Tree, context.CancellationToken))
        {
            if (!options.Allows(finding.Fingerprint) && !markers.Cover(finding) && reports?.ReportElsewhere(finding, context.CancellationToken) != true)
                context.ReportDiagnostic(CredentialDiagnostic.Create(finding, Location.Create(context.Tree, new TextSpan(finding.Start, finding.Length))));
        }
    }
}
