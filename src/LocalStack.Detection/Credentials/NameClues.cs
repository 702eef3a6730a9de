namespace LocalStack.Detection.Credentials;

/// <summary>
/// Tells cheaply that a text holds no name of a credential, so that nothing has to read it: it has no noun of one, or in all
/// its mentions of LocalStack the word goes on with what no name has, <c>localstack_core</c>, <c>localhost.localstack.cloud:4566</c>.
/// Of a text with a clue, nothing is known.
/// </summary>
internal static class NameClues
{
    /// <summary>What is looked at behind a mention. A name that is longer is taken for a clue.</summary>
    public const int WindowLength = 64;

    /// <summary>How every noun, and the header, ends: in one piece, as LocalStack's name is.</summary>
    public static readonly IReadOnlyList<string> NounEnds = ["token", "key"];

    /// <summary>How a noun begins where none of <see cref="CredentialNames.Qualifiers"/> does.</summary>
    private static readonly string[] NounStarts = [.. NounEnds, "api"];

    /// <summary>What every record of a login calls its secret, where the machine alone is one of LocalStack.</summary>
    private const string OfLogins = "password";

    private static readonly TermSearch[] Nouns = [.. NounEnds.Append(OfLogins).Select(end => new TermSearch(end))];

    private static readonly TermSearch Product = new(CredentialNames.KnownStart);

    /// <summary>What names a credential without LocalStack: the header, and the command that stores a token.</summary>
    private static readonly TermSearch[] Others = [new(CredentialNames.Header), new("set-token")];

    /// <summary>Whether there is a clue.</summary>
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        if (!HoldNoun(text))
            return false;

        for (var start = 0; Product.IndexIn(text.Slice(start)) is >= 0 and var found;)
        {
            start += found + CredentialNames.KnownStart.Length;
            if (MayGoOn(text.Slice(start)))
                return true;
        }

        return AnyIn(Others, text);
    }

    /// <summary>Whether a text has a noun of a credential. Many files that mention LocalStack have none.</summary>
    public static bool HoldNoun(ReadOnlySpan<char> text) => AnyIn(Nouns, text);

    /// <summary>Whether a text in UTF-8 has a noun of a credential.</summary>
    public static bool HoldNoun(ReadOnlySpan<byte> utf8) => AnyIn(Nouns, utf8);

    /// <summary>Whether a text in UTF-8 names a credential without LocalStack.</summary>
    public static bool HoldOtherName(ReadOnlySpan<byte> utf8) => AnyIn(Others, utf8);

    /// <summary>
    /// Whether what is behind LocalStack's name may be the rest of a name, <c>_AUTH_TOKEN</c>, or whether the word ends: then
    /// it may be a key above the noun. A letter of another alphabet ends it: there nothing need stand between words.
    /// </summary>
    public static bool MayGoOn(ReadOnlySpan<char> behind)
    {
        var rest = behind.Slice(0, Math.Min(behind.Length, WindowLength));
        while (true)
        {
            while (!rest.IsEmpty && CredentialNames.IsJoint(rest[0]))
                rest = rest.Slice(1);
            if (rest.IsEmpty || !AuthToken.IsLetterOrDigit(rest[0]) || LengthOfStart(NounStarts, rest) > 0)
                return true;

            var qualifier = LengthOfStart(CredentialNames.Qualifiers, rest);
            if (qualifier == 0)
                return false;
            rest = rest.Slice(qualifier);
        }
    }

    /// <summary>The length of the longest of some words with which a text begins.</summary>
    private static int LengthOfStart(string[] words, ReadOnlySpan<char> text)
    {
        var longest = 0;
        foreach (var word in words)
        {
            if (word.Length > longest && text.StartsWith(word.AsSpan(), StringComparison.OrdinalIgnoreCase))
                longest = word.Length;
        }

        return longest;
    }

    private static bool AnyIn(TermSearch[] terms, ReadOnlySpan<char> text)
    {
        foreach (var term in terms)
        {
            if (term.IndexIn(text) >= 0)
                return true;
        }

        return false;
    }

    private static bool AnyIn(TermSearch[] terms, ReadOnlySpan<byte> utf8)
    {
        foreach (var term in terms)
        {
            if (term.IsIn(utf8))
                return true;
        }

        return false;
    }
}
