using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>What a function gives by its parameters: <c>bool TryGetToken(out string token) { token = "…"; … }</c>.</summary>
internal static class OutputValues
{
    /// <summary>What a statement gives by a parameter of the function that it is in, or by a variable that the function returns.</summary>
    public static ExpressionSyntax? GivenBy(StatementSyntax statement)
    {
        if (statement is not ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment })
            return null;

        var function = statement.Ancestors().FirstOrDefault(node => ReturnedValues.IsFunction(node) || node is BaseMethodDeclarationSyntax);
        if (function is not null && ReturnedValues.In(function).Any(returned => returned is IdentifierNameSyntax other && other.Identifier.ValueText == name.Identifier.ValueText))
            return assignment.Right;

        var parameters = function switch
        {
            BaseMethodDeclarationSyntax method => method.ParameterList,
            LocalFunctionStatementSyntax local => local.ParameterList,
            ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList,
            _ => null,
        };
        return parameters is not null && ParameterRoles.Of(name.Identifier.ValueText) != ParameterRole.Other && OutputsOf(parameters).Contains(name.Identifier.ValueText)
            ? assignment.Right
            : null;
    }

    public static IEnumerable<ExpressionSyntax> Of(ParameterListSyntax parameters, BlockSyntax? body)
    {
        var outputs = OutputsOf(parameters);
        return body is null || outputs.Count == 0
            ? []
            : body.DescendantNodes(node => !ReturnedValues.IsFunction(node))
                .OfType<AssignmentExpressionSyntax>()
                .Where(assignment => assignment.Left is IdentifierNameSyntax name && outputs.Contains(name.Identifier.ValueText))
                .Select(assignment => assignment.Right);
    }

    private static List<string> OutputsOf(ParameterListSyntax parameters) =>
        [.. parameters.Parameters.Where(parameter => parameter.Modifiers.Any(SyntaxKind.OutKeyword)).Select(parameter => parameter.Identifier.ValueText)];
}
