using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.CodeFixes.Source;

/// <summary>
/// A credential made of some of the pieces of a concatenation, of the arguments of <c>Concat</c>, or of a chain of
/// <c>Append</c>: one look-up takes the place of these pieces.
/// </summary>
internal static class PiecesRewriting
{
    public static SourceRewriting? Find(SyntaxNode root, TextSpan span, CredentialLookup lookup)
    {
        var first = root.FindToken(span.Start).Parent as ExpressionSyntax;
        var last = root.FindToken(span.End - 1).Parent as ExpressionSyntax;
        if (first is null || last is null || first.SpanStart != span.Start || last.Span.End != span.End)
            return null;

        return PutsTogether(root.FindNode(span, getInnermostNodeForTie: true))
            ? SourceRewriting.Of(lookup.Title, first, new TextChange(span, lookup.Operand()))
            : null;
    }

    private static bool PutsTogether(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax => node.IsKind(SyntaxKind.AddExpression),
        ArgumentListSyntax { Parent: InvocationExpressionSyntax call } => IsCallOf(call, "Concat"),
        InvocationExpressionSyntax call => IsCallOf(call, "Append") || IsCallOf(call, "ToString"),
        _ => false,
    };

    private static bool IsCallOf(InvocationExpressionSyntax call, string name) =>
        call.Expression is MemberAccessExpressionSyntax access && access.Name.Identifier.ValueText == name;
}
