using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Finds what is returned for a name that is asked for: <c>key switch { NAME => "…" }</c>, <c>key == NAME ? "…" : null</c>,
/// <c>if (key == NAME) return "…";</c>, <c>if (key == NAME) { value = "…"; return true; }</c> where that is a parameter.
/// </summary>
internal static class KeyedValues
{
    /// <summary>The values for a name that something is compared with.</summary>
    public static IEnumerable<ExpressionSyntax> Of(ExpressionSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == name => OfCall(call),
        ConstantPatternSyntax pattern => OfPattern(pattern),
        CaseSwitchLabelSyntax { Parent: SwitchSectionSyntax section } => section.Statements.SelectMany(ReturnedBy),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } comparison => OfCondition(comparison),
        _ => [],
    };

    private static IEnumerable<ExpressionSyntax> OfPattern(PatternSyntax pattern)
    {
        SyntaxNode node = pattern;
        while (node.Parent is ParenthesizedPatternSyntax or BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern })
            node = node.Parent;

        return node.Parent switch
        {
            SwitchExpressionArmSyntax arm => [arm.Expression],
            CasePatternSwitchLabelSyntax { Parent: SwitchSectionSyntax section } => section.Statements.SelectMany(ReturnedBy),
            IsPatternExpressionSyntax test => OfCondition(test),
            _ => [],
        };
    }

    /// <summary>The same where a method compares: <c>key.Equals(NAME)</c>, <c>string.Equals(key, NAME, comparison)</c>.</summary>
    public static IEnumerable<ExpressionSyntax> OfCall(InvocationExpressionSyntax call) =>
        SinkNames.LastOf(call.Expression) == nameof(Equals) ? OfCondition(call) : [];

    private static IEnumerable<ExpressionSyntax> OfCondition(ExpressionSyntax comparison)
    {
        var condition = comparison;
        while (condition.Parent is ParenthesizedExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression })
            condition = (ExpressionSyntax)condition.Parent;

        return condition.Parent switch
        {
            ConditionalExpressionSyntax choice when choice.Condition == condition => [choice.WhenTrue],
            IfStatementSyntax test => ReturnedBy(test.Statement),
            WhenClauseSyntax { Parent: SwitchExpressionArmSyntax arm } => [arm.Expression],
            WhenClauseSyntax { Parent: CasePatternSwitchLabelSyntax { Parent: SwitchSectionSyntax section } } => section.Statements.SelectMany(ReturnedBy),
            _ => [],
        };
    }

    private static IEnumerable<ExpressionSyntax> ReturnedBy(StatementSyntax statement) => statement switch
    {
        ReturnStatementSyntax { Expression: { } value } => [value],
        BlockSyntax block => block.Statements.Where(inner => inner is not BlockSyntax).SelectMany(ReturnedBy),
        _ when OutputValues.GivenBy(statement) is { } value => [value],
        _ => [],
    };
}
