using System.CommandLine;
using LocalStack.Analyzers.Tool.Masking;

namespace LocalStack.Analyzers.Tool.Commands;

/// <summary><c>localstack-tokens mask</c>.</summary>
internal static class MaskCommand
{
    public static Command Create()
    {
        var command = new DocumentedCommand(
            "mask",
            "Copies the standard input to the standard output, with every proven token masked.",
            ("mask < build.log", "Shows a log without its tokens."));
        command.SetWork(Run);
        return command;
    }

    private static int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        var filter = new MaskFilter(input, output);
        try
        {
            filter.Run(cancellationToken);
        }
        catch (IOException exception)
        {
            throw new UserError(exception.Message);
        }

        arguments.Messages().Detail($"masked: {filter.Count}");
        return ExitCodes.Clean;
    }
}
