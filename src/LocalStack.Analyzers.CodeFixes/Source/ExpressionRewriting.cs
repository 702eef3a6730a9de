using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.CodeFixes.Source;

/// <summary>An expression whose whole value is the credential becomes a look-up.</summary>
internal static class ExpressionRewriting
{
    public static SourceRewriting? Find(
        SemanticModel model,
        ExpressionSyntax expression,
        EnvironmentLookup lookup,
        string title,
        CancellationToken cancellationToken)
    {
        // Bytes, not a string: a look-up gives no value of that type.
        if (expression.IsKind(SyntaxKind.Utf8StringLiteralExpression))
            return null;

        var replacement = Replacement(model, expression, lookup, cancellationToken);
        var changes = new List<TextChange> { new(expression.Span, replacement) };
        var constant = ConstantDeclaration.Around(expression);
        if (constant is not null)
            changes.Insert(0, constant.Removal);

        return new SourceRewriting(title, changes, constant?.IsMember == true);
    }

    private static string Replacement(
        SemanticModel model, ExpressionSyntax expression, EnvironmentLookup lookup, CancellationToken cancellationToken)
    {
        if (IsFallbackOf(expression, lookup))
            return lookup.Throw();

        if (AcceptsNull(model, expression, cancellationToken))
            return lookup.Read();

        return StandsAlone(expression) ? lookup.ReadOrThrow() : $"({lookup.ReadOrThrow()})";
    }

    /// <summary><c>Environment.GetEnvironmentVariable(…) ?? "ls-…"</c>: the look-up is there, only the literal has to go.</summary>
    private static bool IsFallbackOf(ExpressionSyntax expression, EnvironmentLookup lookup) =>
        expression.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce
        && coalesce.Right == expression
        && lookup.IsMadeBy(coalesce.Left);

    /// <summary>Whether the place is declared to take null: <c>string? token = …</c>.</summary>
    private static bool AcceptsNull(SemanticModel model, ExpressionSyntax expression, CancellationToken cancellationToken)
    {
        var declared = expression.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variable } } =>
                variable.Type,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
            _ => null,
        };

        return declared is NullableTypeSyntax
            || (expression.Parent is AssignmentExpressionSyntax assignment
                && assignment.Right == expression
                && model.GetTypeInfo(assignment.Left, cancellationToken).Type?.NullableAnnotation == NullableAnnotation.Annotated);
    }

    /// <summary>Whether <c>a ?? b</c> needs no parentheses here.</summary>
    private static bool StandsAlone(ExpressionSyntax expression) => expression.Parent switch
    {
        EqualsValueClauseSyntax or ArgumentSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax
            or YieldStatementSyntax or InitializerExpressionSyntax or ParenthesizedExpressionSyntax
            or LambdaExpressionSyntax or SwitchExpressionArmSyntax or ExpressionElementSyntax
            or AnonymousObjectMemberDeclaratorSyntax => true,
        AssignmentExpressionSyntax assignment => assignment.Right == expression,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => coalesce.Right == expression,
        _ => false,
    };
}
