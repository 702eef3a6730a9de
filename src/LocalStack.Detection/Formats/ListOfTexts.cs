namespace LocalStack.Detection.Formats;

/// <summary>
/// Tells a list of texts from a pair: <c>["NAME", "OTHER", "THIRD"]</c>. Three texts in brackets are things of one kind, and
/// where the first is a name the others are no values.
/// </summary>
internal static class ListOfTexts
{
    /// <summary>Room for an indentation; what is further away is not looked at.</summary>
    private const int MaxSpace = 64;

    /// <summary>Whether a text is the first of such a list.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="first">Where the first item begins, inside its quotes.</param>
    /// <param name="secondEnd">Where the second ends, inside its quotes.</param>
    public static bool BeginsWith(string text, int first, int secondEnd)
    {
        if (!IsQuote(text, first - 1) || !IsQuote(text, secondEnd))
            return false;

        var bracket = first - 2;
        while (bracket > 0 && first - bracket < MaxSpace && char.IsWhiteSpace(text[bracket]))
            bracket--;
        var comma = SkipSpace(text, secondEnd + 1);
        return bracket >= 0 && text[bracket] == '[' && comma < text.Length && text[comma] == ',' && IsQuote(text, SkipSpace(text, comma + 1));
    }

    private static bool IsQuote(string text, int position) => position >= 0 && position < text.Length && text[position] is '"' or '\'';

    private static int SkipSpace(string text, int position)
    {
        var end = Math.Min(text.Length, position + MaxSpace);
        while (position < end && char.IsWhiteSpace(text[position]))
            position++;
        return position;
    }
}
