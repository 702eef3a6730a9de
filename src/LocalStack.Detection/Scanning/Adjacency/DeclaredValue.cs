using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Scanning.Adjacency;

/// <summary>The value that a declaration gives to a name, with a type in between.</summary>
/// <param name="text">The text.</param>
/// <param name="quoted">Knows the quotes of a text.</param>
internal sealed class DeclaredValue(string text, QuotedLiteral quoted) : AdjacentText(text)
{
    /// <summary>What a type has beside letters and digits.</summary>
    private const string TypeSigns = " _.:<>[]&*?|,";

    /// <summary>Types between a name and the sign, where no colon tells them.</summary>
    private static readonly HashSet<string> Types = new(StringComparer.OrdinalIgnoreCase) { "string", "str", "text" };

    /// <summary>
    /// The text that a declaration gives to a name, behind a type: <c>NAME: []const u8 = "value"</c>, <c>NAME: Optional[str] = "value"</c>,
    /// <c>param NAME string = 'value'</c>, <c>NAME : constant String := "value"</c>, <c>NAME = 1 [default = "value"]</c>.
    /// </summary>
    public (int Start, int Length)? After(int nameEnd)
    {
        if ((SignBehindType(nameEnd) ?? SignOfDefault(nameEnd) ?? EndOfPicture(nameEnd)) is not { } sign)
            return null;

        var start = sign + 1;
        while (start < Text.Length && Text[start] == ' ')
            start++;
        start = start < Text.Length && Quotes.IndexOf(Text[start]) >= 0 ? start + 1 : quoted.SkipMark(start);
        var length = LengthOfValue(start);
        return quoted.ClosingOf(start) is { } closing && quoted.IsClosedBy(closing, start, length) && IsCredential(start, length) ? (start, length) : null;
    }

    /// <summary>The sign behind a type, which a colon begins, or which is the word for text; a blank is in front of the sign. A comma outside brackets begins another parameter.</summary>
    private int? SignBehindType(int nameEnd)
    {
        var end = Math.Min(Text.Length, nameEnd + MaxSeparatorLength);
        var sign = nameEnd;
        for (var depth = 0; sign < end && (TypeSigns.IndexOf(Text[sign]) >= 0 || AuthToken.IsLetterOrDigit(Text[sign])); sign++)
        {
            depth += Text[sign] switch { '<' or '[' => 1, '>' or ']' => -1, _ => 0 };
            if (Text[sign] == ',' && depth == 0)
                return null;
        }

        var isColoned = sign - 2 > nameEnd && Text[sign - 1] == ':';
        if (sign >= end || Text[sign] != '=' || Text[sign - (isColoned ? 2 : 1)] != ' ')
            return null;

        var type = Text.Substring(nameEnd, sign - nameEnd - (isColoned ? 1 : 0)).Trim();
        return (type.StartsWith(":", StringComparison.Ordinal) && !EndsWithConstant(type)) || Types.Contains(type) ? sign : null;
    }

    /// <summary>Whether the last of several words is in capitals: the name of something else, <c>NAME: see OTHER = "text"</c>.</summary>
    private static bool EndsWithConstant(string type)
    {
        var last = type.Substring(type.LastIndexOf(' ') + 1);
        return last.Length > 1 && last.All(letter => letter is (>= 'A' and <= 'Z') or '_');
    }

    /// <summary>Where the word ends that gives a value behind the type of COBOL and ABAP: <c>NAME PIC X(40) VALUE "value".</c>, <c>NAME TYPE string VALUE 'value'.</c></summary>
    private int? EndOfPicture(int nameEnd)
    {
        const string Value = " VALUE ";
        var line = Text.AsSpan(nameEnd, Math.Min(Text.Length - nameEnd, MaxSeparatorLength));
        var type = line.TrimStart(' ');
        if (!type.StartsWith("PIC".AsSpan(), StringComparison.OrdinalIgnoreCase) && !type.StartsWith("TYPE ".AsSpan(), StringComparison.OrdinalIgnoreCase))
            return null;

        var value = line.IndexOf(Value.AsSpan(), StringComparison.OrdinalIgnoreCase);
        return value < 0 || line.Slice(0, value).IndexOfAny('"', '\'', '\n') >= 0 ? null : nameEnd + value + Value.Length - 1;
    }

    /// <summary>The sign of the default of a numbered field: <c>NAME = 1 [default = "value"]</c>.</summary>
    private int? SignOfDefault(int nameEnd)
    {
        const string Default = "default";
        var end = Math.Min(Text.Length, nameEnd + MaxSeparatorLength);
        var position = nameEnd;
        while (position < end && (Text[position] is ' ' or '=' or '[' || char.IsDigit(Text[position])))
            position++;
        if (Text[position - 1] != '[' || string.CompareOrdinal(Text, position, Default, 0, Default.Length) != 0)
            return null;

        position += Default.Length;
        while (position < end && Text[position] == ' ')
            position++;
        return position < end && Text[position] == '=' ? position : null;
    }
}
