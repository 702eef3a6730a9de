using LocalStack.Analyzers.Tool.Checking;
using Spectre.Console;

namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>
/// A bar on the standard error for work that takes a while. It appears after half a second, so that nothing flickers in
/// a short run, and is gone when the work is done.
/// </summary>
internal sealed class ProgressBar : IProgressReport, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly string _title;
    private readonly Func<IAnsiConsole>? _console;
    private readonly ManualResetEventSlim _isDone = new();
    private Thread? _display;
    private int _total;
    private int _count;

    /// <param name="title">What is being done.</param>
    /// <param name="console">Makes what it is shown on, once it is; without one nothing is shown.</param>
    public ProgressBar(string title, Func<IAnsiConsole>? console)
    {
        _title = title;
        _console = console;
    }

    public void Expect(int count)
    {
        Interlocked.Add(ref _total, count);
        if (_console is null || _display is not null)
            return;

        _display = new Thread(() => Display(_console)) { IsBackground = true, Name = nameof(ProgressBar) };
        _display.Start();
    }

    public void Advance() => Interlocked.Increment(ref _count);

    public void Dispose()
    {
        _isDone.Set();
        _display?.Join();
        _isDone.Dispose();
    }

    /// <summary>A thread of its own: those of the pool are at work.</summary>
    private void Display(Func<IAnsiConsole> console)
    {
        if (_isDone.Wait(Patience))
            return;

        console()
            .Progress()
            .AutoClear(true)
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(_title));
                do
                {
                    task.MaxValue = Math.Max(1, Volatile.Read(ref _total));
                    task.Value = Volatile.Read(ref _count);
                }
                while (!_isDone.Wait(Interval));
            });
    }
}
