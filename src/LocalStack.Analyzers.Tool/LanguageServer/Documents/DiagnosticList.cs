using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LocalStack.Analyzers.Tool.LanguageServer.Protocol;
using LocalStack.Analyzers.Tool.Reporting;
using LocalStack.Detection.Rules;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;
using Diagnostic = LocalStack.Analyzers.Tool.LanguageServer.Protocol.Diagnostic;
using DiagnosticSeverity = LocalStack.Analyzers.Tool.LanguageServer.Protocol.DiagnosticSeverity;
using Range = LocalStack.Analyzers.Tool.LanguageServer.Protocol.Range;

namespace LocalStack.Analyzers.Tool.LanguageServer.Documents;

/// <summary>The diagnostics of a text.</summary>
/// <param name="Items">In the order of the text.</param>
internal sealed record DiagnosticList(IReadOnlyList<Diagnostic> Items)
{
    /// <summary>Hex digits of an id: enough to tell the states of one document apart.</summary>
    private const int IdLength = 16;

    public static DiagnosticList None { get; } = new([]);

    /// <summary>Two lists with one id are the same.</summary>
    public string Id { get; } = IdOf(Items);

    public static DiagnosticList Of(CheckedDocument document, ServerSettings settings) =>
        new([.. document.Findings.Select(finding => Of(finding, document, settings))]);

    public static Diagnostic Of(Finding finding, CheckedDocument document, ServerSettings settings) => Of(
        finding,
        document.Content.RangeOf(finding.Start, finding.End),
        SeverityOf(CredentialRule.Of(finding.Kind), document.Rules.SeverityOf(CredentialRule.Of(finding.Kind).Id), settings));

    /// <summary>A finding in a content that has no lines.</summary>
    public static Diagnostic OfBinary(Finding finding, ServerSettings settings) =>
        Of(finding, default, settings.SeverityOf(CredentialRule.Of(finding.Kind)));

    private static Diagnostic Of(Finding finding, Range range, DiagnosticSeverity severity)
    {
        var rule = CredentialRule.Of(finding.Kind);
        return new Diagnostic(
            range, severity, rule.Id, new CodeDescription(rule.HelpLink), ToolVersion.Name, Redaction.Of(rule.Describe(finding)), new DiagnosticData(finding.Fingerprint));
    }

    /// <summary>A configuration file of the repository is asked before the settings of the editor.</summary>
    private static DiagnosticSeverity SeverityOf(CredentialRule rule, ReportDiagnostic configured, ServerSettings settings) => configured switch
    {
        ReportDiagnostic.Error => DiagnosticSeverity.Error,
        ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
        ReportDiagnostic.Info => DiagnosticSeverity.Information,
        ReportDiagnostic.Hidden => DiagnosticSeverity.Hint,
        _ => settings.SeverityOf(rule),
    };

    private static string IdOf(IReadOnlyList<Diagnostic> items)
    {
        var text = new StringBuilder();
        foreach (var item in items)
            text.Append(CultureInfo.InvariantCulture, $"{item.Range} {item.Severity} {item.Code} {item.Message}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..IdLength];
    }
}
