using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Scanning.Adjacency;

/// <summary>The value behind a sign that markup sets apart: <c>&lt;b&gt;NAME&lt;/b&gt;: &lt;code&gt;value&lt;/code&gt;</c>.</summary>
/// <param name="text">The text.</param>
internal sealed class MarkedText(string text) : AdjacentText(text)
{
    private const int MaxTags = 4;

    private const int MaxTagLength = 128;

    /// <summary>A value of which the markup says where it ends, or its line does.</summary>
    public (int Start, int Length)? After(int nameEnd)
    {
        var sign = SkipBlank(SkipTags(nameEnd));
        if (At(sign) is not (':' or '='))
            return null;

        var start = SkipBlank(SkipTags(SkipBlank(SkipTags(sign + 1))));
        var length = LengthOfValue(start);
        return At(start - 1) == '>' ? ValueAt(start, length) : null;
    }

    private (int Start, int Length)? ValueAt(int start, int length) =>
        At(start + length) is '<' or '\n' or '\r' or '\0' && IsCredential(start, length) && !OpaqueText.MayBeSaid(Text.AsSpan(start, length))
            ? (start, length)
            : null;

    private int SkipTags(int position)
    {
        for (var tags = 0; tags < MaxTags && At(position) == '<'; tags++)
        {
            var close = Text.IndexOf('>', position, Math.Min(MaxTagLength, Text.Length - position));
            if (close < 0 || !(At(position + 1) == '/' || char.IsLetter(At(position + 1))))
                return position;
            position = close + 1;
        }

        return position;
    }

    /// <summary>Behind blanks, and what wikis put around bold text.</summary>
    private int SkipBlank(int position)
    {
        while (At(position) is ' ' or '\t' or '*' or '\'')
            position++;
        return position;
    }
}
