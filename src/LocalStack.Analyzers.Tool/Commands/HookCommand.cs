using System.CommandLine;
using LocalStack.Analyzers.Tool.Git;

namespace LocalStack.Analyzers.Tool.Commands;

/// <summary><c>localstack-tokens hook</c>.</summary>
internal static class HookCommand
{
    private static readonly Option<string?> Executable = new("--command")
    {
        Description = "The executable that the hook runs. Without it the hook looks for localstack-tokens on PATH, then in the repository's tool manifest.",
        HelpName = "FILE",
    };

    public static Command Create() => new DocumentedCommand(
        "hook",
        "Guards commits: a Git pre-commit hook that checks what is staged.",
        ("hook install", "Guards the commits of this clone."),
        ("hook status", "Says whether they are guarded."),
        ("hook uninstall", "Ends it."))
    {
        CreateAction("install", "Installs the hook, or brings it up to date. A hook that is there already runs first.", Install, Executable),
        CreateAction("uninstall", "Removes the hook, and puts back the one that was there before.", Uninstall),
        CreateAction("status", "Says whether the hook is installed; ends with 0 if it is, and with 1 if not.", ShowStatus),
    };

    private static DocumentedCommand CreateAction(
        string name, string description, Func<GitHook, ParseResult, int> action, params IEnumerable<Option> options)
    {
        var command = new DocumentedCommand(name, description, ($"hook {name}", description));
        foreach (var option in options)
            command.Options.Add(option);

        command.SetWork((arguments, _) => Run(action, arguments));
        return command;
    }

    private static int Run(Func<GitHook, ParseResult, int> action, ParseResult arguments)
    {
        try
        {
            return action(GitHook.Find(Environment.CurrentDirectory), arguments);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UserError(exception.Message);
        }
    }

    private static int Install(GitHook hook, ParseResult arguments)
    {
        hook.Install(arguments.GetValue(Executable) is { } executable ? FullPathOf(executable) : null);
        return ShowStatus(hook, arguments);
    }

    private static int Uninstall(GitHook hook, ParseResult arguments)
    {
        var hadPrevious = hook.HasPrevious;
        var output = arguments.InvocationConfiguration.Output;
        switch (hook.Uninstall())
        {
            case HookState.Other:
                output.WriteLine($"Nothing to remove: '{hook.Path}' is another hook, and is left alone.");
                break;
            case HookState.None when !hadPrevious:
                output.WriteLine($"Nothing to remove: there is no '{hook.Path}'.");
                break;
            default:
                output.WriteLine(hadPrevious ? $"Removed; the hook that was there before is back: '{hook.Path}'." : $"Removed: '{hook.Path}'.");
                break;
        }

        return ExitCodes.Clean;
    }

    private static int ShowStatus(GitHook hook, ParseResult arguments)
    {
        var state = hook.ReadState();
        arguments.InvocationConfiguration.Output.WriteLine(state switch
        {
            HookState.Installed when hook.HasPrevious => $"Installed: '{hook.Path}'. First it runs the hook that was there before: '{hook.PreviousPath}'.",
            HookState.Installed => $"Installed: '{hook.Path}'.",
            HookState.OutOfDate => $"Out of date: '{hook.Path}'. Bring it up to date: localstack-tokens hook install",
            HookState.Other => $"Not installed: '{hook.Path}' is another hook. Install ours beside it: localstack-tokens hook install",
            _ => $"Not installed: there is no '{hook.Path}'. Install it: localstack-tokens hook install",
        });
        return state == HookState.Installed ? ExitCodes.Clean : ExitCodes.NotInstalled;
    }

    private static string FullPathOf(string executable)
    {
        var path = Path.GetFullPath(executable);
        return File.Exists(path)
            ? path.Replace(Path.DirectorySeparatorChar, '/')
            : throw new UserError($"There is no file '{path}' that the hook could run.");
    }
}
