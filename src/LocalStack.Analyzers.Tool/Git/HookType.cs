namespace LocalStack.Analyzers.Tool.Git;

/// <summary>A hook of Git at which a credential can be refused. <see cref="All"/> is the only list.</summary>
internal sealed class HookType
{
    public static readonly HookType PreCommit = new("pre-commit", "commit", "what is staged", "git commit --no-verify");

    public static readonly HookType PreMergeCommit = new("pre-merge-commit", "merge", "what the merge would commit", "git merge --no-verify");

    public static readonly HookType CommitMessage = new("commit-msg", "commit", "the message of a commit", "git commit --no-verify");

    public static readonly HookType PrePush = new("pre-push", "push", "the commits that a push brings, with messages, paths and names", "git push --no-verify")
    {
        ReadsInput = true,
    };

    public static readonly HookType PreReceive = new("pre-receive", "push", "on a server, the commits that a push brings", null)
    {
        ReadsInput = true,
    };

    private HookType(string name, string refused, string checks, string? skip)
    {
        Name = name;
        Refused = refused;
        Checks = checks;
        Skip = skip;
    }

    public static IReadOnlyList<HookType> All { get; } = [PreCommit, PreMergeCommit, CommitMessage, PrePush, PreReceive];

    /// <summary>What Git calls it; the name of its file.</summary>
    public string Name { get; }

    /// <summary>What does not happen if it fails.</summary>
    public string Refused { get; }

    /// <summary>What is checked at it.</summary>
    public string Checks { get; }

    /// <summary>How a user does without it once; <see langword="null"/> if that is not for the user to decide.</summary>
    public string? Skip { get; }

    /// <summary>Whether Git tells it on the standard input what is to happen.</summary>
    public bool ReadsInput { get; private init; }

    /// <summary>Whether it is of use in a repository without a working tree.</summary>
    public bool IsOfServer => this == PreReceive;

    /// <summary>The type that Git calls by a name.</summary>
    public static HookType? OfName(string name) => All.FirstOrDefault(type => type.Name == name);
}
