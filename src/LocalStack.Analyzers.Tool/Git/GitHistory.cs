using LocalStack.Analyzers.Tool.Checking;

namespace LocalStack.Analyzers.Tool.Git;

/// <summary>A content of the history.</summary>
/// <param name="File">The content, and the path it had.</param>
/// <param name="Introduction">The first commit in which it stood there; none for what a tag holds without a commit.</param>
internal readonly record struct HistoricFile(GitFile File, Introduction? Introduction);

/// <summary>A text of the history that is no file.</summary>
/// <param name="Kind">What it is: <c>commit message</c>.</param>
/// <param name="Name">Which one it is, for the report.</param>
/// <param name="Text">The text.</param>
/// <param name="Introduction">The commit that holds it; none for what a ref holds.</param>
internal readonly record struct HistoricText(string Kind, string Name, string Text, Introduction? Introduction);

/// <summary>
/// Every content of a part of the history. A path tells the format of a content and what the user has decided for it; so a
/// content that was moved is listed with each of its paths.
/// </summary>
/// <param name="folder">A folder of the repository.</param>
/// <param name="scope">The part.</param>
internal sealed class GitHistory(string folder, HistoryScope scope)
{
    private const string Commit = "commit ";
    private const string Message = MessageCheck.OfACommit;
    private const string Tag = "tag";
    private const string Tree = "tree";

    private readonly Lazy<List<ReadTag>> _tags = new(() => ReadTags(folder, scope.Objects));
    private readonly Lazy<Log> _log = new(() => ReadLog(folder, scope));

    /// <summary>What is named without a commit, by a ref, by the user or by a tag.</summary>
    private IEnumerable<NamedObject> Objects => scope.Objects.Concat(_tags.Value.Select(tag => tag.Target));

    /// <summary>The contents, each once with a path; those of older commits first.</summary>
    /// <exception cref="UserError">Git failed.</exception>
    public IEnumerable<HistoricFile> ReadFiles() => _log.Value.Files
        .Concat(Objects.SelectMany(ReadObject))
        .DistinctBy(file => file.File);

    /// <summary>The paths that submodules had, each once; their contents belong to other repositories.</summary>
    /// <exception cref="UserError">Git failed.</exception>
    public IEnumerable<(string Path, Introduction? Introduction)> ReadSubmodules() => _log.Value.Submodules
        .Concat(Objects.Where(named => named.Type == Tree).SelectMany(tree => GitTree.ReadSubmodules(folder, tree.Id)).Select(path => (Path: path, Introduction: (Introduction?)null)))
        .DistinctBy(submodule => submodule.Path);

    /// <summary>What is committed besides contents and names: what commits and tags hold, also tags of tags.</summary>
    /// <exception cref="UserError">Git failed.</exception>
    public IEnumerable<HistoricText> ReadTexts() =>
        ReadCommitTexts().Concat(_tags.Value.Select(tag => new HistoricText(Tag, $"{Tag} {tag.Target.Name}", tag.Text, null)));

    /// <summary>Whether the clone lacks older commits that belong to the part.</summary>
    /// <exception cref="UserError">Git failed.</exception>
    public bool IsShallow()
    {
        if (!GitProgram.Read(folder, "rev-parse", "--is-shallow-repository").StartsWith("true", StringComparison.Ordinal))
            return false;
        if (scope.IsWhole)
            return true;

        // The commits whose parents were not fetched. What is older than what is left out is not asked for.
        var path = GitProgram.Read(folder, "rev-parse", "--git-path", "shallow").TrimEnd('\r', '\n');
        return scope.ListCommits(folder).Overlaps(File.ReadLines(Path.GetFullPath(path, folder)));
    }

    /// <summary>The ids of what a partial clone lacks: asked for such an object, Git gives up instead of saying that it is missing.</summary>
    /// <exception cref="UserError">Git failed.</exception>
    public IReadOnlySet<string> ReadMissing()
    {
        var isPartial = GitProgram.TryRead(folder, out _, "config", "--get-regexp", @"^(remote\..*\.promisor|extensions\.partialclone)$") is null;
        if (!isPartial)
            return new HashSet<string>();

        using var list = scope.Start(folder, "rev-list", "--objects", "--no-object-names", "--missing=print");
        return list.ReadToEnd()
            .Split('\n')
            .Where(line => line.StartsWith('?'))
            .Select(line => line[1..])
            .ToHashSet();
    }

    /// <summary>
    /// The header and the message of each commit, oldest first. They are read as they are stored: what Git shows of a commit
    /// leaves out its signature and the tags that it merges.
    /// </summary>
    private IEnumerable<HistoricText> ReadCommitTexts()
    {
        var commits = _log.Value.Commits;
        return GitBlobs.Open(folder, commits.ConvertAll(commit => commit.Commit))
            .Zip(commits, (content, commit) => Split(ReadText(content), commit))
            .SelectMany(texts => texts);
    }

    private static IEnumerable<HistoricText> Split(string commit, Introduction introduction)
    {
        var end = commit.IndexOf("\n\n", StringComparison.Ordinal);
        var (header, message) = end < 0 ? (commit, "") : (commit[..end], commit[(end + 2)..]);
        yield return new HistoricText(MessageCheck.HeaderOfACommit, MessageCheck.HeaderOfACommit, header, introduction);
        yield return new HistoricText(Message, Message, message, introduction);
    }

    /// <summary>The objects of annotated tags, and after them those that they name.</summary>
    private static List<ReadTag> ReadTags(string folder, IReadOnlyList<NamedObject> objects)
    {
        // A tag that has a name of its own may be named by another tag, too.
        var seen = new HashSet<string>();
        var tags = new List<ReadTag>();
        for (var level = objects; level.Count > 0;)
        {
            var named = level.Where(item => item.Type == Tag && seen.Add(item.Id)).ToList();
            var read = GitBlobs.Open(folder, named.ConvertAll(item => item.Id))
                .Select(ReadText)
                .Zip(named, (text, item) => ReadTag.Parse(item, text))
                .ToList();
            tags.AddRange(read);
            level = read.ConvertAll(tag => tag.Target);
        }

        return tags;
    }

    private static string ReadText(Stream? content)
    {
        using var reader = new StreamReader(content ?? throw new UserError("A commit or a tag is missing: the repository is damaged."), leaveOpen: true);
        return reader.ReadToEnd();
    }

    /// <summary>
    /// What each commit changed, oldest first and no commit before its parents. Of a merge only what none of its parents
    /// has: the rest stands in theirs.
    /// </summary>
    private static Log ReadLog(string folder, HistoryScope scope)
    {
        using var process = scope.Start(
            folder,
            [
                "log", "--date-order", "--reverse", "--root", "-c", .. RawRecords.DiffArguments,
                "--no-show-signature", "--encoding=UTF-8", $"--format={Commit}%H%x00%an%x00%aI",
            ]);

        var log = new Log([], [], []);
        using var records = process.ReadRecords().GetEnumerator();
        while (records.MoveNext())
        {
            var record = records.Current;
            if (record.StartsWith(Commit, StringComparison.Ordinal))
                log.Add(new Introduction(record[Commit.Length..], Next(records), Next(records)));
            else if (RawRecords.IsChange(record))
                log.Add(record, Next(records));
        }

        return log;
    }

    /// <summary>What is named and leads to no commit: a file, or a tree.</summary>
    private IEnumerable<HistoricFile> ReadObject(NamedObject named) => named.Type switch
    {
        "blob" => [new HistoricFile(new GitFile(named.Name, named.Id), null)],
        Tree => GitTree.ReadFiles(folder, named.Id).Select(file => new HistoricFile(file, null)),
        _ => [],
    };

    private static string Next(IEnumerator<string> records) => records.MoveNext() ? records.Current : "";

    /// <summary>The object of an annotated tag.</summary>
    /// <param name="Text">All of it.</param>
    /// <param name="Target">What it leads to, under the name that led to the tag.</param>
    private readonly record struct ReadTag(string Text, NamedObject Target)
    {
        /// <summary>Reads <c>object id</c> and <c>type type</c>, with which it begins.</summary>
        public static ReadTag Parse(NamedObject named, string text) => text.Split('\n', 3) is [var id, var type, ..]
            ? new ReadTag(text, new NamedObject(named.Name, id["object ".Length..], type["type ".Length..]))
            : throw new UserError($"The tag '{named.Name}' is damaged.");
    }

    /// <summary>What the commits are, and what they changed.</summary>
    private sealed record Log(List<Introduction> Commits, List<HistoricFile> Files, List<(string Path, Introduction? Introduction)> Submodules)
    {
        private int _changes;

        /// <summary>Adds the next commit.</summary>
        public void Add(Introduction commit)
        {
            Commits.Add(commit);
            _changes = 0;
        }

        /// <summary>Adds a change of the last commit.</summary>
        /// <exception cref="UserError">It has too many.</exception>
        public void Add(string change, string path)
        {
            GitTree.EnsureWithinBounds(Commits[^1].Commit, ++_changes);
            if (RawRecords.IsSubmodule(change))
                Submodules.Add((path, Commits[^1]));
            else if (RawRecords.NewFile(change, path) is { } file)
                Files.Add(new HistoricFile(file, Commits[^1]));
        }
    }
}
