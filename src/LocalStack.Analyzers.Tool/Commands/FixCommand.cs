using System.CommandLine;
using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Fixing;
using LocalStack.Analyzers.Tool.Reporting;

namespace LocalStack.Analyzers.Tool.Commands;

/// <summary><c>localstack-tokens fix</c>.</summary>
internal static class FixCommand
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Files and folders to fix; the current folder if none is given.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Shows the changes as a diff, secrets masked, and writes nothing.",
    };

    public static Command Create()
    {
        var command = new Command("fix", "Replaces LocalStack credentials in configuration files and in comments.") { Paths, DryRun };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var configs = new EditorConfigs([]);
        var fix = new WorkingTreeFix(new WorkingTreeCheck(configs, new NoProgress()), new FileFixer(configs, arguments.GetValue(DryRun)));
        var result = fix.Run(arguments.GetValue(Paths) ?? [], CancellationToken.None);
        FixReport.Write(result, arguments.InvocationConfiguration.Output);
        foreach (var problem in result.Problems)
            arguments.InvocationConfiguration.Error.WriteLine($"{problem.Path}: {problem.Reason}");
        return result.ExitCode;
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
