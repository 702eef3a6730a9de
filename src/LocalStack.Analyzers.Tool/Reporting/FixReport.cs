using LocalStack.Analyzers.Tool.Fixing;

namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>Writes what becomes of each credential, one a line, and the diff of a dry run.</summary>
internal static class FixReport
{
    public static void Write(FixResult result, TextWriter writer)
    {
        foreach (var file in result.Files)
        {
            foreach (var outcome in file.Outcomes)
                writer.WriteLine(Redaction.Of(Printable.OfPath(Describe(outcome, result.IsDryRun))));
            foreach (var line in file.Diff)
                writer.WriteLine(Redaction.Of(Printable.OfLine(line)));
        }
    }

    private static string Describe(FixOutcome outcome, bool isDryRun)
    {
        var finding = outcome.Finding;
        var what = (outcome.IsFixed, isDryRun) switch
        {
            (true, true) => "would be replaced",
            (true, false) => "replaced",
            _ => "left",
        };
        var remark = outcome.Remark is { } text ? ". " + text + "." : ".";
        return $"{finding.Path}:{finding.Start.Line}:{finding.Start.Column}: {finding.Rule.Id}: {what} in {finding.Finding.Location}{remark}";
    }
}
