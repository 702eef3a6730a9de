namespace LocalStack.Detection.Formats.Xml;

/// <summary>XML, in which some characters of a reference are written as entities.</summary>
internal sealed class XmlWriter : ValueWriter
{
    public override Edit? Replace(Occurrence occurrence, string whole, string? part)
    {
        if (ReferenceFor(occurrence, whole, part) is not { } reference || occurrence.Value is not { } value)
            return null;

        return occurrence.With(Encode(reference, value, isFirst: false)!);
    }

    /// <summary>Takes the element away whose text the secret is, and its lines where nothing else stands on them.</summary>
    public override Edit? RemoveEntry(Occurrence occurrence)
    {
        if (!occurrence.IsWholeValue || occurrence.Value is not { } value)
            return null;

        var open = value.Start - 1;
        while (char.IsWhiteSpace(occurrence.CharacterAt(open)))
            open--;
        var close = value.End;
        while (char.IsWhiteSpace(occurrence.CharacterAt(close)))
            close++;
        if (occurrence.CharacterAt(open) != '>' || !occurrence.IsAt(close, "</"))
            return null;

        var start = occurrence.Text.LastIndexOf('<', open);
        var end = occurrence.Text.IndexOf('>', close) + 1;
        return start < 0 || end == 0 || NameAt(occurrence, start + 1) != NameAt(occurrence, close + 2) ? null : occurrence.Remove(start, end);
    }

    /// <summary>The name of a tag. What closes another element has to stay.</summary>
    private static string NameAt(Occurrence occurrence, int start)
    {
        var end = start;
        while (occurrence.CharacterAt(end) is not ('\0' or '>' or '/') && !char.IsWhiteSpace(occurrence.CharacterAt(end)))
            end++;
        return occurrence.Text.Substring(start, end - start);
    }
}
