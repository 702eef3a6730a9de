using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Reporting;

namespace LocalStack.Analyzers.Tool.Commands;

/// <summary><c>localstack-tokens check</c>.</summary>
internal static class CheckCommand
{
    private static readonly Argument<string[]> Paths = PathArgument.Create("check");

    private static readonly Option<bool> Staged = new("--staged")
    {
        Description = "Check what the next commit would hold, as it is in Git's index, instead of the files on disk; all of it if no PATH is given.",
    };

    private static readonly Option<bool> History = new("--history")
    {
        Description = "Check every content that a branch, tag, remote, note or stash leads to, and name the commit that brought a credential in; all of it if no PATH is given.",
    };

    private static readonly Option<string[]> Allow = AllowOption.Create();

    private static readonly Option<UnreadKind[]> AllowUnread = new("--allow-unread")
    {
        Description = "Do not fail for what could not be looked at for this reason. May be given several times.",
        HelpName = "KIND",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = ParseKinds,
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
            ("check --format sarif --output results.sarif", "Writes what code scanning services read."),
            ("check --allow 1a2b3c4d", "Accepts the secret of this fingerprint."))
        {
            Paths, Staged, History, Allow, AllowUnread,
        };
        command.Validators.Add(RefuseBoth);
        ReportOptions.AddTo(command);
        command.SetWork(Run);
        return command;
    }

    private static UnreadKind[] ParseKinds(ArgumentResult option)
    {
        var kinds = new List<UnreadKind>();
        foreach (var token in option.Tokens)
        {
            var kind = Array.Find(Enum.GetValues<UnreadKind>(), kind => UnreadKinds.NameOf(kind) == token.Value);
            if (UnreadKinds.NameOf(kind) == token.Value)
                kinds.Add(kind);
            else
                option.AddError($"--allow-unread takes one of {string.Join(", ", Enum.GetValues<UnreadKind>().Select(UnreadKinds.NameOf))}.");
        }

        return [.. kinds];
    }

    private static void RefuseBoth(CommandResult arguments)
    {
        if (arguments.GetValue(Staged) && arguments.GetValue(History))
            arguments.AddError("--staged and --history exclude each other: run the command once for each.");
    }

    private static int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var elapsed = Stopwatch.StartNew();
        var messages = arguments.Messages();
        var report = arguments.ReportTarget();
        var configs = new EditorConfigs(arguments.GetValue(Allow) ?? []);
        var result = Check(arguments, configs, messages, cancellationToken).Allowing(arguments.GetValue(AllowUnread) ?? []);
        result = result with { Unused = configs.UnusedIn(result) };
        report.Write(result);
        Summary.Write(result, elapsed.Elapsed, messages);
        return result.ExitCode;
    }

    private static CheckResult Check(ParseResult arguments, EditorConfigs configs, Messages messages, CancellationToken cancellationToken)
    {
        var paths = arguments.GetValue(Paths) ?? [];
        using var progress = messages.StartProgress("Checking");
        if (arguments.GetValue(Staged))
            return new StagedCheck(configs, progress).Run(paths, cancellationToken);
        return arguments.GetValue(History)
            ? new HistoryCheck(configs, progress).Run(paths, cancellationToken)
            : new WorkingTreeCheck(configs, progress).Run(paths, cancellationToken);
    }
}
