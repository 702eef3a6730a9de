using System.Text;
using CliWrap;
using CliWrap.Buffered;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Infrastructure;

/// <summary>What a command wrote, and how it ended.</summary>
public sealed record CommandOutput(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of the standard output, without line ends.</summary>
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>
/// Runs the command as a user does, as a process of its own. No output escapes the check for secrets.
/// </summary>
internal static class TokensCommand
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Runs to the end, whatever the exit code.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="arguments">What follows <c>localstack-tokens</c>.</param>
    public static Task<CommandOutput> RunAsync(TemporaryFolder folder, params IEnumerable<string> arguments) =>
        RunAsync(folder.Path, new Dictionary<string, string?>(), arguments);

    /// <summary>Runs to the end, with variables set or, if null, removed.</summary>
    /// <inheritdoc cref="RunAsync(TemporaryFolder, IEnumerable{string})"/>
    public static async Task<CommandOutput> RunAsync(
        string folder, IReadOnlyDictionary<string, string?> environment, params IEnumerable<string> arguments)
    {
        var command = Cli.Wrap(CommandUnderTest.Program)
            .WithArguments(CommandUnderTest.Arguments(arguments))
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(environment)
            .WithValidation(CommandResultValidation.None);

        using var limit = new CancellationTokenSource(Limit);
        var result = await command.ExecuteBufferedAsync(Encoding.UTF8, limit.Token);
        Secrets.AssertNotShownIn(result.StandardOutput + result.StandardError, command.Arguments);
        return new CommandOutput(result.ExitCode, result.StandardOutput, result.StandardError);
    }
}
