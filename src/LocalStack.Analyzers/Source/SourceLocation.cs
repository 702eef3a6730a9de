using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LocalStack.Analyzers.Source;

/// <summary>Names, for messages, the kind of location in C# source.</summary>
internal static class SourceLocation
{
    public static string At(TokenCursor cursor, int position)
    {
        var trivia = cursor.TriviaAt(position);
        return trivia.RawKind == 0 ? OfToken(cursor.TokenAt(position)) : OfTrivia(trivia);
    }

    private static string OfTrivia(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia => "comment",
        SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia =>
            "documentation comment",
        SyntaxKind.DisabledTextTrivia => "disabled code",
        _ when trivia.IsDirective => "directive",
        _ => "source text",
    };

    private static string OfToken(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken => "string literal",
        SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken
            or SyntaxKind.Utf8MultiLineRawStringLiteralToken => "UTF-8 string literal",
        SyntaxKind.InterpolatedStringTextToken => "interpolated string",
        _ => "source text",
    };
}
