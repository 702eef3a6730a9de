using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.CodeFixes.Source;

/// <summary>A <c>const</c> whose value is to be read at run time: a member becomes <c>static readonly</c>, a local a variable.</summary>
internal sealed class ConstantDeclaration
{
    private ConstantDeclaration(TextChange removal, bool isMember)
    {
        Removal = removal;
        IsMember = isMember;
    }

    /// <summary>Takes <c>const</c> away.</summary>
    public TextChange Removal { get; }

    /// <summary>Whether other files may need the constant.</summary>
    public bool IsMember { get; }

    /// <summary>The constant that an expression is the value of.</summary>
    public static ConstantDeclaration? Around(SyntaxNode expression)
    {
        var declaration = expression.FirstAncestorOrSelf<VariableDeclarationSyntax>();
        return declaration?.Parent switch
        {
            FieldDeclarationSyntax field when ConstOf(field.Modifiers) is { } keyword =>
                new ConstantDeclaration(new TextChange(keyword.Span, "static readonly"), isMember: true),
            LocalDeclarationStatementSyntax local when ConstOf(local.Modifiers) is { } keyword =>
                new ConstantDeclaration(
                    new TextChange(TextSpan.FromBounds(keyword.SpanStart, keyword.GetNextToken().SpanStart), ""),
                    isMember: false),
            _ => null,
        };
    }

    private static SyntaxToken? ConstOf(SyntaxTokenList modifiers)
    {
        var index = modifiers.IndexOf(SyntaxKind.ConstKeyword);
        return index < 0 ? null : modifiers[index];
    }
}
