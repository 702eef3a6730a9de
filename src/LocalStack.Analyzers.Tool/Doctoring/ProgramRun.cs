using System.Collections;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using LocalStack.Analyzers.Tool.Files;

namespace LocalStack.Analyzers.Tool.Doctoring;

/// <summary>A program that was run to its end. What Git says of a repository in the environment is not handed on.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">What it wrote.</param>
internal sealed record ProgramRun(int ExitCode, string Output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The last thing that it said, on one line.</summary>
    public string LastLine => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "no output";

    /// <summary>Runs a program.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="program">Which.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="variables">The variables that it gets besides those of this process.</param>
    /// <param name="cancellationToken">Ends the program.</param>
    /// <exception cref="UserError">It cannot be run, or does not end.</exception>
    public static ProgramRun Start(
        string folder, string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> variables, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Find(program), arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(variable => (string)variable.Key).Where(name => name.StartsWith("GIT_", StringComparison.Ordinal) && !name.StartsWith("GIT_CONFIG_", StringComparison.Ordinal)))
            start.Environment.Remove(name);
        foreach (var (name, value) in variables)
            start.Environment[name] = value;

        try
        {
            using var process = Process.Start(start)!;
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(Patience);
            using var ending = limit.Token.Register(() => process.Kill(entireProcessTree: true));
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            process.WaitForExit();
            cancellationToken.ThrowIfCancellationRequested();
            return limit.IsCancellationRequested
                ? throw new UserError($"{program} did not finish within {Patience.TotalMinutes} minutes.")
                : new ProgramRun(process.ExitCode, output.Result + errors.Result);
        }
        catch (Win32Exception)
        {
            throw new UserError($"{program} cannot be run: install it, or add it to PATH.");
        }
    }

    private static string Find(string program) => Path.IsPathFullyQualified(program)
        ? program
        : SearchPath.Find(program) ?? throw new UserError($"{program} was not found: install it, or add it to PATH.");
}
