namespace LocalStack.Detection.Rewriting;

/// <summary>Text that no program reads.</summary>
internal sealed class TextQuoting : QuotingReader
{
    public TextQuoting(string text)
        : base(text) => State = Quoting.Comment;

    protected override void Read() => Position++;
}
