namespace LocalStack.Detection.Credentials;

/// <summary>Looks for several terms in any casing in one pass: for a character that all of them have, and compares there.</summary>
internal sealed class TermSetSearch
{
    private readonly char _lower;
    private readonly char _upper;
    private readonly (string Term, int Offset)[] _terms;

    /// <param name="common">A character of every term, in lower case; a rare one in text.</param>
    /// <param name="terms">The terms.</param>
    public TermSetSearch(char common, params string[] terms)
    {
        (_lower, _upper) = (common, char.ToUpperInvariant(common));
        _terms = [.. terms.Select(term => (term, term.IndexOf(common)))];
    }

    /// <summary>Where the terms stand, in the order of the text.</summary>
    public IEnumerable<(int Position, string Term)> AllIn(string text)
    {
        for (var hit = NextHit(text, 0); hit >= 0; hit = NextHit(text, hit + 1))
        {
            foreach (var (term, offset) in _terms)
            {
                var position = hit - offset;
                if (position >= 0 && position + term.Length <= text.Length && IsAt(text, position, term))
                    yield return (position, term);
            }
        }
    }

    private int NextHit(string text, int start)
    {
        var found = text.AsSpan(start).IndexOfAny(_lower, _upper);
        return found < 0 ? found : start + found;
    }

    /// <summary>The first character tells nearly all other words.</summary>
    private static bool IsAt(string text, int position, string term) =>
        (char)(text[position] | 0x20) == (char)(term[0] | 0x20)
        && text.AsSpan(position, term.Length).Equals(term.AsSpan(), StringComparison.OrdinalIgnoreCase);
}
