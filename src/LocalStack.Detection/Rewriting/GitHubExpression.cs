using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Rewriting;

/// <summary>A secret in an expression of GitHub, <c>${{ secrets.NAME || 'value' }}</c>, where a reference stands without braces.</summary>
internal static class GitHubExpression
{
    private const string Open = "${{";
    private const string Close = "}}";
    private const string Or = "||";

    /// <summary>Whether the secret stands in an expression.</summary>
    public static bool Holds(Occurrence occurrence)
    {
        var line = occurrence.LineBefore.ToString();
        return line.LastIndexOf(Open, StringComparison.Ordinal) > line.LastIndexOf(Close, StringComparison.Ordinal);
    }

    /// <summary>
    /// Takes a fallback away, and puts the reference in the place of any other literal. A literal that holds more than
    /// the secret stays, because nothing but a function could put it together.
    /// </summary>
    /// <param name="occurrence">The secret.</param>
    /// <param name="reference">The reference, with the braces around it.</param>
    public static Edit? Find(Occurrence occurrence, string reference)
    {
        var quote = occurrence.IsBetween('\'') ? 1 : 0;
        if (quote == 0 || occurrence.CharacterAt(occurrence.Start - 2) == '\'' || occurrence.CharacterAt(occurrence.End + 1) == '\'')
            return IsDoubled(occurrence) ? Replace(occurrence, 2, reference) : null;

        return Replace(occurrence, quote, reference);
    }

    /// <summary>In a scalar of YAML in single quotes each quote of the expression is doubled.</summary>
    private static bool IsDoubled(Occurrence occurrence) =>
        occurrence.IsAt(occurrence.Start - 2, "''") && occurrence.IsAt(occurrence.End, "''");

    private static Edit Replace(Occurrence occurrence, int quotes, string reference)
    {
        var (start, end) = (occurrence.Start - quotes, occurrence.End + quotes);
        var before = start - 1;
        while (occurrence.CharacterAt(before) == ' ')
            before--;
        var behind = end;
        while (occurrence.CharacterAt(behind) == ' ')
            behind++;

        var isFallback = occurrence.IsAt(before - 1, Or) && occurrence.IsAt(behind, Close);
        if (!isFallback)
            return Occurrence.With(start, end, reference.Trim('$', '{', '}', ' '));

        var first = before - 1;
        while (occurrence.CharacterAt(first - 1) == ' ')
            first--;
        return Occurrence.With(first, end, "");
    }
}
