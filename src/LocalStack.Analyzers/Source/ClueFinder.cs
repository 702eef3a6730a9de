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

    /// <summary>The letter <c>l</c> written as a character, a string or a number of its own, and what follows it then.</summary>
    private static readonly (string Letter, string[] Next)[] LonelyLetters =
        [("'l'", ["'s'"]), ("\"l\"", ["\"", "+"]), ("108", ["115"])];

    /// <summary>The code of <c>l</c>: all numbers and escapes that hold it are found by one search.</summary>
    private const string LetterCode = "6c";

    /// <summary>What stands before the code in an escape.</summary>
    private static readonly string[] Escapes = ["\\u00", "\\U000000", "\\x", "\\x0", "\\x00"];

    /// <summary>The places, in no order.</summary>
    public static IReadOnlyList<int> Find(string text, ScanResult scan)
    {
        var places = new List<int>(scan.CutTokens);
        foreach (var (letter, next) in LonelyLetters)
        {
            places.AddRange(OccurrencesAsWritten(text, letter)
                .Where(place => next.Any(one => IsFollowedBy(text, place + letter.Length, one))));
        }

        places.AddRange(Occurrences(text, LetterCode).Where(place => IsLetter(text, place)));

        if (scan.MentionsLocalStack)
        {
            places.AddRange(Occurrences(text, LocalStack).Where(place => BeginsName(text, place + LocalStack.Length)));
            places.AddRange(Names.SelectMany(name => Occurrences(text, name)));
        }

        return places;
    }

    /// <summary>Where a name stands that the user has added.</summary>
    public static IEnumerable<int> FindAdded(string text, CredentialNames names) =>
        names.Added.SelectMany(name => Occurrences(text, name));

    /// <summary>Where an identifier stands as a whole word.</summary>
    public static IEnumerable<int> FindIdentifier(string text, string identifier) =>
        OccurrencesAsWritten(text, identifier).Where(place => IsWord(text, place, place + identifier.Length));

    private static bool IsWord(string text, int start, int end) =>
        (start == 0 || !IsIdentifierPart(text[start - 1])) && (end == text.Length || !IsIdentifierPart(text[end]));

    private static IEnumerable<int> Occurrences(string text, string needle) =>
        Occurrences(text, needle, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<int> OccurrencesAsWritten(string text, string needle) =>
        Occurrences(text, needle, StringComparison.Ordinal);

    private static IEnumerable<int> Occurrences(string text, string needle, StringComparison comparison)
    {
        for (var place = IndexOf(0); place >= 0; place = IndexOf(place + needle.Length))
            yield return place;

        int IndexOf(int start) => text.IndexOf(needle, start, comparison);
    }

    /// <summary><c>_AUTH…</c>, <c>:ApiKey</c>, <c>__AuthToken</c>: at most a separator, then the rest of the name.</summary>
    private static bool BeginsName(string text, int position)
    {
        while (position < text.Length && text[position] is '_' or '-' or ':' or '.')
            position++;

        return NameEndings.Any(
            ending => string.Compare(text, position, ending, 0, ending.Length, StringComparison.OrdinalIgnoreCase) == 0);
    }

    /// <summary>Whether the code of the letter is an escape, or a number that that of the next letter follows.</summary>
    private static bool IsLetter(string text, int code) =>
        Escapes.Any(escape => EndsWith(text, code, escape))
        || (EndsWith(text, code, "0x") && IsFollowedBy(text, code + LetterCode.Length, "0x73"));

    private static bool EndsWith(string text, int end, string value) =>
        end >= value.Length
        && string.Compare(text, end - value.Length, value, 0, value.Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Whether the next letter follows, over a comma, casts and white space.</summary>
    private static bool IsFollowedBy(string text, int position, string next)
    {
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
