using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>The items of a list that is written out.</summary>
internal static class ListItems
{
    /// <summary>Methods after which it still is a list of the same items.</summary>
    private static readonly HashSet<string> Keeping = new(StringComparer.Ordinal)
    {
        "ToList", "ToArray", "ToHashSet", "ToImmutableArray", "ToImmutableList", "AsEnumerable", "AsReadOnly", "AsParallel",
        "Where", "Distinct", "Reverse", "Order", "OrderBy", "OrderByDescending", "Skip", "Take",
        "Append", "Prepend", "DefaultIfEmpty",
    };

    /// <summary>Methods that give one item of a list.</summary>
    private static readonly HashSet<string> Picking = new(StringComparer.Ordinal)
    {
        "First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault", "ElementAt", "ElementAtOrDefault",
        "Min", "Max", "Peek", "Pop", "Dequeue",
    };

    /// <summary>The items; null where an expression is no such list.</summary>
    public static IEnumerable<ExpressionSyntax>? Of(ExpressionSyntax list) => list switch
    {
        CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(item => item.Expression),
        ArrayCreationExpressionSyntax { Initializer: { } items } => items.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        InitializerExpressionSyntax items => items.Expressions,
        BaseObjectCreationExpressionSyntax { Initializer: { } items } when IsOfItems(items) => items.Expressions,
        _ => null,
    };

    /// <summary>The items, each a text of its own; null where they are no texts, or the characters of one.</summary>
    public static IEnumerable<ExpressionSyntax>? TextsOf(ExpressionSyntax list) =>
        Of(list) is { } items && items.Any(item => item is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax) && !items.Any(IsCharacter)
            ? items
            : null;

    /// <summary>The list that an item is written in.</summary>
    public static SyntaxNode? ListOf(ExpressionSyntax item) => item.Parent switch
    {
        ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } => collection,
        InitializerExpressionSyntax
        {
            RawKind: (int)SyntaxKind.ArrayInitializerExpression or (int)SyntaxKind.CollectionInitializerExpression,
        } items => items.Parent is ExpressionSyntax creation and not (AssignmentExpressionSyntax or InitializerExpressionSyntax) ? creation : items,
        _ => null,
    };

    /// <summary>A list with what is called of it that gives the same items.</summary>
    public static SyntaxNode WholeOf(SyntaxNode list)
    {
        while (true)
        {
            var wider = list.Parent switch
            {
                ParenthesizedExpressionSyntax or CastExpressionSyntax => list.Parent,
                MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access
                    when access.Expression == list && Keeps(access.Name.Identifier.ValueText) => call,
                _ => null,
            };
            if (wider is null)
                return list;
            list = wider;
        }
    }

    /// <summary>What a list is made of that methods give which keep its items, or the characters of a text.</summary>
    public static ExpressionSyntax SourceOf(ExpressionSyntax list)
    {
        while (list is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
            && (Keeps(access.Name.Identifier.ValueText) || TextMethods.KeepsText(access.Name.Identifier.ValueText)))
        {
            list = access.Expression;
        }

        return list;
    }

    /// <summary>Whether an item is asked for by a place that is written out: <c>names[0]</c>.</summary>
    public static bool IsPlace(ElementAccessExpressionSyntax access) => access.ArgumentList.Only() is LiteralExpressionSyntax or PrefixUnaryExpressionSyntax or RangeExpressionSyntax;

    /// <summary>Whether a method of this name keeps the items of the list that it is called of, or some of them.</summary>
    public static bool Keeps(string method) => Keeping.Contains(method);

    /// <summary>Whether a method of this name gives one item of the list that it is called of.</summary>
    public static bool Picks(string method) => Picking.Contains(method);

    /// <summary>The call that gives one item of the list in which an item is written: <c>new[] { a, b }.First()</c>.</summary>
    public static InvocationExpressionSyntax? PickOf(ExpressionSyntax item) =>
        ListOf(item) is { } list
        && WholeOf(list).Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access
        && Picks(access.Name.Identifier.ValueText)
            ? call
            : null;

    /// <summary>The two sides of <c>["key"] = "value"</c> and of <c>{ "key", "value" }</c>.</summary>
    public static (ExpressionSyntax? Key, ExpressionSyntax? Value) KeyAndValue(ExpressionSyntax item) => item switch
    {
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax access } assignment when access.ArgumentList.Only() is { } key => (key, assignment.Right),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: { Count: 2 } pair } => (pair[0], pair[1]),
        _ => (null, null),
    };

    private static bool IsOfItems(InitializerExpressionSyntax initializer) =>
        initializer.IsKind(SyntaxKind.CollectionInitializerExpression)
        || initializer.Expressions.FirstOrDefault() is AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax };

    private static bool IsCharacter(ExpressionSyntax item) =>
        item.Kind() is SyntaxKind.CharacterLiteralExpression or SyntaxKind.NumericLiteralExpression or SyntaxKind.CastExpression;
}
