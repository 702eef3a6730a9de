namespace LocalStack.Detection.Formats.Scripts.Batch;

/// <summary>
/// cmd expands a variable wherever it stands, and a program splits its command line after that: so a word that it is
/// given is put in quotes. The value of <c>set</c> is the rest of the line, and quotes would be a part of it.
/// </summary>
internal sealed class BatchWriter : ValueWriter
{
    public override Edit? Replace(Occurrence occurrence, string whole, string? part) =>
        occurrence.With(IsWord(occurrence) ? "\"" + whole + "\"" : whole);

    private static bool IsWord(Occurrence occurrence)
    {
        var before = occurrence.LineBefore;
        var after = occurrence.LineAfter;
        return EndsWithBlank(before)
            && (after.Length == 0 || char.IsWhiteSpace(occurrence.After))
            && !before.TrimEnd().EndsWith("=")
            && !IsInQuotes(before);
    }

    private static bool EndsWithBlank(TextSlice text) => text.Length > 0 && char.IsWhiteSpace(text.Text[text.End - 1]);

    private static bool IsInQuotes(TextSlice before)
    {
        var isInside = false;
        for (var i = before.Start; i < before.End; i++)
            isInside ^= before.Text[i] == '"';
        return isInside;
    }
}
