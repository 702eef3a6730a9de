namespace LocalStack.Detection.Credentials;

/// <summary>
/// The names under which a credential is kept. Casing, <c>_</c>, <c>-</c> and <c>.</c> do not matter, and a name may be one
/// word (<c>LOCALSTACK_AUTH_TOKEN</c>, <c>localStackAuthToken</c>), a path (<c>LocalStack:AuthToken</c>,
/// <c>LocalStack__AuthToken</c>), or carry a prefix (<c>TF_VAR_localstack_auth_token</c>).
/// <code>
/// name = "localstack" { qualifier } noun [ suffix ]      LOCALSTACK_PRO_API_KEY, LocalStackSettings:AuthToken, LocalStackAuthTokenValue
/// </code>
/// </summary>
internal sealed class CredentialNames
{
    /// <summary>The HTTP header in which LocalStack takes either credential.</summary>
    public const string Header = "ls-api-key";

    /// <summary>How every known name begins, in one piece: the search of a text for clues looks for no other form.</summary>
    public const string KnownStart = "localstack";

    private static readonly TermSearch KnownStartSearch = new(KnownStart);

    /// <summary>Of something longer only the end is looked at, so that no key costs more than a name.</summary>
    private const int MaxLength = 256;

    /// <summary>What may stand between LocalStack's name and the noun: whose credential it is, or where it is kept.</summary>
    public static readonly string[] Qualifiers =
    [
        "pro", "ci", "license", "licensing", "enterprise", "developer", "config", "configuration", "settings", "options", "credentials",
        "container", "environment", "env", "cloud", "auth", "authentication", "activation", "account", "secret", "secrets", "default",
    ];

    /// <summary>What a credential is called, longest first.</summary>
    private static readonly (string Folded, string Variable)[] Nouns =
    [
        ("authtoken", CredentialName.AuthTokenVariable),
        ("licensekey", CredentialName.ApiKeyVariable),
        ("authkey", CredentialName.ApiKeyVariable),
        ("apikey", CredentialName.ApiKeyVariable),
        ("prokey", CredentialName.ApiKeyVariable),
        ("cikey", CredentialName.ApiKeyVariable),
        ("token", CredentialName.AuthTokenVariable),
    ];

    /// <summary>What may follow the noun.</summary>
    private static readonly string[] Suffixes = ["", "override", "value", "default"];

    /// <summary>How a name of a credential ends.</summary>
    private static readonly (string Folded, string Variable)[] Endings =
        [.. Nouns.SelectMany(noun => Suffixes.Select(suffix => (noun.Folded + suffix, noun.Variable)))];

    /// <summary>Keys of a mapping that holds the value of the name above it.</summary>
    private static readonly string[] ValueKeys = ["value", "default", "defaultvalue"];

    private readonly HashSet<string> _added;

    /// <param name="added">Further names, given by the user; compared as whole names, without prefixes.</param>
    public CredentialNames(IEnumerable<string> added)
    {
        Added = [.. added];
        _added = new HashSet<string>(Added.Select(Fold).Where(name => name.Length > 0), StringComparer.Ordinal);
    }

    /// <summary>The names that LocalStack documents and .NET projects use, and no others.</summary>
    public static CredentialNames Default { get; } = new([]);

    /// <summary>The names that the user has added: a text that does not mention LocalStack may then still hold one.</summary>
    public IReadOnlyList<string> Added { get; }

    /// <summary>Texts of which every known or added name holds one, in any casing, as it is commonly written.</summary>
    public IEnumerable<string> SearchTerms => [KnownStart, Header, .. Added.Where(name => Fold(name).Length > 0)];

    /// <summary>Whether the user has added names.</summary>
    public bool HasAdded => _added.Count > 0;

    /// <summary>Whether a text may hold a name at all.</summary>
    public bool MayBeIn(ReadOnlySpan<char> text) => HasAdded || NameClues.AreIn(text);

    /// <summary>Whether a part of a text may hold the end of a name. How it begins may stand above.</summary>
    public bool MayEndIn(ReadOnlySpan<char> part) => HasAdded || NameClues.HoldNoun(part);

    /// <summary>Whether a name may stand for a credential, by its last character. Of most names this is all that has to be asked.</summary>
    public bool MayMatch(string name) => name.Length > 0 && (HasAdded || MayEndName(name[name.Length - 1]) || IsJoint(name[name.Length - 1]));

    /// <summary>The credential that <paramref name="name"/> stands for, if it stands for one.</summary>
    /// <param name="name">A key, a variable, or a path with <c>:</c>, <c>__</c> or <c>.</c> between its parts.</param>
    /// <param name="parent">The key above it, or the keys, in a file that nests keys.</param>
    public CredentialName? Match(string name, string? parent = null)
    {
        name = EndOf(name);
        if (LeafStart(name) == name.Length)
            return null;
        if (name.Equals(Header, StringComparison.OrdinalIgnoreCase) || name.EndsWith(":" + Header, StringComparison.OrdinalIgnoreCase))
            return new CredentialName(Header, CredentialName.AuthTokenVariable);
        if (MatchKnown("", name) is { } known)
            return known;

        parent = EndOf(parent ?? "");
        return (parent.Length > 0 ? MatchKnown(parent, name) : null)
            ?? MatchAdded(name, parent)
            ?? (parent.Length > 0 && IsValueKey(name) ? Match(parent) : null);
    }

    /// <summary>Looks at a name and the one above it as one. Nothing is allocated for what is no name of a credential: every key of a file is asked for.</summary>
    private static CredentialName? MatchKnown(string parent, string name)
    {
        if (!MayEndName(name[name.Length - 1]) || KnownStartSearch.IndexIn((parent.Length > 0 ? parent : name).AsSpan()) < 0)
            return null;

        Span<char> buffer = stackalloc char[2 * MaxLength];
        var length = Fold(parent, buffer);
        var folded = buffer.Slice(0, length + Fold(name, buffer.Slice(length)));
        var known = folded.LastIndexOf(KnownStart.AsSpan());
        if (known < 0 || VariableOf(folded.Slice(known + KnownStart.Length)) is not { } variable)
            return null;

        // What stands before the known name is not shown: it could be anything, the secret itself included.
        var path = parent.Length > 0 ? parent + ":" + name : name;
        var start = StartOfLast(path, folded.Length - known);
        return IsKnownStart(path, start) ? new CredentialName(path.Substring(start).Replace("__", ":"), variable) : null;
    }

    private static bool IsValueKey(string name)
    {
        // Longer than the longest, with a joint of two characters between its words.
        if (name.Length > "default__value".Length)
            return false;

        Span<char> buffer = stackalloc char[name.Length];
        var folded = buffer.Slice(0, Fold(name, buffer));
        foreach (var key in ValueKeys)
        {
            if (folded.SequenceEqual(key.AsSpan()))
                return true;
        }

        return false;
    }

    /// <summary>The last letter of a noun or a suffix: most names are done with by it.</summary>
    private static bool MayEndName(char last) => (char)(last | 0x20) is 'n' or 'y' or 'e' or 't';

    /// <summary>The variable of the noun that the rest of a name is made of.</summary>
    private static string? VariableOf(ReadOnlySpan<char> rest)
    {
        foreach (var (ending, variable) in Endings)
        {
            if (rest.EndsWith(ending.AsSpan()) && AreQualifiers(rest.Slice(0, rest.Length - ending.Length)))
                return variable;
        }

        return null;
    }

    private static bool AreQualifiers(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            // "environment" begins with "env": the longest that fits is meant.
            var longest = 0;
            foreach (var qualifier in Qualifiers)
            {
                if (qualifier.Length > longest && text.StartsWith(qualifier.AsSpan()))
                    longest = qualifier.Length;
            }

            if (longest == 0)
                return false;
            text = text.Slice(longest);
        }

        return true;
    }

    private CredentialName? MatchAdded(string name, string parent)
    {
        if (_added.Count == 0)
            return null;

        var leaf = LeafOf(name);
        var above = leaf.Length < name.Length ? ParentOfLeaf(name, leaf.Length) : LeafOf(parent);
        return new[] { leaf, above + ":" + leaf }.Concat(EndsOf(parent + ":" + name)).FirstOrDefault(form => _added.Contains(Fold(form))) is { } added
            ? new CredentialName(added, CredentialName.AuthTokenVariable)
            : null;
    }

    /// <summary>A path without any, one, two and more of the keys above: <c>A:B:C</c>, <c>B:C</c>, <c>C</c>; the shortest first.</summary>
    private static IEnumerable<string> EndsOf(string path)
    {
        for (var joint = path.LastIndexOf(':'); joint >= 0; joint = joint > 0 ? path.LastIndexOf(':', joint - 1) : -1)
            yield return path.Substring(joint + 1);
        yield return path;
    }

    /// <summary>Where the last letters of a name begin, joints not counted.</summary>
    private static int StartOfLast(string name, int letters)
    {
        var start = name.Length;
        while (letters > 0)
        {
            if (!IsJoint(name[--start]))
                letters--;
        }

        return start;
    }

    private static bool IsKnownStart(string name, int start) =>
        string.Compare(name, start, KnownStart, 0, KnownStart.Length, StringComparison.OrdinalIgnoreCase) == 0
        && StartsWord(name, start);

    /// <summary>
    /// Whether a word begins here: in <c>CI_LOCALSTACK_AUTH_TOKEN</c>, <c>myLocalStackAuthToken</c> and
    /// <c>CILocalStackAuthToken</c>, not in <c>NOTLOCALSTACKAUTHTOKEN</c>.
    /// </summary>
    private static bool StartsWord(string name, int start)
    {
        // The sign is that of a parameter of SQL: @localStackAuthToken.
        if (start == 0 || IsJoint(name[start - 1]) || name[start - 1] == '@')
            return true;

        var before = name[start - 1];
        return char.IsUpper(name[start])
            && (char.IsLower(before) || char.IsDigit(before) || (char.IsUpper(before) && char.IsLower(name[start + 1])));
    }

    /// <summary>Folds a name that the user has added, or what is compared with one.</summary>
    private static string Fold(string name)
    {
        var folded = new char[name.Length];
        return new string(folded, 0, Fold(name, folded));
    }

    /// <summary>Writes the letters of a name in lower case, without joints.</summary>
    /// <returns>How many there are.</returns>
    private static int Fold(string name, Span<char> into)
    {
        var length = 0;
        foreach (var character in name)
        {
            if (!IsJoint(character))
                into[length++] = char.ToLowerInvariant(character);
        }

        return length;
    }

    /// <summary>What may stand between the words of a name, or between the parts of a path.</summary>
    public static bool IsJoint(char character) => character is '_' or '-' or ':' or '.';

    private static string EndOf(string name) =>
        name.Length <= MaxLength ? name : name.Substring(name.Length - MaxLength);

    private static string LeafOf(string name) => name.Substring(LeafStart(name));

    private static int LeafStart(string name)
    {
        for (var i = name.Length - 1; i >= 0; i--)
        {
            if (name[i] is ':' or '.' || (name[i] == '_' && i > 0 && name[i - 1] == '_'))
                return i + 1;
        }

        return 0;
    }

    private static string ParentOfLeaf(string name, int leafLength) =>
        LeafOf(name.Substring(0, name.Length - leafLength).TrimEnd(':', '.', '_'));
}
