using LocalStack.Analyzers.Tool.Checking;

namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>What to do about findings.</summary>
internal static class Advice
{
    public const string Rotate =
        "Rotate what is real on the Auth Token page of the LocalStack web application: removed from a file it stays valid, and in the history.";

    /// <summary>The next steps, one a line.</summary>
    public static IEnumerable<string> For(IReadOnlyCollection<LocatedFinding> findings)
    {
        yield return Rotate;
        if (findings.Any(finding => finding.Introduction is null))
            yield return $"Replace it by a look-up: {ToolVersion.Name} fix, or the code fix in an editor.";
        yield return $"More: {string.Join(' ', findings.Select(finding => finding.Rule.HelpLink).Distinct().Order(StringComparer.Ordinal))}";
    }
}
