using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace LocalStack.Analyzers.Tool.Git;

/// <summary>
/// Runs the <c>git</c> program: it alone knows every repository layout (worktrees, submodules, partial clones, SHA-256,
/// reftable), and a hook runs where it is.
/// </summary>
internal static class GitProgram
{
    /// <summary>The output of a command, as text.</summary>
    /// <param name="folder">Where it is run.</param>
    /// <param name="arguments">The command and its arguments.</param>
    /// <exception cref="UserError">There is no Git, or the command failed.</exception>
    public static string Read(string folder, params IReadOnlyList<string> arguments) =>
        TryRead(folder, out var output, arguments) is { } error ? throw new UserError(error) : output;

    /// <summary>Runs a command that may fail.</summary>
    /// <returns>What went wrong; <see langword="null"/> if nothing did.</returns>
    public static string? TryRead(string folder, out string output, params IReadOnlyList<string> arguments)
    {
        output = "";
        if (TryStart(folder, arguments) is not { } process)
            return "Git was not found: install it, or add it to PATH.";

        using (process)
        {
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync();
            output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : $"git {arguments[0]} failed: {errors.Result.Trim()}";
        }
    }

    /// <summary>Starts a command whose input and output the caller handles.</summary>
    /// <returns><see langword="null"/> if there is no Git.</returns>
    public static Process? TryStart(string folder, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardInputEncoding = new UTF8Encoding(false),
        };

        // No lock is taken, so that a check never gets in the way of a command that runs beside it.
        start.ArgumentList.Add("--no-optional-locks");
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
