using System.Buffers;

namespace LocalStack.Analyzers.Tool.Files;

/// <summary>A place in a text as editors show it: line and column, from 1 on, columns in UTF-16 code units.</summary>
internal readonly record struct LinePosition(int Line, int Column)
{
    /// <summary>What the compiler takes for the end of a line.</summary>
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n\u0085\u2028\u2029");

    public static LinePosition Start { get; } = new(1, 1);

    /// <summary>The place behind a text that begins here.</summary>
    public LinePosition After(ReadOnlySpan<char> text)
    {
        var (line, column) = this;
        var end = text.IndexOfAny(LineEnds);
        while (end >= 0)
        {
            var isWindowsLineEnd = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n';
            text = text[(end + (isWindowsLineEnd ? 2 : 1))..];
            line++;
            column = 1;
            end = text.IndexOfAny(LineEnds);
        }

        return new LinePosition(line, column + text.Length);
    }
}
