using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Finds the calls that a name in the text belongs to: of the method or the type of that name, also where the type is
/// not written (<c>new("…")</c>, <c>base("…")</c>, <c>this("…")</c>).
/// </summary>
internal static class CredentialCalls
{
    /// <summary>The calls: invocations, creations, attributes and constructor initialisers.</summary>
    public static IEnumerable<SyntaxNode> Of(SyntaxToken identifier)
    {
        var node = Widest(identifier.Parent);
        return node switch
        {
            ConstructorDeclarationSyntax { Initializer: { } initializer } => [initializer],
            _ => node?.Parent switch
            {
                InvocationExpressionSyntax call when call.Expression == node => [call],
                ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax } call } access
                    when access.Expression == node => [call],
                ObjectCreationExpressionSyntax creation when creation.Type == node => [creation],
                AttributeSyntax attribute => [attribute],
                PrimaryConstructorBaseTypeSyntax constructed => [constructed],
                SimpleBaseTypeSyntax { Parent.Parent: TypeDeclarationSyntax type } => InitializersIn(type),
                _ when node is TypeSyntax type => type.Parent is NullableTypeSyntax nullable ? CreationsOf(nullable) : CreationsOf(type),
                _ => [],
            },
        };
    }

    /// <summary>The arguments of a call.</summary>
    public static SyntaxNode? ArgumentsOf(SyntaxNode call) => call switch
    {
        InvocationExpressionSyntax invocation => invocation.ArgumentList,
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
        AttributeSyntax attribute => attribute.ArgumentList,
        ConstructorInitializerSyntax initializer => initializer.ArgumentList,
        PrimaryConstructorBaseTypeSyntax constructed => constructed.ArgumentList,
        _ => null,
    };

    private static SyntaxNode? Widest(SyntaxNode? name)
    {
        while (name?.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax)
            name = name.Parent;
        return name;
    }

    private static IEnumerable<SyntaxNode> InitializersIn(TypeDeclarationSyntax type) =>
        type.Members.OfType<ConstructorDeclarationSyntax>().Select(constructor => constructor.Initializer).OfType<SyntaxNode>();

    /// <summary>What <c>new(…)</c> creates for a variable or member that is declared with the type.</summary>
    private static IEnumerable<SyntaxNode> CreationsOf(TypeSyntax type) => type.Parent switch
    {
        TypeArgumentListSyntax { Parent.Parent: VariableDeclarationSyntax declaration } =>
            declaration.Variables.SelectMany(variable => ElementsIn(variable.Initializer?.Value)),
        ArrayTypeSyntax { Parent: VariableDeclarationSyntax declaration } =>
            declaration.Variables.SelectMany(variable => ElementsIn(variable.Initializer?.Value)),
        _ => DeclaredValues.Of(type).SelectMany(CreationsIn),
    };

    private static IEnumerable<SyntaxNode> CreationsIn(ExpressionSyntax value) =>
        value is ImplicitObjectCreationExpressionSyntax creation
            ? [creation]
            : value.DescendantNodes(node => node is ConditionalExpressionSyntax or BinaryExpressionSyntax or ParenthesizedExpressionSyntax or SwitchExpressionSyntax or SwitchExpressionArmSyntax)
                .OfType<ImplicitObjectCreationExpressionSyntax>();

    private static IEnumerable<SyntaxNode> ElementsIn(ExpressionSyntax? value) =>
        value?.DescendantNodesAndSelf(node => node == value || node is not BaseObjectCreationExpressionSyntax)
            .OfType<ImplicitObjectCreationExpressionSyntax>() ?? [];
}
