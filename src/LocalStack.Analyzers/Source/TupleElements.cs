using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Finds the element of a tuple that belongs to a name: <c>var (a, localStackAuthToken) = ("…", "…")</c>,
/// <c>(string A, string LocalStackAuthToken) pair = ("…", "…")</c>.
/// </summary>
internal static class TupleElements
{
    /// <summary>What a deconstruction gives a variable.</summary>
    /// <param name="variable">The variable, declared there or before.</param>
    public static IEnumerable<ExpressionSyntax> GivenTo(SyntaxNode variable)
    {
        var path = new Stack<int>();
        for (var node = variable; ; node = node.Parent)
        {
            switch (node.Parent)
            {
                case ParenthesizedVariableDesignationSyntax list:
                    path.Push(list.Variables.IndexOf((VariableDesignationSyntax)node));
                    break;
                case TupleExpressionSyntax tuple:
                    path.Push(tuple.Arguments.IndexOf((ArgumentSyntax)node));
                    break;
                case ArgumentSyntax { Parent: TupleExpressionSyntax } or DeclarationExpressionSyntax:
                    break;
                case AssignmentExpressionSyntax assignment when assignment.Left == node && path.Count > 0:
                    return ElementsAt(assignment.Right, path);
                default:
                    return [];
            }
        }
    }

    /// <summary>What the values of a tuple type have for one of its elements.</summary>
    public static IEnumerable<ExpressionSyntax> GivenTo(TupleElementSyntax element) => element.Parent is TupleTypeSyntax type
        ? ValuesOf(type).SelectMany(value => ElementsAt(value, [type.Elements.IndexOf(element)]))
        : [];

    /// <summary>What a tuple has for an element that is asked for by its name or its number.</summary>
    public static IEnumerable<ExpressionSyntax> At(TupleExpressionSyntax tuple, IFieldSymbol element)
    {
        var elements = element.ContainingType.TupleElements;
        for (var i = 0; i < elements.Length && i < tuple.Arguments.Count; i++)
        {
            if (elements[i].Name == element.Name || elements[i].CorrespondingTupleField?.Name == element.Name)
                return [tuple.Arguments[i].Expression];
        }

        return [];
    }

    /// <summary>What is declared with the type, or with a list of it.</summary>
    private static IEnumerable<ExpressionSyntax> ValuesOf(TypeSyntax type) => type.Parent switch
    {
        ArrayTypeSyntax or NullableTypeSyntax => ValuesOf((TypeSyntax)type.Parent).SelectMany(value => ListItems.Of(value) ?? [value]),
        TypeArgumentListSyntax { Parent: GenericNameSyntax list } => ValuesOf(list).SelectMany(value => ListItems.Of(value) ?? [value]),
        _ => DeclaredValues.Of(type),
    };

    /// <summary>The elements that a path of positions leads to, from the outermost tuple to the innermost.</summary>
    private static IEnumerable<ExpressionSyntax> ElementsAt(ExpressionSyntax value, IEnumerable<int> path)
    {
        IEnumerable<ExpressionSyntax> values = [value];
        foreach (var position in path)
        {
            values = values.SelectMany(Alternatives.Of)
                .OfType<TupleExpressionSyntax>()
                .Where(tuple => position < tuple.Arguments.Count)
                .Select(tuple => tuple.Arguments[position].Expression);
        }

        return values;
    }
}
