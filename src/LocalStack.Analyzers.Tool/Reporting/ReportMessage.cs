using LocalStack.Analyzers.Tool.Checking;

namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>What a report says of a finding where it has no field of its own for a commit.</summary>
internal static class ReportMessage
{
    /// <summary>What the rule says, and of a finding in the history which commit brought it in.</summary>
    public static string Of(LocatedFinding finding) => finding.Introduction is { } from
        ? $"{finding.Message} It came with commit {from.Commit} ({from.Date}, {from.Author}); deleting it does not take it out of the history: rotate it"
        : finding.Message;
}
