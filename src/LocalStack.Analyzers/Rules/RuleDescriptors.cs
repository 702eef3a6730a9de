using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;

namespace LocalStack.Analyzers.Rules;

/// <summary>The rules, one a row. Their pages in <c>docs/rules</c> are held against this table by a test.</summary>
internal static class RuleDescriptors
{
    /// <summary>Where the rules' pages are; a page is named after its rule.</summary>
    public const string HelpLinkFolder =
        "https://github.com/localstack-dotnet/localstack-analyzers/blob/main/docs/rules/";

    private const string Category = "Security";

    // {0}: the place; {1}: the environment variable; {2}: the fingerprint. Never any part of the secret.

    public static readonly DiagnosticDescriptor CommittedToken = new(
        "LSA0001",
        "Committed LocalStack auth token",
        "LocalStack auth token in {0}: rotate it on the Auth Token page, for it stays valid and in the history, and read it from {1} (fingerprint {2})",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The text has the shape of a LocalStack auth token, and its checksum fits. A committed token stays valid until it is rotated by hand, and stays in the history when it is removed from the code.",
        HelpLinkFolder + "LSA0001.md");

    public static readonly DiagnosticDescriptor PossibleToken = new(
        "LSA0002",
        "Possible LocalStack auth token",
        "Possible LocalStack auth token in {0}, though its checksum does not fit: if it is a token, rotate it and read it from {1}; if it is a sample, write a placeholder (fingerprint {2})",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The text has the shape of a LocalStack auth token, but its checksum does not fit: a token with a typing error, a sample, or a later format.",
        HelpLinkFolder + "LSA0002.md");

    public static readonly DiagnosticDescriptor HardCodedCredential = new(
        "LSA0003",
        "Hard-coded LocalStack credential",
        "Hard-coded LocalStack credential in {0}: read it from {1}, and rotate it if it was ever committed (fingerprint {2})",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A literal value is given to a name that LocalStack reads a credential from. A CI key has no shape of its own; only the name beside it gives it away.",
        HelpLinkFolder + "LSA0003.md");

    /// <summary>The rule that reports a finding.</summary>
    public static DiagnosticDescriptor Of(FindingKind kind) => kind switch
    {
        FindingKind.CommittedToken => CommittedToken,
        FindingKind.PossibleToken => PossibleToken,
        _ => HardCodedCredential,
    };
}
