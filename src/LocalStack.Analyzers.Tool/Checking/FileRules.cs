using LocalStack.Detection.Rules;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>What the user has decided for a file: the options of the detector, and the rules that are switched off.</summary>
/// <param name="options">The options of the detector.</param>
/// <param name="readSeverities">Gives the severities set by rule; asked for once there are findings.</param>
/// <param name="isSource">Whether the file is C#, in which <c>#pragma</c> applies.</param>
internal sealed class FileRules(
    DetectionOptions options, Func<IReadOnlyDictionary<string, ReportDiagnostic>> readSeverities, bool isSource)
{
    public DetectionOptions Options { get; } = options;

    public bool IsSource { get; } = isSource;

    /// <summary>The findings that no severity and no <c>#pragma</c> switches off.</summary>
    /// <param name="findings">The findings, in the order of the text.</param>
    /// <param name="text">The text.</param>
    public IEnumerable<Finding> WithoutSuppressed(IReadOnlyList<Finding> findings, ReadOnlyMemory<char> text)
    {
        var severities = readSeverities();
        var enabled = findings.Where(finding =>
            severities.GetValueOrDefault(CredentialRule.Of(finding.Kind).Id) != ReportDiagnostic.Suppress);
        return IsSource ? PragmaWarnings.WithoutDisabled(enabled, text) : enabled;
    }
}
