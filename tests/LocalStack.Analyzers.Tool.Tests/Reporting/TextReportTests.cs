using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Reporting;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Tests.Reporting;

public sealed class TextReportTests
{
    private const string Message =
        "LocalStack auth token in comment. Use environment variable LOCALSTACK_AUTH_TOKEN; if ever committed, rotate it at app.localstack.cloud. Accept it by fingerprint 1a2b3c4d.";

    [Fact]
    public void Finding_IsOneLine() => Assert.Equal(
        [$"run.sh:2:3: LSA0001: {Message}", "b.sh:2:3: LSA0001: " + Message],
        Write(Given.Result(Given.Finding(), Given.Finding("b.sh"))));

    [Fact]
    public void FindingInTheHistory_NamesItsCommit() => Assert.Equal(
        [$"run.sh:2:3: LSA0001: {Message} Commit {Given.Introduction.Commit} (2026-01-02, A. Author) added it; deleting it does not remove it from the history: rotate it."],
        Write(Given.Result(Given.Finding(introduction: Given.Introduction))));

    [Fact]
    public void ControlCharacters_DoNothing() => Assert.Equal(
        ["a\uFFFD\uFFFD[2Jb.sh:2:3: LSA0001: " + Message], Write(Given.Result(Given.Finding("a\n\e[2Jb.sh"))));

    [Fact]
    public void OnATerminal_PlaceAndRuleAreColoured() => Assert.Equal(
        [$"\e[1mrun.sh:2:3\e[0m: \e[31mLSA0001\e[0m: {Message}"],
        Write(Given.Result(Given.Finding()), hasColour: true));

    [Fact]
    public void OnATerminal_SuspicionHasAnotherColour() => Assert.StartsWith(
        "\e[1mrun.sh:2:3\e[0m: \e[33mLSA0002\e[0m: ",
        Assert.Single(Write(Given.Result(Given.Finding(kind: FindingKind.PossibleToken)), hasColour: true)),
        StringComparison.Ordinal);

    private static string[] Write(CheckResult result, bool hasColour = false)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        TextReport.Write(result, hasColour, writer);
        return writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
