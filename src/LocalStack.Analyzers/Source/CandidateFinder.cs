using System.Text;
using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Finds the candidates of a C# text at which syntax has to be looked at: names of credentials, tokens that are cut off,
/// and the ways to write the first letters of a token so that the text does not show them.
/// </summary>
internal static class CandidateFinder
{
    private const string LocalStack = "localstack";

    /// <summary>A word that follows <c>localstack</c> in the name of a credential, or of a type that is one.</summary>
    private static readonly string[] NameWords = ["token", "key", "credential", "secret"];

    /// <summary>The words come no later in any name: <c>LocalStackSettings:AuthToken</c>.</summary>
    private const int MaxNameLength = 32;

    /// <summary>The pieces of a name stand beside each other.</summary>
    private const int MaxPiecesLength = 64;

    /// <summary>LocalStack's name, and names that stand for a credential only under something called so, or by themselves.</summary>
    private static readonly TermSetSearch Names =
        new(common: 'k', LocalStack, "authtoken", "auth_token", "auth-token", "apikey", "api_key", "api-key", "set-token");

    /// <summary>The same, as whole words: they are in many other names.</summary>
    private static readonly string[] WholeNames = [.. new[] { "Token", "token" }.Where(name => CredentialNames.Default.Match(name, CredentialOwner.LocalStack) is not null)];

    /// <summary>The letter <c>l</c> written as a character, a string or a number of its own, and what follows it then.</summary>
    private static readonly (string Letter, string[] Next)[] LonelyLetters =
        [("'l'", ["'s'"]), ("\"l\"", ["\"", "+"]), ("108", ["115"])];

    /// <summary>The code of <c>l</c>: all numbers and escapes that hold it are found by one search.</summary>
    private const string LetterCode = "6c";

    private static readonly TermSearch LetterCodes = new(LetterCode);

    /// <summary>What stands before the code in an escape.</summary>
    private static readonly string[] Escapes = ["\\u00", "\\U000000", "\\x", "\\x0", "\\x00"];

    /// <summary>The positions, in no order.</summary>
    public static IReadOnlyList<int> Find(string text, ScanResult scan)
    {
        var positions = new List<int>(scan.CutTokens);
        foreach (var (letter, next) in LonelyLetters)
        {
            positions.AddRange(OccurrencesAsWritten(text, letter)
                .Where(position => next.Any(one => IsFollowedBy(text, position + letter.Length, one))));
        }

        positions.AddRange(LetterCodes.AllIn(text).Where(position => IsLetter(text, position)));

        if (scan.MentionsLocalStack)
        {
            positions.AddRange(Names.AllIn(text)
                .Where(found => found.Term != LocalStack || BeginsName(text, found.Position + LocalStack.Length) || IsCutName(text, found.Position))
                .Select(found => found.Position));
            positions.AddRange(WholeNames.SelectMany(name => FindIdentifier(text, name)));
        }

        return positions;
    }

    /// <summary>
    /// Where a name stands that the user has added, in any of its forms: as <c>ACME_SECRET</c>, as <c>AcmeSecret</c>, and
    /// of a path like <c>Acme:Secret</c> its last part.
    /// </summary>
    public static IEnumerable<int> FindAdded(string text, CredentialNames names)
    {
        var positions = new List<int>(text.Length);
        var letters = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsJoint(text[i]))
                continue;
            letters.Append(char.ToLowerInvariant(text[i]));
            positions.Add(i);
        }

        var joined = letters.ToString();
        return names.Added.SelectMany(FormsOf).Distinct().SelectMany(form => OccurrencesAsWritten(joined, form)).Select(found => positions[found]);
    }

    private static IEnumerable<string> FormsOf(string name)
    {
        var leaf = name.Substring(name.LastIndexOfAny([':', '.']) + 1);
        return new[] { name, leaf.Substring(leaf.LastIndexOf("__", StringComparison.Ordinal) is >= 0 and var end ? end + 2 : 0) }
            .Select(form => new string([.. form.Where(character => !IsJoint(character)).Select(char.ToLowerInvariant)]))
            .Where(form => form.Length > 0);
    }

    /// <summary>What may be between the words of a name.</summary>
    private static bool IsJoint(char character) => character is '_' or '-' or ':' or '.';

    /// <summary>Where an identifier stands as a whole word.</summary>
    public static IEnumerable<int> FindIdentifier(string text, string identifier) =>
        OccurrencesAsWritten(text, identifier).Where(position => IsWord(text, position, position + identifier.Length));

    private static bool IsWord(string text, int start, int end) =>
        (start == 0 || !IsIdentifierPart(text[start - 1])) && (end == text.Length || !IsIdentifierPart(text[end]));

    private static IEnumerable<int> OccurrencesAsWritten(string text, string needle)
    {
        for (var position = IndexOf(0); position >= 0; position = IndexOf(position + needle.Length))
            yield return position;

        int IndexOf(int start) => text.IndexOf(needle, start, StringComparison.Ordinal);
    }

    /// <summary><c>_AUTH_TOKEN</c>, <c>:ApiKey</c>, <c>Settings__AuthToken</c>: the rest of the word is that of a credential.</summary>
    private static bool BeginsName(string text, int position)
    {
        var end = position;
        while (end < text.Length && end - position < MaxNameLength && (IsJoint(text[end]) || char.IsLetterOrDigit(text[end])))
            end++;

        return Array.Exists(
            NameWords, word => text.IndexOf(word, position, end - position, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    /// <summary>
    /// Whether a name is cut off by the end of its literal, and goes on in another: <c>"LOCALSTACK", "AUTH", "TOKEN"</c>. In capitals it is the
    /// beginning of a variable, wherever the rest may come from.
    /// </summary>
    private static bool IsCutName(string text, int position)
    {
        var end = position + LocalStack.Length;
        while (end < text.Length && IsJoint(text[end]))
            end++;
        if (end == text.Length || text[end] != '"')
            return false;

        return (text[position] == 'L' && text[position + 1] == 'O' && position > 0 && text[position - 1] == '"') || GoesOn(text, end + 1);
    }

    /// <summary>Whether one of the next literals of a statement ends with a word of a name.</summary>
    private static bool GoesOn(string text, int position)
    {
        var end = Math.Min(text.Length, position + MaxPiecesLength);
        for (var quote = text.IndexOf('"', position, end - position); quote >= 0; quote = text.IndexOf('"', quote + 1, end - quote - 1))
        {
            if (text.IndexOf(';', position, quote - position) >= 0)
                return false;
            if (Array.Exists(NameWords, word => EndsWith(text, quote, word)))
                return true;
        }

        return false;
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

    /// <summary>Whether a text is the beginning of a name and no more: <c>LOCALSTACK_</c>.</summary>
    public static bool IsBeginning(string text) =>
        text.StartsWith(LocalStack, StringComparison.OrdinalIgnoreCase) && text.Skip(LocalStack.Length).All(IsJoint);

    /// <summary>Whether a character can be in an identifier.</summary>
    public static bool IsIdentifierPart(char character) => character == '_' || char.IsLetterOrDigit(character);
}
