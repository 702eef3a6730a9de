using LocalStack.Analyzers.Tool.Checking;

namespace LocalStack.Analyzers.Tool.Git;

/// <summary>A content of the history.</summary>
/// <param name="File">The content, and the path it had.</param>
/// <param name="Introduction">The first commit in which it stood there; none for what a tag holds without a commit.</param>
internal readonly record struct HistoricFile(GitFile File, Introduction? Introduction);

/// <summary>A text of the history that is no file.</summary>
/// <param name="Name">What it is, for the report.</param>
/// <param name="Text">The text.</param>
/// <param name="Introduction">The commit that holds it; none for what a ref holds.</param>
internal readonly record struct HistoricText(string Name, string Text, Introduction? Introduction);

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

    /// <summary>
    /// What is committed besides contents: the messages of commits and of tags, also of tags of tags, the names of refs, and the
    /// paths that files had.
    /// </summary>
    /// <param name="folder">A folder of the repository.</param>
    /// <param name="files">The contents of the history.</param>
    /// <exception cref="UserError">Git failed.</exception>
    public static IEnumerable<HistoricText> ReadTexts(string folder, IReadOnlyList<HistoricFile> files)
    {
        var refs = GitProgram
            .Read(folder, "for-each-ref", "--format=%(objecttype) %(objectname) %(refname)")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', 3))
            .ToList();
        var paths = string.Join('\n', files.Select(file => file.File.Path).Distinct(StringComparer.Ordinal));
        return ReadMessages(folder)
            .Concat(ReadTags(folder, [.. refs.Where(fields => fields[0] == "tag").Select(fields => fields[1])]))
            .Append(new HistoricText("names of refs", string.Join('\n', refs.Select(fields => fields[2])), null))
            .Append(new HistoricText("paths of the history", paths, null));
    }

    private static IEnumerable<HistoricText> ReadMessages(string folder)
    {
        using var log = GitProgram.Start(
            folder, "log", "--all", "-z", "--date-order", "--reverse", "--no-show-signature", "--encoding=UTF-8", "--format=%H%x00%an%x00%aI%x00%B");
        using var records = log.ReadRecords().GetEnumerator();
        while (records.MoveNext())
        {
            var introduction = new Introduction(records.Current, Next(records), Next(records));
            yield return new HistoricText("commit message", Next(records), introduction);
        }
    }

    /// <summary>The objects of annotated tags; what a tag of a tag holds is read after it.</summary>
    private static IEnumerable<HistoricText> ReadTags(string folder, IReadOnlyList<string> ids)
    {
        while (ids.Count > 0)
        {
            var further = new List<string>();
            foreach (var content in GitBlobs.Open(folder, ids))
            {
                if (content is null)
                    continue;

                using var reader = new StreamReader(content, leaveOpen: true);
                var text = reader.ReadToEnd();
                if (text.Split('\n') is [var target, "type tag", ..])
                    further.Add(target["object ".Length..]);
                yield return new HistoricText("tag", text, null);
            }

            ids = further;
        }
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
