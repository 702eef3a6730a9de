using LocalStack.Analyzers.Tool.Checking;

namespace LocalStack.Analyzers.Tool.Git;

/// <summary>A content of the history.</summary>
/// <param name="File">The content, and the path it had.</param>
/// <param name="Introduction">The first commit in which it stood there; none for what a tag holds without a commit.</param>
internal readonly record struct HistoricFile(GitFile File, Introduction? Introduction);

/// <summary>
/// Every content that a ref leads to: branches, also of remotes, tags, notes, and all stashes. A path tells the format of
/// a content and what the user has decided for it; so a content that was moved is listed with each of its paths.
/// </summary>
internal static class GitHistory
{
    private const string Commit = "commit ";
    private const string Stash = "refs/stash";

    /// <summary>The contents, each once with a path; those of older commits first.</summary>
    /// <param name="folder">A folder of the repository.</param>
    /// <exception cref="UserError">Git failed.</exception>
    public static IEnumerable<HistoricFile> Read(string folder)
    {
        var refs = GitProgram
            .Read(folder, "for-each-ref", "--format=%(objecttype) %(objectname) %(*objecttype) %(*objectname) %(refname)")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', 5))
            .ToList();

        // Of the stashes the ref names the last one; the others stand in its log alone.
        var stashes = refs.Exists(fields => fields[4] == Stash)
            ? GitProgram.Read(folder, "rev-list", "--walk-reflogs", Stash)
            : "";

        return ReadCommits(folder, stashes)
            .Concat(refs.SelectMany(fields => ReadRef(folder, fields)))
            .DistinctBy(file => file.File);
    }

    /// <summary>Whether the clone has only the newest part of the history.</summary>
    /// <exception cref="UserError">Git failed.</exception>
    public static bool IsShallow(string folder) =>
        GitProgram.Read(folder, "rev-parse", "--is-shallow-repository").StartsWith("true", StringComparison.Ordinal);

    /// <summary>The ids of what a partial clone lacks: asked for such an object, Git gives up instead of saying that it is missing.</summary>
    /// <exception cref="UserError">Git failed.</exception>
    public static IReadOnlySet<string> ReadMissing(string folder)
    {
        var isPartial = GitProgram.TryRead(folder, out _, "config", "--get-regexp", @"^(remote\..*\.promisor|extensions\.partialclone)$") is null;
        return isPartial
            ? GitProgram
                .Read(folder, "rev-list", "--objects", "--no-object-names", "--all", "--missing=print")
                .Split('\n')
                .Where(line => line.StartsWith('?'))
                .Select(line => line[1..])
                .ToHashSet()
            : new HashSet<string>();
    }

    /// <summary>
    /// What each commit changed, oldest first and no commit before its parents. Of a merge only what none of its parents
    /// has: the rest stands in theirs.
    /// </summary>
    private static IEnumerable<HistoricFile> ReadCommits(string folder, string furtherCommits)
    {
        using var log = GitProgram.Start(
            folder,
            [
                "log", "--all", "--stdin", "--date-order", "--reverse", "--root", "-c", .. RawRecords.DiffArguments,
                "--no-show-signature", "--encoding=UTF-8", $"--format={Commit}%H%x00%an%x00%aI",
            ]);
        log.Input.Write(furtherCommits);

        using var records = log.ReadRecords().GetEnumerator();
        Introduction? introduction = null;
        while (records.MoveNext())
        {
            var record = records.Current;
            if (record.StartsWith(Commit, StringComparison.Ordinal))
                introduction = new Introduction(record[Commit.Length..], Next(records), Next(records));
            else if (RawRecords.IsChange(record) && RawRecords.NewFile(record, Next(records)) is { } file)
                yield return new HistoricFile(file, introduction);
        }
    }

    /// <summary>What a ref holds that leads to no commit: a file, or a tree.</summary>
    private static IEnumerable<HistoricFile> ReadRef(string folder, string[] fields)
    {
        var (type, id) = fields[0] == "tag" ? (fields[2], fields[3]) : (fields[0], fields[1]);
        if (type == "blob")
            return [new HistoricFile(new GitFile(fields[4], id), null)];

        return type == "tree"
            ? GitProgram
                .Read(folder, "ls-tree", "-r", "-z", "--full-tree", id)
                .Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Select(RawRecords.TreeFile)
                .OfType<GitFile>()
                .Select(file => new HistoricFile(file, null))
            : [];
    }

    private static string Next(IEnumerator<string> records) => records.MoveNext() ? records.Current : "";
}
