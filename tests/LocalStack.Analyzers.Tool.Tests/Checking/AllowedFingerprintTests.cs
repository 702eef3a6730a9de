using System.Text;
using System.Text.RegularExpressions;
using LocalStack.Analyzers.Tool.Tests.Infrastructure;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Checking;

/// <summary>What any report prints as a fingerprint accepts the secret, in whatever form it is written.</summary>
public sealed partial class AllowedFingerprintTests
{
    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public async Task PrintedFingerprints_AcceptEveryFinding(string format)
    {
        using var folder = new TemporaryFolder();
        var count = Plant(folder);

        var report = await TokensCommand.RunAsync(folder, "check", "--format", format);
        var fingerprints = Fingerprints().Matches(report.Output).Select(match => match.Value).Distinct().ToList();

        Assert.Equal(ExitCodes.Findings, report.ExitCode);
        Assert.True(fingerprints.Count >= count, $"{fingerprints.Count} of {count}");
        folder.Write(".editorconfig", $"[*]\nlocalstack_analyzers.allowed_fingerprints = {string.Join(", ", fingerprints)}\n");
        Assert.Equal(ExitCodes.Clean, (await TokensCommand.RunAsync(folder, "check")).ExitCode);
    }

    [GeneratedRegex(@"\b[0-9a-f]{8}\b")]
    private static partial Regex Fingerprints();

    /// <summary>Writes one file for each form of a secret.</summary>
    /// <returns>How many secrets those are.</returns>
    private static int Plant(TemporaryFolder folder)
    {
        string[] contents =
        [
            "plain.sh", "A=" + Secrets.Token(),
            "unproven.sh", "A=" + Secrets.UnprovenToken(),
            "escaped.json", "{\"a\": \"" + Secrets.Token().Replace("-", "\\u002d", StringComparison.Ordinal) + "\"}",
            "percent.txt", Secrets.Token().Replace("-", "%2D", StringComparison.Ordinal),
            "base64.txt", Convert.ToBase64String(Encoding.ASCII.GetBytes("user:" + Secrets.Token())),
            "key.env", "LOCALSTACK_API_KEY=" + Secrets.Key(),
            "Plain.cs", "// " + Secrets.Token(),
            "Encoded.cs", "var a = \"" + Convert.ToBase64String(Encoding.ASCII.GetBytes("a:" + Secrets.Token())) + "\";",
        ];
        for (var i = 0; i < contents.Length; i += 2)
            folder.Write(contents[i], contents[i + 1] + "\n");
        return contents.Length / 2;
    }
}
