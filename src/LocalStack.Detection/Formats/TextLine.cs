namespace LocalStack.Detection.Formats;

/// <summary>A part of one line of a text, without its line end.</summary>
internal readonly struct TextLine(string text, int start, int end)
{
    public string Text { get; } = text;

    public int Start { get; } = start;

    public int End { get; } = end;

    public int Length => End - Start;

    /// <summary>The lines of a text, whichever of CR, LF and CRLF ends them.</summary>
    public static IEnumerable<TextLine> LinesOf(string text)
    {
        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        while (start < text.Length)
        {
            var end = text.IndexOfAny(LineEnds, start);
            if (end < 0)
                end = text.Length;
            yield return new TextLine(text, start, end);
            start = end + 1;
        }
    }

    public TextLine From(int start) => new(Text, start, End);

    public TextLine To(int end) => new(Text, Start, end);

    public TextLine TrimStart()
    {
        var start = Start;
        while (start < End && char.IsWhiteSpace(Text[start]))
            start++;
        return From(start);
    }

    public TextLine TrimEnd()
    {
        var end = End;
        while (end > Start && char.IsWhiteSpace(Text[end - 1]))
            end--;
        return To(end);
    }

    public bool StartsWith(string value) =>
        Length >= value.Length && string.CompareOrdinal(Text, Start, value, 0, value.Length) == 0;

    private static readonly char[] LineEnds = ['\n', '\r'];
}
