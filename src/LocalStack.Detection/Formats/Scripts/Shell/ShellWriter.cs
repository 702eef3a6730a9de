namespace LocalStack.Detection.Formats.Scripts.Shell;

/// <summary>
/// Scripts of POSIX shells. A reference is put into double quotes, so that it stays one word; single quotes end before
/// it and begin again behind it, because nothing is expanded in them.
/// </summary>
internal sealed class ShellWriter : ValueWriter
{
    /// <summary>The command that does nothing.</summary>
    private const string Nothing = ":";

    private const string DocumentMark = "<<";

    public override Edit? Replace(Occurrence occurrence, string whole, string? part)
    {
        var quoted = "\"" + whole + "\"";
        if (QuotedScript.Holds(occurrence))
            return null;

        return occurrence.Context switch
        {
            LexicalContext.DoubleQuoted or LexicalContext.HereDocument => occurrence.With(whole),
            LexicalContext.SingleQuoted when occurrence.IsBetween('\'') => Occurrence.With(occurrence.Start - 1, occurrence.End + 1, quoted),
            LexicalContext.SingleQuoted => occurrence.With("'" + quoted + "'"),
            LexicalContext.AnsiQuoted when occurrence.IsBetween('\'') => Occurrence.With(occurrence.Start - 2, occurrence.End + 1, quoted),
            LexicalContext.AnsiQuoted => occurrence.With("'" + quoted + "$'"),
            LexicalContext.Bare => occurrence.With(quoted),
            _ => null,
        };
    }

    public override string? ReasonToLeave(Occurrence occurrence)
    {
        if (occurrence.Context == LexicalContext.LiteralHereDocument)
            return "The delimiter of this here-document is quoted, so variables are not expanded: remove its quotes, and write ${NAME}";
        return QuotedScript.Holds(occurrence) ? QuotedScript.Reason : null;
    }

    /// <summary>
    /// Whether the text is given to the command that does nothing, as people comment several lines out: <c>: '…'</c>,
    /// <c>: &lt;&lt;'END'</c>. A reference there would make a script stop that never wanted the variable.
    /// </summary>
    public override bool IsUnread(Occurrence occurrence)
    {
        var before = occurrence.Syntax.StartOf(occurrence.Start) - 1;
        return occurrence.Context switch
        {
            LexicalContext.SingleQuoted => IsNothing(occurrence.Text, before),
            LexicalContext.HereDocument or LexicalContext.LiteralHereDocument => IsNothing(occurrence.Text, DocumentMarkIn(occurrence.Text, before)),
            _ => false,
        };
    }

    /// <summary>Where the line that ends at a position begins a here-document, or -1.</summary>
    private static int DocumentMarkIn(string text, int lineEnd)
    {
        if (lineEnd > 0 && text[lineEnd - 1] == '\r')
            lineEnd--;
        var start = lineEnd < 0 ? 0 : TextSlice.StartOfLine(text, lineEnd);
        return lineEnd < 0 ? -1 : text.IndexOf(DocumentMark, start, lineEnd - start, StringComparison.Ordinal);
    }

    /// <summary>Whether the line up to a position is the command that does nothing.</summary>
    private static bool IsNothing(string text, int end) =>
        end > 0 && new TextSlice(text, TextSlice.StartOfLine(text, end), end).TrimStart().TrimEnd().Is(Nothing);
}
