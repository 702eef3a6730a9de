namespace LocalStack.Detection.Scanning;

/// <summary>What one pass over a text found: the tokens in it, and the clues that the text alone cannot settle.</summary>
/// <param name="tokens">Whole tokens, in the order of the text.</param>
/// <param name="cutTokens">
/// Where something begins like a token and is cut off by a quote, a backslash or a brace: the rest may follow in
/// another literal, or be written as an escape.
/// </param>
/// <param name="mentionsLocalStack">Whether a credential's name may stand in the text.</param>
/// <param name="mayHoldEncoded">Whether <see cref="EncodedTokens"/> may find a token in the text.</param>
internal sealed class ScanResult(
    IReadOnlyList<TokenMatch> tokens, IReadOnlyList<int> cutTokens, bool mentionsLocalStack, bool mayHoldEncoded = false)
{
    /// <summary>Nothing found, and no reason to look closer.</summary>
    public static ScanResult Clean { get; } = new([], [], mentionsLocalStack: false);

    public IReadOnlyList<TokenMatch> Tokens { get; } = tokens;

    public IReadOnlyList<int> CutTokens { get; } = cutTokens;

    public bool MentionsLocalStack { get; } = mentionsLocalStack;

    public bool MayHoldEncoded { get; } = mayHoldEncoded;
}
