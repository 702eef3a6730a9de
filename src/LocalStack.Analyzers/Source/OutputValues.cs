using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>What a function gives by its parameters: <c>bool TryGetToken(out string token) { token = "…"; … }</c>.</summary>
internal static class OutputValues
{
    public static IEnumerable<ExpressionSyntax> Of(ParameterListSyntax parameters, BlockSyntax? body)
    {
        var outputs = parameters.Parameters
            .Where(parameter => parameter.Modifiers.Any(SyntaxKind.OutKeyword))
            .Select(parameter => parameter.Identifier.ValueText)
            .ToList();
        return body is null || outputs.Count == 0
            ? []
            : body.DescendantNodes(node => !ReturnedValues.IsFunction(node))
                .OfType<AssignmentExpressionSyntax>()
                .Where(assignment => assignment.Left is IdentifierNameSyntax name && outputs.Contains(name.Identifier.ValueText))
                .Select(assignment => assignment.Right);
    }
}
