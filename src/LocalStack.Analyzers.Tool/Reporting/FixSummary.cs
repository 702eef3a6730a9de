using LocalStack.Analyzers.Tool.Fixing;

namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>What is said of a fix when it is over, besides its report.</summary>
internal static class FixSummary
{
    /// <summary>Says it.</summary>
    public static void Write(FixResult result, Messages messages)
    {
        foreach (var problem in result.Problems)
            messages.Error($"{problem.Path} was not fixed: {problem.Reason}");

        messages.Info(Totals(result));
        if (result.FixedCount + result.LeftCount > 0)
            messages.Info(Advice.Rotate);
    }

    private static string Totals(FixResult result)
    {
        var replaced = result.IsDryRun ? "would be replaced" : "replaced";
        return $"{Plural.Of(result.FixedCount, "credential")} {replaced}, {result.LeftCount} left ({Plural.Of(result.CheckedCount, "file")} checked).";
    }
}
