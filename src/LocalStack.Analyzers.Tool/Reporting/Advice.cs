using LocalStack.Analyzers.Tool.Checking;

namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>What to do about findings.</summary>
internal static class Advice
{
    public const string Rotate =
        "Rotate real credentials at https://app.localstack.cloud/workspace/auth-tokens: a credential that is only removed from a file stays valid.";

    /// <summary>The next steps, one a line.</summary>
    /// <param name="result">What a run found.</param>
    public static IEnumerable<string> For(CheckResult result)
    {
        yield return Rotate;
        if (result.Findings.Any(finding => finding.Introduction is null))
            yield return $"Replace it with an environment variable: run '{ToolVersion.Name} fix', or use the code fix in an editor.{(result.IsStaged ? " Then stage the file again." : "")}";
        yield return $"More: {string.Join(' ', result.Findings.Select(finding => finding.Rule.HelpLink).Distinct().Order(StringComparer.Ordinal))}";
    }
}
