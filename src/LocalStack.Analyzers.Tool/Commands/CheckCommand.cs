using System.CommandLine;
using System.CommandLine.Parsing;
using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Git;

namespace LocalStack.Analyzers.Tool.Commands;

/// <summary><c>localstack-tokens check</c>.</summary>
internal static class CheckCommand
{
    private static readonly Argument<string[]> Paths = PathArgument.Create("check", takesInput: true);

    private static readonly Option<bool> Staged = new("--staged")
    {
        Description = "Check what the next commit would hold, as it is in Git's index, instead of the files on disk; all of it if no PATH is given.",
    };

    private static readonly Option<bool> History = new("--history")
    {
        Description = "Check every content that a branch, tag, remote, note or stash leads to, and name the commit that brought a credential in; all of it if no PATH is given.",
    };

    private static readonly Option<string[]> Range = new("--range")
    {
        Description = "Check the contents, paths and messages of some commits: A..B, A...B, A with all that it leads to, ^A without it. May be given several times.",
        HelpName = "REVISIONS",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> StandardInputName = new("--stdin-name")
    {
        Description = "What the standard input is called, which tells its format. For PATH '-'.",
        HelpName = "NAME",
    };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "check",
            "Reports LocalStack credentials in files.",
            ("check", "Checks what Git tracks or would add in the current folder."),
            ("check src deploy/run.sh", "Checks a folder and a file."),
            ("check --staged", "Checks what the next commit would hold."),
            ("check --history", "Searches all commits, deleted files included."),
            ("check --range origin/main..HEAD", "Searches the commits of a branch, what they removed again included."),
            ("check - --stdin-name .env", "Checks the standard input."),
            ("check --format sarif --output results.sarif", "Writes what code scanning services read."),
            ("check --allow 1a2b3c4d", "Accepts the secret of this fingerprint."),
            ("check --write-baseline baseline.json", "Writes down the findings that are there, to be accepted by --baseline."))
        {
            Paths, Staged, History, Range, StandardInputName,
        };
        command.Validators.Add(RefuseTwoSources);
        CheckOptions.AddTo(command);
        command.SetWork((arguments, cancellationToken) => arguments.RunCheck(
            (configs, progress) => Check(arguments, configs, progress, cancellationToken), cancellationToken));
        return command;
    }

    /// <summary>What is checked comes from one place.</summary>
    private static void RefuseTwoSources(CommandResult arguments)
    {
        var (isStaged, isHistory, isRange) = (arguments.GetValue(Staged), arguments.GetValue(History), arguments.GetResult(Range) is not null);
        var isInput = arguments.GetValue(Paths) is { } paths && paths.Contains(PathArgument.StandardInput);
        if (new[] { isStaged, isHistory, isRange, isInput }.Count(isGiven => isGiven) > 1)
            arguments.AddError("--staged, --history, --range and '-' exclude each other: run the command once for each.");
        else if (isInput && arguments.GetValue(Paths) is not [_])
            arguments.AddError("'-' is the standard input, and excludes other paths; a file of that name is written './-'.");
        else if (!isInput && arguments.GetResult(StandardInputName) is not null)
            arguments.AddError("--stdin-name names the standard input: add '-' as PATH.");
    }

    private static CheckResult Check(ParseResult arguments, EditorConfigs configs, IProgressReport progress, CancellationToken cancellationToken)
    {
        var paths = arguments.GetValue(Paths) ?? [];
        if (arguments.GetValue(Staged))
            return new StagedCheck(configs, progress).Run(paths, cancellationToken);
        if (arguments.GetValue(History))
            return new HistoryCheck(configs, progress).Run(HistoryScope.All, paths, cancellationToken);
        if (arguments.GetValue(Range) is [_, ..] revisions)
            return new HistoryCheck(configs, progress).Run(root => HistoryScope.Of(root, revisions), paths, cancellationToken);
        return paths is [PathArgument.StandardInput]
            ? StandardInputCheck.Run(arguments.GetValue(StandardInputName), configs, cancellationToken)
            : new WorkingTreeCheck(configs, progress).Run(paths, cancellationToken);
    }
}
