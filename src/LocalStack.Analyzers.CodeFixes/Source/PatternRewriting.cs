using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.CodeFixes.Source;

/// <summary>
/// A pattern takes constants only, so that a comparison takes its place: <c>x is "…"</c> becomes <c>x == (…)</c>, a
/// label or an arm gets a <c>when</c>.
/// </summary>
internal static class PatternRewriting
{
    private const string Candidate = "candidate";

    public static SourceRewriting? Find(ExpressionSyntax constant, CredentialLookup lookup) =>
        Change(constant, lookup) is { } change ? new SourceRewriting(lookup.Title, [change]) : null;

    private static TextChange? Change(ExpressionSyntax constant, CredentialLookup lookup) => constant.Parent switch
    {
        CaseSwitchLabelSyntax => new TextChange(constant.Span, Guarded(lookup)),
        ConstantPatternSyntax { Parent: SwitchExpressionArmSyntax { WhenClause: null } } =>
            new TextChange(constant.Span, Guarded(lookup)),
        ConstantPatternSyntax { Parent: CasePatternSwitchLabelSyntax { WhenClause: null } } =>
            new TextChange(constant.Span, Guarded(lookup)),
        ConstantPatternSyntax { Parent: IsPatternExpressionSyntax test } =>
            new TextChange(TextSpan.FromBounds(test.IsKeyword.SpanStart, constant.Span.End), "== " + lookup.Operand()),
        _ => null,
    };

    private static string Guarded(CredentialLookup lookup) => $"var {Candidate} when {Candidate} == {lookup.Operand()}";
}
