using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.CodeFixes.Source;

/// <summary>An expression whose whole value is the credential becomes a look-up.</summary>
internal static class ExpressionRewriting
{
    public static SourceRewriting? Find(
        SemanticModel model, ExpressionSyntax expression, CredentialLookup lookup, CancellationToken cancellationToken)
    {
        expression = Utf8Literal.WithToArray(expression);
        var replacement = Replacement(model, expression, lookup, cancellationToken);
        return SourceRewriting.Of(lookup.Title, expression, new TextChange(expression.Span, replacement));
    }

    private static string Replacement(
        SemanticModel model, ExpressionSyntax expression, CredentialLookup lookup, CancellationToken cancellationToken)
    {
        var type = TypeOf(model, expression, cancellationToken);
        if (type?.Name == "StringBuilder")
            return lookup.InBuilder();

        switch (ElementOf(type)?.SpecialType)
        {
            case SpecialType.System_Byte:
                return lookup.Bytes();
            case SpecialType.System_Char:
                return lookup.Characters();
        }

        if (IsFallbackOf(expression, lookup))
            return lookup.Throw();

        return StandsAlone(expression) ? lookup.ReadOrThrow() : lookup.Operand();
    }

    /// <summary>The expression's own type; where it has none, that of the variable it is the value of.</summary>
    private static ITypeSymbol? TypeOf(SemanticModel model, ExpressionSyntax expression, CancellationToken cancellationToken)
    {
        var info = model.GetTypeInfo(expression, cancellationToken);
        return info.Type
            ?? info.ConvertedType
            ?? (expression.Parent is EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax variable }
                ? model.GetTypeInfo(variable.Type, cancellationToken).Type
                : null);
    }

    /// <summary>What an array or a span is made of.</summary>
    private static ITypeSymbol? ElementOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments.Length: 1 } span => span.TypeArguments[0],
        _ => null,
    };

    /// <summary><c>Environment.GetEnvironmentVariable(…) ?? "ls-…"</c>: the look-up is there, only the literal has to go.</summary>
    private static bool IsFallbackOf(ExpressionSyntax expression, CredentialLookup lookup) =>
        expression.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce
        && coalesce.Right == expression
        && lookup.IsMadeBy(coalesce.Left);

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
