namespace LocalStack.Detection.Scanning.Adjacency;

/// <summary>The only line of a here-document that is handed to a command which names a credential.</summary>
/// <param name="text">The text.</param>
internal sealed class HereDocument(string text) : AdjacentText(text)
{
    /// <summary>Words of a command behind the name.</summary>
    private const int MaxLength = 128;

    private const string Mark = "<<";

    /// <summary><c>gh secret set NAME &lt;&lt;EOF</c>, the value on the next line, and <c>EOF</c> below.</summary>
    public (int Start, int Length)? After(int nameEnd)
    {
        var line = Text.AsSpan(nameEnd, Math.Min(MaxLength, Text.Length - nameEnd));
        line = line.Slice(0, Math.Max(0, line.IndexOf('\n')));
        var mark = line.LastIndexOf(Mark.AsSpan());
        if (mark < 0 || line.Slice(0, mark).IndexOfAny("'\"=;|&<\n".AsSpan()) >= 0)
            return null;

        var word = line.Slice(mark + Mark.Length).Trim("-~'\"\r\t ".AsSpan());
        var start = SkipBlank(nameEnd + line.Length + 1);
        var length = LengthOfValue(start);
        var end = SkipBlank(start + length);
        if (word.Length == 0 || At(end) != '\n' || !IsCredential(start, length))
            return null;

        end = SkipBlank(end + 1);
        return Text.AsSpan(end).StartsWith(word) && At(SkipBlank(end + word.Length)) is '\n' or '\0' ? (start, length) : null;
    }

    private int SkipBlank(int position)
    {
        while (At(position) is ' ' or '\t' or '\r')
            position++;
        return position;
    }
}
