using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using LocalStack.Analyzers.Tool.Files;

namespace LocalStack.Analyzers.Tool.Git;

/// <summary>
/// Runs the <c>git</c> program: it alone knows every repository layout (worktrees, submodules, partial clones, SHA-256,
/// reftable), and a hook runs where it is. What Git has put into the environment of a hook is passed on: a commit of
/// named files has an index of its own.
/// </summary>
internal static class GitProgram
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Settings of a repository that would run a program at what is asked of Git here, or hide something, switched off: a repository that is
    /// scanned is not to be trusted. One without a working tree is used only where it is named: a folder that looks like one
    /// can be committed, and its settings with it.
    /// </summary>
    private static readonly string[] Safety =
    [
        "core.fsmonitor=false", "safe.bareRepository=explicit", "core.pager=cat", "core.sshCommand=false", "core.gitProxy=false",
        "core.askPass=false", "credential.helper=", "diff.external=false", "gpg.program=false", "gpg.ssh.program=false",
        "log.showSignature=false", "core.alternateRefsCommand=false",
        // Not a program, but a copy of what commits hold, which need not be true: parents that it leaves out are not seen.
        "core.commitGraph=false",
    ];

    private static readonly Lazy<string?> Program = new(() => SearchPath.Find("git"));

    /// <summary>The output of a command, as text.</summary>
    /// <param name="folder">Where it is run.</param>
    /// <param name="arguments">The command and its arguments.</param>
    /// <exception cref="UserError">There is no Git, or the command failed.</exception>
    public static string Read(string folder, params IReadOnlyList<string> arguments)
    {
        using var process = Start(folder, arguments);
        return process.ReadToEnd();
    }

    /// <summary>Runs a command that may fail.</summary>
    /// <returns>What went wrong; <see langword="null"/> if nothing did.</returns>
    public static string? TryRead(string folder, out string output, params IReadOnlyList<string> arguments)
    {
        output = "";
        try
        {
            output = Read(folder, arguments);
            return null;
        }
        catch (UserError error)
        {
            return error.Message;
        }
    }

    /// <summary>Starts a command whose input and output the caller handles.</summary>
    /// <exception cref="UserError">There is no Git.</exception>
    public static GitProcess Start(string folder, params IReadOnlyList<string> arguments)
    {
        if (Program.Value is not { } program)
            throw NotFound();

        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
            StandardInputEncoding = Utf8,
        };

        // No lock is taken, so that a check never gets in the way of a command that runs beside it; and what is read is
        // what a commit or the history holds, not what the user has put in its place.
        start.ArgumentList.Add("--no-optional-locks");
        start.ArgumentList.Add("--no-replace-objects");
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        foreach (var setting in Safety)
        {
            start.ArgumentList.Insert(0, setting);
            start.ArgumentList.Insert(0, "-c");
        }

        // What Git says of errors is read.
        start.Environment["LC_ALL"] = "C";

        // A file of grafts gives commits other parents, so that a part of the history is not seen.
        start.Environment["GIT_GRAFT_FILE"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";

        // A partial clone would fetch what it lacks, one object after the other. Before Git 2.44 only the second helps.
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_ALLOW_PROTOCOL"] = "none";

        try
        {
            return new GitProcess(Process.Start(start)!, arguments.First(argument => !argument.StartsWith('-')));
        }
        catch (Win32Exception)
        {
            throw NotFound();
        }
    }

    private static UserError NotFound() => new("Git was not found: install it, or add it to PATH.");
}
