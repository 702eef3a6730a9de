using LocalStack.Analyzers.Tool.Checking;

namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>What a report says of a finding where it has no field of its own for a commit.</summary>
internal static class ReportMessage
{
    /// <summary>What the rule says, and for a finding in the history the file and the commit that brought it in.</summary>
    public static string Of(LocatedFinding finding) => finding.Introduction is { } from
        ? $"{finding.Message}; in {finding.Path}:{finding.Start.Line} since commit {from.Commit} of {from.Date}"
        : finding.Message;
}
