using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>The expression that a token of the text belongs to.</summary>
internal static class SourceExpression
{
    /// <summary>A literal, an interpolated string, or a name with all that qualifies it.</summary>
    public static ExpressionSyntax? Of(SyntaxToken token) => token.Parent switch
    {
        LiteralExpressionSyntax literal => literal,
        InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
        InterpolatedStringExpressionSyntax interpolated => interpolated,
        IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax access } name when access.Name == name => access,
        IdentifierNameSyntax name => name,
        _ => null,
    };
}
