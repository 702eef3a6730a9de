using System.CommandLine;
using System.Diagnostics;
using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Reporting;

namespace LocalStack.Analyzers.Tool.Commands;

/// <summary><c>localstack-tokens check</c>.</summary>
internal static class CheckCommand
{
    private static readonly Argument<string[]> Paths = PathArgument.Create("check");

    private static readonly Option<string[]> Allow = AllowOption.Create();

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "check",
            "Reports LocalStack credentials in files.",
            ("check", "Checks what Git tracks or would add in the current folder."),
            ("check src deploy/run.sh", "Checks a folder and a file."),
            ("check --format sarif --output results.sarif", "Writes what code scanning services read."),
            ("check --allow 1a2b3c4d", "Accepts the secret of this fingerprint."))
        {
            Paths, Allow,
        };
        ReportOptions.AddTo(command);
        command.SetWork(Run);
        return command;
    }

    private static int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        var elapsed = Stopwatch.StartNew();
        var messages = arguments.Messages();
        var report = arguments.ReportTarget();
        var result = Check(arguments, messages, cancellationToken);
        report.Write(result);
        Summary.Write(result, elapsed.Elapsed, messages);
        return result.ExitCode;
    }

    private static CheckResult Check(ParseResult arguments, Messages messages, CancellationToken cancellationToken)
    {
        var configs = new EditorConfigs(arguments.GetValue(Allow) ?? []);
        using var progress = messages.StartProgress("Checking");
        return new WorkingTreeCheck(configs, progress).Run(arguments.GetValue(Paths) ?? [], cancellationToken);
    }
}
