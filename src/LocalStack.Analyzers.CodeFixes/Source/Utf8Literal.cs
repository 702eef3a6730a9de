using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.CodeFixes.Source;

/// <summary>A literal such as <c>"…"u8</c>.</summary>
internal static class Utf8Literal
{
    /// <summary><c>"…"u8.ToArray()</c> as a whole: the look-up gives an array by itself. Any other expression is returned as it is.</summary>
    public static ExpressionSyntax WithToArray(ExpressionSyntax expression) =>
        expression.IsKind(SyntaxKind.Utf8StringLiteralExpression)
        && expression.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToArray", Parent: InvocationExpressionSyntax call }
            ? call
            : expression;
}
