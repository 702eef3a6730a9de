using System.Text;
using LocalStack.Detection.Credentials;
using LocalStack.Detection.Formats;
using LocalStack.Detection.Scanning;
using LocalStack.Tests;

namespace LocalStack.Detection.Tests.Scanning;

/// <summary>What is kept of a file that was looked at once.</summary>
public sealed class ScannedFileTests
{
    private static readonly string First = TestTokens.Valid(1);
    private static readonly string Second = TestTokens.Valid(2);
    private static readonly string Third = TestTokens.Valid(3);

    private static DetectionOptions Allowing(string secret) =>
        DetectionOptions.Read(key => key == DetectionOptions.AllowedFingerprintsKey ? Fingerprint.Of(secret) : null);

    private static IEnumerable<(string Fingerprint, AcceptanceKind Kind)> Accepted(ScannedFile file) =>
        file.Accepted.Select(accepted => (accepted.Finding.Fingerprint, accepted.Kind));

    [Fact]
    public void AcceptedSecrets_AreKept_WithWhatAcceptsThem()
    {
        var file = ScannedFile.Scan(".env", $"A={First}\nB={Second} # {InlineSuppressions.Marker}\nC={Third}\n", Allowing(First));

        Assert.Equal([Fingerprint.Of(Third)], file.Findings.Select(finding => finding.Fingerprint));
        Assert.Equal([(Fingerprint.Of(First), AcceptanceKind.Fingerprint), (Fingerprint.Of(Second), AcceptanceKind.Marker)], Accepted(file));
    }

    [Fact]
    public void FindingsOfAnotherEngine_AreJudgedInTheSameWay()
    {
        var text = $"a {First}\nb {Second} // {InlineSuppressions.Marker}\nc {Third}\n";
        var found = ScannedFile.FindAll("x.cs", TextScanner.Scan(text), text, DetectionOptions.Default, default);

        var file = ScannedFile.Of("x.cs", text, Allowing(First), found, finding => finding.Fingerprint == Fingerprint.Of(Third) ? AcceptanceKind.Pragma : null);

        Assert.Equal(3, found.Count);
        Assert.Empty(file.Findings);
        Assert.Equal([AcceptanceKind.Fingerprint, AcceptanceKind.Marker, AcceptanceKind.Pragma], file.Accepted.Select(accepted => accepted.Kind));
        Assert.Equal([found[0], found[2]], ScannedFile.Of("x.cs", text, DetectionOptions.Default, found, _ => null).Findings);
    }

    [Fact]
    public void PieceOfALargeFile_IsText()
    {
        var text = $"\"token\": \"{First}\", \"LOCALSTACK_API_KEY\": \"{TestTokens.ApiKey()}\"";

        var piece = ScannedFile.ScanPiece("x.json", TextScanner.Scan(text), () => text, DetectionOptions.Default);

        Assert.Same(FileFormats.Text, piece.Format);
        Assert.Equal([FindingKind.CommittedToken, FindingKind.HardCodedCredential], piece.Findings.Select(finding => finding.Kind));
    }

    [Fact]
    public void Text_IsAskedForOnce()
    {
        var (asked, text) = (0, $"LOCALSTACK_AUTH_TOKEN={First}\n");

        var file = ScannedFile.Scan(
            ".env",
            TextScanner.Scan(text),
            () =>
            {
                asked++;
                return text;
            },
            DetectionOptions.Default);

        Assert.Equal((text, text, 1), (file.Text, file.Text, asked));
        Assert.Same(file.Format, file.Format);
        Assert.Same(file.Consumer, file.Consumer);
    }

    /// <summary>In bytes it is asked whether a text without a candidate needs to be read at all.</summary>
    [Theory]
    [InlineData("x.json", "{ \"\\u006cocalstack_auth_token\": 1 }", null, true)]
    [InlineData("x.json", "{ \"caf\\u00e9\": 1 }", null, false)]
    [InlineData("x.json", "{ \"plain\": 1 }", null, false)]
    [InlineData("x.json", "{ \"plain\": 1 }", "ACME_LICENSE", true)]
    [InlineData("x.txt", "{ \"\\u006cocalstack_auth_token\": 1 }", null, false)]
    [InlineData("x.txt", "plain", "ACME_LICENSE", true)]
    public void TextThatMayHideACredential_IsToldByItsBytes(string path, string text, string? addedNames, bool mayHide)
    {
        var options = DetectionOptions.Read(key => key == DetectionOptions.CredentialNamesKey ? addedNames : null);

        Assert.Equal(mayHide, FileScanner.MayHideCredentials(path, Encoding.UTF8.GetBytes(text), options));
    }
}
