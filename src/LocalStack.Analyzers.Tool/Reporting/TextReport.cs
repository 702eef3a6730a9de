using LocalStack.Analyzers.Tool.Checking;

namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>Writes <c>path:line:column: id: message</c>, which terminals and editors make a link of.</summary>
internal static class TextReport
{
    public static void Write(CheckResult result, TextWriter writer)
    {
        foreach (var finding in result.Findings)
            writer.WriteLine($"{finding.Path}:{finding.Start.Line}:{finding.Start.Column}: {finding.Rule.Id}: {finding.Message}");
    }
}
