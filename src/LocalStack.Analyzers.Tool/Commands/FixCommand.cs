using System.CommandLine;
using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Fixing;
using LocalStack.Analyzers.Tool.Reporting;

namespace LocalStack.Analyzers.Tool.Commands;

/// <summary><c>localstack-tokens fix</c>.</summary>
internal static class FixCommand
{
    private static readonly Argument<string[]> Paths = PathArgument.Create("fix");

    private static readonly Option<string[]> Allow = AllowOption.Create();

    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Show the changes as a diff, secrets masked, and write nothing.",
    };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "fix",
            "Replaces LocalStack credentials in configuration files with references to environment variables, and in comments with placeholders.",
            ("fix", "Fixes the files of the current folder that Git tracks or would add."),
            ("fix --dry-run", "Shows what would be changed."),
            ("fix docker-compose.yml", "Fixes one file."))
        {
            Paths, DryRun, Allow,
        };
        command.SetWork(Run);
        return command;
    }

    private static int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var messages = arguments.Messages();
        var result = Fix(arguments, messages, cancellationToken);
        FixReport.Write(result, arguments.InvocationConfiguration.Output);
        FixSummary.Write(result, messages);
        return result.ExitCode;
    }

    private static FixResult Fix(ParseResult arguments, Messages messages, CancellationToken cancellationToken)
    {
        var configs = new EditorConfigs(arguments.GetValue(Allow) ?? []);
        using var progress = messages.StartProgress("Fixing");
        var fixer = new FileFixer(configs, arguments.GetValue(DryRun));
        return new WorkingTreeFix(new WorkingTreeCheck(configs, progress), fixer).Run(arguments.GetValue(Paths) ?? [], cancellationToken);
    }
}
