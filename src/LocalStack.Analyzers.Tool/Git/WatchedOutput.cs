using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using LocalStack.Analyzers.Tool.Files;

namespace LocalStack.Analyzers.Tool.Git;

/// <summary>
/// What a process writes. A process that is waited for, and does nothing meanwhile, is ended: a pipe in the place of one of
/// Git's files, or of its settings, would keep it waiting for ever. So is one that takes more and more memory: Git lists all
/// that a commit changes before it says any of it, and a commit of a few kilobytes can have files without end.
/// </summary>
internal sealed class WatchedOutput : ForwardStream
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Intervals without processor time. A slow disk answers sooner.</summary>
    private const int MaxIdle = 15;

    /// <summary>Bytes of memory that a process may take.</summary>
    private const long MaxMemory = 3L * 1024 * 1024 * 1024;

    private readonly Process _process;
    private readonly Stream _output;
    private readonly Timer _timer;
    private volatile bool _isReading;
    private TimeSpan _processorTime;
    private int _idle;

    public WatchedOutput(Process process)
    {
        _process = process;
        _output = process.StandardOutput.BaseStream;
        _timer = new Timer(_ => Watch(), state: null, Interval, Interval);
    }

    /// <summary>Whether the process was ended.</summary>
    public bool HasWaitedInVain { get; private set; }

    /// <summary>Whether the process was ended because of its memory.</summary>
    public bool HasNoEnd { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        _isReading = true;
        try
        {
            return _output.Read(buffer);
        }
        finally
        {
            _isReading = false;
            _idle = 0;
        }
    }

    protected override void Dispose(bool disposing)
    {
        _timer.Dispose();
        base.Dispose(disposing);
    }

    private void Watch()
    {
        try
        {
            var processorTime = _process.TotalProcessorTime;
            _idle = _isReading && processorTime == _processorTime ? _idle + 1 : 0;
            _processorTime = processorTime;
            HasWaitedInVain |= _idle >= MaxIdle;
            HasNoEnd |= ReadMemory() > MaxMemory;
            if (HasWaitedInVain || HasNoEnd)
                _process.Kill();
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or IOException)
        {
            // It has ended, or is no longer needed. The others are thrown where it ends while it is looked at.
        }
    }

    /// <summary>What it has taken, without the files that it has mapped.</summary>
    private long ReadMemory()
    {
        if (!OperatingSystem.IsLinux())
            return _process.PrivateMemorySize64;

        // Pages: all, those in memory, those of them that are shared with others or a file.
        var pages = File.ReadAllText($"/proc/{_process.Id}/statm").Split(' ');
        return (long.Parse(pages[1], CultureInfo.InvariantCulture) - long.Parse(pages[2], CultureInfo.InvariantCulture)) * Environment.SystemPageSize;
    }
}
