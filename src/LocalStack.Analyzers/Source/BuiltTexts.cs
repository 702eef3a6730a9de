using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Texts that statements put together: <c>secure.AppendChar('q'); secure.AppendChar('8');</c>, <c>builder.Append("…")</c>,
/// <c>text += "…"</c>. Characters that follow each other are one text, which the first of the calls stands for.
/// </summary>
internal static class BuiltTexts
{
    /// <summary>The method of a <c>SecureString</c>.</summary>
    public const string Character = "AppendChar";

    private const string Text = "Append";

    /// <summary>No credential has more characters.</summary>
    private const int MaxRun = 512;

    /// <summary>The method that calls another one for each item: <c>"…".ToList().ForEach(secure.AppendChar)</c>.</summary>
    private const string Each = "ForEach";

    /// <summary>
    /// The call by which a text is added to what an expression stands for; of a run of characters the first alone. The method that adds may be
    /// handed to what calls it for each item.
    /// </summary>
    public static ExpressionSyntax? AddedTo(ExpressionSyntax built) => built.Parent is MemberAccessExpressionSyntax access && access.Expression == built && Adds(access)
        ? access.Parent switch
        {
            InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 } call when !(IsOfCharacter(call) && BesideOf(call, NeighbouringStatements.Previous) is not null) => call,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when FoldableExpression.MethodName(call) == Each => call,
            _ => null,
        }
        : null;

    /// <summary>What a call adds.</summary>
    public static ExpressionSyntax? AddedBy(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access when Adds(access) => call.ArgumentList.Only(),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: Each } loop => ItemsOf(call, loop),
        _ => null,
    };

    /// <summary>What a loop goes through that is given a method which adds: the characters of a text, or several texts.</summary>
    private static ExpressionSyntax? ItemsOf(InvocationExpressionSyntax loop, MemberAccessExpressionSyntax method)
    {
        var arguments = loop.ArgumentList.Arguments;
        if (arguments.Count == 0 || arguments.Last().Expression is not MemberAccessExpressionSyntax adding || !Adds(adding))
            return null;

        return ListItems.SourceOf(arguments.Count == 1 ? method.Expression : arguments[0].Expression);
    }

    private static bool Adds(MemberAccessExpressionSyntax method) => method.Name.Identifier.ValueText is Character or Text;

    /// <summary>The characters that a call and the statements behind it add to the same object.</summary>
    public static IReadOnlyList<ExpressionSyntax> RunFrom(InvocationExpressionSyntax first)
    {
        var run = new List<ExpressionSyntax>();
        for (var call = IsOfCharacter(first) ? first : null; call is not null && run.Count < MaxRun; call = BesideOf(call, NeighbouringStatements.Next))
            run.Add(call.ArgumentList.Arguments[0].Expression);
        return run;
    }

    private static InvocationExpressionSyntax? BesideOf(InvocationExpressionSyntax call, Func<ExpressionSyntax, ExpressionSyntax?> beside) =>
        beside(call) is InvocationExpressionSyntax other && IsOfCharacter(other) && SyntaxFactory.AreEquivalent(call.Expression, other.Expression)
            ? other
            : null;

    private static bool IsOfCharacter(InvocationExpressionSyntax call) =>
        call.ArgumentList.Only() is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.CharacterLiteralExpression };
}
