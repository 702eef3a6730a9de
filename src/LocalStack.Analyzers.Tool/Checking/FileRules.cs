using LocalStack.Detection.Rules;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>What the user has decided for a file: the options of the detector, and the rules that are switched off.</summary>
/// <param name="options">The options of the detector.</param>
/// <param name="readSeverities">Gives the severities set by rule; asked for once there are findings.</param>
/// <param name="isSource">Whether the file is C#, which is looked at by the engine of the analyzers.</param>
internal sealed class FileRules(
    DetectionOptions options, Func<IReadOnlyDictionary<string, ReportDiagnostic>> readSeverities, bool isSource)
{
    public DetectionOptions Options { get; } = options;

    public bool IsSource { get; } = isSource;

    /// <summary>Names the file or option that allows a fingerprint.</summary>
    public Func<string, string?> FindSourceOfFingerprint { get; init; } = _ => null;

    /// <summary>Names the file that switches a rule off.</summary>
    public Func<string, string?> FindSourceOfSeverity { get; init; } = _ => null;

    /// <summary>The severity that a configuration file gives to a rule, if one does.</summary>
    /// <param name="rule">The id of the rule.</param>
    public ReportDiagnostic SeverityOf(string rule) => readSeverities().GetValueOrDefault(rule, ReportDiagnostic.Default);

    /// <summary>The findings of a text, reported and accepted ones, in its order.</summary>
    /// <param name="file">What was found in the text.</param>
    public IEnumerable<(Finding Finding, Acceptance? Acceptance)> Judge(ScannedFile file)
    {
        if (file.Findings.Count + file.Accepted.Count == 0)
            return [];

        return file.Accepted
            .Select(accepted => (accepted.Finding, (Acceptance?)Accept(accepted)))
            .Concat(Judge(file.Findings))
            .OrderBy(judged => judged.Item1.Start);
    }

    /// <summary>The same for findings in what is no text: no place in it can be marked.</summary>
    public IEnumerable<(Finding Finding, Acceptance? Acceptance)> JudgeBinary(IReadOnlyList<Finding> findings) =>
        Judge(findings).Select(judged => Options.Allows(judged.Finding.Fingerprint)
            ? (judged.Finding, Accept(new AcceptedFinding(judged.Finding, AcceptanceKind.Fingerprint)))
            : judged);

    /// <summary>The findings that no severity switches off.</summary>
    /// <param name="findings">The findings, in the order of the text.</param>
    public IEnumerable<Finding> WithoutSuppressed(IReadOnlyList<Finding> findings) =>
        Judge(findings).Where(judged => judged.Acceptance is null).Select(judged => judged.Finding);

    private IEnumerable<(Finding Finding, Acceptance? Acceptance)> Judge(IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
            return [];

        var severities = readSeverities();
        return findings.Select(finding =>
        {
            var rule = CredentialRule.Of(finding.Kind).Id;
            if (severities.GetValueOrDefault(rule) == ReportDiagnostic.Suppress)
                return (finding, new Acceptance(AcceptanceKind.Severity, FindSourceOfSeverity(rule)));
            return (finding, (Acceptance?)null);
        });
    }

    private Acceptance Accept(AcceptedFinding accepted) => new(
        accepted.Kind,
        accepted.Kind == AcceptanceKind.Fingerprint ? FindSourceOfFingerprint(accepted.Finding.Fingerprint) : null);
}
