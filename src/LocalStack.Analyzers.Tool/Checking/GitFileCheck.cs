using LocalStack.Analyzers.Tool.Files;
using LocalStack.Analyzers.Tool.Git;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>Checks contents that Git keeps. What the user has decided comes from the working tree, by their paths.</summary>
/// <param name="configs">What the user has decided.</param>
/// <param name="progress">Is told how far the run is.</param>
internal sealed class GitFileCheck(EditorConfigs configs, IProgressReport progress)
{
    /// <summary>Checks contents one after the other, in their order.</summary>
    /// <param name="root">The folder that their paths are relative to.</param>
    /// <param name="files">The contents.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="UserError">Git failed.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IEnumerable<GitFileOutcome> Run(string root, IReadOnlyList<GitFile> files, CancellationToken cancellationToken)
    {
        progress.Expect(files.Count);
        var next = 0;
        foreach (var content in GitBlobs.Open(root, [.. files.Select(file => file.Id)]))
        {
            var path = Path.Combine(root, files[next++].Path);
            yield return content is null ? new GitFileOutcome(IsMissing: true, null) : Check(path, content, cancellationToken);
            progress.Advance();
        }
    }

    private GitFileOutcome Check(string path, Stream content, CancellationToken cancellationToken)
    {
        try
        {
            return new GitFileOutcome(IsMissing: false, FileChecker.Check(DisplayPath.Of(path), content, configs.Of(path), cancellationToken));
        }
        catch (InvalidDataException exception)
        {
            return new GitFileOutcome(IsMissing: false, null) { Problem = new CheckProblem(UnreadKind.Archive, DisplayPath.Of(path), exception.Message) };
        }
    }
}

/// <summary>What came of a content.</summary>
/// <param name="IsMissing">Whether the repository does not have it.</param>
/// <param name="Findings">Its findings; <see langword="null"/> if it is missing, or could not be looked into.</param>
internal readonly record struct GitFileOutcome(bool IsMissing, IReadOnlyList<LocatedFinding>? Findings)
{
    /// <summary>Why not all of an archive was looked at.</summary>
    public CheckProblem? Problem { get; init; }
}
