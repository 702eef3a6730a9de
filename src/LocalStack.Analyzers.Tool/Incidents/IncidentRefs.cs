using LocalStack.Analyzers.Tool.Git;

namespace LocalStack.Analyzers.Tool.Incidents;

/// <summary>Finds the refs that lead to a secret, and the remotes they come from.</summary>
/// <param name="root">A folder of the repository.</param>
/// <param name="places">Where the history holds the secret.</param>
/// <param name="commits">The commits that brought it.</param>
internal sealed class IncidentRefs(string root, SecretPlaces places, IReadOnlySet<string> commits)
{
    private const string Remotes = "refs/remotes/";

    /// <summary>Arguments of one call: the system bounds their length.</summary>
    private const int MaxArguments = 200;

    private readonly Lazy<HashSet<string>> _leading = new(() => RefsLeadingTo(root, commits));

    /// <summary>The refs, in the order of their names.</summary>
    /// <param name="tagTexts">The texts of tags that hold the secret.</param>
    /// <param name="names">The refs whose names hold it.</param>
    /// <exception cref="UserError">Git failed.</exception>
    public IReadOnlyList<IncidentRef> Find(IReadOnlySet<string> tagTexts, IEnumerable<string> names) =>
    [
        .. Lines("for-each-ref", "--format=%(objecttype) %(objectname) %(refname) %(symref)")
            .Select(line => line.Split(' ', 4))
            .Where(fields => fields[3].Length == 0)
            .SelectMany(fields => Judge(new NamedObject(fields[2], fields[1], fields[0]), tagTexts))
            .Concat(FindOlderStashes())
            .Concat(FindDetachedHead())
            .Concat(names.Select(name => new IncidentRef(name, IncidentHold.Name)))
            .OrderBy(found => found.Name, StringComparer.Ordinal)
            .ThenBy(found => found.Hold),
    ];

    /// <summary>The remotes of some refs. A name of a remote may hold a slash, so that the longest one that fits counts.</summary>
    /// <exception cref="UserError">Git failed.</exception>
    public IReadOnlyList<IncidentRemote> RemotesOf(IEnumerable<IncidentRef> refs)
    {
        var remotes = Lines("remote").ToList();
        return
        [
            .. refs.Where(found => found.Name.StartsWith(Remotes, StringComparison.Ordinal))
                .Select(found => found.Name[Remotes.Length..])
                .Select(name => remotes.Where(remote => name.StartsWith(remote + "/", StringComparison.Ordinal)).MaxBy(remote => remote.Length) ?? name.Split('/')[0])
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Select(name => new IncidentRemote(name, UrlOf(name))),
        ];
    }

    private IEnumerable<IncidentRef> Judge(NamedObject named, IReadOnlySet<string> tagTexts)
    {
        var target = named;
        if (named.Type == "tag")
        {
            var (texts, last) = ReadTags(named);
            target = last;
            if (texts.Any(tagTexts.Contains))
                yield return new IncidentRef(named.Name, IncidentHold.Message);
        }

        if (HoldsNow(target))
            yield return new IncidentRef(named.Name, IncidentHold.Files);
        else if (_leading.Value.Contains(named.Name))
            yield return new IncidentRef(named.Name, IncidentHold.History);
    }

    /// <summary>Whether the files of a commit or tree hold it; or the file itself that is named.</summary>
    private bool HoldsNow(NamedObject named) => !places.IsEmpty && named.Type switch
    {
        "blob" => places.Hold(new GitFile(named.Name, named.Id)),
        "commit" or "tree" => TreeHolds(named.Id),
        _ => false,
    };

    private bool TreeHolds(string id)
    {
        try
        {
            return GitTree.ReadNames(root, id).Any(places.Hold);
        }
        catch (UserError)
        {
            // Not all of it is there, which is said elsewhere.
            return false;
        }
    }

    /// <summary>The texts of a tag and of the tags that it names, and what the last of them names.</summary>
    private (List<string> Texts, NamedObject Target) ReadTags(NamedObject tag)
    {
        var texts = new List<string>();
        while (tag.Type == "tag" && GitProgram.TryRead(root, out var text, "cat-file", "tag", tag.Id) is null && text.Split('\n', 3) is [var id, var type, _])
        {
            texts.Add(text);
            tag = new NamedObject(tag.Name, id["object ".Length..], type["type ".Length..]);
        }

        return (texts, tag);
    }

    private static HashSet<string> RefsLeadingTo(string root, IReadOnlySet<string> commits) => commits
        .Chunk(MaxArguments)
        .SelectMany(chunk => GitProgram
            .Read(root, ["for-each-ref", "--format=%(refname)", .. chunk.Select(commit => "--contains=" + commit)])
            .Split('\n', StringSplitOptions.RemoveEmptyEntries))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Of the stashes the ref names the last one; the others are in its log alone.</summary>
    private IEnumerable<IncidentRef> FindOlderStashes() => HistoryScope.ReadStashes(root)
        .Index()
        .Skip(1)
        .Select(stash => JudgeCommit($"refs/stash@{{{stash.Index}}}", stash.Item))
        .OfType<IncidentRef>();

    private IEnumerable<IncidentRef> FindDetachedHead()
    {
        var isAttached = GitProgram.TryRead(root, out _, "symbolic-ref", "--quiet", "HEAD") is null;
        if (isAttached || GitProgram.TryRead(root, out var id, "rev-parse", "--verify", "--quiet", "HEAD") is not null)
            return [];
        return JudgeCommit("HEAD (detached)", id.Trim()) is { } found ? [found] : [];
    }

    private IncidentRef? JudgeCommit(string name, string id)
    {
        if (HoldsNow(new NamedObject(name, id, "commit")))
            return new IncidentRef(name, IncidentHold.Files);
        return commits.Count > 0 && Lines("rev-list", id).Any(commits.Contains) ? new IncidentRef(name, IncidentHold.History) : null;
    }

    /// <summary>The address, without what may be a secret: a name with a password, and a query.</summary>
    private string? UrlOf(string remote)
    {
        if (GitProgram.TryRead(root, out var url, "config", "--get", $"remote.{remote}.url") is not null)
            return null;

        url = url.TrimEnd('\r', '\n');
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
            return url;

        var rest = url[(scheme + 3)..].Split('?', '#')[0];
        var host = rest.IndexOf('/') is >= 0 and var end ? end : rest.Length;
        return url[..(scheme + 3)] + rest[(rest[..host].LastIndexOf('@') + 1)..];
    }

    private string[] Lines(params IReadOnlyList<string> arguments) =>
        GitProgram.Read(root, arguments).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
