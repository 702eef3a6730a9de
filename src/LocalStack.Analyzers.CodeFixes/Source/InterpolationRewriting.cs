using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.CodeFixes.Source;

/// <summary>
/// A credential inside a longer string becomes an interpolation hole; in a command line that hands a variable to a
/// container, <c>-e NAME=value</c> becomes <c>-e NAME</c>, which hands on the variable of the environment.
/// </summary>
internal static class InterpolationRewriting
{
    private const string Utf8Suffix = "u8";

    private static readonly string[] PassingOptions = ["-e ", "--env "];

    /// <summary>In the text of an interpolated string.</summary>
    public static SourceRewriting? OfInterpolatedText(SyntaxToken text, TextSpan span, CredentialLookup lookup)
    {
        if (text.Parent?.Parent is not InterpolatedStringExpressionSyntax interpolated)
            return null;

        // A raw string says with its dollars how many braces make a hole.
        var dollars = interpolated.StringStartToken.Text.Count(character => character == '$');
        var change = PassedOn(text, span) ?? new TextChange(span, Hole(lookup, dollars));
        return SourceRewriting.Of(lookup.Title, interpolated, change);
    }

    /// <summary>In a literal, which becomes an interpolated string of the same kind.</summary>
    public static SourceRewriting? OfLiteral(LiteralExpressionSyntax literal, TextSpan span, CredentialLookup lookup)
    {
        if (PassedOn(literal.Token, span) is { } passedOn)
            return new SourceRewriting(lookup.Title, [passedOn]);

        var isUtf8 = literal.IsKind(SyntaxKind.Utf8StringLiteralExpression);
        var isRaw = !literal.Token.IsKind(SyntaxKind.StringLiteralToken) && !literal.Token.IsKind(SyntaxKind.Utf8StringLiteralToken);
        var dollars = isRaw ? LongestRunOfBraces(literal.Token.Text) + 1 : 1;
        var start = (isUtf8 ? lookup.BeginBytes() : "") + new string('$', dollars);
        var changes = new List<TextChange> { new(new TextSpan(literal.SpanStart, 0), start) };
        if (!isRaw)
            changes.AddRange(DoubledBraces(literal, span));
        changes.Add(new TextChange(span, Hole(lookup, dollars)));
        if (isUtf8)
            changes.Add(new TextChange(TextSpan.FromBounds(literal.Span.End - Utf8Suffix.Length, Utf8Literal.WithToArray(literal).Span.End), ")"));
        return SourceRewriting.Of(lookup.Title, literal, [.. changes]);
    }

    /// <summary>Takes the value off a variable that a command line hands on.</summary>
    private static TextChange? PassedOn(SyntaxToken text, TextSpan span)
    {
        var before = text.Text.Substring(0, span.Start - text.SpanStart);
        var name = before.TrimEnd('=');
        var start = name.LastIndexOf(' ') + 1;
        var isOption = name.Length == before.Length - 1
            && PassingOptions.Any(option => name.Substring(0, start).EndsWith(option, StringComparison.Ordinal));
        return isOption ? new TextChange(TextSpan.FromBounds(span.Start - 1, span.End), "") : null;
    }

    private static string Hole(CredentialLookup lookup, int braces)
    {
        var expression = lookup.ReadOrThrow();

        // A colon begins a format, unless it stands in parentheses.
        if (expression.Contains("::"))
            expression = $"({expression})";
        return new string('{', braces) + expression + new string('}', braces);
    }

    private static IEnumerable<TextChange> DoubledBraces(LiteralExpressionSyntax literal, TextSpan secret)
    {
        var text = literal.Token.Text;
        for (var i = 0; i < text.Length; i++)
        {
            var position = literal.SpanStart + i;
            if (text[i] is '{' or '}' && !secret.Contains(position))
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
