using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Scanning.Adjacency;

/// <summary>The name of a credential that is no single word: the key of a block, or the words of a sentence.</summary>
/// <param name="text">The text.</param>
/// <param name="names">The names of credentials.</param>
internal sealed class SpreadName(string text, CredentialNames names) : AdjacentText(text)
{
    /// <summary>Words behind that of the product: "LocalStack Pro API key".</summary>
    private const int MaxWords = 4;

    /// <summary>The name whose first word is around a hit.</summary>
    public (CredentialName Name, int Start, int End)? Around(int hit, int end)
    {
        var start = hit;
        while (start > 0 && hit - start < MaxNameLength && AuthToken.IsLetterOrDigit(Text[start - 1]))
            start--;
        return KeyBelow(start, end) ?? Spoken(start, end);
    }

    /// <summary>
    /// The key that is the first of a block or a section which bears the name of the product: <c>:localstack {:auth-token "value"}</c>,
    /// <c>[localstack]</c> and <c>auth_token = value</c> below, <c>localstack: authToken: "value"</c>.
    /// </summary>
    private (CredentialName Name, int Start, int End)? KeyBelow(int owner, int ownerEnd)
    {
        var start = ownerEnd;
        while (start < Text.Length && start - ownerEnd < MaxSeparatorLength && Text[start] is ' ' or '\n' or '\r' or '\t' or '{' or ']' or ':' or '=' or '"')
            start++;
        var between = Text.AsSpan(ownerEnd, start - ownerEnd);
        var isBlock = between.IndexOf('{') >= 0 || between.SequenceEqual(": ".AsSpan());
        if (!isBlock && !(At(owner - 1) == '[' && between.StartsWith("]".AsSpan()) && between.IndexOf('\n') > 0))
            return null;

        var end = start;
        while (end < Text.Length && end - start < MaxNameLength && (Text[end] is '-' or '_' || AuthToken.IsLetterOrDigit(Text[end])))
            end++;
        var key = Text.Substring(owner, ownerEnd - owner) + ":" + Text.Substring(start, end - start);
        return end > start && names.Match(key) is { } name ? (name, start, end) : null;
    }

    /// <summary>The words of a name as people say it: "LocalStack auth token", "the LocalStack Pro API key".</summary>
    private (CredentialName Name, int Start, int End)? Spoken(int start, int end)
    {
        (CredentialName, int, int)? longest = null;
        for (var words = 0; words < MaxWords && At(end) == ' ' && EndOfJoined(end + 1) is var next && next > end + 1; words++)
        {
            end = next;
            var spoken = Text.Substring(start, end - start);
            if (names.MayMatch(spoken) && names.Match(spoken.Replace(' ', '-')) is { } name)
                longest = (name, start, end);
        }

        return longest;
    }

    /// <summary>Where a word ends that a hyphen may join to another one: "API-Key".</summary>
    private int EndOfJoined(int position)
    {
        var end = EndOfWord(position);
        return At(end) == '-' ? EndOfWord(end + 1) : end;
    }
}
