namespace LocalStack.Detection.Formats;

/// <summary>Goes over a text once, forwards: what the readers and the lexers of formats have in common.</summary>
internal abstract class TextCursor
{
    /// <summary>Goes over a whole text.</summary>
    protected TextCursor(string text)
        : this(new TextSlice(text, 0, text.Length))
    {
    }

    /// <summary>Goes over a part of a text.</summary>
    protected TextCursor(TextSlice part) =>
        (Text, Start, Position, End) = (part.Text, part.Start, part.Start, part.End);

    protected string Text { get; }

    /// <summary>Where the text begins.</summary>
    protected int Start { get; }

    /// <summary>The next character to read.</summary>
    protected int Position { get; set; }

    /// <summary>Where it ends: the text, or the part of it that is read.</summary>
    protected int End { get; set; }

    /// <summary>Whether anything is left to read.</summary>
    protected bool IsInText => Position < End;

    /// <summary>Whether a mark begins at the next character.</summary>
    protected bool IsAt(string mark) => IsAt(Position, mark);

    protected bool IsAt(int position, string mark) =>
        position + mark.Length <= End && string.CompareOrdinal(Text, position, mark, 0, mark.Length) == 0;

    protected bool IsAt(int position, char character) => position >= Start && position < End && Text[position] == character;

    protected bool IsLineEndAt(int position) => position < End && Text[position] is '\n' or '\r';

    /// <summary>A part of the text.</summary>
    protected TextSlice Slice(int start, int end) => new(Text, start, end);

    /// <summary>Where what is no white space follows, or the end.</summary>
    protected int SkipSpaces(int position)
    {
        while (position < End && char.IsWhiteSpace(Text[position]))
            position++;
        return position;
    }

    /// <summary>Where a mark stands; negative, where it does not.</summary>
    protected int IndexOf(string mark, int start) =>
        start < End ? Text.IndexOf(mark, start, End - start, StringComparison.Ordinal) : -1;
}
