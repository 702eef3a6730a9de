using LocalStack.Analyzers.Tool.Git;

namespace LocalStack.Analyzers.Tool.Incidents;

/// <summary>Where the history holds a secret.</summary>
/// <param name="Contents">The contents, under each of their paths.</param>
/// <param name="Paths">The paths, of files and submodules, that hold it.</param>
internal sealed record SecretPlaces(IReadOnlySet<GitFile> Contents, IReadOnlySet<string> Paths)
{
    public bool IsEmpty => Contents.Count + Paths.Count == 0;

    /// <summary>Whether a file holds it, in its content or its name, or a submodule in its name.</summary>
    public bool Hold(GitFile file) => Contents.Contains(file) || Paths.Contains(file.Path);
}
