namespace LocalStack.Detection.Formats;

/// <summary>Formats of lines <c>name = value</c>: an entry is a line, and goes by becoming a comment.</summary>
/// <param name="comment">What begins a comment.</param>
internal sealed class LineWriter(string comment) : ValueWriter
{
    public override Edit? Replace(Occurrence occurrence, string whole, string? part) => null;

    /// <summary>
    /// Writes the line as a comment without the value, so that readers see that the variable is meant to be set; a blank
    /// value would hide the one of the environment.
    /// </summary>
    public override Edit? RemoveEntry(Occurrence occurrence)
    {
        var before = occurrence.LineBefore;
        var sign = before.Text.IndexOf('=', before.Start, before.Length);
        if (sign < 0 || occurrence.Value is not { } value || !occurrence.IsWholeValue || !occurrence.IsBlank(sign + 1, value.Start))
            return null;

        if (!EndsEntry(occurrence.LineAfter))
            return null;

        var content = before.TrimStart();
        return Occurrence.With(content.Start, occurrence.End, comment + content);
    }

    /// <summary>Whether the comment would hide nothing: a bracket that closes on the line, or another command, has to stay.</summary>
    private static bool EndsEntry(TextSlice rest)
    {
        var content = rest.ToString().TrimStart('"', '\'').TrimStart().TrimStart(',').TrimStart();
        return content.Length == 0 || content[0] == '#';
    }
}
