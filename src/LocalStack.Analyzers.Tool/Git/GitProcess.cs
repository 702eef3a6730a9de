using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace LocalStack.Analyzers.Tool.Git;

/// <summary>A Git command that runs. What it says of errors is read on the side, so that it never has to wait.</summary>
internal sealed class GitProcess : IDisposable
{
    private static readonly ConcurrentDictionary<GitProcess, bool> Running = new();
    private static volatile bool _isCancelled;

    private readonly Process _process;
    private readonly string _command;
    private readonly Task<string> _errors;
    private readonly WatchedOutput _output;
    private readonly StreamReader _text;

    /// <param name="process">The process; its streams are redirected.</param>
    /// <param name="command">The name of the command, for messages.</param>
    public GitProcess(Process process, string command)
    {
        _process = process;
        _command = command;
        _errors = process.StandardError.ReadToEndAsync();
        _output = new WatchedOutput(process);
        _text = new StreamReader(_output, process.StandardOutput.CurrentEncoding);
        Running.TryAdd(this, true);
        if (_isCancelled)
            End();
    }

    /// <summary>Ends all that run or are started later: nobody waits for their answers when the run is cancelled.</summary>
    public static void EndAll()
    {
        _isCancelled = true;
        foreach (var process in Running.Keys)
            process.End();
    }

    /// <summary>What the command reads.</summary>
    public StreamWriter Input => _process.StandardInput;

    /// <summary>What the command writes, as bytes.</summary>
    public Stream Output => _output;

    /// <summary>What the command said of errors, once it has ended.</summary>
    public string Errors => _errors.Result;

    /// <summary>Waits for the end of a command that reads nothing.</summary>
    /// <returns>All that it wrote.</returns>
    /// <exception cref="UserError">The command failed.</exception>
    public string ReadToEnd()
    {
        Input.Close();
        var output = _text.ReadToEnd();
        EnsureSuccess();
        return output;
    }

    /// <summary>What a command that reads nothing writes, cut at each NUL, while it is written.</summary>
    /// <exception cref="UserError">The command failed.</exception>
    public IEnumerable<string> ReadRecords()
    {
        Input.Close();
        var record = new StringBuilder();
        var buffer = new char[16 * 1024];
        while (_text.Read(buffer) is > 0 and var count)
        {
            var rest = buffer.AsMemory(0, count);
            for (var end = rest.Span.IndexOf('\0'); end >= 0; end = rest.Span.IndexOf('\0'))
            {
                yield return record.Append(rest[..end]).ToString();
                record.Clear();
                rest = rest[(end + 1)..];
            }

            record.Append(rest);
        }

        EnsureSuccess();
    }

    /// <summary>The command ended before it had written all that it should.</summary>
    public UserError Failure()
    {
        _process.WaitForExit();
        if (_output.HasWaitedInVain)
            return new UserError($"git {_command} did not respond and was stopped. Check whether a named pipe is among the files or settings of the repository.");
        if (_output.HasNoEnd)
            return new UserError($"git {_command} used too much memory and was stopped. Check whether a commit of the repository has an endless number of files.");
        return new UserError($"git {_command} failed: {_errors.Result.Trim()}");
    }

    /// <summary>Ends a command that is no longer needed.</summary>
    public void Dispose()
    {
        Running.TryRemove(this, out _);
        End();
        _output.Dispose();
        _process.Dispose();
    }

    private void End()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended, and has been disposed of, meanwhile.
        }
    }

    private void EnsureSuccess()
    {
        _process.WaitForExit();
        if (_process.ExitCode != 0)
            throw Failure();
    }
}
