using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>The values that a body returns; those of the functions in it are not among them.</summary>
internal static class ReturnedValues
{
    /// <summary>What a member or function has for its value: its expression, or what its statements return.</summary>
    public static IEnumerable<ExpressionSyntax> Of(ExpressionSyntax? expression, SyntaxNode? body) =>
        expression is not null ? [expression] : body is null ? [] : In(body);

    /// <summary>What the statements below a node return.</summary>
    public static IEnumerable<ExpressionSyntax> In(SyntaxNode body) =>
        body.DescendantNodes(node => node == body || !IsFunction(node))
            .Select(node => node switch
            {
                ReturnStatementSyntax statement => statement.Expression,
                ArrowExpressionClauseSyntax { Parent: not LocalFunctionStatementSyntax } arrow => arrow.Expression,
                _ => null,
            })
            .OfType<ExpressionSyntax>();

    /// <summary>Whether a node is a function with values of its own.</summary>
    public static bool IsFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;
}
