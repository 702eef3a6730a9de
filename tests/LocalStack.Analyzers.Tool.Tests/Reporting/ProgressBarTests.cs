using LocalStack.Analyzers.Tool.Reporting;
using Spectre.Console;

namespace LocalStack.Analyzers.Tool.Tests.Reporting;

public sealed class ProgressBarTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public void LongWork_ShowsABarAndTakesItAway()
    {
        using var writer = new StringWriter();
        using (var shown = new ManualResetEventSlim())
        using (var bar = new ProgressBar("Checking [all]", () => CreateConsole(writer, shown)))
        {
            bar.Expect(10);
            bar.Expect(10);
            bar.Advance();
            Assert.True(shown.Wait(Limit));
        }

        var output = writer.ToString();
        Assert.Contains("Checking [all]", output, StringComparison.Ordinal);
        // The cursor, which a bar hides, is there again.
        Assert.True(output.LastIndexOf("\e[?25h", StringComparison.Ordinal) > output.LastIndexOf("\e[?25l", StringComparison.Ordinal));
    }

    [Fact]
    public void WorkThatIsOverAtOnce_ShowsNothing()
    {
        using var shown = new ManualResetEventSlim();
        using (var bar = new ProgressBar("Checking", () => CreateConsole(TextWriter.Null, shown)))
        {
            bar.Expect(10);
            bar.Advance();
        }

        Assert.False(shown.IsSet);
    }

    private static IAnsiConsole CreateConsole(TextWriter writer, ManualResetEventSlim shown)
    {
        shown.Set();
        return AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(writer),
        });
    }
}
