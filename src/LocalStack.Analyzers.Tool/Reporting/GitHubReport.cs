using LocalStack.Analyzers.Tool.Checking;

namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>Writes workflow commands, which GitHub Actions shows as annotations on the lines of a pull request.</summary>
internal static class GitHubReport
{
    /// <param name="result">What was found.</param>
    /// <param name="paths">GitHub wants paths as seen from the root of the repository.</param>
    /// <param name="writer">The standard output of a step.</param>
    public static void Write(CheckResult result, RepositoryPaths paths, TextWriter writer)
    {
        foreach (var finding in result.Findings)
            writer.WriteLine(Annotate(finding, paths));
        foreach (var problem in result.Problems)
            writer.WriteLine($"::error file={Property(paths.Of(problem.Path))},title=Not checked::{Data(problem.Reason)}");
        foreach (var unused in result.Unused)
            writer.WriteLine($"::notice {PlaceOf(unused, paths)}title=Accepts nothing::{Data(AcceptanceText.Of(unused, result))}");
        if (AcceptanceText.Count(result) is { } accepts)
            writer.WriteLine($"::notice title=Accepted findings::{Data(accepts)}");
        if (AcceptanceText.CountSkipped(result) is { } leftOut)
            writer.WriteLine($"::notice title=Not looked at::{Data(leftOut)}");
    }

    private static string PlaceOf(UnusedAcceptance unused, RepositoryPaths paths) =>
        unused.Line is { } line ? $"file={Property(paths.Of(unused.Source))},line={line}," : "";

    private static string Annotate(LocatedFinding finding, RepositoryPaths paths)
    {
        // An annotation stands on a line as it is now; what the history holds is on none, so the message names it.
        var place = finding.Introduction is null
            ? $"file={Property(paths.Of(finding.Path))},line={finding.Start.Line},col={finding.Start.Column}," +
              $"endLine={finding.End.Line},endColumn={finding.End.Column},"
            : "";
        var origin = finding.Introduction is null ? "" : $"{finding.Path}:{finding.Start.Line}: ";
        return $"::{ReportLevel.Of(finding.Rule)} {place}title={Property($"{finding.Rule.Id}: {finding.Rule.Title}")}::{Data(origin + ReportMessage.Of(finding))}";
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
