using LocalStack.Detection.Rules;

namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>How grave a finding is, in the words that SARIF and GitHub share.</summary>
internal static class ReportLevel
{
    public const string Error = "error";
    public const string Warning = "warning";
    public const string Note = "note";

    /// <summary>An error, as the package makes it on a CI; what has no fitting checksum is a suspicion only.</summary>
    public static string Of(CredentialRule rule) => rule.Id == CredentialRule.PossibleTokenId ? Warning : Error;
}
