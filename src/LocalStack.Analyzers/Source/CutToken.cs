using LocalStack.Detection.Credentials;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>The beginning of a token that ends with its literal: <c>"ls"</c>, which is the name of a program too.</summary>
internal static class CutToken
{
    private const string Beginning = "ls";

    /// <summary>
    /// Whether the rest of the token can follow from elsewhere. It cannot in a comment or in disabled code, and not where the value
    /// of a literal ends otherwise, or is neither put together with another nor held by anything.
    /// </summary>
    public static bool CanGrow(TokenCursor cursor, int position)
    {
        var token = cursor.TokenAt(position);
        if (!token.Span.Contains(position))
            return false;

        return token.Parent is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
            || CanGrow(literal, token.ValueText);
    }

    /// <summary>A value is the whole token, in escapes; or ends, or has a gap, where the rest of one can follow.</summary>
    private static bool CanGrow(LiteralExpressionSyntax literal, string value)
    {
        var isCut = false;
        for (var at = IndexOfBeginning(value, 0); at >= 0; at = IndexOfBeginning(value, at + Beginning.Length))
        {
            if (AuthToken.StartsWithShape(value.AsSpan(at), out var matched))
                return true;
            isCut = isCut || at + matched == value.Length || value[at + matched] == '{';
        }

        return isCut && (IsPartOfMore(literal) || IsHeld(literal));
    }

    private static int IndexOfBeginning(string value, int start) => value.IndexOf(Beginning, start, StringComparison.Ordinal);

    private static bool IsPartOfMore(ExpressionSyntax literal) => FoldableExpression.Outermost(literal, []) != literal;

    /// <summary>Whether a variable, a member or a parameter has the literal for its value, and may be used elsewhere.</summary>
    private static bool IsHeld(ExpressionSyntax literal) =>
        literal.Parent is EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or AssignmentExpressionSyntax;
}
