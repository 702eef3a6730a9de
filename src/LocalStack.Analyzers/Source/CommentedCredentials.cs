using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Finds values under the names of credentials where nothing is compiled: in comments, directives, and code that is switched off. They
/// are text like that of any file, and are read as such. A file whose comments name no credential is not read again.
/// </summary>
internal static class CommentedCredentials
{
    /// <summary>A name for the reader of texts; one of C# is read like one of no known format.</summary>
    private const string Path = "Source.cs";

    /// <summary>The findings, in the order of the text.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="positions">Where names of credentials stand in it, in the order of the text.</param>
    /// <param name="names">The names that count as credentials.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static IEnumerable<Finding> In(
        SyntaxTree tree, IEnumerable<int> positions, CredentialNames names, CancellationToken cancellationToken)
    {
        var cursor = new TokenCursor(tree.GetRoot(cancellationToken));
        if (!positions.Any(position => IsOutsideCode(cursor, position)))
            return [];

        var options = new DetectionOptions(isExcluded: false, new HashSet<string>(), names);
        var text = TreeCandidates.TextOf(tree, cancellationToken);
        return ScannedFile.FindAll(Path, TreeScans.Of(tree, cancellationToken), text, options, cancellationToken)
            .Where(finding => finding.Kind == FindingKind.HardCodedCredential && IsOutsideCode(cursor, finding.Start));
    }

    private static bool IsOutsideCode(TokenCursor cursor, int position) => IsOutsideCode(cursor.TriviaAt(position).Kind());

    private static bool IsOutsideCode(SyntaxKind trivia) => SyntaxFacts.IsPreprocessorDirective(trivia) || trivia
        is SyntaxKind.SingleLineCommentTrivia
        or SyntaxKind.MultiLineCommentTrivia
        or SyntaxKind.SingleLineDocumentationCommentTrivia
        or SyntaxKind.MultiLineDocumentationCommentTrivia
        or SyntaxKind.DisabledTextTrivia;
}
