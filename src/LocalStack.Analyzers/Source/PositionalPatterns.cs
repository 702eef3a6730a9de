using LocalStack.Detection.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// What patterns ask for by its place: <c>(region, localStackAuthToken) is (_, "…")</c>, <c>options is LocalStackOptions("eu", "…")</c>.
/// </summary>
internal sealed class PositionalPatterns(SourceSymbols symbols, SinkNames sinkNames, VariableUses uses)
{
    /// <summary>The method that takes an object apart; a record has one of its own.</summary>
    private const string Deconstruct = "Deconstruct";

    /// <summary>What an item of a tuple is asked for.</summary>
    public static IEnumerable<ExpressionSyntax> AskedOf(IdentifierNameSyntax item) => item.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax tuple } argument
        ? ListsAskedOf(tuple).SelectMany(list => TextsAt(list, tuple.Arguments.IndexOf(argument)))
        : [];

    /// <summary>What an element of a tuple is asked for, where a variable has the type.</summary>
    public IEnumerable<ExpressionSyntax> AskedOf(TupleElementSyntax element) => element.Parent is TupleTypeSyntax type
        ? UsesOfAll(type).SelectMany(ListsAskedOf).SelectMany(list => TextsAt(list, type.Elements.IndexOf(element)))
        : [];

    /// <summary>What is asked of the credentials in a type that is named: in a pattern, or as the type of a variable.</summary>
    public IEnumerable<(ExpressionSyntax Value, CredentialName Name)> AskedOf(SyntaxToken type)
    {
        if (type.Parent is not SimpleNameSyntax name || symbols.SymbolOf(name) is not INamedTypeSymbol named || named.GetMembers(Deconstruct).IsEmpty)
            yield break;

        TypeSyntax written = name.Parent is QualifiedNameSyntax qualified ? qualified : name.Parent is NullableTypeSyntax nullable ? nullable : name;
        var lists = written.Parent is RecursivePatternSyntax { PositionalPatternClause: { } own } ? [own] : UsesOfAll(written).SelectMany(ListsAskedOf);
        foreach (var list in lists)
        {
            foreach (var (text, credential) in CredentialsIn(list, named))
                yield return (text, credential);
        }
    }

    private IEnumerable<(ExpressionSyntax Value, CredentialName Name)> CredentialsIn(PositionalPatternClauseSyntax list, INamedTypeSymbol type)
    {
        var taken = type.GetMembers(Deconstruct).OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.Length == list.Subpatterns.Count);
        if (taken is null)
            yield break;

        foreach (var parameter in taken.Parameters)
        {
            foreach (var text in TextsAt(list, parameter.Ordinal))
            {
                if (sinkNames.OfParameter(taken, new GivenArgument(text, parameter.Name, parameter.Type, parameter.Ordinal)) is { } credential)
                    yield return (text, credential);
            }
        }
    }

    /// <summary>One that is written with its name is found by that.</summary>
    private static IEnumerable<ExpressionSyntax> TextsAt(PositionalPatternClauseSyntax list, int index) =>
        list.Subpatterns.ElementAtOrDefault(index) is { ExpressionColon: null, Pattern: var asked } ? ComparedValues.TextsIn(asked) : [];

    private static IEnumerable<PositionalPatternClauseSyntax> ListsAskedOf(ExpressionSyntax asked) => ComparedValues.PatternsOf(asked)
        .SelectMany(pattern => ComparedValues.PartsOf(pattern).OfType<RecursivePatternSyntax>())
        .Where(pattern => pattern.Type is null)
        .Select(pattern => pattern.PositionalPatternClause)
        .OfType<PositionalPatternClauseSyntax>();

    /// <summary>The uses of what is declared with a type.</summary>
    private IEnumerable<ExpressionSyntax> UsesOfAll(TypeSyntax type) => DeclaredWith(type)
        .SelectMany(declaration => symbols.DeclaredBy(declaration) is { } variable ? uses.Of(variable, VariableUses.ScopeOf(declaration, variable)) : []);

    private static IEnumerable<SyntaxNode> DeclaredWith(TypeSyntax type) => type.Parent switch
    {
        ParameterSyntax or PropertyDeclarationSyntax => [type.Parent],
        VariableDeclarationSyntax declaration => declaration.Variables,
        _ => [],
    };
}
