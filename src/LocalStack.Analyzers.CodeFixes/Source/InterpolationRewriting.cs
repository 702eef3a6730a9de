using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.CodeFixes.Source;

/// <summary>A credential inside a longer string becomes an interpolation hole.</summary>
internal static class InterpolationRewriting
{
    /// <summary>In the text of an interpolated string.</summary>
    public static SourceRewriting? OfInterpolatedText(
        SyntaxToken text, TextSpan span, EnvironmentLookup lookup, string title)
    {
        if (text.Parent?.Parent is not InterpolatedStringExpressionSyntax interpolated)
            return null;

        // A raw string says with its dollars how many braces make a hole.
        var dollars = interpolated.StringStartToken.Text.Count(character => character == '$');
        return new SourceRewriting(title, [new TextChange(span, Hole(lookup, dollars))]);
    }

    /// <summary>In a literal, which becomes an interpolated string of the same kind.</summary>
    public static SourceRewriting? OfLiteral(
        LiteralExpressionSyntax literal, TextSpan span, EnvironmentLookup lookup, string title)
    {
        if (!literal.IsKind(SyntaxKind.StringLiteralExpression))
            return null;

        var constant = ConstantDeclaration.Around(literal);
        var changes = new List<TextChange>();
        if (constant is not null)
            changes.Add(constant.Removal);

        var isRaw = !literal.Token.IsKind(SyntaxKind.StringLiteralToken);
        var dollars = isRaw ? LongestRunOfBraces(literal.Token.Text) + 1 : 1;
        changes.Add(new TextChange(new TextSpan(literal.SpanStart, 0), new string('$', dollars)));
        if (!isRaw)
            changes.AddRange(DoubledBraces(literal, span));
        changes.Add(new TextChange(span, Hole(lookup, dollars)));
        return new SourceRewriting(title, changes, constant?.IsMember == true);
    }

    private static string Hole(EnvironmentLookup lookup, int braces)
    {
        var expression = lookup.ReadOrThrow();

        // A colon begins a format, unless it stands in parentheses.
        if (expression.Contains("::"))
            expression = $"({expression})";
        return new string('{', braces) + expression + new string('}', braces);
    }

    private static IEnumerable<TextChange> DoubledBraces(LiteralExpressionSyntax literal, TextSpan token)
    {
        var text = literal.Token.Text;
        for (var i = 0; i < text.Length; i++)
        {
            var position = literal.SpanStart + i;
            if (text[i] is '{' or '}' && !token.Contains(position))
                yield return new TextChange(new TextSpan(position, 0), text[i].ToString());
        }
    }

    private static int LongestRunOfBraces(string text)
    {
        var longest = 0;
        var run = 0;
        foreach (var character in text)
        {
            run = character is '{' or '}' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
