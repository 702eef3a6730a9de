using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>The expressions of the statements beside one, where both do something to the same object.</summary>
internal static class NeighbouringStatements
{
    /// <summary>The expression of the statement that follows.</summary>
    public static ExpressionSyntax? Next(ExpressionSyntax expression) => Beside(expression, Siblings.Next);

    /// <summary>The expression of the statement before.</summary>
    public static ExpressionSyntax? Previous(ExpressionSyntax expression) => Beside(expression, Siblings.Previous);

    private static ExpressionSyntax? Beside(ExpressionSyntax expression, Func<SyntaxNode, SyntaxNode?> beside)
    {
        if (expression.Parent is not ExpressionStatementSyntax statement)
            return null;

        var other = statement.Parent is GlobalStatementSyntax global
            ? (beside(global) as GlobalStatementSyntax)?.Statement
            : beside(statement);
        return (other as ExpressionStatementSyntax)?.Expression;
    }
}
