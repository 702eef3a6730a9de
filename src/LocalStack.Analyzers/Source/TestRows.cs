using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// What the rows of a test give its parameters: <c>[InlineData("…")] void Starts(string localStackAuthToken)</c>, and those of a
/// member that an attribute names: <c>[MemberData(nameof(Tokens))]</c>.
/// </summary>
internal static class TestRows
{
    /// <summary>The attributes of NUnit and BenchmarkDotNet whose arguments are the values of one parameter or member.</summary>
    private static readonly HashSet<string> Values = new(StringComparer.Ordinal) { "Values", "Params" };

    /// <summary>The attributes of xUnit, NUnit, MSTest and TUnit whose arguments are those of the method.</summary>
    private static readonly HashSet<string> Rows = new(StringComparer.Ordinal) { "InlineData", "TestCase", "DataRow", "Arguments" };

    /// <summary>Their attributes that name a member with the rows.</summary>
    private static readonly HashSet<string> Sources = new(StringComparer.Ordinal)
    {
        "MemberData", "TestCaseSource", "DynamicData", "MethodDataSource", "ValueSource",
    };

    /// <summary>Whether the arguments of an attribute of this name are the values of what it is put on.</summary>
    public static bool AreValues(string attribute) => Values.Contains(attribute);

    /// <summary>Whether an attribute of this name is a row of a test.</summary>
    public static bool AreIn(string attribute) => Rows.Contains(attribute);

    /// <summary>The values of a parameter in all rows.</summary>
    public static IEnumerable<ExpressionSyntax> ValuesFor(ParameterSyntax parameter)
    {
        if (parameter.Parent is not ParameterListSyntax { Parent: MethodDeclarationSyntax method } list)
            return [];

        var index = list.Parameters.IndexOf(parameter);
        var isOnly = list.Parameters.Count == 1;
        return AttributesIn(method.AttributeLists)
            .Where(attribute => Rows.Contains(CredentialSinks.NameOf(attribute)))
            .Select(row => row.ArgumentList?.Arguments.ElementAtOrDefault(index))
            .Where(argument => argument is { NameEquals: null })
            .Select(argument => argument!.Expression)
            .Concat(RowsNamedIn(method.AttributeLists, method).Select(row => ValueAt(row, index, isOnly)).OfType<ExpressionSyntax>())
            .Concat(RowsNamedIn(parameter.AttributeLists, method).Select(row => ValueAt(row, index: 0, isOnly: true)).OfType<ExpressionSyntax>());
    }

    /// <summary>The parameters that the arguments of a row are for; none of what is no row of a method.</summary>
    public static IReadOnlyList<ParameterSyntax> ParametersOf(AttributeArgumentListSyntax row) =>
        row.Parent is AttributeSyntax attribute && Rows.Contains(CredentialSinks.NameOf(attribute)) && attribute.Parent?.Parent is BaseMethodDeclarationSyntax method
            ? method.ParameterList.Parameters
            : [];

    private static IEnumerable<AttributeSyntax> AttributesIn(SyntaxList<AttributeListSyntax> lists) => lists.SelectMany(list => list.Attributes);

    /// <summary>The rows of the members that attributes name, where the same type declares them.</summary>
    private static IEnumerable<ExpressionSyntax> RowsNamedIn(SyntaxList<AttributeListSyntax> lists, MethodDeclarationSyntax method) =>
        AttributesIn(lists)
            .Where(attribute => Sources.Contains(CredentialSinks.NameOf(attribute)))
            .Select(MemberNamedBy)
            .SelectMany(name => (method.Parent as TypeDeclarationSyntax)?.Members.SelectMany(member => RowsOf(member, name)) ?? []);

    private static string MemberNamedBy(AttributeSyntax source) => source.ArgumentList?.Arguments.FirstOrDefault()?.Expression switch
    {
        LiteralExpressionSyntax { Token.Value: string name } => name,
        InvocationExpressionSyntax call when FoldableExpression.IsNameOf(call) => SinkNames.LastOf(call.ArgumentList.Arguments[0].Expression),
        _ => "",
    };

    private static IEnumerable<ExpressionSyntax> RowsOf(MemberDeclarationSyntax member, string name) => member switch
    {
        PropertyDeclarationSyntax property when property.Identifier.ValueText == name =>
            DeclaredValues.Of(property).SelectMany(ItemsOf).Concat(YieldedIn(property)),
        MethodDeclarationSyntax method when method.Identifier.ValueText == name =>
            DeclaredValues.Of(method.ReturnType).SelectMany(ItemsOf).Concat(YieldedIn(method)),
        FieldDeclarationSyntax field when field.Declaration.Variables[0].Identifier.ValueText == name =>
            DeclaredValues.Of(field.Declaration.Type).SelectMany(ItemsOf),
        _ => [],
    };

    private static IEnumerable<ExpressionSyntax> ItemsOf(ExpressionSyntax list) => ListItems.Of(list) ?? [];

    private static IEnumerable<ExpressionSyntax> YieldedIn(MemberDeclarationSyntax member) =>
        member.DescendantNodes(node => !ReturnedValues.IsFunction(node)).OfType<YieldStatementSyntax>().Select(row => row.Expression).OfType<ExpressionSyntax>();

    /// <summary>What a row has for a parameter; a row of one parameter may be the value itself.</summary>
    private static ExpressionSyntax? ValueAt(ExpressionSyntax row, int index, bool isOnly) => WithoutRemarks(row) switch
    {
        TupleExpressionSyntax tuple => tuple.Arguments.ElementAtOrDefault(index)?.Expression,
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } => arguments.ElementAtOrDefault(index)?.Expression,
        _ when ListItems.Of(row) is { } items => items.ElementAtOrDefault(index),
        _ => isOnly ? row : null,
    };

    /// <summary>The row of which methods say more: <c>new TestCaseData("…").SetName("…")</c>.</summary>
    private static ExpressionSyntax WithoutRemarks(ExpressionSyntax row)
    {
        var first = row;
        while (first is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
            first = access.Expression;
        return first is BaseObjectCreationExpressionSyntax ? first : row;
    }
}
