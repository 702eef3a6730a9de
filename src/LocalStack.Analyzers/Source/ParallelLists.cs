using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Finds the value that has the same place in another list as a name has in its own: <c>names.Zip(values)</c>,
/// <c>Set(names[i], values[i])</c>, <c>Fill(new[] { NAME }, new[] { "…" })</c>.
/// </summary>
internal sealed class ParallelLists(LoopedNames looped, ValueSources sources, SourceSymbols symbols)
{
    /// <summary>Longer lists are not compared: each name of one is asked for.</summary>
    private const int MaxItems = 64;

    private const string Zip = "Zip";

    /// <summary>The values at the place of a name.</summary>
    /// <param name="name">A name in a list that is written out.</param>
    /// <param name="valuesUnder">Gives the values that are put under what stands for a name.</param>
    public IEnumerable<ExpressionSyntax> ValuesFor(ExpressionSyntax name, Func<ExpressionSyntax, IEnumerable<ExpressionSyntax>> valuesUnder)
    {
        if (ListItems.ListOf(name) is not ExpressionSyntax list || PlaceIn(list, name) is not { } place)
            return [];

        return looped.ListsWith(list).SelectMany(one => InZip(one, place)
            .Concat(InArgument(one, place, valuesUnder))
            .Concat(looped.UsesOfEach(one).Where(IsBesideItem).SelectMany(valuesUnder).SelectMany(Alternatives.Of).SelectMany(value => AtSamePlace(value, place)))
            .Concat(AccessTo(one, place).SelectMany(valuesUnder)));
    }

    private static int? PlaceIn(ExpressionSyntax list, ExpressionSyntax name)
    {
        var items = ListItems.Of(list)?.Take(MaxItems + 1).ToList();
        return items is null || items.Count > MaxItems ? null : items.IndexOf(name);
    }

    /// <summary>The item of a list that is joined to the names, item by item.</summary>
    private IEnumerable<ExpressionSyntax> InZip(SyntaxNode names, int place)
    {
        if (ZipOf(names) is not { } call)
            return [];

        ExpressionSyntax[] lists = [.. ReceiverOf(call), .. call.ArgumentList.Arguments.Select(argument => argument.Expression)];
        var given = lists.Select((list, index) => new GivenArgument(list, SingularOf(SinkNames.LastOf(list)), symbols.TypeOf(list), index)).ToList();
        return SinkArguments.ValuesBeside((ExpressionSyntax)names, given).SelectMany(list => ItemOf(list, place));
    }

    private static InvocationExpressionSyntax? ZipOf(SyntaxNode list)
    {
        var call = list.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Expression == list => access.Parent as InvocationExpressionSyntax,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax taking } => taking,
            _ => null,
        };
        return call is not null && FoldableExpression.MethodName(call) == Zip ? call : null;
    }

    /// <summary>The list that is joined; not the class whose method joins two.</summary>
    private static IEnumerable<ExpressionSyntax> ReceiverOf(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax access && access.Expression is var receiver && SinkNames.LastOf(receiver) != nameof(Enumerable)
            ? [receiver]
            : [];

    /// <summary>What one item of a list is called by the name of the list.</summary>
    private static string? SingularOf(string list) =>
        list.Length == 0 ? null : list.TrimStart('_') is var name && name.EndsWith("s", StringComparison.Ordinal) ? name.Substring(0, name.Length - 1) : name;

    /// <summary>The item of a list of as many items that the same call is given as a value of the names.</summary>
    private static IEnumerable<ExpressionSyntax> InArgument(
        SyntaxNode names, int place, Func<ExpressionSyntax, IEnumerable<ExpressionSyntax>> valuesUnder) =>
        names is ExpressionSyntax list && list.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: > 1 } } && ListItems.Of(list) is { } items
            ? valuesUnder(list).Select(value => ListItems.Of(value)?.ToList()).Where(values => values?.Count == items.Count()).Select(values => values![place])
            : [];

    /// <summary>Whether an item of another list stands in the statement of a use: only then the values there are asked for.</summary>
    private static bool IsBesideItem(ExpressionSyntax use) =>
        ((SyntaxNode?)use.FirstAncestorOrSelf<StatementSyntax>() ?? use.FirstAncestorOrSelf<MemberDeclarationSyntax>())?.DescendantNodes()
            .Any(node => node is ElementAccessExpressionSyntax && node != use) == true;

    private static IEnumerable<ExpressionSyntax> AccessTo(SyntaxNode names, int place) =>
        names.Parent is ElementAccessExpressionSyntax access
        && access.Expression == names
        && access.ArgumentList.Only() is LiteralExpressionSyntax { Token.Value: int written }
        && written == place
            ? [access]
            : [];

    /// <summary>What is put under each of the names, where it is the item of another list at a place that is worked out.</summary>
    private IEnumerable<ExpressionSyntax> AtSamePlace(ExpressionSyntax value, int place) =>
        value is ElementAccessExpressionSyntax access && !ListItems.IsPlace(access) ? ItemOf(access.Expression, place) : [];

    private IEnumerable<ExpressionSyntax> ItemOf(ExpressionSyntax list, int place) =>
        sources.WrittenOut(list) is { } items && ListItems.Of(items)!.ElementAtOrDefault(place) is { } item ? [item] : [];
}
