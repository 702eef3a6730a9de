using System.CommandLine;
using LocalStack.Analyzers.Tool.LanguageServer;
using LocalStack.Analyzers.Tool.LanguageServer.Transport;

namespace LocalStack.Analyzers.Tool.Commands;

/// <summary><c>localstack-tokens lsp</c>.</summary>
internal static class LspCommand
{
    private static readonly Option<bool> Stdio = new("--stdio")
    {
        Description = "Use the standard input and output. This is the only transport, so the option can be left out.",
    };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "lsp",
            "Runs the language server for editors, over the standard input and output.",
            ("lsp", "An editor starts it."))
        {
            Stdio,
        };
        command.SetWork((arguments, _) => Run(arguments));
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        using var stream = new MessageStream(Console.OpenStandardInput(), Console.OpenStandardOutput());
        return new TokensLanguageServer(new RpcConnection(stream), arguments.Messages()).Run();
    }
}
