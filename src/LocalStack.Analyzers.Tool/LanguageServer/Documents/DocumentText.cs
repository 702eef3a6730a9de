using System.Text;
using LocalStack.Analyzers.Tool.LanguageServer.Protocol;
using LocalStack.Analyzers.Tool.LanguageServer.Transport;
using Range = LocalStack.Analyzers.Tool.LanguageServer.Protocol.Range;

namespace LocalStack.Analyzers.Tool.LanguageServer.Documents;

/// <summary>In which units a client counts the characters of a line.</summary>
internal enum PositionEncoding
{
    Utf16,
    Utf8,
}

/// <summary>
/// A text, and where its lines begin. Lines end as the protocol says: with <c>\n</c>, <c>\r\n</c> or <c>\r</c>, and with
/// nothing else, unlike the lines of a report.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="encoding">How the client counts characters.</param>
internal sealed class DocumentText(string text, PositionEncoding encoding)
{
    private int[]? _lineStarts;

    public string Text { get; } = text;

    private int[] LineStarts => _lineStarts ??= FindLines(Text);

    /// <summary>The text after changes, one after the other.</summary>
    /// <exception cref="RpcException">A change begins after its end.</exception>
    public DocumentText With(IEnumerable<TextDocumentContentChangeEvent> changes) =>
        changes.Aggregate(this, (before, change) => new DocumentText(before.Apply(change), encoding));

    /// <summary>Where a position is in the text; one behind the end of a line is at its end, as the protocol says.</summary>
    public int OffsetOf(Position position)
    {
        if (position.Line < 0 || position.Character < 0)
            return 0;
        if (position.Line >= LineStarts.Length)
            return Text.Length;

        var start = LineStarts[position.Line];
        var line = Text.AsSpan(start, EndOfLine(position.Line) - start);
        return start + (encoding == PositionEncoding.Utf16 ? Math.Min(position.Character, line.Length) : CharactersOf(line, position.Character));
    }

    public Position PositionOf(int offset)
    {
        var found = Array.BinarySearch(LineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        var before = Text.AsSpan(LineStarts[line], offset - LineStarts[line]);
        return new Position(line, encoding == PositionEncoding.Utf16 ? before.Length : Encoding.UTF8.GetByteCount(before));
    }

    public Range RangeOf(int start, int end) => new(PositionOf(start), PositionOf(end));

    private string Apply(TextDocumentContentChangeEvent change)
    {
        if (change.Range is not { } range)
            return change.Text;

        var (start, end) = (OffsetOf(range.Start), OffsetOf(range.End));
        return start <= end
            ? string.Concat(Text.AsSpan(0, start), change.Text, Text.AsSpan(end))
            : throw new RpcException(RpcErrorCodes.InvalidParams, "A change begins after its end.");
    }

    /// <summary>Where a line ends, before what ends it.</summary>
    private int EndOfLine(int line)
    {
        if (line + 1 == LineStarts.Length)
            return Text.Length;

        var end = LineStarts[line + 1] - 1;
        return Text[end] == '\n' && end > LineStarts[line] && Text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>How many UTF-16 code units stand for so many bytes of UTF-8.</summary>
    private static int CharactersOf(ReadOnlySpan<char> line, int bytes)
    {
        var characters = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            bytes -= rune.Utf8SequenceLength;
            if (bytes < 0)
                break;
            characters += rune.Utf16SequenceLength;
        }

        return characters;
    }

    private static int[] FindLines(string text)
    {
        var starts = new List<int> { 0 };
        for (var end = text.AsSpan().IndexOfAny('\n', '\r'); end >= 0;)
        {
            var start = end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
            starts.Add(start);
            var next = text.AsSpan(start).IndexOfAny('\n', '\r');
            end = next < 0 ? -1 : start + next;
        }

        return [.. starts];
    }
}
