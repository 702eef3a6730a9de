using LocalStack.Analyzers.Tool.Checking;

namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>What is said of a check when it is over, besides its report.</summary>
internal static class Summary
{
    /// <summary>Says it.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="elapsed">How long it took.</param>
    /// <param name="messages">Where it is said.</param>
    public static void Write(CheckResult result, TimeSpan elapsed, Messages messages)
    {
        foreach (var skipped in result.Skipped)
            messages.Detail($"skipped: {skipped.Path} ({skipped.Detail ?? skipped.Reason})");
        foreach (var accepted in result.Accepted)
            messages.Detail($"accepted: {accepted.Path}:{accepted.Start.Line}:{accepted.Start.Column}: {accepted.Rule.Id} {accepted.Finding.Fingerprint}, by {AcceptanceText.Of(accepted.Acceptance!)}");
        foreach (var problem in result.Problems)
        {
            messages.Error($"{problem.Path} was not {(problem.Kind == UnreadKind.Archive ? "fully " : "")}checked: {problem.Reason}");
            if (problem.Detail is { } detail)
                messages.Detail(detail);
        }

        messages.Info(Totals(result));
        if (AcceptanceText.Count(result) is { } accepts)
            messages.Info($"Accepted: {accepts}.");
        if (AcceptanceText.CountSkipped(result) is { } leftOut)
            messages.Info($"Not looked at: {leftOut}.");
        foreach (var unused in result.Unused)
            messages.Info($"{unused.Source}{(unused.Line is { } line ? $":{line}" : "")}: {AcceptanceText.Of(unused, result)}");
        messages.Detail(FormattableString.Invariant($"{elapsed.TotalSeconds:0.000} s"));
        if (result.Findings.Count == 0)
            return;
        foreach (var line in Advice.For(result))
            messages.Info(line);
    }

    private static string Totals(CheckResult result)
    {
        var found = result.Findings.Count == 0
            ? "No findings"
            : $"{Plural.Of(result.Findings.Count, "finding")} in {Plural.Of(result.Findings.Select(finding => finding.Path).Distinct().Count(), "file")}";
        var notChecked = result.Problems.Count == 0 ? "" : $", {result.Problems.Count} not fully checked";
        return $"{found} ({Plural.Of(result.CheckedCount, result.Noun)} checked{notChecked}).";
    }
}
