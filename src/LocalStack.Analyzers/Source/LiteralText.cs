using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Tells where each character of a literal's value stands in the source: behind escapes, doubled quotes, and the
/// indentation of raw strings. The compiler leaves doubled braces in the value.
/// </summary>
internal sealed class LiteralText
{
    /// <summary>Of <c>\U0001F600</c>.</summary>
    private const int LongestEscape = 10;

    private readonly int _start;

    /// <summary>For each character of the value, where its text begins; and where the text of the last one ends.</summary>
    private readonly int[] _positions;

    private LiteralText(int start, int[] positions)
    {
        _start = start;
        _positions = positions;
    }

    /// <summary>Reads a literal, or the text of an interpolated string.</summary>
    /// <returns><see langword="null"/>, where the text does not tell the value.</returns>
    public static LiteralText? Of(SyntaxNode literal)
    {
        var token = literal.GetFirstToken();
        var positions = token.IsKind(SyntaxKind.InterpolatedStringTextToken)
            ? OfInterpolated(token, literal.Parent!.GetFirstToken().Text)
            : OfLiteral(token.Text, token.ValueText);
        return positions is null ? null : new LiteralText(token.SpanStart, positions);
    }

    /// <summary>Where a part of the value stands.</summary>
    public TextSpan SpanOf(int start, int length) =>
        TextSpan.FromBounds(_start + _positions[start], _start + _positions[start + length]);

    private static int[]? OfInterpolated(SyntaxToken token, string opening) =>
        opening.Contains("\"\"\"")
            ? Lines(token.Text, 0, token.Text.Length, token.ValueText)
            : Characters(token.Text, 0, token.ValueText, opening.Contains('@') ? IsDoubled : IsEscape);

    private static int[]? OfLiteral(string text, string value)
    {
        var quote = text.IndexOfAny(['"', '\'']);
        if (quote < 0)
            return null;

        var quotes = 1;
        while (quote + quotes < text.Length && text[quote + quotes] == text[quote])
            quotes++;
        if (quotes < 3)
            return Characters(text, quote + 1, value, text[0] == '@' ? IsDoubled : IsEscape);

        var first = text.IndexOf('\n') is >= 0 and var lineEnd ? lineEnd + 1 : quotes;
        return Lines(text, first, Math.Max(text.LastIndexOf('"') + 1 - quotes, first), value);
    }

    private static bool IsDoubled(char character) => character == '"';

    private static bool IsEscape(char character) => character == '\\';

    /// <summary>Reads a value some characters of which are written as more than one.</summary>
    private static int[]? Characters(string text, int start, string value, Func<char, bool> isSpecial)
    {
        var positions = new int[value.Length + 1];
        var position = start;
        for (var i = 0; i < value.Length; i++)
        {
            positions[i] = position;
            if (position >= text.Length)
                return null;

            var length = isSpecial(text[position]) ? LengthOfSpecial(text, position) : 1;
            if (length == 1 && text[position] != value[i])
                return null;

            // What an escape of eight digits means may be two characters.
            if (length == LongestEscape && char.IsHighSurrogate(value[i]) && i + 1 < value.Length)
                positions[++i] = position;
            position += length;
        }

        positions[value.Length] = position;
        return positions;
    }

    private static int LengthOfSpecial(string text, int position)
    {
        if (text[position] != '\\')
            return position + 1 < text.Length && text[position + 1] == text[position] ? 2 : 1;

        var digits = position + 1 == text.Length ? 0 : text[position + 1] switch { 'x' => 4, 'u' => 4, 'U' => 8, _ => 0 };
        var end = position + 2;
        while (end < text.Length && end - position - 2 < digits && Uri.IsHexDigit(text[end]))
            end++;
        return end - position;
    }

    /// <summary>Reads lines of a raw string: what indents them is no part of the value.</summary>
    private static int[]? Lines(string text, int start, int end, string value)
    {
        var positions = new int[value.Length + 1];
        var read = 0;
        while (true)
        {
            var (lineEnd, valueEnd) = (EndOfLine(text, start, end), EndOfLine(value, read, value.Length));
            var isLast = valueEnd == value.Length && (read == valueEnd || value[valueEnd - 1] != '\n');
            var position = (isLast ? EndOfContent(text, start, lineEnd) : lineEnd) - (valueEnd - read);
            if (position < start)
                return null;

            for (; read < valueEnd; read++, position++)
            {
                if (text[position] != value[read])
                    return null;
                positions[read] = position;
            }

            positions[read] = position;
            if (isLast)
                return positions;
            start = lineEnd;
        }
    }

    private static int EndOfLine(string text, int start, int end)
    {
        var lineEnd = text.IndexOf('\n', start, end - start);
        return lineEnd < 0 ? end : lineEnd + 1;
    }

    private static int EndOfContent(string text, int start, int end)
    {
        while (end > start && text[end - 1] is '\n' or '\r')
            end--;
        return end;
    }
}
