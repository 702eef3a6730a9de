using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// The values that an expression can have: the arms of a conditional or switch, both sides of <c>??</c>, what a lambda
/// returns, what is trimmed, and what a wrapper holds.
/// </summary>
internal static class Alternatives
{
    /// <summary>Methods that make a value of another type from the one that they are given.</summary>
    private static readonly HashSet<string> Wrapping = new(StringComparer.Ordinal)
    {
        "FromResult", "Create", "Parse", "From", "FromString", "Of", "Some", "Intern",
        "UnsafePlainText", "PlainText", "CreateSecret", "FromObject", "SerializeToNode", "SerializeToElement",
    };

    /// <summary>Methods that make another text of the one that is written out: that one may be given away all the same.</summary>
    private static readonly HashSet<string> Changing = new(StringComparer.Ordinal)
    {
        "Replace", "Substring", "Remove", "Insert", "PadLeft", "PadRight",
    };

    /// <summary>Types of what is written as a text, and is no secret.</summary>
    private static readonly HashSet<string> NoTexts = new(StringComparer.Ordinal)
    {
        "Guid", "Version", "Uri", "DateTime", "DateTimeOffset", "TimeSpan", "IPAddress", "CultureInfo", "Regex",
    };

    private static bool IsNoText(ExpressionSyntax? type) => type is not null && NoTexts.Contains(SinkNames.LastOf(type));

    /// <summary>Whether a method of this name makes something else of a text.</summary>
    public static bool Wraps(string method) => Wrapping.Contains(method);

    public static IEnumerable<ExpressionSyntax> Of(ExpressionSyntax expression)
    {
        var pending = new Stack<ExpressionSyntax>();
        pending.Push(expression);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            var parts = PartsOf(next);
            if (parts is null)
            {
                yield return next;
                continue;
            }

            foreach (var part in parts.Reverse())
                pending.Push(part);
        }
    }

    /// <summary>The expressions that a value is one of; null where the expression is the value.</summary>
    private static IEnumerable<ExpressionSyntax>? PartsOf(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => [parenthesized.Expression],
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => [suppressed.Operand],
        CastExpressionSyntax cast => [cast.Expression],
        AwaitExpressionSyntax awaited => [awaited.Expression],
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } conversion => [conversion.Left],
        ConditionalExpressionSyntax conditional => [conditional.WhenTrue, conditional.WhenFalse],
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => [coalesce.Left, coalesce.Right],
        SwitchExpressionSyntax choice => choice.Arms.Select(arm => arm.Expression),
        AnonymousFunctionExpressionSyntax { ExpressionBody: { } body } => [body],
        AnonymousFunctionExpressionSyntax { Block: { } block } => ReturnedValues.In(block),
        AssignmentExpressionSyntax assignment => [assignment.Right],
        ElementAccessExpressionSyntax access when access.ArgumentList.Only() is RangeExpressionSyntax => [access.Expression],
        ConditionalAccessExpressionSyntax access when TextMethods.IsChain(access.WhenNotNull) => [access.Expression],
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
            when TextMethods.KeepsText(access.Name.Identifier.ValueText) || Changing.Contains(access.Name.Identifier.ValueText) =>
            [access.Expression],
        InvocationExpressionSyntax call
            when Wraps(FoldableExpression.MethodName(call)) && !IsNoText((call.Expression as MemberAccessExpressionSyntax)?.Expression) && call.ArgumentList.Only() is { } wrapped => [wrapped],
        ObjectCreationExpressionSyntax creation
            when !FoldableExpression.IsStringOrBuilder(creation.Type) && !IsNoText(creation.Type) && creation.ArgumentList.Only() is { } held => [held],
        ImplicitObjectCreationExpressionSyntax creation when creation.ArgumentList.Only() is { } held => [held],
        _ => ListItems.TextsOf(expression),
    };
}
