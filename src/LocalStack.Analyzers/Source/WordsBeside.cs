using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// The words beside one: arguments, items of a list, what the same call is given in the statement beside
/// (<c>arguments.Add("set-token"); arguments.Add("…");</c>) or in a chain (<c>a.Add("auth").Add("set-token")</c>).
/// </summary>
internal static class WordsBeside
{
    /// <summary>How methods begin that add a word to a command.</summary>
    private static readonly string[] Adding = ["Add", "Append"];

    /// <summary>The word before one.</summary>
    public static ExpressionSyntax? Before(ExpressionSyntax word) =>
        ItemBefore(word) ?? SameCallBeside(word, NeighbouringStatements.Previous) ?? ChainedBeside(word, FluentPairs.PreviousOf);

    /// <summary>The word behind one.</summary>
    public static ExpressionSyntax? After(ExpressionSyntax word) =>
        ItemAfter(word) ?? SameCallBeside(word, NeighbouringStatements.Next) ?? ChainedBeside(word, FluentPairs.NextOf);

    /// <summary>The argument or item before one.</summary>
    public static ExpressionSyntax? ItemBefore(ExpressionSyntax item) => ItemBeside(item, Siblings.Previous);

    /// <summary>The argument or item behind one.</summary>
    public static ExpressionSyntax? ItemAfter(ExpressionSyntax item) => ItemBeside(item, Siblings.Next);

    private static ExpressionSyntax? ItemBeside(ExpressionSyntax item, Func<SyntaxNode, SyntaxNode?> beside) => item.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax } argument => (beside(argument) as ArgumentSyntax)?.Expression,
        InitializerExpressionSyntax => beside(item) as ExpressionSyntax,
        ExpressionElementSyntax element => (beside(element) as ExpressionElementSyntax)?.Expression,
        _ => null,
    };

    private static ExpressionSyntax? SameCallBeside(ExpressionSyntax word, Func<ExpressionSyntax, ExpressionSyntax?> beside) =>
        CallWith(word) is { } call
        && beside(call) is InvocationExpressionSyntax other
        && SyntaxFactory.AreEquivalent(call.Expression, other.Expression)
            ? other.ArgumentList.Only()
            : null;

    private static ExpressionSyntax? ChainedBeside(ExpressionSyntax word, Func<InvocationExpressionSyntax, InvocationExpressionSyntax?> beside) =>
        CallWith(word) is { } call
        && beside(call) is { } other
        && AddAlike(FoldableExpression.MethodName(call), FoldableExpression.MethodName(other))
            ? other.ArgumentList.Only()
            : null;

    /// <summary>Whether both methods add a word, whatever they say about it: <c>Append</c>, <c>AppendSecret</c>; <c>AddCommand</c>, <c>AddArgument</c>.</summary>
    private static bool AddAlike(string method, string other) =>
        method == other || Array.Exists(Adding, verb => method.StartsWith(verb, StringComparison.Ordinal) && other.StartsWith(verb, StringComparison.Ordinal));

    /// <summary>The call that is given a word and nothing else.</summary>
    public static InvocationExpressionSyntax? CallWith(ExpressionSyntax word) =>
        word.Parent?.Parent?.Parent is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 } call ? call : null;
}
