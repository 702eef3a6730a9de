using Spectre.Console;

namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>What one of the two outputs can show.</summary>
/// <param name="HasAnsi">Whether it shows colours, and a line that is drawn over.</param>
internal sealed record Terminal(bool HasAnsi)
{
    /// <summary>The standard output.</summary>
    public static Terminal Output { get; } = Of(Console.IsOutputRedirected, Console.Out);

    /// <summary>The standard error.</summary>
    public static Terminal Error { get; } = Of(Console.IsErrorRedirected, Console.Error);

    /// <summary>What an output can show.</summary>
    /// <param name="isRedirected">Whether it goes to a file or another program.</param>
    /// <param name="read">Reads an environment variable.</param>
    public static Terminal Of(bool isRedirected, Func<string, string?> read) => new(
        !isRedirected
        // https://no-color.org: set to anything but nothing.
        && string.IsNullOrEmpty(read("NO_COLOR"))
        && read("TERM") != "dumb");

    private static Terminal Of(bool isRedirected, TextWriter writer)
    {
        var terminal = Of(isRedirected, Environment.GetEnvironmentVariable);
        return terminal.HasAnsi && OperatingSystem.IsWindows() ? new Terminal(CanSwitchOnAnsi(writer)) : terminal;
    }

    /// <summary>The console of Windows has to be asked; to look at what it can do switches it on.</summary>
    private static bool CanSwitchOnAnsi(TextWriter writer) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) }).Profile.Capabilities.Ansi;
}
