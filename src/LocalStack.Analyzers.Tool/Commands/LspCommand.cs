using System.CommandLine;
using LocalStack.Analyzers.Tool.LanguageServer;
using LocalStack.Analyzers.Tool.LanguageServer.Transport;

namespace LocalStack.Analyzers.Tool.Commands;

/// <summary><c>localstack-tokens lsp</c>.</summary>
internal static class LspCommand
{
    private static readonly Option<bool> Stdio = new("--stdio")
    {
        Description = "Talk over the standard input and output. It is the only way, and may be left out.",
    };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "lsp",
            "Serves editors: a language server over the standard input and output.",
            ("lsp", "Is started by an editor."))
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
