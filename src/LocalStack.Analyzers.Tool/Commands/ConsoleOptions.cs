using System.CommandLine;
using LocalStack.Analyzers.Tool.Reporting;

namespace LocalStack.Analyzers.Tool.Commands;

/// <summary>How much a command says: options of every command.</summary>
internal static class ConsoleOptions
{
    private static readonly Option<bool> Quiet = new("--quiet", "-q")
    {
        Description = "Write only results and errors. Short for --verbosity quiet.",
        Recursive = true,
    };

    private static readonly Option<Verbosity?> Level = new("--verbosity", "-v")
    {
        Description = "How much is written to the standard error. [default: normal]",
        HelpName = "quiet|normal|detailed",
        Recursive = true,
    };

    /// <summary>Gives them to the root, and so to all commands.</summary>
    public static void AddTo(RootCommand root)
    {
        root.Options.Add(Quiet);
        root.Options.Add(Level.AcceptOnlyFromAmong("quiet", "normal", "detailed"));
    }

    /// <summary>What the user wants to hear.</summary>
    public static Messages Messages(this ParseResult arguments) =>
        new(arguments.GetValue(Quiet) ? Verbosity.Quiet : arguments.GetValue(Level) ?? Verbosity.Normal, Console.Error);
}
