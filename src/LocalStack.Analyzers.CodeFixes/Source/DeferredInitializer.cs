using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.CodeFixes.Source;

/// <summary>
/// The declaration that an expression is the value of, where that value is worked out before anything of the type is used: a
/// look-up that throws there makes all members of the type throw <see cref="TypeInitializationException"/>. So a constant, or
/// a static field that nobody sets, becomes a property, which works its value out when it is asked. A local constant becomes
/// a variable.
/// </summary>
internal sealed class DeferredInitializer
{
    private DeferredInitializer(IReadOnlyList<TextChange> changes, bool isMember)
    {
        Changes = changes;
        IsMember = isMember;
    }

    /// <summary>What makes the declaration one that may have such a value; nothing where it may have it already.</summary>
    public IReadOnlyList<TextChange> Changes { get; }

    /// <summary>Whether other files may need the declaration as it was.</summary>
    public bool IsMember { get; }

    /// <summary>The declaration around an expression.</summary>
    /// <returns>Nothing, if a look-up there would throw too early and cannot be deferred.</returns>
    public static DeferredInitializer? Around(SyntaxNode expression) =>
        expression.FirstAncestorOrSelf<SyntaxNode>(IsBoundary) switch
        {
            FieldDeclarationSyntax field when IsStatic(field.Modifiers) => OfField(field, expression),
            PropertyDeclarationSyntax property when IsStatic(property.Modifiers) && IsInitializer(property, expression) => OfProperty(property),
            ConstructorDeclarationSyntax constructor when IsStatic(constructor.Modifiers) => null,
            LocalDeclarationStatementSyntax local when ConstOf(local.Modifiers) is { } keyword =>
                new([new TextChange(TextSpan.FromBounds(keyword.SpanStart, keyword.GetNextToken().SpanStart), "")], isMember: false),
            _ => new([], isMember: false),
        };

    /// <summary>What says when an expression is worked out: a function does when it is called.</summary>
    private static bool IsBoundary(SyntaxNode node) =>
        node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax
            or LocalDeclarationStatementSyntax { IsConst: true };

    private static bool IsStatic(SyntaxTokenList modifiers) =>
        modifiers.Any(SyntaxKind.StaticKeyword) || modifiers.Any(SyntaxKind.ConstKeyword);

    private static bool IsInitializer(PropertyDeclarationSyntax property, SyntaxNode expression) =>
        property.Initializer?.Span.Contains(expression.Span) == true;

    /// <summary>One that may be set, or that holds an object, is another thing as a property.</summary>
    private static DeferredInitializer? OfField(FieldDeclarationSyntax field, SyntaxNode expression)
    {
        var keyword = ConstOf(field.Modifiers) ?? TokenOf(field.Modifiers, SyntaxKind.ReadOnlyKeyword);
        var value = field.Declaration.Variables[0].Initializer;
        if (keyword is not { } removed || !IsString(field.Declaration.Type) || field.Declaration.Variables.Count > 1 || value?.Span.Contains(expression.Span) != true)
            return null;


        var change = removed.IsKind(SyntaxKind.ConstKeyword)
            ? new TextChange(removed.Span, "static")
            : new TextChange(TextSpan.FromBounds(removed.SpanStart, removed.GetNextToken().SpanStart), "");
        return new([change, new TextChange(value.EqualsToken.Span, "=>")], isMember: true);
    }

    private static DeferredInitializer? OfProperty(PropertyDeclarationSyntax property) =>
        IsString(property.Type)
        && property is { AccessorList: { Accessors.Count: 1 } accessors, Initializer: { } value }
        && accessors.Accessors[0].Keyword.IsKind(SyntaxKind.GetKeyword)
            ? new([new TextChange(TextSpan.FromBounds(accessors.SpanStart, value.EqualsToken.Span.End), "=>")], isMember: true)
            : null;

    private static bool IsString(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => IsString(nullable.ElementType),
        PredefinedTypeSyntax predefined => predefined.Keyword.IsKind(SyntaxKind.StringKeyword),
        QualifiedNameSyntax qualified => IsString(qualified.Right),
        SimpleNameSyntax name => name.Identifier.ValueText == nameof(String),
        _ => false,
    };

    private static SyntaxToken? ConstOf(SyntaxTokenList modifiers) => TokenOf(modifiers, SyntaxKind.ConstKeyword);

    private static SyntaxToken? TokenOf(SyntaxTokenList modifiers, SyntaxKind kind)
    {
        var index = modifiers.IndexOf(kind);
        return index < 0 ? null : modifiers[index];
    }
}
