using LocalStack.Analyzers.Tool.Git;

namespace LocalStack.Analyzers.Tool.Doctoring;

/// <summary>Proves the hooks of a clone: first with a text that has to pass, then with a token.</summary>
/// <param name="root">The top folder of the clone.</param>
/// <param name="clone">Where it is tried.</param>
/// <param name="mayRun">Whether the user wants the hooks to be run.</param>
internal sealed class HookGates(string root, ScratchClone clone, bool mayRun)
{
    private const string Clean = "nothing";

    /// <summary>Files by which managers of hooks are told to run the command, and how their hooks are installed.</summary>
    private static readonly (string File, string Install)[] Managers =
    [
        (".pre-commit-config.yaml", "pre-commit install"),
        ("lefthook.yml", "lefthook install"),
        ("lefthook.yaml", "lefthook install"),
        (".lefthook.yml", "lefthook install"),
        (".husky/task-runner.json", "dotnet husky install"),
    ];

    /// <summary>Proves each hook that there is, or that should be.</summary>
    /// <exception cref="UserError">Git failed.</exception>
    public IEnumerable<GateResult> Prove()
    {
        var hooks = GitHook.Find(root, [HookType.PreCommit, HookType.CommitMessage, HookType.PrePush]);
        foreach (var hook in hooks)
        {
            var name = $"hook {hook.Type.Name}";
            if (File.Exists(hook.Path))
                yield return Prove(name, hook);
            else if (hook.Type == HookType.PreCommit && ManagerWithoutHook() is { } reason)
                yield return new GateResult(name, GateState.Open, reason);
        }
    }

    private GateResult Prove(string name, GitHook hook)
    {
        if (!OperatingSystem.IsWindows() && !File.GetUnixFileMode(hook.Path).HasFlag(UnixFileMode.UserExecute))
            return new GateResult(name, GateState.Open, $"Git does not run '{hook.Path}', because it is not executable.");
        if (!mayRun)
            return new GateResult(name, GateState.NotProved, $"'{hook.Path}' was not tested. --run-hooks runs it with your rights.");

        var head = clone.Head;
        try
        {
            if (Try(hook, Clean) is { ExitCode: not 0 } refusal)
                return new GateResult(name, GateState.NotProved, $"It also refuses text without a token: {refusal.LastLine}");
            clone.Reset(head);
            return Try(hook, clone.Token).ExitCode != 0
                ? new GateResult(name, GateState.Shut, $"'{hook.Path}' refused a made-up token.")
                : new GateResult(name, GateState.Open, $"'{hook.Path}' accepted a made-up token: {WhyOpen(hook, head)}");
        }
        finally
        {
            clone.Reset(head);
        }
    }

    private ProgramRun Try(GitHook hook, string text)
    {
        var hooks = Path.GetDirectoryName(hook.Path);
        if (hook.Type == HookType.CommitMessage)
            return clone.Git(hooks, "commit", "--quiet", "--allow-empty", "--message=" + text);

        var known = clone.Head;
        clone.Stage(text);
        if (hook.Type != HookType.PrePush)
            return clone.Git(hooks, "commit", "--quiet", "--message=Try");

        var commit = clone.Git(null, "commit", "--quiet", "--message=Try");
        return commit.ExitCode != 0
            ? throw new UserError("git commit failed: " + commit.LastLine)
            : clone.Git(hooks, "push", "--quiet", "--force", clone.CreateRemote(known), "HEAD:refs/heads/try");
    }

    private string WhyOpen(GitHook hook, string head)
    {
        if (hook.Type == HookType.PreCommit)
        {
            clone.Reset(head);
            clone.Stage(clone.Token);
            if (TokenAcceptance.Find(clone, ScratchClone.File) is { } acceptance)
                return acceptance;
        }

        return hook.ReadState() == HookState.Other
            ? $"it does not check for credentials, or ignores the result. Add the check: {Reporting.ToolVersion.Name} hook install --type {hook.Type.Name}."
            : $"update it: {Reporting.ToolVersion.Name} hook install --type {hook.Type.Name}.";
    }

    private string? ManagerWithoutHook() => Managers
        .Where(manager => MentionsCommand(Path.Combine(clone.Root, manager.File)))
        .Select(manager => $"{manager.File} configures the check, but no hook is installed in this clone: run '{manager.Install}'.")
        .FirstOrDefault();

    private static bool MentionsCommand(string file) =>
        File.Exists(file) && Files.RegularFile.ReadText(file, RecipeGates.MaxLength).Contains(Reporting.ToolVersion.Name, StringComparison.Ordinal);
}
