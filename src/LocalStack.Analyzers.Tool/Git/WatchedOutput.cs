using System.ComponentModel;
using System.Diagnostics;
using LocalStack.Analyzers.Tool.Files;

namespace LocalStack.Analyzers.Tool.Git;

/// <summary>
/// What a process writes. A process that is waited for, and does nothing meanwhile, is ended: a pipe in the place of one of
/// Git's files, or of its settings, would keep it waiting for ever.
/// </summary>
internal sealed class WatchedOutput : ForwardStream
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Intervals without processor time. A slow disk answers sooner.</summary>
    private const int MaxIdle = 15;

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
            if (_idle < MaxIdle)
                return;

            HasWaitedInVain = true;
            _process.Kill();
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has ended, or is no longer needed. The second is thrown where it ends while it is looked at.
        }
    }
}
