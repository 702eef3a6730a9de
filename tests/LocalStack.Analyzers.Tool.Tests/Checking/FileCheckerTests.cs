using System.Collections.Immutable;
using System.Text;
using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Files;
using LocalStack.Detection.Scanning;
using LocalStack.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Tool.Tests.Checking;

public sealed class FileCheckerTests
{
    private const int Seed = 20261123;

    /// <summary>On and around the places where a large text is cut, and in lines longer than a piece.</summary>
    [Theory]
    [InlineData(120)]
    [InlineData(int.MaxValue)]
    public void LargeText_GivesEachTokenOnceAtItsPlace(int lineLength)
    {
        var random = new Random(Seed);
        var text = new StringBuilder();
        var places = new List<int>();
        while (text.Length < TextPieces.MaxLength * 2.5)
        {
            var distance = text.Length % TextPieces.MaxLength;
            var isNearCut = distance > TextPieces.MaxLength - 2000 || distance < 2000;
            text.Append('x', isNearCut ? random.Next(1, 90) : random.Next(1000, 100_000));
            text.Append(text.Length % lineLength > lineLength - 60 ? '\n' : ' ');
            places.Add(text.Length);
            text.Append(Secrets.Token()).Append(' ');
        }

        var lines = SourceText.From(text.ToString()).Lines;
        var findings = Check("notes.txt", text.ToString());

        Assert.Equal(
            places.Select(lines.GetLinePosition).Select(place => (place.Line + 1, place.Character + 1)),
            findings.Select(finding => (finding.Start.Line, finding.Start.Column)));
        Assert.All(findings, finding => Assert.Equal(finding.Start.Column + 39, finding.End.Column));
    }

    [Fact]
    public void ContentThatIsNoText_IsSearchedAsBytes()
    {
        byte[] content = [0, 1, 2, 3, 0, 0, 0xFF, 0xFE, .. Encoding.ASCII.GetBytes(Secrets.Token())];

        Assert.Single(FileChecker.Check("a.bin", new MemoryStream(content), Rules(), CancellationToken.None).Findings);
    }

    /// <summary>A text is one whatever stray bytes are in it: its tokens are found, and its names.</summary>
    [Theory]
    [InlineData("", "00")]
    [InlineData("00", "")]
    [InlineData("", "FFFE")]
    [InlineData("FFFE", "")]
    [InlineData("", "01")]
    public void StrayBytes_MakeNoBinary(string before, string after)
    {
        var lines = $"#!/bin/sh\nexport LOCALSTACK_API_KEY={Secrets.Key()}\n";
        var rest = $"\nexport A={Secrets.Token()}\n";
        byte[] content =
            [.. Convert.FromHexString(before), .. Encoding.ASCII.GetBytes(lines), .. Convert.FromHexString(after), .. Encoding.ASCII.GetBytes(rest)];

        Assert.Equal(
            [FindingKind.HardCodedCredential, FindingKind.CommittedToken],
            FileChecker.Check("run.sh", new MemoryStream(content), Rules(), CancellationToken.None).Findings.Select(found => found.Finding.Kind));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Utf16WithoutAMark_IsRead(bool isBigEndian)
    {
        var text = $"# Größe €\r\nLOCALSTACK_API_KEY={Secrets.Key()}\r\nA={Secrets.Token()}\r\n";
        var content = new UnicodeEncoding(isBigEndian, byteOrderMark: false).GetBytes(text);

        var findings = FileChecker.Check(".env", new MemoryStream(content), Rules(), CancellationToken.None).Findings;

        Assert.Equal([(2, 20), (3, 3)], findings.Select(found => (found.Start.Line, found.Start.Column)));
    }

    /// <summary>A program has appended to a file in UTF-8 what it takes for the encoding of all files.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Utf16BehindUtf8_IsSearched(bool isBigEndian)
    {
        var appended = new UnicodeEncoding(isBigEndian, byteOrderMark: true);
        byte[] content = [.. "A=b\nC=d\n"u8, .. appended.Preamble, .. appended.GetBytes($"X={Secrets.Token()}\r\n")];

        Assert.Equal(
            FindingKind.CommittedToken,
            Assert.Single(FileChecker.Check(".env", new MemoryStream(content), Rules(), CancellationToken.None).Findings).Finding.Kind);
    }

    /// <summary>What escapes hide is no clue in the bytes.</summary>
    [Theory]
    [InlineData("a.json", "{\"x\": \"l\\u0073", "\"}")]
    [InlineData("a.yml", "x: \"l\\x73", "\"")]
    [InlineData("App.config", "<add key=\"x\" value=\"l&#115;", "\" />")]
    public void TokenHiddenByAnEscape_IsFound(string path, string before, string after)
    {
        var finding = Assert.Single(Check(path, before + Secrets.Token()["ls".Length..] + after));

        Assert.Equal(FindingKind.CommittedToken, finding.Finding.Kind);
    }

    [Fact]
    public void NameThatTheUserAdded_IsFoundInATextWithoutAClue()
    {
        var options = DetectionOptions.Read(key => key == DetectionOptions.CredentialNamesKey ? "ACME_LICENSE" : null);
        var rules = new FileRules(options, () => ImmutableDictionary<string, ReportDiagnostic>.Empty, isSource: false);
        var content = Encoding.UTF8.GetBytes("ACME_LICENSE=k7Gq2Zp9Xw\n");

        Assert.Single(FileChecker.Check(".env", new MemoryStream(content), rules, CancellationToken.None).Findings);
    }

    [Fact]
    public void BrokenUtf8_IsStillChecked()
    {
        byte[] content = [0xFF, 0xC3, 0x28, .. Encoding.ASCII.GetBytes("\n " + Secrets.Token() + " "), 0x80];

        var finding = Assert.Single(FileChecker.Check("a.sh", new MemoryStream(content), Rules(), CancellationToken.None).Findings);

        Assert.Equal(new Tool.Files.LinePosition(2, 2), finding.Start);
    }

    [Fact]
    public void UnforeseenException_IsAProblemOfItsFile_AndShowsItsTypeAlone()
    {
        var (findings, problem) = FileChecker.Check("a.txt", new FailingStream(), Rules(), CancellationToken.None);

        Assert.Empty(findings);
        Assert.Equal((UnreadKind.Failure, "a.txt"), (problem!.Kind, problem.Path));
        Assert.StartsWith("unexpected System.FormatException. Please report it", problem.Reason, StringComparison.Ordinal);
        Secrets.AssertNotShownIn(problem.Reason + problem.Detail, nameof(UnreadKind.Failure));
    }

    [Fact]
    public void Cancelled_Stops()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            FileChecker.Check("a.txt", new MemoryStream(new byte[100].Select(_ => (byte)'a').ToArray()), Rules(), cancellation.Token));
    }

    private static IReadOnlyList<LocatedFinding> Check(string path, string text) =>
        FileChecker.Check(path, new MemoryStream(Encoding.UTF8.GetBytes(text)), Rules(), CancellationToken.None).Findings;

    private static FileRules Rules() =>
        new(DetectionOptions.Default, () => ImmutableDictionary<string, ReportDiagnostic>.Empty, isSource: false);

    private sealed class FailingStream : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw new FormatException($"'{Secrets.Token()}' is no number.");

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
