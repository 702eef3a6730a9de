using LocalStack.Analyzers.Tool.Checking;

namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>What a report says of a finding where it has no fields of its own.</summary>
internal static class ReportMessage
{
    /// <summary>What the rule says, whether the secret is still in use, and of a finding in the history which commit brought it in.</summary>
    public static string Of(LocatedFinding finding) => finding.Message + InUse(finding) + Origin(finding);

    private static string InUse(LocatedFinding finding) =>
        finding.InUse.Count > 0 ? $" It is still in use: LocalStack on this machine would use it, from {string.Join(" and ", finding.InUse)}." : "";

    private static string Origin(LocatedFinding finding) => finding.Introduction is { } from
        ? $" Commit {from.Commit} ({from.Date}, {from.Author}) added it; deleting it does not remove it from the history: rotate it."
        : "";
}
