namespace LocalStack.Analyzers.Tool.Git;

/// <summary>
/// Reads what Git says of files with <c>-z</c>. <c>--raw</c> says of a changed path <c>:mode mode id id status</c>, and the
/// path in the next record; of a merge there is a colon, a mode and an id for each parent.
/// </summary>
internal static class RawRecords
{
    private const string RegularFile = "100644";
    private const string ExecutableFile = "100755";
    private const string Link = "120000";
    private const string Submodule = "160000";
    private const string Unmerged = "U";

    /// <summary>What <c>--raw</c> is asked with: whole ids, renamed files as new ones, submodules for their paths, and nothing that the user's settings change.</summary>
    public static IReadOnlyList<string> DiffArguments { get; } =
        ["--raw", "-z", "--no-abbrev", "--no-renames", "--no-relative", "--no-color", "--ignore-submodules=dirty"];

    /// <summary>Whether a record tells of a change; the next one is the path.</summary>
    public static bool IsChange(string record) => record.AsSpan().TrimStart('\n').StartsWith(':');

    /// <summary>Whether the path has conflicts, so that no content of it is staged.</summary>
    public static bool IsUnmerged(string record) => record.EndsWith(" " + Unmerged, StringComparison.Ordinal);

    /// <summary>The new content.</summary>
    /// <returns><see langword="null"/> if there is none: deleted, a submodule. That of a link is what it leads to.</returns>
    public static GitFile? NewFile(string record, string path)
    {
        var (mode, id) = NewEntry(record);
        return Create(mode, id, path);
    }

    /// <summary>Whether the path is that of a submodule now: its content is no content of this repository, but its path is.</summary>
    public static bool IsSubmodule(string record) => NewEntry(record).Mode == Submodule;

    /// <summary>What the path is now, a file or a submodule; of a submodule the id is that of a commit.</summary>
    /// <returns><see langword="null"/> if it was deleted.</returns>
    public static GitFile? NewName(string record, string path)
    {
        var (mode, id) = NewEntry(record);
        return CreateName(mode, id, path);
    }

    /// <summary>What the path was before: one for each parent in which it was a file or a submodule.</summary>
    public static IEnumerable<GitFile> OldNames(string record, string path)
    {
        var parents = record.AsSpan().TrimStart('\n').IndexOfAnyExcept(':');
        var fields = record.TrimStart('\n', ':').Split(' ');
        return Enumerable.Range(0, parents).Select(parent => CreateName(fields[parent], fields[parents + 1 + parent], path)).OfType<GitFile>();
    }

    /// <summary>What a tree names, a file or a submodule: <c>mode type id</c>, a tab, the path.</summary>
    /// <param name="record">The record.</param>
    /// <param name="isSubmodule">Whether it is a submodule.</param>
    public static GitFile? TreeName(string record, out bool isSubmodule)
    {
        isSubmodule = false;
        if (record.Split([' ', '\t'], 4) is not [var mode, _, var id, var path])
            return null;

        isSubmodule = mode == Submodule;
        return CreateName(mode, id, path);
    }

    private static (string Mode, string Id) NewEntry(string record)
    {
        var fields = record.AsSpan().TrimStart('\n');
        var parents = fields.IndexOfAnyExcept(':');
        fields = fields[parents..];
        return (ModeOf(Field(fields, parents)), Field(fields, (2 * parents) + 1).ToString());
    }

    /// <summary>A field of a record in which spaces stand between them. A history has hundreds of thousands of records.</summary>
    private static ReadOnlySpan<char> Field(ReadOnlySpan<char> record, int index)
    {
        for (; index > 0; index--)
            record = record[(record.IndexOf(' ') + 1)..];
        return record.IndexOf(' ') is >= 0 and var end ? record[..end] : record;
    }

    private static string ModeOf(ReadOnlySpan<char> mode) => mode switch
    {
        RegularFile => RegularFile,
        ExecutableFile => ExecutableFile,
        Link => Link,
        Submodule => Submodule,
        _ => "",
    };

    private static GitFile? CreateName(string mode, string id, string path) =>
        mode == Submodule ? new GitFile(path, id) : Create(mode, id, path);

    private static GitFile? Create(string mode, string id, string path) =>
        mode is RegularFile or ExecutableFile or Link ? new GitFile(path, id) : null;
}
