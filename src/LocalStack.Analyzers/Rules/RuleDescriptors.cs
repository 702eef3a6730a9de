using LocalStack.Detection.Rules;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;

namespace LocalStack.Analyzers.Rules;

/// <summary>
/// The rules as Roslyn knows them, one a row; <see cref="CredentialRule"/> has their words. Their pages in
/// <c>docs/rules</c> are held against this table by a test.
/// </summary>
internal static class RuleDescriptors
{
    private const string Category = "Security";

    public static readonly DiagnosticDescriptor CommittedToken = new(
        CredentialRule.CommittedTokenId,
        CredentialRule.CommittedTokenTitle,
        CredentialRule.CommittedTokenMessage,
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        CredentialRule.CommittedTokenDescription,
        CredentialRule.HelpLinkFolder + CredentialRule.CommittedTokenId + ".md");

    public static readonly DiagnosticDescriptor PossibleToken = new(
        CredentialRule.PossibleTokenId,
        CredentialRule.PossibleTokenTitle,
        CredentialRule.PossibleTokenMessage,
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        CredentialRule.PossibleTokenDescription,
        CredentialRule.HelpLinkFolder + CredentialRule.PossibleTokenId + ".md");

    public static readonly DiagnosticDescriptor HardCodedCredential = new(
        CredentialRule.HardCodedCredentialId,
        CredentialRule.HardCodedCredentialTitle,
        CredentialRule.HardCodedCredentialMessage,
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        CredentialRule.HardCodedCredentialDescription,
        CredentialRule.HelpLinkFolder + CredentialRule.HardCodedCredentialId + ".md");

    /// <summary>In the order of <see cref="FindingKind"/>.</summary>
    private static readonly DiagnosticDescriptor[] All = [CommittedToken, PossibleToken, HardCodedCredential];

    /// <summary>The rule that reports a finding.</summary>
    public static DiagnosticDescriptor Of(FindingKind kind) => All[(int)kind];
}
