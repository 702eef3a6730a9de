using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Finds the places of a C# text at which syntax has to be looked at: names of credentials, tokens that are cut off,
/// and the ways to write the first letters of a token so that the text does not show them.
/// </summary>
internal static class ClueFinder
{
    private const string LocalStack = "localstack";

    /// <summary>What follows <c>localstack</c> in the name of a credential.</summary>
    private static readonly string[] NameEndings = ["auth", "api"];

    /// <summary>Names that stand for a credential only under something called LocalStack, or by themselves.</summary>
    private static readonly string[] Names = ["authtoken", "auth_token", "apikey", "api_key", "ls-api-key", "auth set-token"];

    /// <summary>The letter <c>l</c> written as an escape, a character, a number or a string of its own.</summary>
    private static readonly (string Letter, string Next)[] HiddenLetters =
    [
        ("'l'", "'s'"),
        ("\"l\"", "\""),
        ("\"l\"", "+"),
        ("0x6c", "0x73"),
        ("108", "115"),
        ("\\u006c", ""),
        ("\\U0000006c", ""),
        ("\\x6c", ""),
        ("\\x06c", ""),
        ("\\x006c", ""),
    ];

    /// <summary>The places, in no order.</summary>
    public static IEnumerable<int> Find(string text, ScanResult scan, CredentialNames names)
    {
        var places = new List<int>(scan.CutTokens);
        foreach (var (letter, next) in HiddenLetters)
            places.AddRange(Occurrences(text, letter).Where(place => IsFollowedBy(text, place + letter.Length, next)));

        if (scan.MentionsLocalStack)
        {
            places.AddRange(Occurrences(text, LocalStack).Where(place => BeginsName(text, place + LocalStack.Length)));
            places.AddRange(Names.SelectMany(name => Occurrences(text, name)));
        }

        places.AddRange(names.Added.SelectMany(name => Occurrences(text, name)));
        return places;
    }

    /// <summary>Where an identifier stands as a whole word.</summary>
    public static IEnumerable<int> FindIdentifier(string text, string identifier)
    {
        for (var place = IndexOf(0); place >= 0; place = IndexOf(place + identifier.Length))
        {
            var end = place + identifier.Length;
            if ((place == 0 || !IsIdentifierPart(text[place - 1])) && (end == text.Length || !IsIdentifierPart(text[end])))
                yield return place;
        }

        int IndexOf(int start) => text.IndexOf(identifier, start, StringComparison.Ordinal);
    }

    private static IEnumerable<int> Occurrences(string text, string needle)
    {
        for (var place = IndexOf(0); place >= 0; place = IndexOf(place + needle.Length))
            yield return place;

        int IndexOf(int start) => text.IndexOf(needle, start, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary><c>_AUTH…</c>, <c>:ApiKey</c>, <c>__AuthToken</c>: at most a separator, then the rest of the name.</summary>
    private static bool BeginsName(string text, int position)
    {
        while (position < text.Length && text[position] is '_' or '-' or ':' or '.')
            position++;

        return NameEndings.Any(
            ending => string.Compare(text, position, ending, 0, ending.Length, StringComparison.OrdinalIgnoreCase) == 0);
    }

    /// <summary>Whether the next letter follows, over a comma, casts and white space.</summary>
    private static bool IsFollowedBy(string text, int position, string next)
    {
        if (next.Length == 0)
            return true;

        const string CastToByte = "(byte)";
        const string CastToChar = "(char)";
        while (position < text.Length && (char.IsWhiteSpace(text[position]) || text[position] == ','))
            position++;
        if (StartsWith(CastToByte) || StartsWith(CastToChar))
            position += CastToByte.Length;
        return StartsWith(next);

        bool StartsWith(string value) =>
            string.Compare(text, position, value, 0, value.Length, StringComparison.OrdinalIgnoreCase) == 0;
    }

    private static bool IsIdentifierPart(char character) => character == '_' || char.IsLetterOrDigit(character);
}
