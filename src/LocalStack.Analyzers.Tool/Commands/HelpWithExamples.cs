using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using LocalStack.Analyzers.Tool.Reporting;

namespace LocalStack.Analyzers.Tool.Commands;

/// <summary>The help of the library, and below it examples and the exit codes.</summary>
/// <param name="help">The help of the library.</param>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private const string Title = "Examples:";

    private static readonly (int Code, string Meaning)[] Codes =
    [
        (ExitCodes.Clean, "success: nothing was found, or the work is done"),
        (ExitCodes.Findings, "credentials were found"),
        (ExitCodes.Error, "an error: bad arguments, no Git, a file that cannot be read"),
        (ExitCodes.Cancelled, "cancelled"),
    ];

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        WriteExamples(ExamplesOf(parseResult.CommandResult.Command), output);
        output.WriteLine("Exit codes:");
        foreach (var (code, meaning) in Codes)
            output.WriteLine($"  {code,-4} {meaning}");
        output.WriteLine();
        return exitCode;
    }

    /// <summary>Those of the command; of one that has only subcommands, the first of each.</summary>
    private static IEnumerable<(string Arguments, string Meaning)> ExamplesOf(Command command) =>
        command is DocumentedCommand { Examples: [_, ..] examples }
            ? examples
            : command.Subcommands.SelectMany(subcommand => ExamplesOf(subcommand).Take(1));

    private static void WriteExamples(IEnumerable<(string Arguments, string Meaning)> examples, TextWriter output)
    {
        output.WriteLine(Title);
        foreach (var (arguments, meaning) in examples)
        {
            output.WriteLine($"  {ToolVersion.Name} {arguments}");
            output.WriteLine($"      {meaning}");
        }

        output.WriteLine();
    }
}
