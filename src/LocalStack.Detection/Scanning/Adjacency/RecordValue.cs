namespace LocalStack.Detection.Scanning.Adjacency;

/// <summary>The value that is in one record with a name.</summary>
/// <param name="text">The text.</param>
/// <param name="phrase">Knows which commands set what they name.</param>
internal sealed class RecordValue(string text, SettingPhrase phrase) : AdjacentText(text)
{
    /// <summary>
    /// The value of a pair that is all of a line or of a tuple: <c>NAME,value</c>, <c>"NAME";"value"</c>, <c>{NAME, "value"}</c>.
    /// So is one behind a command that sets what it names, <c>EnvSet, NAME, value</c>. Elsewhere a comma says that the two are two things.
    /// </summary>
    public (int Start, int Length)? After(int nameStart, int nameEnd)
    {
        var (first, quote) = (nameStart - 1, At(nameStart - 1));
        var isQuoted = quote is '"' or '\'' && At(nameEnd) == quote;
        var comma = isQuoted ? nameEnd + 1 : nameEnd;
        first -= isQuoted ? 1 : 0;
        first -= At(first) == ':' && At(first - 1) == '{' ? 1 : 0;
        var isTuple = At(first) == '{';
        var isCommand = At(SkipSpacesBack(first)) == ',' && phrase.IsCommandBefore(SkipSpacesBack(first));
        if (At(comma) is not (',' or ';' or '\t') || !(isTuple || isCommand || IsLineEnd(first)))
            return null;

        var start = comma + 1;
        while ((isTuple || isCommand) && At(start) == ' ')
            start++;
        var opening = At(start) is '"' or '\'' ? At(start) : '\0';
        start += opening == '\0' ? 0 : 1;
        var length = LengthOfValue(start);
        var end = start + length;
        if (opening == '\0' ? isTuple : At(end++) != opening)
            return null;

        var isWhole = isTuple ? At(end) == '}' : IsLineEnd(end) || (isCommand && At(end) == ' ');
        return isWhole && IsCredential(start, length) ? (start, length) : null;
    }

    private int SkipSpacesBack(int position)
    {
        while (At(position) == ' ')
            position--;
        return position;
    }

    private bool IsLineEnd(int position) => At(position) is '\n' or '\r' or '\0';
}
