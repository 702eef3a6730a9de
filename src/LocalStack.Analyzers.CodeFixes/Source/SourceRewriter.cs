using LocalStack.Analyzers.Rules;
using LocalStack.Detection.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.CodeFixes.Source;

/// <summary>Finds the rewriting for the position at which a credential stands.</summary>
internal static class SourceRewriter
{
    /// <summary>The rewriting of one diagnostic; nothing, where its position has none.</summary>
    public static SourceRewriting? Find(
        SemanticModel model, SyntaxNode root, Diagnostic diagnostic, LookupSource source, CancellationToken cancellationToken)
    {
        var span = diagnostic.Location.SourceSpan;
        if (root.FindTrivia(span.Start) is { RawKind: not 0 } trivia)
            return PlaceholderRewriting.Find(trivia, span);
        if (!diagnostic.Properties.TryGetValue(CredentialDiagnostic.VariableProperty, out var variable)
            || variable is null
            || diagnostic.Properties.ContainsKey(CredentialDiagnostic.EncodedProperty))
        {
            return null;
        }

        var token = root.FindToken(span.Start);
        var isNamed = diagnostic.Id == RuleDescriptors.HardCodedCredential.Id;
        if (!isNamed && token.Parent is { } secret && new SinkVariable(model.Compilation, cancellationToken).Of(secret) is { } named)
            (variable, isNamed) = (named, true);
        var lookup = new CredentialLookup(model, token.SpanStart, variable, isNamed, source);
        if (WholeExpression(root, token, span) is { } expression)
            return SelfComparison.Is(model, expression, lookup) ? null : OfExpression(model, expression, lookup, cancellationToken);

        return token.Parent switch
        {
            InterpolatedStringTextSyntax => InterpolationRewriting.OfInterpolatedText(token, span, lookup),
            LiteralExpressionSyntax literal when literal.Span.Contains(span) => InterpolationRewriting.OfLiteral(literal, span, lookup),
            _ => PiecesRewriting.Find(root, span, lookup),
        };
    }

    private static SourceRewriting? OfExpression(
        SemanticModel model, ExpressionSyntax expression, CredentialLookup lookup, CancellationToken cancellationToken) =>
        expression.Parent switch
        {
            ConstantPatternSyntax or CaseSwitchLabelSyntax => PatternRewriting.Find(model, expression, lookup),
            EqualsValueClauseSyntax { Parent: ParameterSyntax parameter } => DefaultValueRewriting.Find(model, parameter, lookup),
            _ => OfValue(model, expression, lookup, cancellationToken),
        };

    private static SourceRewriting? OfValue(
        SemanticModel model, ExpressionSyntax expression, CredentialLookup lookup, CancellationToken cancellationToken)
    {
        var rewriting = ExpressionRewriting.Find(model, expression, lookup, cancellationToken);
        return StatementRemoval.Find(expression, model.SyntaxTree.GetText(cancellationToken), lookup, rewriting) ?? rewriting;
    }

    /// <summary>The expression whose whole value is the credential.</summary>
    private static ExpressionSyntax? WholeExpression(SyntaxNode root, SyntaxToken token, TextSpan span)
    {
        if (token.Parent is LiteralExpressionSyntax literal && AuthToken.HasShape(literal.Token.ValueText.AsSpan()))
            return literal;

        var node = root.FindNode(span, getInnermostNodeForTie: true);
        return node is ExpressionSyntax expression && expression.Span == span ? expression : null;
    }
}
