namespace LocalStack.Analyzers.Tool.Git;

/// <summary>What is staged: where the index differs from the last commit, or from nothing before the first.</summary>
/// <param name="Files">The contents that are new or changed, in the order of their paths.</param>
/// <param name="Unmerged">The paths with conflicts: they have no content that could be committed.</param>
/// <param name="Submodules">The paths of submodules.</param>
internal sealed record GitIndex(IReadOnlyList<GitFile> Files, IReadOnlyList<string> Unmerged, IReadOnlyList<string> Submodules)
{
    /// <summary>Starts to read what is staged; <see cref="FromOutput"/> reads the answer.</summary>
    /// <param name="folder">A folder of the working tree.</param>
    /// <exception cref="UserError">There is no Git.</exception>
    public static GitProcess StartReading(string folder) =>
        GitProgram.Start(folder, ["diff", "--cached", .. RawRecords.DiffArguments]);

    /// <summary>What Git answered with.</summary>
    /// <param name="records">What it wrote, cut at each NUL.</param>
    public static GitIndex FromOutput(IEnumerable<string> records)
    {
        var files = new List<GitFile>();
        var unmerged = new List<string>();
        var submodules = new List<string>();
        string? change = null;
        foreach (var record in records)
        {
            if (change is null)
            {
                change = record;
                continue;
            }

            if (RawRecords.IsUnmerged(change))
                unmerged.Add(record);
            else if (RawRecords.IsSubmodule(change))
                submodules.Add(record);
            else if (RawRecords.NewFile(change, record) is { } file)
                files.Add(file);
            change = null;
        }

        return new GitIndex([.. files.OrderBy(file => file.Path, StringComparer.Ordinal)], unmerged, submodules);
    }
}
