namespace LocalStack.Analyzers.Source;

/// <summary>
/// Finds identifiers in a text as whole words. A few are looked for one after the other, which is fastest; of many, each
/// word of the text is looked up among them, so that their number costs nothing.
/// </summary>
internal sealed class IdentifierSearch
{
    /// <summary>Where one pass over the words of a text is no slower than a search for each of the identifiers.</summary>
    private const int Few = 16;

    private readonly HashSet<string> _identifiers;
    private readonly HashSet<(char First, int Length)> _clues;

    public IdentifierSearch(IEnumerable<string> identifiers)
    {
        _identifiers = new HashSet<string>(identifiers, StringComparer.Ordinal);
        _clues = [.. _identifiers.Select(identifier => (identifier[0], identifier.Length))];
    }

    /// <summary>Where the identifiers stand, in no order.</summary>
    public IEnumerable<int> FindIn(string text) => _identifiers.Count <= Few
        ? _identifiers.SelectMany(identifier => CandidateFinder.FindIdentifier(text, identifier))
        : FindWords(text);

    private IEnumerable<int> FindWords(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = start;
            while (end < text.Length && CandidateFinder.IsIdentifierPart(text[end]))
                end++;

            // Most words are done with by their length and their first letter, and are not copied.
            if (end > start && _clues.Contains((text[start], end - start)) && _identifiers.Contains(text.Substring(start, end - start)))
                yield return start;
            start = end + 1;
        }
    }
}
