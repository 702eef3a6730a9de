using LocalStack.Analyzers.Tool.Reporting;

namespace LocalStack.Analyzers.Tool.Tests.Reporting;

public sealed class TerminalTests
{
    [Fact]
    public void Terminal_HasAnsi() => Assert.True(HasAnsi(("TERM", "xterm-256color")));

    [Fact]
    public void RedirectedOutput_HasNone() => Assert.False(HasAnsi(isRedirected: true, ("TERM", "xterm-256color")));

    [Fact]
    public void NoColor_HasNone() => Assert.False(HasAnsi(("TERM", "xterm"), ("NO_COLOR", "0")));

    [Fact]
    public void NoColorThatIsEmpty_SaysNothing() => Assert.True(HasAnsi(("TERM", "xterm"), ("NO_COLOR", "")));

    [Fact]
    public void DumbTerminal_HasNone() => Assert.False(HasAnsi(("TERM", "dumb")));

    private static bool HasAnsi(params (string Name, string Value)[] variables) => HasAnsi(isRedirected: false, variables);

    private static bool HasAnsi(bool isRedirected, params (string Name, string Value)[] variables) =>
        Terminal.Of(isRedirected, name => variables.FirstOrDefault(variable => variable.Name == name).Value).HasAnsi;
}
