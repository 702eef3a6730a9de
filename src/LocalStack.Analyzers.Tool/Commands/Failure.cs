using LocalStack.Analyzers.Tool.Reporting;

namespace LocalStack.Analyzers.Tool.Commands;

/// <summary>What is said of a command that ended with an exception.</summary>
internal static class Failure
{
    /// <summary>
    /// Says it. Of an exception that nobody foresaw nothing is shown but its type, and the stack when asked for: its
    /// message may quote a file.
    /// </summary>
    /// <returns>What the process ends with.</returns>
    public static int Report(Exception exception, Messages messages)
    {
        switch (exception)
        {
            case OperationCanceledException:
                messages.Error("cancelled: no file is half written.");
                return ExitCodes.Cancelled;
            case UserError:
                messages.Error(exception.Message);
                return ExitCodes.Error;
            default:
                messages.Error(UnexpectedFailure.Describe(exception));
                messages.Detail(exception.StackTrace ?? "");
                return ExitCodes.Error;
        }
    }
}
