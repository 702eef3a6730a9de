namespace LocalStack.Detection.Rewriting;

/// <summary>XML: comments, sections of characters as they are, and all else, where entities are resolved.</summary>
internal sealed class XmlQuoting(string text) : QuotingReader(text)
{
    private const string Comment = "<!--";
    private const string Section = "<![CDATA[";

    protected override void Read()
    {
        if (State == Quoting.Bare && IsAt(Comment))
            State = Quoting.Comment;
        else if (State == Quoting.Bare && IsAt(Section))
            State = Quoting.LiteralBlock;
        else if ((State == Quoting.Comment && IsAt("-->")) || (State == Quoting.LiteralBlock && IsAt("]]>")))
            State = Quoting.Bare;
        Position++;
    }
}
