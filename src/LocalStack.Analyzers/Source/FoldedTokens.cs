using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Finds the tokens in a string that is put together from pieces. A token that begins or ends where a piece does may
/// have a letter of another piece beside it: the checksum proves it all the same.
/// </summary>
internal static class FoldedTokens
{
    /// <summary>The tokens, in the order of the value.</summary>
    public static IReadOnlyList<TokenMatch> In(FoldedString folded, string value, CancellationToken cancellationToken)
    {
        var shown = TextScanner.Scan(value, cancellationToken).Tokens;
        var hidden = HiddenIn(folded, value, shown);
        return hidden.Count == 0 ? shown : [.. shown.Concat(hidden).OrderBy(token => token.Start)];
    }

    private static List<TokenMatch> HiddenIn(FoldedString folded, string value, IReadOnlyList<TokenMatch> shown)
    {
        var hidden = new List<TokenMatch>();
        var known = new HashSet<int>(shown.Select(token => token.Start));
        for (var i = 0; i < folded.Pieces.Count; i++)
        {
            var start = folded.StartOf(i);
            if (AuthToken.StartsWithShape(value.AsSpan(start), out var length)
                && IsCutOut(folded, value, start, length)
                && AuthToken.HasValidChecksum(value.AsSpan(start, length)) == true
                && known.Add(start))
            {
                hidden.Add(new TokenMatch(start, length, isProven: true, Fingerprint.Of(value.AsSpan(start, length))));
            }
        }

        return hidden;
    }

    /// <summary>Whether nothing goes on behind the token, but the next piece.</summary>
    private static bool IsCutOut(FoldedString folded, string value, int start, int length)
    {
        var end = start + length;
        return end == value.Length || folded.HasEndAt(end) || !AuthToken.IsLetterOrDigit(value[end]);
    }
}
