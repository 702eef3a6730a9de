using System.CommandLine;
using LocalStack.Analyzers.Tool.Git;

namespace LocalStack.Analyzers.Tool.Commands;

/// <summary>How a command gets its work.</summary>
internal static class CommandWork
{
    /// <summary>
    /// Says what a command does. The work gets a token that Ctrl-C cancels, and may throw: <see cref="TokensProgram"/>
    /// makes an exit code of whatever comes.
    /// </summary>
    /// <param name="command">The command.</param>
    /// <param name="work">Its work, which returns one of <see cref="ExitCodes"/>.</param>
    public static void SetWork(this Command command, Func<ParseResult, CancellationToken, int> work) =>
        command.SetAction((arguments, cancellationToken) => Task.Run(() => Do(work, arguments, cancellationToken), CancellationToken.None));

    private static int Do(
        Func<ParseResult, CancellationToken, int> work, ParseResult arguments, CancellationToken cancellationToken)
    {
        using var ending = cancellationToken.Register(GitProcess.EndAll);
        try
        {
            return work(arguments, cancellationToken);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // Git gets the Ctrl-C as well, and its failure is not the news then.
            throw new OperationCanceledException(cancellationToken);
        }
    }
}
