using Spectre.Console;

namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>
/// What a command says to the person in front of it: on the standard error, since the standard output is for results.
/// Nothing goes there by another way.
/// </summary>
/// <param name="verbosity">How much is said.</param>
/// <param name="writer">The standard error.</param>
internal sealed class Messages(Verbosity verbosity, TextWriter writer)
{
    public Verbosity Verbosity { get; } = verbosity;

    /// <summary>Something went wrong; said always.</summary>
    public void Error(string message) => Write("error: " + message);

    /// <summary>Something that is worth knowing; not said in a quiet run.</summary>
    public void Info(string message) => WriteAt(Verbosity.Normal, message);

    /// <summary>Something that is worth knowing when one wonders; said in a detailed run.</summary>
    public void Detail(string message) => WriteAt(Verbosity.Detailed, message);

    /// <summary>A bar for work that may take long, where it can be shown; it has to be disposed when the work is done.</summary>
    /// <param name="title">What is being done: <c>Checking</c>.</param>
    public ProgressBar StartProgress(string title) => new(title, Verbosity > Verbosity.Quiet && Terminal.Error.HasAnsi ? CreateConsole : null);

    private IAnsiConsole CreateConsole() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });

    private void WriteAt(Verbosity needed, string message)
    {
        if (Verbosity >= needed)
            Write(message);
    }

    private void Write(string message)
    {
        foreach (var line in message.Split('\n'))
            writer.WriteLine(Redaction.Of(Printable.Of(line.TrimEnd('\r'))));
    }
}
