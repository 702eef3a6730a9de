using System.Buffers;

namespace LocalStack.Analyzers.Tool.Git;

/// <summary>An object that something names: a ref, a tag, or the user.</summary>
/// <param name="Name">What names it.</param>
/// <param name="Id">Its id.</param>
/// <param name="Type">What it is: <c>commit</c>, <c>tag</c>, <c>tree</c> or <c>blob</c>.</param>
internal readonly record struct NamedObject(string Name, string Id, string Type);

/// <summary>A ref that a push changes.</summary>
/// <param name="Name">Its name where it is pushed to.</param>
/// <param name="Id">The object that it is to lead to.</param>
/// <param name="OldId">The object that it led to.</param>
internal readonly record struct PushedRef(string Name, string Id, string OldId)
{
    /// <summary>Whether it is to be deleted: the id is all zeros.</summary>
    public bool IsDeleted => Id.AsSpan().TrimStart('0').IsEmpty;
}

/// <summary>
/// Which part of the history is looked at. What the user writes never reaches Git as an option: it is made into ids first.
/// </summary>
internal sealed class HistoryScope
{
    private const string Commit = "commit";
    private const string Tag = "tag";
    private const string Stash = "refs/stash";
    private const string Quarantine = "GIT_QUARANTINE_PATH";

    private static readonly SearchValues<char> OfIds = SearchValues.Create("0123456789abcdef");

    private readonly IReadOnlyList<string> _revisions;
    private readonly IReadOnlyList<string> _arguments;

    private HistoryScope(IReadOnlyList<string> revisions, IReadOnlyList<string> arguments)
    {
        _revisions = revisions;
        _arguments = arguments;
    }

    /// <summary>Whether all of the history is meant.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>Whether nothing is meant: refs are deleted, and none is made.</summary>
    public bool IsEmpty => !IsWhole && !_revisions.Any(revision => revision[0] != '^');

    /// <summary>The names by which the commits are known.</summary>
    public IReadOnlyList<string> Names { get; private init; } = [];

    /// <summary>The objects that are named, and are no commits.</summary>
    public IReadOnlyList<NamedObject> Objects { get; private init; } = [];

    /// <summary>All that a branch, tag, remote, note or stash leads to.</summary>
    /// <param name="folder">A folder of the repository.</param>
    /// <exception cref="UserError">Git failed.</exception>
    public static HistoryScope All(string folder) => All(folder, "--all");

    /// <summary>The same, and what only a log leads to: commits of branches that were deleted, and those that were amended.</summary>
    /// <param name="folder">A folder of the repository.</param>
    /// <exception cref="UserError">Git failed.</exception>
    public static HistoryScope AllWithReflogs(string folder) => All(folder, "--all", "--reflog");

    /// <summary>The commits that only a log leads to.</summary>
    /// <param name="folder">A folder of the repository.</param>
    /// <exception cref="UserError">Git failed.</exception>
    public static IReadOnlySet<string> ListReflogOnly(string folder) =>
        Lines(GitProgram.Read(folder, ["rev-list", "--reflog", "--not", "--all", .. ReadStashes(folder)])).ToHashSet();

    /// <summary>The commits of the stashes, the last one first: the ref names that one, and the others stand in its log alone.</summary>
    /// <param name="folder">A folder of the repository.</param>
    /// <exception cref="UserError">Git failed.</exception>
    public static IReadOnlyList<string> ReadStashes(string folder) =>
        GitProgram.Read(folder, "for-each-ref", Stash).Length > 0 ? Lines(GitProgram.Read(folder, "rev-list", "--walk-reflogs", Stash)) : [];

    private static string[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static HistoryScope All(string folder, params IReadOnlyList<string> arguments)
    {
        // While Git receives a push, no ref leads to what it brings.
        if (Environment.GetEnvironmentVariable(Quarantine) is { Length: > 0 })
            throw new UserError($"Git is receiving a push that no ref leads to yet, so a check of the history would miss it. Run 'hook run {HookType.PreReceive.Name}' in the hook.");

        var refs = ReadRefs(folder).ConvertAll(named => named.Ref);
        return new HistoryScope(ReadStashes(folder), arguments)
        {
            IsWhole = true,
            Names = refs.ConvertAll(named => named.Name),
            Objects = refs.FindAll(named => named.Type != Commit),
        };
    }

    /// <summary>What the user names: <c>A..B</c>, <c>A...B</c>, <c>A</c> with all that it leads to, <c>^A</c> without it.</summary>
    /// <param name="folder">A folder of the repository.</param>
    /// <param name="revisions">The revisions.</param>
    /// <exception cref="UserError">They are none, or lead to nothing.</exception>
    public static HistoryScope Of(string folder, IReadOnlyList<string> revisions)
    {
        var ids = revisions.SelectMany(revision => Resolve(folder, revision)).Distinct().ToList();
        var scope = new HistoryScope(ids, []);
        if (scope.IsEmpty)
            throw new UserError("--range only excludes revisions: add one to check.");

        // Who looks at the commits of a branch looks at its name as well, and at the tags on the way.
        var commits = scope.ListCommits(folder);
        var refs = ReadRefs(folder).Where(named => commits.Contains(named.Target)).Select(named => named.Ref).ToList();
        var given = ReadTypes(folder, [.. ids.Where(id => id[0] != '^')]).Select(item => new NamedObject(item.Id, item.Id, item.Type!));
        return new HistoryScope(ids, [])
        {
            Names = [.. revisions, .. refs.Select(named => named.Name)],
            Objects = [.. refs.Concat(given).Where(named => named.Type != Commit).DistinctBy(named => named.Id)],
        };
    }

    /// <summary>What a push brings.</summary>
    /// <param name="folder">A folder of the repository.</param>
    /// <param name="refs">The refs that it changes.</param>
    /// <param name="without">What is on the other side already, as Git's options: <c>--not --all</c>.</param>
    /// <exception cref="UserError">Git failed, or an object is not there.</exception>
    public static HistoryScope OfPush(string folder, IReadOnlyList<PushedRef> refs, IReadOnlyList<string> without)
    {
        var changed = refs.Where(pushed => !pushed.IsDeleted).ToList();
        var types = ReadTypes(folder, [.. changed.Select(pushed => pushed.Id), .. changed.Select(pushed => pushed.OldId)]);
        var objects = changed.Zip(types, (pushed, item) => new NamedObject(
            pushed.Name, pushed.Id, item.Type ?? throw new UserError($"The object {pushed.Id} of '{pushed.Name}' is not in the repository."))).ToList();

        // What the other side had may be unknown here: then more is looked at.
        var old = types.Skip(changed.Count).Where(item => item.Type is not null).Select(item => "^" + item.Id);
        return new HistoryScope([.. objects.Select(named => named.Id), .. old], without)
        {
            Names = objects.ConvertAll(named => named.Name),
            Objects = objects.FindAll(named => named.Type != Commit),
        };
    }

    /// <summary>Starts a command of Git that walks over the commits.</summary>
    /// <param name="folder">A folder of the repository.</param>
    /// <param name="arguments">The command and its arguments.</param>
    public GitProcess Start(string folder, params IReadOnlyList<string> arguments)
    {
        var process = GitProgram.Start(folder, [.. arguments, "--stdin", .. _arguments]);
        foreach (var revision in _revisions)
            process.Input.Write(revision + "\n");
        return process;
    }

    /// <summary>The ids of the commits.</summary>
    /// <exception cref="UserError">Git failed.</exception>
    public IReadOnlySet<string> ListCommits(string folder)
    {
        using var process = Start(folder, "rev-list");
        return process.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
    }

    /// <summary>The ids that a revision stands for, those that are left out with a <c>^</c>.</summary>
    private static List<string> Resolve(string folder, string revision)
    {
        if (revision.Length == 0 || revision.StartsWith('-') || revision.Any(char.IsControl))
            throw NoRevision(revision);

        if (GitProgram.TryRead(folder, out var output, "rev-parse", "--end-of-options", revision) is not null)
            throw NoRevision(revision);

        // Before Git 2.43 the option is repeated; and so is what is no revision but the name of a file.
        var ids = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line != "--end-of-options").ToList();
        return ids.Count > 0 && ids.TrueForAll(IsId) ? ids : throw NoRevision(revision);
    }

    private static bool IsId(string line)
    {
        var id = line.AsSpan().TrimStart('^');
        return id.Length >= 40 && !id.ContainsAnyExcept(OfIds);
    }

    private static UserError NoRevision(string revision) => new(
        $"'{revision}' is not a revision of this repository. --range takes A..B, A...B, A or ^A. In a shallow clone, fetch the missing commits first.");

    /// <summary>
    /// All refs, and the commit or other object that each leads to in the end. Git is asked for that object by object: what it says
    /// of refs is one step before Git 2.45, and may come from a list of packed refs that a repository brings.
    /// </summary>
    private static List<(NamedObject Ref, string Target)> ReadRefs(string folder)
    {
        var refs = GitProgram
            .Read(folder, "for-each-ref", "--format=%(objecttype) %(objectname) %(refname)")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', 3))
            .Select(fields => new NamedObject(fields[2], fields[1], fields[0]))
            .ToList();
        var tags = refs.Where(named => named.Type == Tag).Select(named => named.Id).Distinct().ToList();
        var targets = tags.Zip(Describe(folder, "%(objectname)", tags.ConvertAll(id => id + "^{}"))).ToDictionary(pair => pair.First, pair => pair.Second);
        return refs.ConvertAll(named => (named, targets.GetValueOrDefault(named.Id, named.Id)));
    }

    /// <summary>What objects are; no type for those that are not there.</summary>
    private static List<(string Id, string? Type)> ReadTypes(string folder, IReadOnlyList<string> ids) =>
        [.. Describe(folder, "%(objecttype)", ids).Zip(ids, (line, id) => (id, line.EndsWith(" missing", StringComparison.Ordinal) ? null : line))];

    /// <summary>A line of Git on each object.</summary>
    private static string[] Describe(string folder, string format, IReadOnlyList<string> objects)
    {
        if (objects.Count == 0)
            return [];

        using var process = GitProgram.Start(folder, "cat-file", "--batch-check=" + format);
        foreach (var named in objects)
            process.Input.Write(named + "\n");
        return Lines(process.ReadToEnd());
    }
}
