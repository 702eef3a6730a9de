using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using LocalStack.Analyzers.Tool.Reporting;

namespace LocalStack.Analyzers.Tool.Commands;

/// <summary><c>localstack-tokens</c>: reads the arguments, runs the command, and makes an exit code of whatever comes.</summary>
internal static class TokensProgram
{
    /// <summary>Runs it.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        // The names of sections in .editorconfig files become patterns, which can be written so that they never end.
        AppDomain.CurrentDomain.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", TimeSpan.FromSeconds(2));

        ConsoleText.SetUp();
        var parsed = CreateRoot().Parse(PathArgument.Protect(arguments));
        if (parsed.Action is ParseErrorAction)
            return Refuse(parsed);

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception)
        {
            return Failure.Report(exception.GetBaseException(), parsed.Messages());
        }
    }

    private static RootCommand CreateRoot()
    {
        var root = new RootCommand("Finds LocalStack credentials in a repository, and keeps them out of it.")
        {
            CheckCommand.Create(),
            DoctorCommand.Create(),
            FixCommand.Create(),
            HookCommand.Create(),
            IncidentCommand.Create(),
            LspCommand.Create(),
            MaskCommand.Create(),
        };
        ConsoleOptions.AddTo(root);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    /// <summary>Says what is wrong with the arguments, and where to read more, instead of all there is to read.</summary>
    private static int Refuse(ParseResult parsed)
    {
        var messages = new Messages(Verbosity.Quiet, Console.Error);
        var command = parsed.CommandResult.Command;
        var name = command is RootCommand ? ToolVersion.Name : $"{ToolVersion.Name} {command.Name}";
        messages.Error($"{string.Join(' ', parsed.Errors.Select(error => OnOneLine(error.Message)))} See '{name} --help'.");
        return ExitCodes.Error;
    }

    private static string OnOneLine(string message) =>
        string.Join(' ', message.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
