using System.Buffers;
using LocalStack.Analyzers.Tool.Files;
using LocalStack.Analyzers.Tool.Git;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>
/// Checks contents that Git keeps, on all cores while Git delivers them. What the user has decided comes from the working tree,
/// by their paths.
/// </summary>
/// <param name="configs">What the user has decided.</param>
/// <param name="progress">Is told how far the run is.</param>
internal sealed class GitFileCheck(EditorConfigs configs, IProgressReport progress)
{
    /// <summary>Bytes of a content that is handed to another thread; a longer one is checked while Git delivers it.</summary>
    private const int MaxBuffered = 256 * 1024;

    /// <summary>Contents that wait for their turn, so that memory is bounded.</summary>
    private static readonly int MaxRunning = 4 * Environment.ProcessorCount;

    /// <summary>Checks contents. What came of them is told in their order.</summary>
    /// <param name="root">The folder that their paths are relative to.</param>
    /// <param name="files">The contents.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="UserError">Git failed.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IEnumerable<GitFileOutcome> Run(string root, IReadOnlyList<GitFile> files, CancellationToken cancellationToken)
    {
        progress.Expect(files.Count);
        var running = new Queue<Task<GitFileOutcome>>();
        var next = 0;
        foreach (var content in GitBlobs.Open(root, [.. files.Select(file => file.Id)]))
        {
            running.Enqueue(Start(Path.Combine(root, files[next++].Path), content, cancellationToken));
            if (running.Count > MaxRunning)
                yield return Finish(running.Dequeue());
        }

        while (running.TryDequeue(out var last))
            yield return Finish(last);
    }

    private GitFileOutcome Finish(Task<GitFileOutcome> task)
    {
        var outcome = task.GetAwaiter().GetResult();
        progress.Advance();
        return outcome;
    }

    private Task<GitFileOutcome> Start(string path, Stream? content, CancellationToken cancellationToken)
    {
        if (content is null)
            return Task.FromResult(GitFileOutcome.Missing);

        var buffer = ArrayPool<byte>.Shared.Rent(MaxBuffered);
        var begun = buffer.AsMemory(0, content.ReadAtLeast(buffer.AsSpan(0, MaxBuffered), MaxBuffered, throwOnEndOfStream: false));
        return begun.Length < MaxBuffered
            ? Task.Run(() => Check(path, buffer, new CountingStream(begun, Stream.Null, _ => { }), cancellationToken), cancellationToken)
            : Task.FromResult(Check(path, buffer, new CountingStream(begun, content, _ => { }), cancellationToken));
    }

    private GitFileOutcome Check(string path, byte[] buffer, Stream content, CancellationToken cancellationToken)
    {
        try
        {
            return Check(path, content, cancellationToken);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private GitFileOutcome Check(string path, Stream content, CancellationToken cancellationToken)
    {
        var (findings, problem) = FileChecker.Check(DisplayPath.Of(path), content, configs.Of(path), cancellationToken);
        return new GitFileOutcome(findings, problem);
    }
}

/// <summary>What came of a content.</summary>
/// <param name="Findings">Its findings; none if it is missing.</param>
/// <param name="Problem">Why not all of it was looked at.</param>
internal readonly record struct GitFileOutcome(IReadOnlyList<LocatedFinding> Findings, CheckProblem? Problem = null)
{
    /// <summary>Of a content that the repository does not have.</summary>
    public static GitFileOutcome Missing => new([]) { IsMissing = true };

    /// <summary>Whether the repository does not have it.</summary>
    public bool IsMissing { get; private init; }

    /// <summary>Whether all of it was looked at.</summary>
    public bool IsChecked => !IsMissing && Problem is null;
}
