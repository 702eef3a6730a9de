namespace LocalStack.Detection.Rewriting;

/// <summary>XML: comments, sections of characters as they are, and all else, where entities are resolved.</summary>
internal sealed class XmlQuoting(string text) : QuotingReader(text)
{
    private const string Comment = "<!--";
    private const string Section = "<![CDATA[";

    protected override void Read()
    {
        if (State == Quoting.Bare && IsAt(Comment))
            Begin(Quoting.Comment, Comment);
        else if (State == Quoting.Bare && IsAt(Section))
            Begin(Quoting.LiteralBlock, Section);
        else if ((State == Quoting.Comment && IsAt("-->")) || (State == Quoting.LiteralBlock && IsAt("]]>")))
            State = Quoting.Bare;
        Position++;
    }

    /// <summary>Passes over the mark too, no part of which can end what it begins.</summary>
    private void Begin(Quoting state, string mark)
    {
        State = state;
        Position += mark.Length - 1;
    }
}
