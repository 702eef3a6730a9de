namespace LocalStack.Analyzers.Tool.Files;

/// <summary>The lines of a text, counted from 0. What follows the last line end is a line only if it is not empty.</summary>
internal sealed class TextLines
{
    private readonly string _text;
    private readonly List<int> _starts = [];
    private readonly bool _endsWithLineEnd;

    /// <summary>Finds the lines.</summary>
    /// <param name="text">The text.</param>
    public TextLines(string text)
    {
        _text = text;
        var start = 0;
        while (start < text.Length)
        {
            _starts.Add(start);
            var length = LinePosition.LengthOfLine(text.AsSpan(start), out var lineEnd);
            _endsWithLineEnd = lineEnd > 0;
            start += length + lineEnd;
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _starts.Count;

    /// <summary>The line that holds a position; <see cref="Count"/> for the end of a text whose last line has a line end.</summary>
    public int IndexOf(int position)
    {
        if (position == _text.Length && (_endsWithLineEnd || Count == 0))
            return Count;

        var index = _starts.BinarySearch(position);
        return index >= 0 ? index : ~index - 1;
    }

    /// <summary>Whether a line begins at a position, or would if the text went on there.</summary>
    public bool IsStart(int position) =>
        position == _text.Length ? _endsWithLineEnd || Count == 0 : _starts.BinarySearch(position) >= 0;

    /// <summary>A line of a text that has the same lines, without its line end.</summary>
    /// <param name="text">This text, or one of the same length in which parts of lines are masked.</param>
    /// <param name="index">The line.</param>
    public ReadOnlySpan<char> Content(ReadOnlySpan<char> text, int index)
    {
        var start = _starts[index];
        return text.Slice(start, LinePosition.LengthOfLine(_text.AsSpan(start), out _));
    }

    /// <inheritdoc cref="Content(ReadOnlySpan{char}, int)"/>
    public ReadOnlySpan<char> Content(int index) => Content(_text, index);

    /// <summary>Whether a line is the last one and has no line end.</summary>
    public bool LacksLineEnd(int index) => index == Count - 1 && !_endsWithLineEnd;
}
