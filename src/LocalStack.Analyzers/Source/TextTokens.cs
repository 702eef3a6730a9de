using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;

namespace LocalStack.Analyzers.Source;

/// <summary>The tokens that the text of a tree shows, as findings.</summary>
internal static class TextTokens
{
    /// <summary>Finds them, in their order. Only a hit makes it look at syntax, to name the location.</summary>
    public static IEnumerable<Finding> In(SyntaxTree tree, CancellationToken cancellationToken) =>
        TreeScans.Of(tree, cancellationToken).Tokens.Select(token => new Finding(
            token.IsProven ? FindingKind.CommittedToken : FindingKind.PossibleToken,
            token.Start,
            token.Length,
            SourceLocation.Of(tree.GetRoot(cancellationToken), token.Start),
            CredentialName.AuthTokenVariable,
            token.Fingerprint));
}
