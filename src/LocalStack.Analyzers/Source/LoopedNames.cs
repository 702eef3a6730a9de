using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Follows the name of a credential out of a list of names, to where each of them is used:
/// <c>foreach (var name in names) Set(name, "…")</c>, <c>names.ForEach(name => Set(name, "…"))</c>. The list may be written
/// out there, or be what a variable or a member of any file holds.
/// </summary>
internal sealed class LoopedNames(ValueSources sources, SourceSymbols symbols, VariableUses uses)
{
    /// <summary>A list is handed from one variable to the next a few times, and not without end.</summary>
    private const int MaxVariables = 8;

    /// <summary>A method that is given a list and what to do with each of its items: <c>Array.ForEach</c>, <c>Parallel.ForEachAsync</c>.</summary>
    private const string ForEach = "ForEach";

    /// <summary>The lists that have been followed from where they are written: one holds many names.</summary>
    private readonly HashSet<SyntaxNode> _written = [];

    /// <summary>The lists that have been followed where they are used: each of the names is used at the same places.</summary>
    private readonly HashSet<SyntaxNode> _followed = [];

    /// <summary>The lists that have been asked for, each with what stands for it; and the uses of what stands for the items.</summary>
    private readonly Dictionary<SyntaxNode, List<SyntaxNode>> _lists = [];
    private readonly Dictionary<SyntaxNode, List<ExpressionSyntax>> _uses = [];

    /// <summary>The uses of the variable that stands for each of the names.</summary>
    /// <param name="name">A name in a list that is written out.</param>
    public IEnumerable<ExpressionSyntax> UsesOf(ExpressionSyntax name)
    {
        if (ListItems.ListOf(name) is not { } list || !_written.Add(list))
            return [];

        return ListsWith(list).SelectMany(UsesOfItems);
    }

    /// <summary>A list, and what stands for it: with what is called of it that gives the same items, and the uses of the variable that holds it.</summary>
    public IReadOnlyList<SyntaxNode> ListsWith(SyntaxNode list)
    {
        if (!_lists.TryGetValue(list, out var found))
            _lists[list] = found = [.. FindListsWith(list)];
        return found;
    }

    private IEnumerable<SyntaxNode> FindListsWith(SyntaxNode list)
    {
        var lists = new List<SyntaxNode> { list };
        var variables = 0;
        for (var i = 0; i < lists.Count; i++)
        {
            var whole = ListItems.WholeOf(lists[i]);
            yield return whole;
            if (variables < MaxVariables && VariableOf(whole) is { } declaration && symbols.DeclaredBy(declaration) is { } variable)
            {
                variables++;
                lists.AddRange(uses.Of(variable, VariableUses.ScopeOf(declaration, variable)));
            }
        }
    }

    /// <summary>The items of the list that a member holds, and the uses of what stands for each of them.</summary>
    /// <param name="list">A use of the member, in whatever file.</param>
    public (IEnumerable<ExpressionSyntax> Items, IEnumerable<ExpressionSyntax> Uses)? Of(ExpressionSyntax list)
    {
        var whole = ListItems.WholeOf(list);
        return IsGoneThrough(whole) && sources.WrittenOut(list) is { } written
            ? (ListItems.Of(written)!, UsesOfItems(whole))
            : null;
    }

    private static bool IsGoneThrough(SyntaxNode list) => list.Parent switch
    {
        ForEachStatementSyntax loop => loop.Expression == list,
        FromClauseSyntax from => from.Expression == list,
        ElementAccessExpressionSyntax access => access.Expression == list && !ListItems.IsPlace(access),
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access => access.Expression == list,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => FoldableExpression.MethodName(call).Contains(ForEach),
        _ => false,
    };

    private IEnumerable<ExpressionSyntax> UsesOfItems(SyntaxNode list) => _followed.Add(list) ? UsesOfEach(list) : [];

    /// <summary>The uses of what stands for each of the items of a list.</summary>
    public IReadOnlyList<ExpressionSyntax> UsesOfEach(SyntaxNode list)
    {
        if (!_uses.TryGetValue(list, out var found))
            _uses[list] = found = [.. FindUsesOfEach(list)];
        return found;
    }

    private IEnumerable<ExpressionSyntax> FindUsesOfEach(SyntaxNode list) => list.Parent switch
    {
        ForEachStatementSyntax loop when loop.Expression == list => UsesIn(loop, loop.Statement),
        FromClauseSyntax from when from.Expression == list => UsesIn(from, from.FirstAncestorOrSelf<QueryExpressionSyntax>()!),
        ElementAccessExpressionSyntax access when access.Expression == list && !ListItems.IsPlace(access) => [access],
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == list =>
            UsesInFunctions(call),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } given when given.Expression == list && FoldableExpression.MethodName(call).Contains(ForEach) =>
            UsesInFunctions(call),
        _ => [],
    };

    /// <summary>The uses of the first parameter of the functions that a call is given.</summary>
    private IEnumerable<ExpressionSyntax> UsesInFunctions(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Select(argument => argument.Expression).OfType<LambdaExpressionSyntax>()
            .SelectMany(function => ParameterOf(function) is { } parameter ? UsesIn(parameter, function.Body) : []);

    private IEnumerable<ExpressionSyntax> UsesIn(SyntaxNode declaration, SyntaxNode scope) =>
        symbols.DeclaredBy(declaration) is { } variable ? uses.Of(variable, scope) : [];

    /// <summary>What declares the variable or member that a list is the value of.</summary>
    private static SyntaxNode? VariableOf(SyntaxNode list) => list.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax } initial => initial.Parent,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property,
        _ => null,
    };

    private static ParameterSyntax? ParameterOf(LambdaExpressionSyntax function) => function switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter,
        // The other one may be the place of the item.
        ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 or 2 } parameters } => parameters[0],
        _ => null,
    };
}
