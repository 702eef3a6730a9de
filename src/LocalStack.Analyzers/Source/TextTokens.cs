using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;

namespace LocalStack.Analyzers.Source;

/// <summary>The tokens that the text of a tree shows, as findings.</summary>
internal static class TextTokens
{
    /// <summary>Finds them, in their order. Only a hit makes it look at syntax, to name the location.</summary>
    public static IEnumerable<Finding> In(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var tokens = TreeScans.Of(tree, cancellationToken).Tokens;
        if (tokens.Count == 0)
            return [];

        var cursor = new TokenCursor(tree.GetRoot(cancellationToken));
        return tokens.Select(token => new Finding(
            token.IsProven ? FindingKind.CommittedToken : FindingKind.PossibleToken,
            token.Start,
            token.Length,
            SourceLocation.At(cursor, token.Start),
            CredentialName.AuthTokenVariable,
            token.Fingerprint));
    }
}
