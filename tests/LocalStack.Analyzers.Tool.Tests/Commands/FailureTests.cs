using LocalStack.Analyzers.Tool.Commands;
using LocalStack.Analyzers.Tool.Reporting;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Commands;

public sealed class FailureTests
{
    [Fact]
    public void UnforeseenException_ShowsItsTypeAlone()
    {
        var (exitCode, output) = Report(Thrown(), Verbosity.Normal);

        Assert.Equal(ExitCodes.Error, exitCode);
        Assert.StartsWith("error: unexpected System.FormatException. Please report it", output, StringComparison.Ordinal);
        Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Secrets.AssertNotShownIn(output, nameof(Failure));
    }

    [Fact]
    public void UnforeseenException_ShowsItsStackWhenAskedFor()
    {
        var (_, output) = Report(Thrown(), Verbosity.Detailed);

        Assert.Contains(nameof(Thrown), output, StringComparison.Ordinal);
        Secrets.AssertNotShownIn(output, nameof(Failure));
    }

    [Fact]
    public void UserError_ShowsItsMessage() => Assert.Equal(
        (ExitCodes.Error, "error: There is no file 'x'.\n"), Report(new UserError("There is no file 'x'."), Verbosity.Quiet));

    [Fact]
    public void Cancellation_HasItsExitCode() => Assert.Equal(
        ExitCodes.Cancelled, Report(new OperationCanceledException(), Verbosity.Quiet).ExitCode);

    private static FormatException Thrown()
    {
        try
        {
            throw new FormatException($"'{Secrets.Key()}' is no number.");
        }
        catch (FormatException exception)
        {
            return exception;
        }
    }

    private static (int ExitCode, string Output) Report(Exception exception, Verbosity verbosity)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        return (Failure.Report(exception, new Messages(verbosity, writer)), writer.ToString());
    }
}
