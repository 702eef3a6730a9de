using LocalStack.Analyzers.Source;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Tests.Source;

/// <summary>Each character of a literal's value is found where it stands in the source, whatever its kind.</summary>
public sealed class LiteralTextTests
{
    private const string Raw = "\"\"\"";

    [Theory]
    [InlineData("\"before [secret] after\"")]
    [InlineData(@"""\tbe\x41fore \u0041\U0001F600\\ [secret] \"" after""")]
    [InlineData(@"""[secret]""")]
    [InlineData(@"@""c:\before """" [secret] """" after""")]
    [InlineData("@\"one\n  two [secret]\n\"")]
    [InlineData(@"""before [secret]""u8")]
    [InlineData(Raw + "before \" [secret] after" + Raw)]
    [InlineData(Raw + "\"before \"\" [secret] after" + Raw + "\"")]
    [InlineData(Raw + "\n    before\n\n      more [secret] more  \n    last\n    " + Raw)]
    [InlineData(Raw + "\r\n    before\r\n\r\n      more [secret]\r\n    " + Raw)]
    [InlineData(Raw + "\n    [secret]\n    " + Raw)]
    [InlineData(Raw + "\n    [secret]\n\n    " + Raw)]
    [InlineData(Raw + "\n    before [secret]\n    " + Raw + "u8")]
    [InlineData("$\"before {{ \\\" [secret] }} after\"")]
    [InlineData("$@\"before {{ \"\" c:\\ [secret] }} after\"")]
    [InlineData("@$\"before {{ \"\" c:\\ [secret] }} after\"")]
    [InlineData("$" + Raw + "before \" [secret] after" + Raw)]
    [InlineData("$" + Raw + "\n    before\n      more [secret] more\n    " + Raw)]
    [InlineData("$\"{1} before [secret]\"")]
    [InlineData("$$" + Raw + "\n    { before }\n      {{1}} more [secret]\n    " + Raw)]
    public void PartOfAValue_IsFoundInTheSource(string literal)
    {
        const string Part = "[secret]";
        var text = $"class C {{ object o = {literal}; }}";
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        Assert.Empty(root.GetDiagnostics());
        var (node, value) = root.DescendantNodes()
            .Select(node => (node, node switch
            {
                LiteralExpressionSyntax known => known.Token.ValueText,
                InterpolatedStringTextSyntax known => known.TextToken.ValueText,
                _ => "",
            }))
            .Single(known => known.Item2.Contains(Part));

        var span = LiteralText.Of(node)!.SpanOf(value.IndexOf(Part, StringComparison.Ordinal), Part.Length);

        Assert.Equal(text.IndexOf(Part, StringComparison.Ordinal), span.Start);
        Assert.Equal(Part, text.Substring(span.Start, span.Length));
    }

    /// <summary>A name, or a number, has a value that its text does not show.</summary>
    [Theory]
    [InlineData("Name")]
    [InlineData("108")]
    public void WhatIsNoString_HasNoPlaces(string expression) =>
        Assert.Null(LiteralText.Of(SyntaxFactory.ParseExpression(expression)));
}
