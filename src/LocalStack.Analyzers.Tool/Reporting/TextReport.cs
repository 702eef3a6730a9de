using LocalStack.Analyzers.Tool.Checking;

namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>Writes <c>path:line:column: id: message</c>, which terminals and editors make a link of.</summary>
internal static class TextReport
{
    private const string Bold = "\e[1m";
    private const string Red = "\e[31m";
    private const string Yellow = "\e[33m";
    private const string Plain = "\e[0m";

    public static void Write(CheckResult result, bool hasColour, TextWriter writer)
    {
        foreach (var finding in result.Findings)
            writer.WriteLine($"{Place(finding, hasColour)}: {Rule(finding, hasColour)}: {Printable.Of(ReportMessage.Of(finding))}");
    }

    private static string Place(LocatedFinding finding, bool hasColour) =>
        Coloured($"{Printable.OfPath(finding.Path)}:{finding.Start.Line}:{finding.Start.Column}", Bold, hasColour);

    private static string Rule(LocatedFinding finding, bool hasColour) =>
        Coloured(finding.Rule.Id, ReportLevel.Of(finding.Rule) == ReportLevel.Error ? Red : Yellow, hasColour);

    private static string Coloured(string text, string colour, bool hasColour) =>
        hasColour ? colour + text + Plain : text;
}
