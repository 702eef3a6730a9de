using System.CommandLine;
using LocalStack.Analyzers.Tool.Reporting;

namespace LocalStack.Analyzers.Tool.Commands;

/// <summary>In which form findings are written, and where to: options of a command that reports findings.</summary>
internal static class ReportOptions
{
    private static readonly Option<ReportFormat> Format = new("--format", "-f")
    {
        Description = "The format of the report. [default: text]",
        HelpName = "text|json|sarif|github",
    };

    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "Write the report to a file instead of the standard output.",
        HelpName = "FILE",
    };

    /// <summary>Gives them to a command.</summary>
    public static void AddTo(Command command)
    {
        command.Options.Add(Format.AcceptOnlyFromAmong("text", "json", "sarif", "github"));
        command.Options.Add(Output);
    }

    /// <summary>Where the report goes.</summary>
    /// <exception cref="UserError">It cannot go there.</exception>
    public static ReportTarget ReportTarget(this ParseResult arguments)
    {
        var target = new ReportTarget(arguments.GetValue(Format), arguments.GetValue(Output));
        target.Require();
        return target;
    }
}
