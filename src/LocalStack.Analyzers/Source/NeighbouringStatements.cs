using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>The expressions of the statements beside one, where both do something to the same object.</summary>
internal static class NeighbouringStatements
{
    /// <summary>The expression of the statement that follows.</summary>
    public static ExpressionSyntax? Next(ExpressionSyntax expression) =>
        StatementOf(expression) is { } statement ? Beside(statement, statement.GetLastToken().GetNextToken()) : null;

    /// <summary>The expression of the statement before.</summary>
    public static ExpressionSyntax? Previous(ExpressionSyntax expression) =>
        StatementOf(expression) is { } statement ? Beside(statement, statement.GetFirstToken().GetPreviousToken()) : null;

    private static ExpressionStatementSyntax? StatementOf(ExpressionSyntax expression) =>
        expression.Parent as ExpressionStatementSyntax;

    private static ExpressionSyntax? Beside(ExpressionStatementSyntax statement, SyntaxToken token)
    {
        var other = token.Parent?.FirstAncestorOrSelf<ExpressionStatementSyntax>();
        return other is not null && ListOf(other) == ListOf(statement) ? other.Expression : null;
    }

    private static SyntaxNode? ListOf(StatementSyntax statement) =>
        statement.Parent is GlobalStatementSyntax global ? global.Parent : statement.Parent;
}
