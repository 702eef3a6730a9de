using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Scanning.Adjacency;

/// <summary>The value in a further cell of a row of HTML in which the name is one: <c>&lt;td&gt;NAME&lt;/td&gt;&lt;td&gt;value&lt;/td&gt;</c>.</summary>
/// <param name="text">The text.</param>
internal sealed class MarkupCells(string text) : AdjacentText(text)
{
    /// <summary>Tags behind the name that are looked at: those of a few cells and of what marks their text.</summary>
    private const int MaxTags = 24;

    private const int MaxTextLength = 256;

    /// <summary>Elements in which something is told of the one before.</summary>
    private static readonly HashSet<string> Cells = new(StringComparer.OrdinalIgnoreCase) { "td", "th", "dd" };

    /// <summary>Elements that end what belongs to the name.</summary>
    private static readonly HashSet<string> Ends = new(StringComparer.OrdinalIgnoreCase) { "tr", "/tr", "dt", "/dl", "li", "/li" };

    /// <summary>A cell that can be nothing but a credential.</summary>
    public (int Start, int Length)? After(int nameStart, int nameEnd)
    {
        if (At(nameStart - 1) != '>')
            return null;

        var isInCell = false;
        var position = nameEnd;
        for (var tags = 0; tags < MaxTags && At(position) == '<'; tags++)
        {
            var tag = Text.Substring(position + 1, EndOfTag(position) - position - 1);
            if (Ends.Contains(tag))
                return null;

            isInCell |= Cells.Contains(tag);
            var close = Text.IndexOf('>', position, Math.Min(MaxTextLength, Text.Length - position));
            if (close < 0)
                return null;

            var start = SkipSpace(close + 1);
            var length = LengthOfValue(start);
            position = EndOfText(start);
            if (isInCell && SkipSpace(start + length) == position && IsCredential(start, length) && !OpaqueText.MayBeSaid(Text.AsSpan(start, length)))
                return (start, length);
        }

        return null;
    }

    private int EndOfTag(int start)
    {
        var end = start + 1;
        while (end - start < MaxSeparatorLength && (At(end) == '/' || AuthToken.IsLetterOrDigit(At(end))))
            end++;
        return end;
    }

    private int EndOfText(int start)
    {
        var end = start;
        while (end < Text.Length && end - start < MaxTextLength && Text[end] != '<')
            end++;
        return end;
    }

    private int SkipSpace(int position)
    {
        while (At(position) is ' ' or '\n' or '\r' or '\t')
            position++;
        return position;
    }
}
