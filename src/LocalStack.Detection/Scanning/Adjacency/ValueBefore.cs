namespace LocalStack.Detection.Scanning.Adjacency;

/// <summary>The value in front of its name, where words between say so: <c>set("value", forKey: "NAME")</c>, <c>SET value = 'value' WHERE name = 'NAME'</c>.</summary>
/// <param name="text">The text.</param>
internal sealed class ValueBefore(string text) : AdjacentText(text)
{
    /// <summary>How the word begins by which the value in front is for the name.</summary>
    private const string For = "for";

    private const string Where = "where";

    /// <summary>The value of a name in quotes.</summary>
    public (int Start, int Length)? Of(int nameStart, int nameEnd)
    {
        var quote = At(nameStart - 1);
        if (quote is not ('"' or '\'') || At(nameEnd) != quote)
            return null;

        var label = nameStart - 1;
        label -= At(label - 1) is '@' or 'N' ? 1 : 0;
        return StartOfLabel(label) is { } start ? QuotedBefore(start) : null;
    }

    /// <summary>Where the words begin that join the value to the name.</summary>
    private int? StartOfLabel(int position)
    {
        var end = SkipBack(position);
        var sign = At(end - 1);
        if (sign is not (':' or '='))
            return null;

        var word = WordBefore(SkipBack(end - 1), out var start);
        if (sign == ':')
            return word.StartsWith(For, StringComparison.OrdinalIgnoreCase) ? start : null;
        return WordBefore(start, out var where).Equals(Where, StringComparison.OrdinalIgnoreCase) ? where : null;
    }

    private (int Start, int Length)? QuotedBefore(int position)
    {
        var end = position;
        while (At(end - 1) is ' ' or ',' or '\n' or '\r' or '\t' && position - end < MaxSeparatorLength)
            end--;
        var quote = At(end - 1);
        if (end < 2 || quote is not ('"' or '\''))
            return null;

        var opening = Text.LastIndexOf(quote, end - 2, Math.Min(end - 1, MaxNameLength));
        var (start, length) = (opening + 1, end - opening - 2);
        return opening >= 0 && LengthOfValue(start) == length && IsCredential(start, length) ? (start, length) : null;
    }

    private int SkipBack(int position)
    {
        while (At(position - 1) == ' ')
            position--;
        return position;
    }
}
