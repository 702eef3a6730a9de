namespace LocalStack.Detection.Credentials;

/// <summary>
/// A reference to a variable that carries a default: <c>${NAME:-value}</c>, <c>${NAME-value}</c>, <c>${NAME:=value}</c>
/// and <c>${NAME:+value}</c> of shells and compose, <c>${localEnv:NAME:value}</c> of devcontainer files. Not
/// <c>${NAME:?text}</c>, whose text is an error message.
/// </summary>
/// <param name="defaultStart">Where the default begins.</param>
/// <param name="defaultLength">How long it is, references nested in it included.</param>
internal readonly struct VariableReference(int defaultStart, int defaultLength)
{
    private const string Opening = "${";

    public int DefaultStart { get; } = defaultStart;

    public int DefaultLength { get; } = defaultLength;

    /// <summary>Behind the default: at the closing brace, or at the end where none closes it.</summary>
    public int End => DefaultStart + DefaultLength;

    /// <summary>Finds the first reference that carries a default.</summary>
    public static bool TryFindFirst(ReadOnlySpan<char> text, out VariableReference reference)
    {
        reference = default;
        var position = 0;
        while (text.Slice(position).IndexOf(Opening.AsSpan()) is >= 0 and var open)
        {
            position += open + Opening.Length;
            if (LengthBeforeDefault(text.Slice(position)) is not { } before)
                continue;

            var start = position + before;
            reference = new VariableReference(start, LengthBeforeClosing(text.Slice(start)));
            return true;
        }

        return false;
    }

    /// <summary>The length of a variable's name and of the operator behind it, if that gives a default.</summary>
    private static int? LengthBeforeDefault(ReadOnlySpan<char> inside)
    {
        var position = LengthOfName(inside);
        var scoped = position < inside.Length && inside[position] == ':' ? LengthOfName(inside.Slice(position + 1)) : 0;
        if (scoped > 0)
            position += 1 + scoped;

        var hasColon = position < inside.Length && inside[position] == ':';
        if (hasColon)
            position++;
        if (position < inside.Length && inside[position] is '-' or '=' or '+')
            return position + 1;

        return hasColon && scoped > 0 && position < inside.Length && inside[position] != '?' ? position : null;
    }

    private static int LengthOfName(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (text[length] == '_' || AuthToken.IsLetterOrDigit(text[length])))
            length++;
        return length;
    }

    private static int LengthBeforeClosing(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '{')
                depth++;
            else if (text[i] == '}' && --depth < 0)
                return i;
        }

        return text.Length;
    }
}
