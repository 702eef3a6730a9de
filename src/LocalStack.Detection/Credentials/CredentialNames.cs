using System.Text;

namespace LocalStack.Detection.Credentials;

/// <summary>
/// The names under which a credential is kept. Casing, <c>_</c> and <c>-</c> do not matter, and a name may be one
/// word (<c>LOCALSTACK_AUTH_TOKEN</c>, <c>localStackAuthToken</c>), a path (<c>LocalStack:AuthToken</c>,
/// <c>LocalStack__AuthToken</c>), or carry a prefix (<c>TF_VAR_localstack_auth_token</c>).
/// </summary>
internal sealed class CredentialNames
{
    /// <summary>The HTTP header in which LocalStack takes either credential.</summary>
    private const string Header = "ls-api-key";

    /// <summary>Longer text is not a name.</summary>
    private const int MaxLength = 256;

    private static readonly (string Folded, string Variable)[] Known =
    [
        ("localstackauthtokenoverride", CredentialName.AuthTokenVariable),
        ("localstackauthtoken", CredentialName.AuthTokenVariable),
        ("localstackapikey", CredentialName.ApiKeyVariable),
    ];

    private readonly HashSet<string> _added;

    /// <param name="added">Further names, given by the user; compared as whole names.</param>
    public CredentialNames(IEnumerable<string> added)
    {
        Added = [.. added];
        _added = new HashSet<string>(Added.Select(Fold).Where(name => name.Length > 0), StringComparer.Ordinal);
    }

    /// <summary>The names that LocalStack documents and .NET projects use, and no others.</summary>
    public static CredentialNames Default { get; } = new([]);

    /// <summary>The names that the user has added: a text that does not mention LocalStack may then still hold one.</summary>
    public IReadOnlyList<string> Added { get; }

    /// <summary>Whether the user has added names.</summary>
    public bool HasAdded => _added.Count > 0;

    /// <summary>The credential that <paramref name="name"/> stands for, if it stands for one.</summary>
    /// <param name="name">A key, a variable, or a path with <c>:</c>, <c>__</c> or <c>.</c> between its parts.</param>
    /// <param name="parent">The key above it, in a file that nests keys.</param>
    public CredentialName? Match(string name, string? parent = null)
    {
        if (name.Length > MaxLength || parent?.Length > MaxLength)
            return null;
        if (name.Equals(Header, StringComparison.OrdinalIgnoreCase))
            return new CredentialName(name, CredentialName.AuthTokenVariable);

        var leaf = name.Substring(LeafStart(name));
        if (MatchFolded(leaf) is { } single)
            return new CredentialName(leaf, single);

        if (leaf.Length < name.Length)
            parent = ParentOfLeaf(name, leaf.Length);
        else if (parent is not null)
            parent = parent.Substring(LeafStart(parent));

        if (!string.IsNullOrEmpty(parent) && MatchFolded(parent + "_" + leaf) is { } pair)
            return new CredentialName(parent + ":" + leaf, pair);

        return _added.Contains(Fold(name)) ? new CredentialName(name, CredentialName.AuthTokenVariable) : null;
    }

    private static string? MatchFolded(string name)
    {
        var folded = Fold(name);
        foreach (var (known, variable) in Known)
        {
            if (folded.EndsWith(known, StringComparison.Ordinal) && StartsWord(name, known.Length))
                return variable;
        }

        return null;
    }

    /// <summary>
    /// Whether the last <paramref name="folded"/> letters of <paramref name="name"/> begin a word of it:
    /// <c>CI_LOCALSTACK_AUTH_TOKEN</c> and <c>myLocalStackAuthToken</c> do, <c>NOTLOCALSTACKAUTHTOKEN</c> does not.
    /// </summary>
    private static bool StartsWord(string name, int folded)
    {
        var start = name.Length;
        while (folded > 0)
        {
            if (!IsJoint(name[--start]))
                folded--;
        }

        return start == 0
            || IsJoint(name[start - 1])
            || (char.IsUpper(name[start]) && char.IsLower(name[start - 1]));
    }

    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (!IsJoint(character))
                folded.Append(char.ToLowerInvariant(character));
        }

        return folded.ToString();
    }

    private static bool IsJoint(char character) => character is '_' or '-';

    private static int LeafStart(string name)
    {
        for (var i = name.Length - 1; i >= 0; i--)
        {
            if (name[i] is ':' or '.' || (name[i] == '_' && i > 0 && name[i - 1] == '_'))
                return i + 1;
        }

        return 0;
    }

    private static string ParentOfLeaf(string name, int leafLength)
    {
        var above = name.Substring(0, name.Length - leafLength).TrimEnd(':', '.', '_');
        return above.Substring(LeafStart(above));
    }
}
