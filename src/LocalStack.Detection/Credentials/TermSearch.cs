namespace LocalStack.Detection.Credentials;

/// <summary>
/// Looks for a term in any casing. The search of the runtime goes character by character where there are no cultures, and so
/// in the command. This one looks for the rarest character of the term, by vectors, and compares there.
/// </summary>
/// <param name="term">The term; not empty.</param>
internal sealed class TermSearch(string term)
{
    /// <summary>
    /// Characters from the rarest in text on; one that is not among them is taken for commoner. NUL is the commonest of all where
    /// there is any.
    /// </summary>
    private const string RarestFirst = "{}%&#;\\qzjx0123456789kvwybpgfm_=-:";

    private readonly int _anchor = AnchorOf(term);

    /// <summary>Where the term stands first, or -1.</summary>
    public int IndexIn(ReadOnlySpan<char> text)
    {
        var lower = char.ToLowerInvariant(term[_anchor]);
        var upper = char.ToUpperInvariant(lower);
        for (var position = 0; position + term.Length <= text.Length; position++)
        {
            var places = text.Slice(position + _anchor, text.Length - position - (term.Length - 1));
            var found = lower == upper ? places.IndexOf(lower) : places.IndexOfAny(lower, upper);
            if (found < 0)
                return -1;

            position += found;
            if (text.Slice(position, term.Length).Equals(term.AsSpan(), StringComparison.OrdinalIgnoreCase))
                return position;
        }

        return -1;
    }

    /// <summary>Whether the term stands in a text in UTF-8. The term is of ASCII.</summary>
    public bool IsIn(ReadOnlySpan<byte> utf8)
    {
        var lower = (byte)char.ToLowerInvariant(term[_anchor]);
        var upper = (byte)char.ToUpperInvariant(term[_anchor]);
        for (var position = 0; position + term.Length <= utf8.Length; position++)
        {
            var found = utf8.Slice(position + _anchor, utf8.Length - position - (term.Length - 1)).IndexOfAny(lower, upper);
            if (found < 0)
                return false;

            position += found;
            if (BeginsWithTerm(utf8.Slice(position)))
                return true;
        }

        return false;
    }

    private bool BeginsWithTerm(ReadOnlySpan<byte> utf8)
    {
        for (var i = 0; i < term.Length; i++)
        {
            if (char.ToLowerInvariant((char)utf8[i]) != char.ToLowerInvariant(term[i]))
                return false;
        }

        return true;
    }

    /// <summary>Where the term stands, each behind the one before.</summary>
    public IEnumerable<int> AllIn(string text)
    {
        for (var start = 0; ; start += term.Length)
        {
            var found = IndexIn(text.AsSpan(start));
            if (found < 0)
                yield break;

            start += found;
            yield return start;
        }
    }

    private static int AnchorOf(string term)
    {
        var (anchor, rank) = (0, int.MaxValue);
        for (var i = 0; i < term.Length; i++)
        {
            var place = RarestFirst.IndexOf(char.ToLowerInvariant(term[i]));
            if (place >= 0 && place < rank)
                (anchor, rank) = (i, place);
        }

        return anchor;
    }
}
