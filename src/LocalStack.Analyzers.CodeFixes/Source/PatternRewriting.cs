using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.CodeFixes.Source;

/// <summary>
/// A pattern takes constants only, so that a comparison takes its place: <c>x is "…"</c> becomes <c>x == (…)</c>, a
/// label or an arm gets a <c>when</c>. Of several constants the others are compared first, as constants.
/// </summary>
internal static class PatternRewriting
{
    private const string Candidate = "candidate";

    public static SourceRewriting? Find(ExpressionSyntax constant, CredentialLookup lookup) =>
        Change(constant, lookup) is { } change ? new SourceRewriting(lookup.Title, [change]) : null;

    private static TextChange? Change(ExpressionSyntax constant, CredentialLookup lookup)
    {
        if (constant.Parent is CaseSwitchLabelSyntax)
            return new TextChange(constant.Span, Guarded(others: null, lookup));
        if (constant.Parent is not ConstantPatternSyntax pattern)
            return null;

        var whole = pattern.AncestorsAndSelf().TakeWhile(IsAlternative).Last();
        var others = OthersIn(whole, pattern);
        return whole.Parent switch
        {
            SwitchExpressionArmSyntax { WhenClause: null } or CasePatternSwitchLabelSyntax { WhenClause: null } =>
                new TextChange(whole.Span, Guarded(others, lookup)),
            IsPatternExpressionSyntax test when others is null =>
                new TextChange(TextSpan.FromBounds(test.IsKeyword.SpanStart, whole.Span.End), "== " + lookup.Operand()),
            IsPatternExpressionSyntax test => new TextChange(TextSpan.FromBounds(test.IsKeyword.SpanStart, whole.Span.End), Captured(others, lookup)),
            UnaryPatternSyntax { Parent: IsPatternExpressionSyntax test } not when others is null =>
                new TextChange(TextSpan.FromBounds(test.IsKeyword.SpanStart, not.Span.End), "!= " + lookup.Operand()),
            _ => null,
        };
    }

    private static bool IsAlternative(SyntaxNode node) => node is ConstantPatternSyntax or BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern };

    /// <summary>The other constants, as they are written.</summary>
    private static string? OthersIn(SyntaxNode whole, ConstantPatternSyntax pattern)
    {
        var others = whole.DescendantNodes(node => node is BinaryPatternSyntax)
            .OfType<PatternSyntax>()
            .Where(other => other != pattern && other is not BinaryPatternSyntax)
            .Select(other => other.ToString())
            .ToList();
        return others.Count == 0 ? null : string.Join(" or ", others);
    }

    private static string Guarded(string? others, CredentialLookup lookup) => $"var {Candidate} when {Comparison(others, lookup)}";

    private static string Captured(string? others, CredentialLookup lookup) => $"is var {Candidate} && ({Comparison(others, lookup)})";

    private static string Comparison(string? others, CredentialLookup lookup) =>
        (others is null ? "" : $"{Candidate} is {others} || ") + $"{Candidate} == {lookup.Operand()}";
}
