using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.CodeFixes.Source;

/// <summary>
/// A pattern takes constants only, so that a comparison takes its place: <c>x is "…"</c> becomes <c>x == (…)</c>, a
/// label or an arm gets a <c>when</c>. Of several constants the others are compared first, as constants. A part of a pattern, such
/// as a property, gives its value to a variable, which is compared once all else has matched.
/// </summary>
internal sealed class PatternRewriting
{
    private readonly CredentialLookup _lookup;
    private readonly string _candidate;
    private readonly string _declaration;

    private PatternRewriting(SemanticModel model, ExpressionSyntax constant, int number, bool isText, CredentialLookup lookup)
    {
        _lookup = lookup;
        _candidate = NewName(model, constant.SpanStart, number);
        _declaration = (isText ? "var " : "string ") + _candidate;
    }

    public static SourceRewriting? Find(SemanticModel model, ExpressionSyntax constant, CredentialLookup lookup)
    {
        if (InputOf(model, constant) is not { } input || IsSpan(input))
            return null;

        var isText = input.SpecialType == SpecialType.System_String;
        return Find(NumberOf(constant), otherwise: null) is { } other ? Find(number: 1, other) : null;

        SourceRewriting? Find(int number, SourceRewriting? otherwise)
        {
            var changes = new PatternRewriting(model, constant, number, isText, lookup).Changes(constant, isText);
            return changes.Length == 0 ? null : SourceRewriting.Of(lookup.Title, constant, otherwise, changes);
        }
    }

    /// <summary>Two patterns that are rewritten at once may want the same name: then each is numbered by its place.</summary>
    private static int NumberOf(ExpressionSyntax constant) =>
        constant.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax) is { } member
            ? NumberIn(member, constant)
            : NumberIn(constant.SyntaxTree.GetRoot(), constant);

    private static int NumberIn(SyntaxNode scope, ExpressionSyntax constant) =>
        scope.DescendantNodes().TakeWhile(node => node != constant).Count(node => node.Parent is ConstantPatternSyntax or CaseSwitchLabelSyntax) + 1;

    /// <summary>What is compared with the constant.</summary>
    private static ITypeSymbol? InputOf(SemanticModel model, ExpressionSyntax constant) => constant.Parent switch
    {
        CaseSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax @switch } => model.GetTypeInfo(@switch.Expression).Type,
        PatternSyntax pattern => model.GetTypeInfo(pattern).Type,
        _ => null,
    };

    /// <summary>A pattern compares the characters of a span; the operator compares whether it is the same memory.</summary>
    private static bool IsSpan(ITypeSymbol input) => input.IsRefLikeType;

    private static string NewName(SemanticModel model, int position, int number)
    {
        const string Name = "candidate";
        var name = number == 1 ? Name : Name + number;
        while (!model.LookupSymbols(position, name: name).IsEmpty)
            name = Name + ++number;
        return name;
    }

    private TextChange[] Changes(ExpressionSyntax constant, bool isText)
    {
        if (constant.Parent is CaseSwitchLabelSyntax)
            return [new TextChange(constant.Span, Guarded(others: null))];
        if (constant.Parent is not ConstantPatternSyntax pattern)
            return [];

        var whole = pattern.AncestorsAndSelf().TakeWhile(IsAlternative).Last();
        var others = OthersIn(whole, pattern);
        return whole.Parent switch
        {
            SwitchExpressionArmSyntax { WhenClause: null } or CasePatternSwitchLabelSyntax { WhenClause: null } =>
                [new TextChange(whole.Span, Guarded(others))],
            IsPatternExpressionSyntax test when others is null && isText =>
                [new TextChange(TextSpan.FromBounds(test.IsKeyword.SpanStart, whole.Span.End), "== " + _lookup.Operand())],
            IsPatternExpressionSyntax test when CanGoOn(test) =>
                [new TextChange(TextSpan.FromBounds(test.IsKeyword.SpanStart, whole.Span.End), $"is {_declaration} && ({Comparison(others)})")],
            UnaryPatternSyntax { Parent: IsPatternExpressionSyntax test } not when others is null && isText =>
                [new TextChange(TextSpan.FromBounds(test.IsKeyword.SpanStart, not.Span.End), "!= " + _lookup.Operand())],
            _ => ChangesOfPart(whole, others),
        };
    }

    private TextChange[] ChangesOfPart(SyntaxNode part, string? others)
    {
        // All that is around it has to match as well: of an alternative, or of the contrary, no variable is known.
        var around = part.Ancestors().SkipWhile(IsConjunction).First();
        var declaration = new TextChange(part.Span, _declaration);
        return around switch
        {
            SwitchExpressionArmSyntax arm => [declaration, Guard(arm.Pattern, arm.WhenClause, others)],
            CasePatternSwitchLabelSyntax label => [declaration, Guard(label.Pattern, label.WhenClause, others)],
            IsPatternExpressionSyntax test when CanGoOn(test) =>
                [declaration, new TextChange(new TextSpan(test.Span.End, 0), $" && {Operand(others)}")],
            _ => [],
        };
    }

    private TextChange Guard(PatternSyntax pattern, WhenClauseSyntax? when, string? others) => when is null
        ? new TextChange(new TextSpan(pattern.Span.End, 0), $" when {Comparison(others)}")
        : new TextChange(when.Condition.Span, $"{Operand(others)} && ({when.Condition})");

    /// <summary>Whether <c>&amp;&amp;</c> behind a test belongs to that test alone.</summary>
    private static bool CanGoOn(IsPatternExpressionSyntax test) =>
        test.Parent is not BinaryExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression };

    private static bool IsAlternative(SyntaxNode node) => node is ConstantPatternSyntax or BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern };

    private static bool IsConjunction(SyntaxNode node) => node is SubpatternSyntax or PropertyPatternClauseSyntax or PositionalPatternClauseSyntax
        or RecursivePatternSyntax or ListPatternSyntax or ParenthesizedPatternSyntax or BinaryPatternSyntax { RawKind: (int)SyntaxKind.AndPattern };

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

    private string Guarded(string? others) => $"{_declaration} when {Comparison(others)}";

    private string Comparison(string? others) =>
        (others is null ? "" : $"{_candidate} is {others} || ") + $"{_candidate} == {_lookup.Operand()}";

    private string Operand(string? others) => others is null ? Comparison(others) : $"({Comparison(others)})";
}
