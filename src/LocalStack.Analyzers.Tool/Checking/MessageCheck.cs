namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>Checks the messages of commits and tags: they are pushed like contents.</summary>
/// <param name="configs">What the user has decided.</param>
/// <param name="root">The top folder: what is decided for its files is decided for its messages.</param>
internal sealed class MessageCheck(EditorConfigs configs, string root)
{
    /// <summary>How a message of a commit is called.</summary>
    public const string OfACommit = "commit message";

    /// <summary>What a commit holds before its message: who made it, its signature, the tags that it merges.</summary>
    public const string HeaderOfACommit = "commit header";

    /// <summary>Behind the sign of comments, the line below which Git shows what is to be committed; it is no part of the message.</summary>
    private const string Scissors = " ------------------------ >8 ------------------------";

    /// <summary>The findings in a message.</summary>
    /// <param name="kind">What it is: <see cref="OfACommit"/>.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public IEnumerable<LocatedFinding> Check(string kind, string message, CancellationToken cancellationToken) =>
        FileChecker.CheckText(kind, message, configs.Of(Path.Combine(root, kind)), cancellationToken);

    /// <summary>The result for the message of a commit that is being made.</summary>
    /// <param name="draft">The message, with what Git shows below it.</param>
    /// <param name="isEdited">Whether Git has shown it in an editor; else it shows nothing, and all of it is the message.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public CheckResult CheckDraft(string draft, bool isEdited, CancellationToken cancellationToken) =>
        new([.. Check(OfACommit, isEdited ? MessageOf(draft) : draft, cancellationToken)], [], 1) { Noun = OfACommit };

    private static string MessageOf(string draft)
    {
        var end = 0;
        for (var start = 0; start < draft.Length; start = end + 1)
        {
            end = draft.IndexOf('\n', start);
            if (end < 0)
                return draft;
            if (IsOfGit(draft.AsSpan(start, end - start).TrimEnd('\r'), draft.AsSpan(end + 1)))
                return draft[..start];
        }

        return draft;
    }

    /// <summary>Git writes it on a line of its own, and below it comments that explain it.</summary>
    private static bool IsOfGit(ReadOnlySpan<char> line, ReadOnlySpan<char> below)
    {
        if (!line.EndsWith(Scissors, StringComparison.Ordinal))
            return false;

        var comment = line[..^Scissors.Length];
        return !comment.IsEmpty && !comment.ContainsAny(" \t") && below.StartsWith(comment, StringComparison.Ordinal);
    }
}
