using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Knows what a text is made into before it is used: <c>new YamlScalarNode("…")</c>, <c>JsonValue.Create("…")</c>. A name that is made
/// into something is one of a value only beside what has been made of a text in the same way, or as the key that it is.
/// </summary>
internal static class WrappedTexts
{
    /// <summary>The creation or call that is given a text and nothing else.</summary>
    public static ExpressionSyntax? Around(ExpressionSyntax text) => text.Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: ObjectCreationExpressionSyntax { Initializer: null } creation } } => creation,
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: ImplicitObjectCreationExpressionSyntax { Initializer: null } creation } } => creation,
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax call } }
            when Alternatives.Wraps(FoldableExpression.MethodName(call)) => call,
        _ => null,
    };

    /// <summary>Whether what is around a name says by itself which value belongs to it: it is the key of one.</summary>
    public static bool IsKey(ExpressionSyntax wrapped) => wrapped.Parent is ArgumentSyntax { Parent: BracketedArgumentListSyntax };

    /// <summary>Whether two texts are made into the same.</summary>
    public static bool AreAlike(ExpressionSyntax wrapped, ExpressionSyntax other) => (wrapped, other) switch
    {
        (ObjectCreationExpressionSyntax one, ObjectCreationExpressionSyntax second) => SyntaxFactory.AreEquivalent(one.Type, second.Type),
        (InvocationExpressionSyntax one, InvocationExpressionSyntax second) => SyntaxFactory.AreEquivalent(one.Expression, second.Expression),
        _ => wrapped.RawKind == other.RawKind && wrapped is ImplicitObjectCreationExpressionSyntax,
    };
}
