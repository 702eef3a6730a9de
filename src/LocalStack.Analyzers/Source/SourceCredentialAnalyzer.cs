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
        var options = ReadOptions(
            context.Options, context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree), tree.FilePath, context.CancellationToken);
        if (options.IsExcluded)
            return;

        var markers = new SourceMarkers(tree, context.CancellationToken);
        foreach (var found in findings.Of(tree, context.CancellationToken))
        {
            if (options.Allows(found.Finding.Fingerprint) || markers.Cover(found.Finding))
                continue;

            var location = Location.Create(tree, new TextSpan(found.Finding.Start, found.Finding.Length));
            context.ReportDiagnostic(
                CredentialDiagnostic.Create(found.Finding, location, found.Pieces.Select(piece => piece.GetLocation())));
        }
    }
}
