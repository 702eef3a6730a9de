namespace LocalStack.Detection.Formats.Json;

/// <summary>JSON, in which a value without quotes is an error that the replacement mends.</summary>
internal sealed class JsonWriter : ValueWriter
{
    public override Edit? Replace(Occurrence occurrence, string whole, string? part)
    {
        if (occurrence.Context != LexicalContext.Bare)
            return base.Replace(occurrence, whole, part);

        return occurrence.IsWholeValue && EndsValue(occurrence) ? occurrence.With("\"" + whole + "\"") : null;
    }

    /// <summary>Takes the property away, and its line where nothing else stands on it.</summary>
    public override Edit? RemoveEntry(Occurrence occurrence)
    {
        if (!occurrence.IsWholeValue || occurrence.Value is not { } value || occurrence.Context != LexicalContext.DoubleQuoted)
            return null;
        if (StartOfKey(occurrence, value.Start - 1) is not { } start)
            return null;

        var end = value.End + 1;
        var behind = SkipSpaces(occurrence, end);
        if (occurrence.CharacterAt(behind) == ',')
            return Remove(occurrence, start, behind + 1);

        var before = start - 1;
        while (char.IsWhiteSpace(occurrence.CharacterAt(before)))
            before--;
        return occurrence.CharacterAt(before) switch
        {
            ',' when occurrence.Syntax.At(before) == LexicalContext.Bare => Occurrence.With(before, end, ""),
            '{' when occurrence.Syntax.At(before) == LexicalContext.Bare => Remove(occurrence, start, end),
            _ => null,
        };
    }

    /// <summary>Whether nothing more belongs to a value without quotes.</summary>
    private static bool EndsValue(Occurrence occurrence) =>
        occurrence.CharacterAt(SkipSpaces(occurrence, occurrence.End)) is '\0' or ',' or '}' or ']';

    /// <summary>Where the key begins whose value begins with a quote, if nothing but the colon stands between them.</summary>
    private static int? StartOfKey(Occurrence occurrence, int quote)
    {
        var position = quote - 1;
        while (char.IsWhiteSpace(occurrence.CharacterAt(position)))
            position--;
        if (occurrence.CharacterAt(position) != ':')
            return null;

        position--;
        while (char.IsWhiteSpace(occurrence.CharacterAt(position)))
            position--;
        if (occurrence.CharacterAt(position) != '"')
            return null;

        position--;
        while (position >= 0 && occurrence.CharacterAt(position) is not ('"' or '\\' or '\n'))
            position--;
        return occurrence.CharacterAt(position) == '"' ? position : null;
    }

    private static int SkipSpaces(Occurrence occurrence, int position)
    {
        while (char.IsWhiteSpace(occurrence.CharacterAt(position)))
            position++;
        return position;
    }

    /// <summary>The entry; on a line with others, with the spaces behind it.</summary>
    private static Edit Remove(Occurrence occurrence, int start, int end)
    {
        var edit = occurrence.Remove(start, end);
        if (edit.Start < start || edit.End > end)
            return edit;

        while (occurrence.CharacterAt(end) == ' ')
            end++;
        return Occurrence.With(start, end, "");
    }
}
