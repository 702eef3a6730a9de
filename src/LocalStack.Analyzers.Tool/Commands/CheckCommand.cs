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

    public static Command Create()
    {
        var command = new Command("check", "Reports LocalStack credentials in files.") { Paths, Allow };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var configs = new EditorConfigs(arguments.GetValue(Allow) ?? []);
        var result = new WorkingTreeCheck(configs, new NoProgress()).Run(arguments.GetValue(Paths) ?? [], CancellationToken.None);
        TextReport.Write(result, arguments.InvocationConfiguration.Output);
        foreach (var problem in result.Problems)
            arguments.InvocationConfiguration.Error.WriteLine($"{problem.Path}: {problem.Reason}");
        arguments.InvocationConfiguration.Error.WriteLine($"{result.Findings.Count} findings in {result.CheckedCount} files.");
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
