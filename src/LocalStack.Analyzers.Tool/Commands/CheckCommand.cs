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
        Description = "Check the staged content (Git's index) instead of the files on disk. Without PATH, all of it.",
    };

    private static readonly Option<bool> History = new("--history")
    {
        Description = "Check all content that a branch, tag, remote, note or stash leads to, and name the commit that added a credential. Without PATH, all of it.",
    };

    private static readonly Option<string[]> Range = new("--range")
    {
        Description = "Check the content, paths and messages of some commits: A..B, A...B, A with all its ancestors, or ^A without them. May be given several times.",
        HelpName = "REVISIONS",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> StandardInputName = new("--stdin-name")
    {
        Description = "The file name of the standard input, which decides its format. For PATH '-'.",
        HelpName = "NAME",
    };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "check",
            "Reports LocalStack credentials in files.",
            ("check", "Checks the files of the current folder that Git tracks or would add."),
            ("check src deploy/run.sh", "Checks a folder and a file."),
            ("check --staged", "Checks what is staged for the next commit."),
            ("check --history", "Checks all commits, including deleted files."),
            ("check --range origin/main..HEAD", "Checks the commits of a branch, including what they removed again."),
            ("check - --stdin-name .env", "Checks the standard input."),
            ("check --format sarif --output results.sarif", "Writes a SARIF file for code scanning services."),
            ("check --allow 1a2b3c4d", "Accepts the secret with this fingerprint."),
            ("check --write-baseline baseline.json", "Writes a baseline of the current findings, for --baseline to accept."))
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
            arguments.AddError("--staged, --history, --range and '-' cannot be combined: run the command once for each.");
        else if (isInput && arguments.GetValue(Paths) is not [_])
            arguments.AddError("'-' is the standard input and cannot be combined with other paths. Write a file of that name as './-'.");
        else if (!isInput && arguments.GetResult(StandardInputName) is not null)
            arguments.AddError("--stdin-name needs '-' (the standard input) as PATH.");
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
