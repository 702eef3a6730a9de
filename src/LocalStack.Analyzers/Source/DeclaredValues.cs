using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>The values that a variable, member or function is declared with.</summary>
internal static class DeclaredValues
{
    /// <summary>What is given to that which is declared with a type.</summary>
    public static IEnumerable<ExpressionSyntax> Of(TypeSyntax type) => type.Parent switch
    {
        VariableDeclarationSyntax declaration =>
            declaration.Variables.Select(variable => variable.Initializer?.Value).OfType<ExpressionSyntax>(),
        PropertyDeclarationSyntax property => Of(property),
        MethodDeclarationSyntax method => ReturnedValues.Of(method.ExpressionBody?.Expression, method.Body),
        LocalFunctionStatementSyntax function => ReturnedValues.Of(function.ExpressionBody?.Expression, function.Body),
        _ => [],
    };

    /// <summary>What a property is set to at first, or returns.</summary>
    public static IEnumerable<ExpressionSyntax> Of(PropertyDeclarationSyntax property) =>
        ReturnedValues.Of(property.Initializer?.Value ?? property.ExpressionBody?.Expression, property.AccessorList)
            .Concat(property.AccessorList?.Accessors.SelectMany(FallbacksOfValue) ?? []);

    /// <summary>What falls in for the value that a property is set to: <c>set => _token = value ?? "…"</c>.</summary>
    private static IEnumerable<ExpressionSyntax> FallbacksOfValue(AccessorDeclarationSyntax accessor) => accessor.DescendantNodes()
        .OfType<BinaryExpressionSyntax>()
        .Where(binary => binary is { RawKind: (int)SyntaxKind.CoalesceExpression, Left: IdentifierNameSyntax { Identifier.ValueText: "value" } })
        .Select(coalesce => coalesce.Right);
}
