namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>What is said of an exception that nobody foresaw.</summary>
internal static class UnexpectedFailure
{
    /// <summary>Its type, and what to do. Its message may quote a file, and is not shown.</summary>
    public static string Describe(Exception exception) =>
        $"unexpected {exception.GetType()}. Please report it with the output of --verbosity detailed: {ToolVersion.Repository}/issues";
}
