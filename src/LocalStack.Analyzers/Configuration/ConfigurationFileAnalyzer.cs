using LocalStack.Analyzers.Rules;
using LocalStack.Analyzers.Source;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Configuration;

/// <summary>Reports the secrets of additional files: the configuration files that the package includes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationFileAnalyzer()
    : CredentialAnalyzer(FindingKind.CommittedToken, FindingKind.PossibleToken, FindingKind.HardCodedCredential)
{
    private protected override void Register(AnalysisContext context) =>
        context.RegisterAdditionalFileAction(AnalyzeFile);

    private static void AnalyzeFile(AdditionalFileAnalysisContext context)
    {
        // A file that cannot be read has no text; the compiler reports it.
        if (context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
            return;

        var path = context.AdditionalFile.Path;
        var options = ReadOptions(
            context.Options, context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.AdditionalFile), path, context.CancellationToken);
        var scan = TextScanner.Scan(new SourceTextSource(text), context.CancellationToken);
        var file = ScannedFile.Scan(
            path, scan, () => text.ToString(new TextSpan(0, text.Length)), options, context.CancellationToken);

        var suppressed = RazorReports.SuppressedIn(context.AdditionalFile, text, file.Findings, context.Compilation, context.CancellationToken);
        foreach (var finding in file.Findings.Where(finding => !suppressed.Contains(finding)))
        {
            var span = new TextSpan(finding.Start, finding.Length);
            var location = Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
            context.ReportDiagnostic(CredentialDiagnostic.Create(finding, location));
        }
    }
}
