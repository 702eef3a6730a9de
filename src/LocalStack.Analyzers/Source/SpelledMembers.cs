using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Finds the value beside a name where both are put under texts that say so: <c>["name"] = NAME, ["value"] = "…"</c>,
/// <c>new XAttribute("key", NAME), new XAttribute("value", "…")</c>, <c>Write("name", NAME); Write("value", "…");</c>.
/// </summary>
internal static class SpelledMembers
{
    /// <summary>An object has no more members than that; a longer list is one of something else.</summary>
    private const int MaxMembers = 32;

    /// <summary>The values that are put beside a name.</summary>
    public static IEnumerable<ExpressionSyntax> ValuesBeside(ExpressionSyntax name)
    {
        if (EntryOf(name) is not { } entry || KeyAndValue(entry) is not { Key: { } key, Value: var own } || own != name || !(CredentialSinks.NameMembers.Contains(key) || IsDrive(name)))
            return [];

        return EntriesBeside(entry)
            .Where(other => other != entry && IsLike(entry, other))
            .Select(KeyAndValue)
            .Where(member => member.Key is not null && CredentialSinks.ValueMembers.Contains(member.Key))
            .Select(member => member.Value!);
    }

    /// <summary>A variable as PowerShell has it for a path: <c>AddParameter("Path", "env:NAME").AddParameter("Value", "…")</c>.</summary>
    private static bool IsDrive(ExpressionSyntax name) =>
        name is LiteralExpressionSyntax { Token.Value: string path } && path.StartsWith("env:", StringComparison.OrdinalIgnoreCase);

    private static ExpressionSyntax? EntryOf(ExpressionSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment,
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } element => element,
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 2, Parent: ExpressionSyntax call } } => call,
        _ => null,
    };

    /// <summary>The text under which an entry puts its value.</summary>
    private static (string? Key, ExpressionSyntax? Value) KeyAndValue(ExpressionSyntax entry)
    {
        var (key, value) = entry switch
        {
            AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax access } assignment => (access.ArgumentList.Only(), assignment.Right),
            InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } pair } => (pair[0].Expression, pair[1].Expression),
            BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } pair } => (pair[0].Expression, pair[1].Expression),
            _ => ListItems.KeyAndValue(entry),
        };
        return ((key as LiteralExpressionSyntax)?.Token.Value as string, value);
    }

    private static IEnumerable<ExpressionSyntax> EntriesBeside(ExpressionSyntax entry) => entry.Parent switch
    {
        InitializerExpressionSyntax list => list.Expressions.Take(MaxMembers),
        ArgumentSyntax { Parent: BaseArgumentListSyntax list } => list.Arguments.Take(MaxMembers).Select(argument => argument.Expression),
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax list } =>
            list.Elements.Take(MaxMembers).OfType<ExpressionElementSyntax>().Select(element => element.Expression),
        ExpressionStatementSyntax => Both(NeighbouringStatements.Next(entry), NeighbouringStatements.Previous(entry)),
        _ when entry is InvocationExpressionSyntax call => Both(FluentPairs.NextOf(call), FluentPairs.PreviousOf(call)),
        _ => [],
    };

    private static IEnumerable<ExpressionSyntax> Both(ExpressionSyntax? one, ExpressionSyntax? other) =>
        new[] { one, other }.OfType<ExpressionSyntax>();

    /// <summary>Whether both do the same to the same object.</summary>
    private static bool IsLike(ExpressionSyntax entry, ExpressionSyntax other) => (entry, other) switch
    {
        (InvocationExpressionSyntax call, InvocationExpressionSyntax second) =>
            FoldableExpression.MethodName(call) == FoldableExpression.MethodName(second)
            && (entry.Parent is not ExpressionStatementSyntax || SyntaxFactory.AreEquivalent(call.Expression, second.Expression)),
        (ObjectCreationExpressionSyntax creation, ObjectCreationExpressionSyntax second) => SyntaxFactory.AreEquivalent(creation.Type, second.Type),
        (AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax access }, AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax second }) =>
            SyntaxFactory.AreEquivalent(access.Expression, second.Expression),
        _ => entry.RawKind == other.RawKind,
    };
}
