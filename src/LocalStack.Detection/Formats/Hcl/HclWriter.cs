namespace LocalStack.Detection.Formats.Hcl;

/// <summary>HCL, in which a value that has to be known refers to nothing: its line goes.</summary>
internal sealed class HclWriter : ValueWriter
{
    public override Edit? Replace(Occurrence occurrence, string whole, string? part) => null;

    /// <summary>Takes the line away, with its comma and its comment, where nothing else stands on it.</summary>
    public override Edit? RemoveEntry(Occurrence occurrence)
    {
        var (before, after) = (occurrence.LineBefore, occurrence.LineAfter);
        var sign = before.Text.IndexOf('=', before.Start, before.Length);
        if (sign < 0 || !occurrence.IsWholeValue || !occurrence.IsBetween('"') || !occurrence.IsBlank(sign + 1, occurrence.Start))
            return null;

        var key = before.To(sign).TrimStart().TrimEnd();
        var rest = after.From(after.Start + 1).TrimStart();
        if (rest.StartsWith(","))
            rest = rest.From(rest.Start + 1).TrimStart();
        var isAlone = Assignment.EndOfName(key) == key.End && (rest.Length == 0 || CommentSyntax.HashAndSlashes.BeginsLineComment(rest));
        if (!isAlone)
            return null;

        return Occurrence.With(before.Start, TextSlice.SkipLineEnd(occurrence.Text, after.End), "");
    }
}
