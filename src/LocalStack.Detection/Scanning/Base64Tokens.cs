using System.Text;
using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Scanning;

/// <summary>
/// Finds tokens written in base64: alone, or after the colon of HTTP basic authentication, whose user name LocalStack
/// leaves empty.
/// </summary>
internal static class Base64Tokens
{
    /// <summary>How the base64 of <c>ls-</c> and of <c>:ls-</c> begins.</summary>
    private static readonly string[] Beginnings = ["bHMt", "OmxzL"];

    /// <summary>Characters of the longest token with its colon, in base64.</summary>
    private const int MaxLength = ((AuthToken.MaxLength + 1 + 2) / 3 * 4) + 4;

    /// <summary>The tokens of a text, in its order; each spans the base64 that holds it.</summary>
    public static IEnumerable<TokenMatch> Find(string text) =>
        Beginnings.SelectMany(beginning => Find(text, beginning)).OrderBy(token => token.Start);

    private static IEnumerable<TokenMatch> Find(string text, string beginning)
    {
        var start = text.IndexOf(beginning, StringComparison.Ordinal);
        while (start >= 0)
        {
            if ((start == 0 || !IsBase64(text[start - 1])) && Decode(text, start) is { } token)
                yield return token;
            start = text.IndexOf(beginning, start + beginning.Length, StringComparison.Ordinal);
        }
    }

    private static TokenMatch? Decode(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < MaxLength && (IsBase64(text[end]) || text[end] == '='))
            end++;

        var encoded = text.Substring(start, end - start).TrimEnd('=');
        encoded = encoded.Substring(0, encoded.Length - (encoded.Length % 4 == 1 ? 1 : 0));
        var padded = encoded.PadRight((encoded.Length + 3) / 4 * 4, '=');
        var decoded = Encoding.ASCII.GetString(Convert.FromBase64String(padded)).TrimStart(':');
        var tokens = TextScanner.Scan(decoded).Tokens;
        return tokens.Count == 0
            ? null
            : new TokenMatch(start, end - start, tokens[0].IsProven, tokens[0].Fingerprint);
    }

    private static bool IsBase64(char character) => character is '+' or '/' || AuthToken.IsLetterOrDigit(character);
}
