using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Knows which argument is the value, when another one is the name. Types and names of parameters decide: a value can
/// only go where text can go, and it comes after its name unless its parameter says that it is the value.
/// </summary>
internal sealed class SinkArguments(SourceSymbols symbols)
{
    private const string Value = "value";

    /// <summary>The arguments of a call or a creation.</summary>
    /// <param name="list">The list.</param>
    /// <param name="method">What is called, when that is known.</param>
    public IReadOnlyList<GivenArgument> Of(BaseArgumentListSyntax list, IMethodSymbol? method)
    {
        var given = new List<GivenArgument>(list.Arguments.Count);
        for (var i = 0; i < list.Arguments.Count; i++)
        {
            var argument = list.Arguments[i];
            given.Add(Of(argument.Expression, argument.NameColon?.Name.Identifier.ValueText, method, i));
        }

        return given;
    }

    /// <summary>
    /// The arguments of an attribute. Its properties are arguments that say what they are; those of a row of a test are called as the parameters
    /// that take them.
    /// </summary>
    public IReadOnlyList<GivenArgument> Of(AttributeArgumentListSyntax list, IMethodSymbol? method)
    {
        var parameters = TestRows.ParametersOf(list);
        var given = new List<GivenArgument>(list.Arguments.Count);
        for (var i = 0; i < list.Arguments.Count; i++)
        {
            var argument = list.Arguments[i];
            given.Add(argument.NameEquals is { } property
                ? new GivenArgument(argument.Expression, property.Name.Identifier.ValueText, symbols.TypeOf(argument.Expression), i)
                : parameters.ElementAtOrDefault(i) is { } parameter
                    ? new GivenArgument(argument.Expression, parameter.Identifier.ValueText, symbols.TypeOf(argument.Expression), i)
                    : Of(argument.Expression, argument.NameColon?.Name.Identifier.ValueText, method, i));
        }

        return given;
    }

    /// <summary>The elements of a tuple, named by itself, by the type that it is given to, or by the variables that take them.</summary>
    public IReadOnlyList<GivenArgument> Of(TupleExpressionSyntax tuple)
    {
        var elements = TargetOf(tuple) is INamedTypeSymbol { IsTupleType: true } target ? target.TupleElements : default;
        var given = new List<GivenArgument>(tuple.Arguments.Count);
        for (var i = 0; i < tuple.Arguments.Count; i++)
        {
            var element = elements.IsDefault ? null : elements.ElementAtOrDefault(i);
            var name = tuple.Arguments[i].NameColon?.Name.Identifier.ValueText
                ?? (element is { IsExplicitlyNamedTupleElement: true } ? element.Name : null)
                ?? VariableOf(tuple, i);
            var expression = tuple.Arguments[i].Expression;
            given.Add(new GivenArgument(expression, name, symbols.TypeOf(expression), i));
        }

        return given;
    }

    /// <summary>What a tuple is given to; that of an item of a collection expression Roslyn 4.8 does not say.</summary>
    private ITypeSymbol? TargetOf(TupleExpressionSyntax tuple) =>
        tuple.Parent is ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } ? SourceSymbols.ElementOf(symbols.TargetOf(collection)) : symbols.TargetOf(tuple);

    /// <summary><c>var (name, id) = (…, …)</c>.</summary>
    private static string? VariableOf(TupleExpressionSyntax tuple, int index) =>
        tuple.Parent is AssignmentExpressionSyntax { Left: DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax list } }
        && list.Variables.ElementAtOrDefault(index) is SingleVariableDesignationSyntax variable
            ? variable.Identifier.ValueText
            : null;

    /// <summary>The arguments that can be the value under a name.</summary>
    public static IEnumerable<ExpressionSyntax> ValuesBeside(ExpressionSyntax name, IReadOnlyList<GivenArgument> given)
    {
        var own = given.FirstOrDefault(argument => argument.Expression == name);
        if (own is null)
            return [];

        var others = given
            .Where(argument => argument != own && argument.Fit != CredentialFit.None && argument.Role != ParameterRole.Other)
            .ToList();
        var best = others.Count == 0 ? ParameterRole.Other : others.Max(argument => argument.Role);

        // The name is the value here: d.Add("License", NAME).
        if (own.Role == ParameterRole.Value)
            return [];

        return best == ParameterRole.Value
            ? others.Where(argument => argument.Role == ParameterRole.Value).Select(argument => argument.Expression)
            : One(Next(own, others, CredentialFit.Text) ?? Likely(own, others) ?? Next(own, others, CredentialFit.Possible));
    }

    /// <summary>
    /// Whether the parameters say that one of them is the key and another its value: <c>variables.Should().Contain(key: NAME, value: "…")</c>.
    /// </summary>
    public static bool IsPair(ExpressionSyntax name, IReadOnlyList<GivenArgument> given) =>
        given.Any(argument => argument.Name == Value)
        && given.Any(argument => argument.Expression == name && argument.Name is { } own && CredentialSinks.NameMembers.Contains(own));

    private static GivenArgument? Next(GivenArgument name, List<GivenArgument> others, CredentialFit fit) =>
        others.Where(argument => argument.Order > name.Order && argument.Fit == fit)
            .OrderBy(argument => argument.Order)
            .FirstOrDefault();

    /// <summary>One before the name, where only its parameter tells which of the two is the value.</summary>
    private static GivenArgument? Likely(GivenArgument name, List<GivenArgument> others) =>
        name.Role == ParameterRole.Likely
            ? null
            : others.Find(argument => argument is { Role: ParameterRole.Likely, Fit: CredentialFit.Text });

    private static IEnumerable<ExpressionSyntax> One(GivenArgument? argument) =>
        argument is null ? [] : [argument.Expression];

    private GivenArgument Of(ExpressionSyntax expression, string? written, IMethodSymbol? method, int index)
    {
        if (method is null || ParameterOf(method, written, index) is not { } parameter)
            return new GivenArgument(expression, written ?? KindOf(expression), symbols.TypeOf(expression), index);
        if (!parameter.IsParams)
            return new GivenArgument(expression, parameter.Name, KindOf(expression) is null ? parameter.Type : null, parameter.Ordinal);

        // One name for any number of arguments says nothing of each.
        var isObjects = parameter.Type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Object };
        return isObjects
            ? new GivenArgument(expression, null, symbols.TypeOf(expression), index)
            : new GivenArgument(expression, null, parameter.Type, index, parameter.Name);
    }

    /// <summary>What a text is made to where it is given, if it is a content: <c>new StringContent("…")</c>. Any type may take that.</summary>
    public static string? KindOf(ExpressionSyntax argument)
    {
        const string Content = "Content";
        return argument is ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: > 0, Type: SimpleNameSyntax type } creation
            && CredentialOwner.LastWord(type.Identifier.ValueText) == Content
            && creation.ArgumentList!.Arguments[0].Expression is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax
                ? Content
                : null;
    }

    /// <summary>The parameter that takes an argument.</summary>
    public static IParameterSymbol? ParameterOf(IMethodSymbol method, string? written, int index)
    {
        if (written is not null)
            return method.Parameters.FirstOrDefault(parameter => parameter.Name == written);
        if (index < method.Parameters.Length)
            return method.Parameters[index];

        return method.Parameters.LastOrDefault() is { IsParams: true } last ? last : null;
    }
}
