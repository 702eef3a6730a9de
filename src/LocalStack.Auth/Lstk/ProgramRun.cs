using System.ComponentModel;
using System.Diagnostics;

namespace LocalStack.Auth.Lstk;

/// <summary>A program that ran to its end in bounded time. Not a record, which would print the output.</summary>
internal readonly struct ProgramRun
{
    /// <summary>A keyring answers in milliseconds, unless it waits for a user.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private ProgramRun(int exitCode, string output, bool hasErrors)
    {
        ExitCode = exitCode;
        Output = output;
        HasErrors = hasErrors;
    }

    public int ExitCode { get; }

    public string Output { get; }

    /// <summary>Whether the program wrote to its stream of errors.</summary>
    public bool HasErrors { get; }

    /// <returns><see langword="null"/> when the program cannot be run, or does not end in time.</returns>
    public static ProgramRun? Start(string path, string arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(path, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                CreateNoWindow = true,
            });
            return process is null ? null : WaitFor(process);
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException or IOException)
        {
            return null;
        }
    }

    private static ProgramRun? WaitFor(Process process)
    {
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit((int)Patience.TotalMilliseconds) || !Task.WaitAll([output, errors], Patience))
        {
            process.Kill();
            return null;
        }

        return new ProgramRun(process.ExitCode, output.Result, errors.Result.Length > 0);
    }
}
