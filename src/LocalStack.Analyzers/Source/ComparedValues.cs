using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Finds what a credential that is read has to be: <c>token == "…"</c>, <c>token is "…"</c>, <c>Assert.Equal("…", token)</c>,
/// <c>token.Should().Be("…")</c>. Whoever writes down what it is equal to, or is not, has written it down. What it begins with, or
/// holds, is not all of it.
/// </summary>
internal static class ComparedValues
{
    /// <summary>What stands in the middle of the names of methods that ask for the opposite.</summary>
    private const string Not = "Not";

    /// <summary>The assertion that a list holds something.</summary>
    private const string Contain = "Contain";

    /// <summary>A longer chain of assertions is not looked through.</summary>
    private const int MaxChain = 16;

    /// <summary>Methods that compare the whole text.</summary>
    private static readonly HashSet<string> Equal = new(StringComparer.Ordinal)
    {
        "Equals", "Compare", "CompareOrdinal", "CompareTo", "FixedTimeEquals", "SequenceEqual", "Equal", "StrictEqual", "AreEqual", "Same", "AreSame",
        "EqualTo", "IsEqualTo", "Be", "ToBe", "ToEqual", "ShouldBe", "ShouldEqual", "BeEquivalentTo",
    };

    /// <summary>Methods that begin a sentence about what they are called of, or are given.</summary>
    private static readonly HashSet<string> Openings = new(StringComparer.Ordinal) { "Should", "Must", "That", "AssertThat", "Expect" };

    /// <summary>What a value is compared with, where it is written.</summary>
    public static IEnumerable<ExpressionSyntax> With(ExpressionSyntax read) => read.Parent switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison =>
            [comparison.Left == read ? comparison.Right : comparison.Left],
        IsPatternExpressionSyntax or SwitchExpressionSyntax => PatternsOf(read).SelectMany(TextsIn),
        SwitchStatementSyntax choice when choice.Expression == read => choice.Sections.SelectMany(section => section.Labels).SelectMany(TextsOf),
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == read =>
            Compares(call) ? First(call) : Opens(call) ? AskedOf(call) : [],
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } given =>
            Compares(call) ? Others(call, given) : Opens(call) ? AskedBy(call).Concat(AskedOf(call)) : [],
        _ => [],
    };

    /// <summary>The patterns that an expression is held against.</summary>
    public static IEnumerable<PatternSyntax> PatternsOf(ExpressionSyntax read) => read.Parent switch
    {
        IsPatternExpressionSyntax test when test.Expression == read => [test.Pattern],
        SwitchExpressionSyntax choice when choice.GoverningExpression == read => choice.Arms.Select(arm => arm.Pattern),
        SwitchStatementSyntax choice when choice.Expression == read =>
            choice.Sections.SelectMany(section => section.Labels).OfType<CasePatternSwitchLabelSyntax>().Select(label => label.Pattern),
        _ => [],
    };

    /// <summary>The patterns that a pattern is put together of by words: <c>not</c>, <c>and</c>, <c>or</c>.</summary>
    public static IEnumerable<SyntaxNode> PartsOf(PatternSyntax pattern) =>
        pattern.DescendantNodesAndSelf(node => node is ParenthesizedPatternSyntax or BinaryPatternSyntax or UnaryPatternSyntax);

    /// <summary>The texts that a pattern asks for.</summary>
    public static IEnumerable<ExpressionSyntax> TextsIn(PatternSyntax pattern) =>
        PartsOf(pattern).OfType<ConstantPatternSyntax>().Select(constant => constant.Expression);

    private static IEnumerable<ExpressionSyntax> TextsOf(SwitchLabelSyntax label) => label switch
    {
        CaseSwitchLabelSyntax constant => [constant.Value],
        CasePatternSwitchLabelSyntax pattern => TextsIn(pattern.Pattern),
        _ => [],
    };

    /// <summary>Whether an assertion asks for what a list holds, and so for all of it: <c>variables.Should().Contain(NAME, "…")</c>.</summary>
    public static bool AsksForAll(InvocationExpressionSyntax call) => SinkNames.LastOf(call.Expression) == Contain;

    private static bool Compares(InvocationExpressionSyntax call) => Compares(SinkNames.LastOf(call.Expression));

    private static bool Compares(string method) => Equal.Contains(method) || Equal.Contains(method.Replace(Not, ""));

    private static bool Opens(InvocationExpressionSyntax call) => Openings.Contains(SinkNames.LastOf(call.Expression));

    private static IEnumerable<ExpressionSyntax> First(InvocationExpressionSyntax call) => call.ArgumentList.Arguments.Take(1).Select(argument => argument.Expression);

    /// <summary>The other side: the argument beside one, or what the method is called of.</summary>
    private static IEnumerable<ExpressionSyntax> Others(InvocationExpressionSyntax call, ArgumentSyntax given)
    {
        const int Sides = 2;
        var sides = call.ArgumentList.Arguments.Take(Sides).ToList();
        if (!sides.Remove(given))
            return [];

        var others = sides.Select(side => side.Expression);
        return call.Expression is MemberAccessExpressionSyntax { Expression: LiteralExpressionSyntax receiver } ? others.Append(receiver) : others;
    }

    /// <summary>What further arguments ask for: <c>Assert.That(token, Is.EqualTo("…"))</c>.</summary>
    private static IEnumerable<ExpressionSyntax> AskedBy(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Skip(1)
            .SelectMany(argument => argument.DescendantNodes(node => node is ArgumentSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax))
            .OfType<InvocationExpressionSyntax>()
            .Where(Compares)
            .SelectMany(First);

    /// <summary>What the calls behind one ask for: <c>token.Should().NotBeNull().And.Be("…")</c>.</summary>
    private static IEnumerable<ExpressionSyntax> AskedOf(InvocationExpressionSyntax opening)
    {
        SyntaxNode subject = opening;
        for (var i = 0; i < MaxChain && subject.Parent is MemberAccessExpressionSyntax or InvocationExpressionSyntax; i++)
        {
            subject = subject.Parent;
            if (subject is InvocationExpressionSyntax call && Compares(call))
                return First(call);
        }

        return [];
    }
}
