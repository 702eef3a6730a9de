using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>The items of a list that is written out.</summary>
internal static class ListItems
{
    /// <summary>The items; null where an expression is no such list.</summary>
    public static IEnumerable<ExpressionSyntax>? Of(ExpressionSyntax list) => list switch
    {
        CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(item => item.Expression),
        ArrayCreationExpressionSyntax { Initializer: { } items } => items.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        InitializerExpressionSyntax items => items.Expressions,
        BaseObjectCreationExpressionSyntax { Initializer: { RawKind: (int)SyntaxKind.CollectionInitializerExpression } items } => items.Expressions,
        _ => null,
    };

    /// <summary>The items, each a text of its own; null where they are no texts, or the characters of one.</summary>
    public static IEnumerable<ExpressionSyntax>? TextsOf(ExpressionSyntax list) =>
        Of(list) is { } items && items.Any(item => item is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax) && !items.Any(IsCharacter)
            ? items
            : null;

    private static bool IsCharacter(ExpressionSyntax item) =>
        item.Kind() is SyntaxKind.CharacterLiteralExpression or SyntaxKind.NumericLiteralExpression or SyntaxKind.CastExpression;
}
