namespace LocalStack.Analyzers.Tool.Git;

/// <summary>What the pre-commit framework tells a hook of a push, in the environment: https://pre-commit.com/#pre-push.</summary>
internal static class PreCommitFramework
{
    /// <summary>The revisions that are pushed; <see langword="null"/> if it has told nothing.</summary>
    public static IReadOnlyList<string>? Revisions => (Read("FROM_REF"), Read("TO_REF"), Read("LOCAL_BRANCH")) switch
    {
        ({ } from, { } to, _) => [$"{from}..{to}"],

        // Of a first push it names no commits: all that the branch leads to is new.
        (_, _, { } branch) => [branch],
        _ => null,
    };

    private static string? Read(string name) =>
        Environment.GetEnvironmentVariable("PRE_COMMIT_" + name) is { Length: > 0 } value ? value : null;
}
