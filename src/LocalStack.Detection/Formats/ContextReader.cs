namespace LocalStack.Detection.Formats;

/// <summary>Goes over a text once, forwards, and tells what surrounds its positions.</summary>
internal abstract class ContextReader
{
    protected ContextReader(string text) => Text = text;

    protected string Text { get; }

    /// <summary>The next character to read.</summary>
    protected int Position { get; set; }

    /// <summary>What surrounds <see cref="Position"/>.</summary>
    protected LexicalContext State { get; set; }

    /// <summary>Tells a map what surrounds every position of the text.</summary>
    public void Fill(SyntaxMap map)
    {
        map.Begin(0, State);
        while (Position < Text.Length)
        {
            Read();
            map.Begin(Math.Min(Position, Text.Length), State);
        }
    }

    /// <summary>Reads at least one character, and what belongs to it.</summary>
    protected abstract void Read();

    protected bool IsAt(string mark) => string.CompareOrdinal(Text, Position, mark, 0, mark.Length) == 0;

    protected bool IsAtLineEnd => Text[Position] is '\n' or '\r';

    protected bool IsAtLineStart => Position == 0 || Text[Position - 1] is '\n' or '\r';

    protected bool IsBehindSpace => Position == 0 || char.IsWhiteSpace(Text[Position - 1]);

    /// <summary>What the line that begins here holds, without the white space around it.</summary>
    protected TextSlice ContentOfLine() =>
        new TextSlice(Text, Position, TextSlice.EndOfLine(Text, Position)).TrimStart().TrimEnd();
}
