using System.Text;

namespace LocalStack.Detection.Formats;

/// <summary>
/// The text that a value holds, as the program sees it that the value is handed to, and where each of its characters is
/// written: a script in YAML, a command in JSON.
/// </summary>
internal sealed class EmbeddedText
{
    private readonly Setting _value;
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];

    /// <summary>Decodes a value.</summary>
    public EmbeddedText(Setting value)
    {
        _value = value;
        var decoded = new StringBuilder(value.Length);
        var written = value.Written;
        var position = written.Start;
        if (value.Escapes == EscapeStyle.Block)
            position = SkipIndentation(position);
        while (position < written.End)
        {
            var end = EndOfUnit(position);
            var meant = Decode(position, end);
            foreach (var character in meant)
            {
                decoded.Append(character);
                _starts.Add(position);
                _ends.Add(end);
            }

            position = end;
        }

        Text = decoded.ToString();
    }

    /// <summary>What the value holds.</summary>
    public string Text { get; }

    /// <summary>The part of the text that is written between two positions of the file, if whole characters are.</summary>
    public (int Start, int End)? Find(int start, int end)
    {
        var first = _starts.BinarySearch(start);
        while (first > 0 && _starts[first - 1] == start)
            first--;
        if (first < 0)
            return null;

        var last = first;
        while (last < _ends.Count && _ends[last] <= end)
            last++;
        return last > first && _ends[last - 1] == end ? (first, last) : null;
    }

    /// <summary>Where a part of the text is written in the file; nothing for a part that is empty.</summary>
    public (int Start, int End)? SpanOf(int start, int end) => start < end && end <= _ends.Count ? (_starts[start], _ends[end - 1]) : null;

    /// <summary>An edit of the text as one of the file.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="writer">Writes into the file.</param>
    /// <returns>Nothing, where the new text cannot be written in the value.</returns>
    public Edit? ToFile(Edit edit, ValueWriter writer)
    {
        var start = edit.Start < _starts.Count ? _starts[edit.Start] : _value.End;
        var end = edit.End > edit.Start ? _ends[edit.End - 1] : start;
        return writer.Encode(edit.NewText, _value, isFirst: edit.Start == 0) is { } written ? new Edit(start, end, written) : null;
    }

    /// <summary>Behind what stands for one character, or for some that belong together.</summary>
    private int EndOfUnit(int position)
    {
        var text = _value.Written.Text;
        var character = text[position];
        switch (_value.Escapes)
        {
            case EscapeStyle.Backslash when character == '\\':
                return Math.Min(position + Escapes.LengthOfEscape(text, position), _value.End);
            case EscapeStyle.DoubledQuote when character == '\'':
                return Math.Min(position + 2, _value.End);
            case EscapeStyle.Entity when character == '&':
                var close = text.IndexOf(';', position, Math.Min(12, _value.End - position));
                return close < 0 ? position + 1 : close + 1;
            case EscapeStyle.Block:
                return IsLineEnd(position) ? SkipIndentation(Math.Min(TextSlice.SkipLineEnd(text, position), _value.End)) : position + 1;
            case EscapeStyle.Backslash or EscapeStyle.DoubledQuote or EscapeStyle.Folded when IsFold(position):
                var end = position;
                while (end < _value.End && char.IsWhiteSpace(text[end]))
                    end++;
                return end;
            default:
                return position + 1;
        }
    }

    private string Decode(int start, int end)
    {
        var text = _value.Written.Text;
        if (_value.Escapes == EscapeStyle.Block)
            return IsLineEnd(start) ? "\n" : text.Substring(start, 1);
        if (_value.Escapes is EscapeStyle.Backslash or EscapeStyle.DoubledQuote or EscapeStyle.Folded && IsFold(start))
            return " ";
        return Escapes.Decode(text, start, end - start, _value.Escapes);
    }

    /// <summary>Whether white space that holds a line end begins here.</summary>
    private bool IsFold(int position)
    {
        var text = _value.Written.Text;
        while (position < _value.End && char.IsWhiteSpace(text[position]))
        {
            if (text[position] is '\n' or '\r')
                return true;
            position++;
        }

        return false;
    }

    private bool IsLineEnd(int position) => _value.Written.Text[position] is '\n' or '\r';

    /// <summary>Behind what indents the lines of a block; what the first line is indented by counts.</summary>
    private int SkipIndentation(int position)
    {
        var text = _value.Written.Text;
        while (position < _value.End && text[position] == ' ')
            position++;
        return position;
    }
}
