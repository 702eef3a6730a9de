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

    private static IEnumerable<ExpressionSyntax> OfCondition(ExpressionSyntax condition) => condition.Parent switch
    {
        ConditionalExpressionSyntax choice when choice.Condition == condition => [choice.WhenTrue],
        IfStatementSyntax test => ReturnedBy(test.Statement),
        _ => [],
    };

    private static IEnumerable<ExpressionSyntax> ReturnedBy(StatementSyntax statement) => statement switch
    {
        ReturnStatementSyntax { Expression: { } value } => [value],
        BlockSyntax block => block.Statements.Where(inner => inner is not BlockSyntax).SelectMany(ReturnedBy),
        _ when OutputValues.GivenBy(statement) is { } value => [value],
        _ => [],
    };
}
