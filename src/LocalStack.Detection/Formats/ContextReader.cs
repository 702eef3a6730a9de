namespace LocalStack.Detection.Formats;

/// <summary>Goes over a text once, forwards, and tells what surrounds its positions.</summary>
internal abstract class ContextReader(string text) : TextCursor(text)
{
    /// <summary>What surrounds <see cref="TextCursor.Position"/>.</summary>
    protected LexicalContext State { get; set; }

    /// <summary>Where the quotes stand that are open.</summary>
    private readonly Stack<int> _quotes = new();
    private SyntaxMap? _map;

    /// <summary>Tells a map what surrounds every position of the text, and where its quotes open and close.</summary>
    public void Fill(SyntaxMap map)
    {
        _map = map;
        map.Begin(0, State);
        while (IsInText)
        {
            Read();
            map.Begin(Math.Min(Position, Text.Length), State);
        }

        while (_quotes.Count > 0)
            CloseQuotes(Text.Length);
    }

    /// <summary>Says that quotes open at a position.</summary>
    protected void OpenQuotes(int position) => _quotes.Push(position);

    /// <summary>Says that the quotes that were opened last close at a position.</summary>
    protected void CloseQuotes(int position) => _map!.AddQuotes(_quotes.Pop(), position);

    /// <summary>Reads at least one character, and what belongs to it.</summary>
    protected abstract void Read();

    protected bool IsAtLineEnd => IsLineEndAt(Position);

    protected bool IsAtLineStart => Position == 0 || Text[Position - 1] is '\n' or '\r';

    protected bool IsBehindSpace => Position == 0 || char.IsWhiteSpace(Text[Position - 1]);

    /// <summary>What the line that begins here holds, without the white space around it.</summary>
    protected TextSlice ContentOfLine() =>
        Slice(Position, TextSlice.EndOfLine(Text, Position)).TrimStart().TrimEnd();
}
