using System.CommandLine;
using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Git;

namespace LocalStack.Analyzers.Tool.Commands;

/// <summary><c>localstack-tokens hook</c>: installs hooks, removes them, and says which there are.</summary>
internal static class HookCommand
{
    private static readonly Option<string?> Executable = new("--command")
    {
        Description = "The executable that the hook runs. By default the hook looks for localstack-tokens on PATH, then where this command is installed, then in the tool manifest of the repository.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> Baseline = new("--baseline")
    {
        Description = "The baseline whose findings the hook accepts. On a branch that does not have the file, nothing is accepted.",
        HelpName = "FILE",
    };

    private static readonly Option<string[]> Types = new("--type")
    {
        Description = "The type of the hook. May be given several times. [default: pre-commit; in a bare repository pre-receive]",
        HelpName = string.Join('|', HookType.All.Select(type => type.Name)),
        Arity = ArgumentArity.OneOrMore,
    };

    public static Command Create()
    {
        Types.AcceptOnlyFromAmong([.. HookType.All.Select(type => type.Name)]);
        return new DocumentedCommand(
            "hook",
            "Installs and removes Git hooks that check what is committed, pushed or received.",
            ("hook install", "Checks every commit of this clone."),
            ("hook install --type pre-commit --type commit-msg --type pre-push", "Checks commit messages and pushes, too."),
            ("hook status", "Shows which hooks are installed."),
            ("hook uninstall", "Removes the hooks."))
        {
            CreateAction("install", "Installs or updates the hook. An existing hook runs first.", Install, Types, Executable, Baseline),
            CreateAction("uninstall", "Removes the hooks, and restores the previous ones.", Uninstall, Types),
            CreateAction("status", "Shows whether the hooks are installed. The exit code is 0 if they are, and 1 if not.", ShowStatus, Types),
            HookRun.Create(),
        };
    }

    private static DocumentedCommand CreateAction(
        string name, string description, Func<IReadOnlyList<HookType>, ParseResult, int> action, params IEnumerable<Option> options)
    {
        var command = new DocumentedCommand(name, description, ($"hook {name}", description));
        foreach (var option in options)
            command.Options.Add(option);

        command.SetWork((arguments, _) => Run(action, arguments));
        return command;
    }

    private static int Run(Func<IReadOnlyList<HookType>, ParseResult, int> action, ParseResult arguments)
    {
        try
        {
            return action([.. (arguments.GetValue(Types) ?? []).Distinct().Select(name => HookType.OfName(name)!)], arguments);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UserError(exception.Message);
        }
    }

    private static int Install(IReadOnlyList<HookType> types, ParseResult arguments)
    {
        var programs = HookPrograms.Of(
            arguments.GetValue(Executable) is { } executable ? FullPathOf(executable) : null,
            arguments.GetValue(Baseline) is { } baseline ? PathOfBaseline(baseline) : null);
        var hooks = Find(types.Count > 0 ? types : [Default()]);
        foreach (var hook in hooks)
            hook.Install(programs);
        return ShowStatus(hooks, arguments);
    }

    private static int Uninstall(IReadOnlyList<HookType> types, ParseResult arguments)
    {
        var hooks = types.Count > 0 ? Find(types) : FindInstalled();
        foreach (var hook in hooks)
            Uninstall(hook, arguments.InvocationConfiguration.Output);
        return ExitCodes.Clean;
    }

    private static void Uninstall(GitHook hook, TextWriter output)
    {
        var hadPrevious = hook.HasPrevious;
        switch (hook.Uninstall())
        {
            case HookState.Other:
                output.WriteLine($"Nothing to remove: '{hook.Path}' is another hook. It was not changed.");
                break;
            case HookState.None when !hadPrevious:
                output.WriteLine($"Nothing to remove: there is no '{hook.Path}'.");
                break;
            default:
                output.WriteLine(hadPrevious ? $"Removed. The previous hook is restored: '{hook.Path}'." : $"Removed: '{hook.Path}'.");
                break;
        }
    }

    private static int ShowStatus(IReadOnlyList<HookType> types, ParseResult arguments) =>
        ShowStatus(types.Count > 0 ? Find(types) : FindInstalled(), arguments);

    private static int ShowStatus(IReadOnlyList<GitHook> hooks, ParseResult arguments)
    {
        foreach (var hook in hooks)
            arguments.InvocationConfiguration.Output.WriteLine(Describe(hook));
        return hooks.All(hook => hook.ReadState() == HookState.Installed) ? ExitCodes.Clean : ExitCodes.NotInstalled;
    }

    private static string Describe(GitHook hook)
    {
        var install = "localstack-tokens hook install" + (hook.Type == Default() ? "" : $" --type {hook.Type.Name}");
        return hook.ReadState() switch
        {
            HookState.Installed when hook.HasPrevious => $"Installed: '{hook.Path}'.{DescribeBaseline(hook)} It runs the previous hook first: '{hook.PreviousPath}'.",
            HookState.Installed => $"Installed: '{hook.Path}'.{DescribeBaseline(hook)}",
            HookState.OutOfDate => $"Out of date: '{hook.Path}'. Update it: {install}",
            HookState.Other => $"Not installed: '{hook.Path}' is another hook. Add the check to it: {install}",
            _ => $"Not installed: there is no '{hook.Path}'. Install it: {install}",
        };
    }

    private static string DescribeBaseline(GitHook hook) => hook.ReadBaseline() is { } baseline ? $" It accepts the findings in '{baseline}'." : "";

    /// <summary>The hooks that are installed, and the one that should be.</summary>
    private static List<GitHook> FindInstalled() => Find([.. HookType.All.Where(type => !IsBare() || type.IsOfServer)])
        .Where(hook => hook.Type == Default() || hook.ReadState() is HookState.Installed or HookState.OutOfDate)
        .ToList();

    private static IReadOnlyList<GitHook> Find(IReadOnlyList<HookType> types) => GitHook.Find(Environment.CurrentDirectory, types);

    private static HookType Default() => IsBare() ? HookType.PreReceive : HookType.PreCommit;

    private static bool IsBare() => GitRepository.IsBare(Environment.CurrentDirectory);

    /// <summary>
    /// As seen from the top folder, where Git runs a hook: all worktrees share the hook, and each has a baseline of its own.
    /// </summary>
    private static string PathOfBaseline(string file)
    {
        BaselineFile.Read(file);
        var path = Path.GetFullPath(file);
        var top = GitRepository.FindWithHistory(Environment.CurrentDirectory);
        var seen = Path.GetRelativePath(top, path);
        return (seen.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(seen) ? path : seen).Replace(Path.DirectorySeparatorChar, '/');
    }

    private static string FullPathOf(string executable)
    {
        var path = Path.GetFullPath(executable);
        return File.Exists(path)
            ? path.Replace(Path.DirectorySeparatorChar, '/')
            : throw new UserError($"There is no file '{path}' that the hook could run.");
    }
}
