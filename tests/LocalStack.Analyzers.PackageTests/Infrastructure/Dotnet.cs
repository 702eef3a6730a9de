using System.Collections;
using CliWrap;
using CliWrap.Buffered;
using LocalStack.Tests;

namespace LocalStack.Analyzers.PackageTests.Infrastructure;

/// <summary>What a command wrote, and how it ended.</summary>
public sealed record CommandOutput(int ExitCode, string Text);

/// <summary>
/// Runs the <c>dotnet</c> command as a person at a fresh machine would, in the home that <see cref="TestHome"/> made. The
/// only way a test here starts a process, so that no output escapes the check for secrets.
/// </summary>
internal static class Dotnet
{
    /// <summary>A restore over a slow line included. Longer than this, something waits for what never comes.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>What the test run itself, or the CI it runs on, has set: it would change what a build does.</summary>
    private static readonly string[] InheritedPrefixes = ["MSBUILD", "VSTEST", "LOCALSTACK", "GITHUB_", "COVERLET", "MICROSOFT_TESTING"];

    private static readonly string[] InheritedNames =
        ["CI", "TF_BUILD", "ContinuousIntegrationBuild", "WarningsAsErrors", "TreatWarningsAsErrors", "NoWarn"];

    /// <summary>Runs to the end, whatever the exit code.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="arguments">What follows <c>dotnet</c>.</param>
    /// <param name="environment">Variables to set besides.</param>
    public static Task<CommandOutput> RunAsync(
        string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null) =>
        RunProgramAsync(CompilerServer.Host, folder, arguments, environment);

    /// <summary>Runs another program: one that a package brought, or the shell that a recipe is written for.</summary>
    /// <inheritdoc cref="RunAsync"/>
    public static async Task<CommandOutput> RunProgramAsync(
        string program, string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var command = Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(CleanEnvironment(environment))
            .WithValidation(CommandResultValidation.None);

        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var result = await command.ExecuteBufferedAsync(limit.Token);
            var text = result.StandardOutput + result.StandardError;
            Secrets.AssertNotShownIn(text, command.Arguments);
            return new CommandOutput(result.ExitCode, text);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"'{program} {command.Arguments}' did not finish within {Limit.TotalMinutes} minutes.");
        }
    }

    /// <summary>Runs to the end, and takes any exit code but 0 for a failure of the test.</summary>
    /// <inheritdoc cref="RunAsync"/>
    public static async Task<CommandOutput> RequireAsync(
        string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var output = await RunAsync(folder, arguments, environment);
        Assert.True(output.ExitCode == 0, output.Text);
        return output;
    }

    private static Dictionary<string, string?> CleanEnvironment(IReadOnlyDictionary<string, string>? added)
    {
        var environment = new Dictionary<string, string?>();
        foreach (DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
        {
            if (IsInherited((string)variable.Key))
                environment[(string)variable.Key] = null;
        }

        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // No server that would outlive the tests.
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        environment["UseSharedCompilation"] = "true";
        environment[CompilerServer.Variable] = CompilerServer.Id;
        // What is known today about other people's packages is no matter of these tests, and costs a look-up each.
        environment["NuGetAudit"] = "false";
        foreach (var (name, value) in added ?? new Dictionary<string, string>())
            environment[name] = value;
        return environment;
    }

    private static bool IsInherited(string name) =>
        InheritedNames.Contains(name, StringComparer.OrdinalIgnoreCase)
        || InheritedPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
