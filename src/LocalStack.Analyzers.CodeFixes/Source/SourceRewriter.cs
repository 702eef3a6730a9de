using LocalStack.Analyzers.Rules;
using LocalStack.Detection.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.CodeFixes.Source;

/// <summary>Finds the rewriting for the place at which a credential stands.</summary>
internal static class SourceRewriter
{
    /// <summary>The rewriting of one diagnostic; nothing, where its place has none.</summary>
    public static SourceRewriting? Find(
        SemanticModel model, SyntaxNode root, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var span = diagnostic.Location.SourceSpan;
        if (root.FindTrivia(span.Start) is { RawKind: not 0 } trivia)
            return PlaceholderRewriting.Find(trivia, span);
        if (!diagnostic.Properties.TryGetValue(CredentialDiagnostic.VariableProperty, out var variable) || variable is null)
            return null;

        var token = root.FindToken(span.Start);
        var lookup = new EnvironmentLookup(model, token.SpanStart, variable);
        var title = $"Read {variable} from the environment";
        if (token.IsKind(SyntaxKind.InterpolatedStringTextToken))
            return InterpolationRewriting.OfInterpolatedText(token, span, lookup, title);
        if (token.Parent is not LiteralExpressionSyntax literal)
            return null;

        if (WholeExpression(root, literal, span) is { } expression)
            return ExpressionRewriting.Find(model, expression, lookup, title, cancellationToken);

        // In a longer string. A token that is written with escapes has no span of its own to replace.
        return span == literal.Span ? null : InterpolationRewriting.OfLiteral(literal, span, lookup, title);
    }

    /// <summary>The expression whose whole value is the token.</summary>
    private static ExpressionSyntax? WholeExpression(SyntaxNode root, LiteralExpressionSyntax literal, TextSpan span)
    {
        if (AuthToken.HasShape(literal.Token.ValueText.AsSpan()))
            return literal;

        return root.FindNode(span, getInnermostNodeForTie: true) is BinaryExpressionSyntax concatenation
            && concatenation.Span == span
            && IsLiterals(concatenation)
                ? concatenation
                : null;
    }

    /// <summary>Whether the literals of a concatenation, all of them, are a token.</summary>
    private static bool IsLiterals(BinaryExpressionSyntax concatenation)
    {
        var value = "";
        foreach (var node in concatenation.DescendantNodes())
        {
            switch (node)
            {
                case LiteralExpressionSyntax literal when value.Length <= AuthToken.MaxLength:
                    value += literal.Token.ValueText;
                    break;
                case ParenthesizedExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }:
                    break;
                default:
                    return false;
            }
        }

        return AuthToken.HasShape(value.AsSpan());
    }
}
