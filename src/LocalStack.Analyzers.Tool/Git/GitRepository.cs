namespace LocalStack.Analyzers.Tool.Git;

/// <summary>A repository, or one of its working trees.</summary>
/// <param name="Root">The top folder of the working tree.</param>
internal sealed record GitRepository(string Root)
{
    private static readonly string[] AskRoot = ["rev-parse", "--show-toplevel"];
    private static readonly string[] ListNames = ["ls-files", "-z"];

    /// <summary>The repository that a folder is in.</summary>
    /// <returns><see langword="null"/> if it is in none, or there is no Git.</returns>
    public static GitRepository? Find(string folder) =>
        GitProgram.TryRead(folder, out var root, AskRoot) is null ? FromOutput(root) : null;

    /// <summary>The repository that a folder is in.</summary>
    /// <exception cref="UserError">It is in none, or there is no Git.</exception>
    public static GitRepository Require(string folder) => FromOutput(GitProgram.Read(folder, AskRoot));

    /// <summary>Asks Git for the repository that a folder is in; <see cref="FromOutput"/> reads the answer.</summary>
    /// <exception cref="UserError">There is no Git.</exception>
    public static GitProcess StartFinding(string folder) => GitProgram.Start(folder, AskRoot);

    /// <summary>The repository that Git answered with.</summary>
    public static GitRepository FromOutput(string root) => new(Path.GetFullPath(root.TrimEnd('\r', '\n')));

    /// <summary>
    /// The files below a folder that Git tracks, and then those that it would add, relative to it. It looks for the second,
    /// which takes far longer, while the caller is busy with the first.
    /// </summary>
    /// <exception cref="UserError">Git failed.</exception>
    public static IEnumerable<IReadOnlyList<string>> ListFiles(string folder)
    {
        using var untracked = GitProgram.Start(folder, [.. ListNames, "--others", "--exclude-standard"]);
        yield return GitProgram.Read(folder, [.. ListNames, "--cached", "--deduplicate"]).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        yield return untracked.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }
}
