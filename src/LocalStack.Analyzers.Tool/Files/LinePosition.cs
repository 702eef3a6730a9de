using System.Buffers;

namespace LocalStack.Analyzers.Tool.Files;

/// <summary>A place in a text as editors show it: line and column, from 1 on, columns in UTF-16 code units.</summary>
internal readonly record struct LinePosition(int Line, int Column)
{
    /// <summary>What the compiler takes for the end of a line.</summary>
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n\u0085\u2028\u2029");

    public static LinePosition Start { get; } = new(1, 1);

    /// <summary>The position behind a text that begins here.</summary>
    public LinePosition After(ReadOnlySpan<char> text)
    {
        var (line, column) = this;
        var length = LengthOfLine(text, out var lineEnd);
        while (lineEnd > 0)
        {
            text = text[(length + lineEnd)..];
            line++;
            column = 1;
            length = LengthOfLine(text, out lineEnd);
        }

        return new LinePosition(line, column + length);
    }

    /// <summary>The length of the first line of a text, without its line end.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lineEnd">The length of the line end; 0 if the text ends before one.</param>
    public static int LengthOfLine(ReadOnlySpan<char> text, out int lineEnd)
    {
        var length = text.IndexOfAny(LineEnds);
        if (length < 0)
        {
            lineEnd = 0;
            return text.Length;
        }

        lineEnd = text[length..].StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1;
        return length;
    }
}
