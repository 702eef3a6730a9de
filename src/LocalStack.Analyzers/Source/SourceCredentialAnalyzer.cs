using LocalStack.Analyzers.Rules;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Reports what the text of one file does not show: tokens put together from pieces or written in another form, and
/// values under the name of a credential. A compilation whose text gives no reason pays for the search of its text.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SourceCredentialAnalyzer()
    : CredentialAnalyzer(FindingKind.CommittedToken, FindingKind.PossibleToken, FindingKind.HardCodedCredential)
{
    private protected override void Register(AnalysisContext context) =>
        context.RegisterCompilationStartAction(Start);

    private static void Start(CompilationStartAnalysisContext context)
    {
        var names = ReadOptions(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions).Names;
        if (!CompilationCandidates.Exist(context.Compilation, names, context.CancellationToken))
            return;

        // Here and not when the first tree asks, for then the threads of all other trees would wait for it.
        foreach (var tree in context.Compilation.SyntaxTrees)
            TreeCandidates.Of(tree, context.CancellationToken);

        var findings = new CompilationFindings(context.Compilation, names);
        context.RegisterSemanticModelAction(model => Report(model, findings));
    }

    private static void Report(SemanticModelAnalysisContext context, CompilationFindings findings)
    {
        var tree = context.SemanticModel.SyntaxTree;
        var found = findings.Of(tree, context.CancellationToken).ToList();
        if (found.Count == 0)
            return;

        var razor = RazorSource.Of(tree, context.Options, context.CancellationToken);
        var options = RazorSource.OptionsOf(tree, razor, context.Options, context.CancellationToken);
        if (options.IsExcluded)
            return;

        var reports = razor is null ? null : new RazorReports(razor, options);
        var markers = new SourceMarkers(tree, context.CancellationToken);
        foreach (var one in found.Where(one => !options.Allows(one.Finding.Fingerprint) && !markers.Cover(one.Finding)))
        {
            var diagnostic = DiagnosticOf(one);
            if (reports is null)
                context.ReportDiagnostic(diagnostic);
            else if (reports.Of(one.Finding, diagnostic, context.SemanticModel.Compilation, context.CancellationToken) is { } once)
                context.ReportDiagnostic(once);
        }
    }

    private static Diagnostic DiagnosticOf(SourceFinding found)
    {
        var location = Location.Create(found.Tree, new TextSpan(found.Finding.Start, found.Finding.Length));
        return CredentialDiagnostic.Create(found.Finding, location, found.Pieces.Select(piece => piece.GetLocation()));
    }
}
