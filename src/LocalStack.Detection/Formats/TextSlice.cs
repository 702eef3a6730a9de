namespace LocalStack.Detection.Formats;

/// <summary>A part of one line of a text, without its line end; rarely of several.</summary>
internal readonly struct TextSlice(string text, int start, int end)
{
    /// <summary>The characters that end a line.</summary>
    public static readonly char[] LineEnds = ['\n', '\r'];

    public string Text { get; } = text;

    public int Start { get; } = start;

    public int End { get; } = end;

    public int Length => End - Start;

    /// <summary>The lines of a text, whichever of CR, LF and CRLF ends them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where a line begins.</param>
    public static IEnumerable<TextSlice> LinesOf(string text, int start = 0)
    {
        if (start == 0 && text.Length > 0 && text[0] == '\uFEFF')
            start = 1;
        while (start < text.Length)
        {
            var end = EndOfLine(text, start);
            yield return new TextSlice(text, start, end);
            start = end + 1;
        }
    }

    /// <summary>Where the line that holds <paramref name="position"/> ends: at its line end, or with the text.</summary>
    public static int EndOfLine(string text, int position)
    {
        var end = text.IndexOfAny(LineEnds, position);
        return end < 0 ? text.Length : end;
    }

    /// <summary>Behind the line end at a position: where the next line begins, or the end of the text.</summary>
    public static int SkipLineEnd(string text, int end)
    {
        var isWindowsLineEnd = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n';
        return Math.Min(isWindowsLineEnd ? end + 2 : end + 1, text.Length);
    }

    /// <summary>Where the line that holds <paramref name="position"/> begins.</summary>
    public static int StartOfLine(string text, int position) =>
        position == 0 ? 0 : text.LastIndexOfAny(LineEnds, position - 1) + 1;

    /// <summary>Whether this is more than a line: a value that goes over several.</summary>
    public bool HoldsLineEnd => Text.IndexOfAny(LineEnds, Start, Length) >= 0;

    public bool HoldsWhiteSpace => Holds(char.IsWhiteSpace);

    public bool HoldsDigit => Holds(char.IsDigit);

    public TextSlice From(int start) => new(Text, start, End);

    public TextSlice To(int end) => new(Text, Start, end);

    public TextSlice TrimStart()
    {
        var start = Start;
        while (start < End && char.IsWhiteSpace(Text[start]))
            start++;
        return From(start);
    }

    public TextSlice TrimEnd()
    {
        var end = End;
        while (end > Start && char.IsWhiteSpace(Text[end - 1]))
            end--;
        return To(end);
    }

    public bool StartsWith(string value) =>
        Length >= value.Length && string.CompareOrdinal(Text, Start, value, 0, value.Length) == 0;

    public bool EndsWith(string value) =>
        Length >= value.Length && string.CompareOrdinal(Text, End - value.Length, value, 0, value.Length) == 0;

    /// <summary>Whether this is the word, whatever its casing.</summary>
    public bool Is(string word) =>
        Length == word.Length && string.Compare(Text, Start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>How often a character stands in it.</summary>
    public int CountOf(char character)
    {
        var count = 0;
        for (var i = Start; i < End; i++)
            count += Text[i] == character ? 1 : 0;
        return count;
    }

    public bool Contains(string value) => Text.IndexOf(value, Start, Length, StringComparison.Ordinal) >= 0;

    private bool Holds(Func<char, bool> isMeant)
    {
        for (var i = Start; i < End; i++)
        {
            if (isMeant(Text[i]))
                return true;
        }

        return false;
    }

    public override string ToString() => Text.Substring(Start, Length);
}
