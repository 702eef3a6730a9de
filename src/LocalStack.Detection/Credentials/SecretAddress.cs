namespace LocalStack.Detection.Credentials;

/// <summary>
/// Where a secret is kept: a URL, an ARN, a path, an entry of a vault. It is no secret itself, and safe to commit.
/// </summary>
internal static class SecretAddress
{
    /// <summary>Characters of the shortest first part of a relative path: <c>kv/data</c>, <c>ci/token</c>.</summary>
    private const int MinPathPart = 2;

    /// <summary>Folders of a path whose first part may have digits and capitals.</summary>
    private const int MinFolders = 2;

    /// <summary>Letters of the longest ending of a file.</summary>
    private const int MaxEnding = 5;

    /// <summary>Characters of a folder such as <c>kv2</c>, <c>k8s</c> and <c>eu1</c>.</summary>
    private const int MaxShortFolder = 4;

    /// <summary>Whether a value is an address.</summary>
    public static bool Matches(ReadOnlySpan<char> value) =>
        value.IndexOf("://".AsSpan()) >= 0 || HasScheme(value) || IsPath(value) || IsRelativePath(value) || IsLongPath(value) || IsFile(value) || IsHost(value);

    /// <summary><c>arn:…</c>, <c>vault:…#key</c>, <c>pass:…</c>, <c>env:…</c>: a word and a colon. No credential has a colon.</summary>
    private static bool HasScheme(ReadOnlySpan<char> value)
    {
        var colon = value.IndexOf(':');
        if (colon <= 0 || colon == value.Length - 1 || !char.IsLetter(value[0]))
            return false;

        var scheme = value.Slice(0, colon);
        foreach (var character in scheme)
        {
            if (!AuthToken.IsLetterOrDigit(character) && character is not ('+' or '-' or '.' or '_' or '/'))
                return false;
        }

        return !OpaqueText.IsIn(scheme);
    }

    /// <summary><c>/run/secrets/x</c>, <c>./x</c>, <c>~/x</c>, <c>@/x</c>, <c>C:\x</c>, <c>\\server\x</c>.</summary>
    private static bool IsPath(ReadOnlySpan<char> value) =>
        value[0] is '/' or '~'
        || value.StartsWith("@/".AsSpan())
        || value.StartsWith("@./".AsSpan())
        || value.StartsWith("./".AsSpan())
        || value.StartsWith("../".AsSpan())
        || value.StartsWith(@"\\".AsSpan());

    /// <summary>
    /// <c>projects/1/secrets/x</c>, <c>secret/data/x</c>, <c>avp.kubernetes.io/x</c>: the first part is lower-case words. The
    /// slashes of base64 are not behind such a part: of random characters not one in 10,000 begins so.
    /// </summary>
    private static bool IsRelativePath(ReadOnlySpan<char> value)
    {
        var slash = value.IndexOf('/');
        for (var i = 0; i < slash; i++)
        {
            if (value[i] is not ((>= 'a' and <= 'z') or '-' or '_' or '.'))
                return false;
        }

        return slash >= MinPathPart;
    }

    /// <summary>
    /// <c>Infra/CI/key</c>, <c>k8s/prod1/key</c>: at least two folders, each of words or as short as <c>kv2</c>. Of random base64
    /// with two slashes about one in 100 is so, and no credential of LocalStack has one.
    /// </summary>
    private static bool IsLongPath(ReadOnlySpan<char> value)
    {
        var folders = 0;
        for (var slash = value.IndexOf('/'); slash >= 0; slash = value.IndexOf('/'))
        {
            if (!IsFolder(value.Slice(0, slash)))
                return false;
            value = value.Slice(slash + 1);
            folders++;
        }

        return folders >= MinFolders;
    }

    /// <summary>
    /// <c>ls9Key.txt</c>, <c>@ls9Key.json</c>: a name with one dot, and behind it the few lower-case letters of an ending. A JSON
    /// web token has two dots, and no credential of LocalStack has one.
    /// </summary>
    private static bool IsFile(ReadOnlySpan<char> value)
    {
        var dot = value.IndexOf('.');
        if (dot < MinPathPart || value.Length - dot - 1 is < MinPathPart or > MaxEnding)
            return false;

        for (var i = dot + 1; i < value.Length; i++)
        {
            if (value[i] is not (>= 'a' and <= 'z'))
                return false;
        }

        return IsName(value.Slice(value[0] == '@' ? 1 : 0, dot - (value[0] == '@' ? 1 : 0)));
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!AuthToken.IsLetterOrDigit(character) && character is not ('-' or '_'))
                return false;
        }

        return true;
    }

    private static bool IsFolder(ReadOnlySpan<char> name)
    {
        if (name.Length < MinPathPart || !char.IsLetter(name[0]))
            return false;

        var isLower = true;
        foreach (var character in name)
        {
            if (!AuthToken.IsLetterOrDigit(character) && character is not ('-' or '_' or '.'))
                return false;
            isLower &= character is (>= 'a' and <= 'z') or (>= '0' and <= '9');
        }

        return (isLower && name.Length <= MaxShortFolder) || OpaqueText.IsWordsAlone(name);
    }

    /// <summary>
    /// A name of a host: labels of lower case, digits and hyphens, and a last one of letters, with a port or none. The dots
    /// of a JSON web token are between labels of both casings.
    /// </summary>
    private static bool IsHost(ReadOnlySpan<char> value)
    {
        var port = value.IndexOf(':');
        var host = port < 0 ? value : value.Slice(0, port);
        var dot = host.LastIndexOf('.');
        if (dot <= 0 || dot == host.Length - 1)
            return false;

        for (var i = 0; i < host.Length; i++)
        {
            var isLower = host[i] is >= 'a' and <= 'z';
            if (!isLower && (i > dot || !(host[i] is (>= '0' and <= '9') or '-' or '.')))
                return false;
        }

        return true;
    }
}
