using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>The beginning of a token that ends with its literal: <c>"ls"</c>, which is the name of a program too.</summary>
internal static class CutToken
{
    /// <summary>
    /// Whether the rest of the token can follow from elsewhere. It cannot in a comment or in disabled code, nor where a
    /// value is only compared with the literal. Everywhere else it may.
    /// </summary>
    public static bool CanGrow(TokenCursor cursor, int position)
    {
        var token = cursor.TokenAt(position);
        return token.Span.Contains(position) && !IsComparedWith(token.Parent);
    }

    private static bool IsComparedWith(SyntaxNode? literal) =>
        literal is LiteralExpressionSyntax
        && literal.Parent?.Kind() is SyntaxKind.EqualsExpression
            or SyntaxKind.NotEqualsExpression
            or SyntaxKind.CaseSwitchLabel
            or SyntaxKind.ConstantPattern;
}
