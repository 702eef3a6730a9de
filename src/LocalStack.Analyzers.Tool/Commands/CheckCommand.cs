using System.CommandLine;
using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Reporting;

namespace LocalStack.Analyzers.Tool.Commands;

/// <summary><c>localstack-tokens check</c>.</summary>
internal static class CheckCommand
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Files and folders to check; the current folder if none is given. Of a folder in a Git repository: the files that Git tracks or would add.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string[]> Allow = new("--allow")
    {
        Description = "The fingerprint of a secret to accept. May be given several times.",
        HelpName = "FINGERPRINT",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Staged = new("--staged")
    {
        Description = "Check what the next commit would hold, as it is in Git's index, instead of the files on disk; all of it if no PATH is given.",
    };

    private static readonly Option<bool> History = new("--history")
    {
        Description = "Check every content that a branch, tag, remote, note or stash leads to, and name the commit that brought a credential in; all of it if no PATH is given.",
    };

    public static Command Create()
    {
        var command = new Command("check", "Reports LocalStack credentials in files.") { Paths, Allow, Staged, History };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Staged) && result.GetValue(History))
                result.AddError("--staged and --history exclude each other: run the command once for each.");
        });
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var configs = new EditorConfigs(arguments.GetValue(Allow) ?? []);
        var result = Check(arguments, configs, new NoProgress(), CancellationToken.None);
        TextReport.Write(result, arguments.InvocationConfiguration.Output);
        foreach (var warning in result.Warnings)
            arguments.InvocationConfiguration.Error.WriteLine("warning: " + warning);
        foreach (var problem in result.Problems)
            arguments.InvocationConfiguration.Error.WriteLine($"{problem.Path}: {problem.Reason}");
        arguments.InvocationConfiguration.Error.WriteLine($"{result.Findings.Count} findings in {result.CheckedCount} files.");
        return result.ExitCode;
    }

    private static CheckResult Check(
        ParseResult arguments, EditorConfigs configs, IProgressReport progress, CancellationToken cancellationToken)
    {
        var paths = arguments.GetValue(Paths) ?? [];
        if (arguments.GetValue(Staged))
            return new StagedCheck(configs, progress).Run(paths, cancellationToken);
        return arguments.GetValue(History)
            ? new HistoryCheck(configs, progress).Run(paths, cancellationToken)
            : new WorkingTreeCheck(configs, progress).Run(paths, cancellationToken);
    }

    private sealed class NoProgress : IProgressReport
    {
        public void Begin(int total)
        {
        }

        public void Advance()
        {
        }
    }
}
