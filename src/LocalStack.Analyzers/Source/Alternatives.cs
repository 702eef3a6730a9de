using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>The values that an expression can have: the arms of a conditional or switch, both sides of <c>??</c>.</summary>
internal static class Alternatives
{
    public static IEnumerable<ExpressionSyntax> Of(ExpressionSyntax expression)
    {
        var pending = new Stack<ExpressionSyntax>();
        pending.Push(expression);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    pending.Push(parenthesized.Expression);
                    break;
                case ConditionalExpressionSyntax conditional:
                    pending.Push(conditional.WhenFalse);
                    pending.Push(conditional.WhenTrue);
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                    pending.Push(coalesce.Right);
                    pending.Push(coalesce.Left);
                    break;
                case SwitchExpressionSyntax choice:
                    foreach (var arm in choice.Arms.Reverse())
                        pending.Push(arm.Expression);
                    break;
                case LambdaExpressionSyntax { ExpressionBody: { } body }:
                    pending.Push(body);
                    break;
                case AssignmentExpressionSyntax assignment:
                    pending.Push(assignment.Right);
                    break;
                case var value:
                    yield return value;
                    break;
            }
        }
    }
}
