using System.Text.Json.Nodes;
using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Reporting;
using LocalStack.Detection.Rules;
using LocalStack.Detection.Scanning;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Reporting;

/// <summary>What services read; the standard's own validator has a say in <c>.ci/run</c>.</summary>
public sealed class SarifReportTests
{
    [Fact]
    public void Result_HasRulePlaceAndFingerprint()
    {
        var result = Write(Given.Result(Given.Finding("deploy/run.sh", FindingKind.HardCodedCredential)))["results"]![0]!;

        AssertJson(
            """
            {
              "ruleId": "LSA0003",
              "ruleIndex": 2,
              "level": "error",
              "message": { "text": "LocalStack credential in comment. Use environment variable LOCALSTACK_AUTH_TOKEN; if ever committed, rotate it at app.localstack.cloud. Accept it by fingerprint 1a2b3c4d." },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": { "uri": "deploy/run.sh", "uriBaseId": "%SRCROOT%" },
                    "region": { "startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 42 }
                  }
                }
              ],
              "partialFingerprints": { "localstackCredential/v1": "1a2b3c4d" },
              "suppressions": [],
              "properties": { "variable": "LOCALSTACK_AUTH_TOKEN" }
            }
            """,
            result);
    }

    [Fact]
    public void Rules_AreThoseOfTheAnalyzers()
    {
        var rules = Write(Given.Result())["tool"]!["driver"]!["rules"]!.AsArray();

        Assert.Equal(CredentialRule.All.Select(rule => rule.Id), rules.Select(rule => (string)rule!["id"]!));
        Assert.Equal(CredentialRule.All.Select(rule => rule.HelpLink), rules.Select(rule => (string)rule!["helpUri"]!));
        // What fails a build on CI is an error in a report, and nothing else is.
        var gate = File.ReadAllText(SourceTree.PathOf("src", "LocalStack.Analyzers.Package", "build", "LocalStack.Analyzers.Gate.globalconfig"));
        Assert.Equal(
            CredentialRule.All.Select(rule => gate.Contains($"{rule.Id}.severity = error", StringComparison.Ordinal) ? "error" : "warning"),
            rules.Select(rule => (string)rule!["defaultConfiguration"]!["level"]!));
    }

    [Fact]
    public void RuleIndex_PointsToTheRule()
    {
        var run = Write(Given.Result([.. Enum.GetValues<FindingKind>().Select(kind => Given.Finding(kind: kind))]));

        Assert.All(run["results"]!.AsArray(), result =>
            Assert.Equal((string)result!["ruleId"]!, (string)run["tool"]!["driver"]!["rules"]![(int)result["ruleIndex"]!]!["id"]!));
    }

    [Fact]
    public void Path_IsARelativeUri()
    {
        var run = Write(Given.Result(Given.Finding("dépl oy/100%#a?b:c.sh")));

        var root = new Uri((string)run["originalUriBaseIds"]!["%SRCROOT%"]!["uri"]!);
        var uri = (string)run["results"]![0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!;
        Assert.Equal("d%C3%A9pl%20oy/100%25%23a%3Fb%3Ac.sh", uri);
        Assert.Equal(Path.Combine(Environment.CurrentDirectory, "dépl oy", "100%#a?b:c.sh"), new Uri(root, uri).LocalPath);
    }

    [Fact]
    public void PathOutsideTheRoot_IsAFullUri()
    {
        var run = Write(Given.Result(Given.Finding("../b.sh")));

        var place = run["results"]![0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!;
        Assert.StartsWith("file:///", (string)place["uri"]!, StringComparison.Ordinal);
        Assert.Null(place["uriBaseId"]);
    }

    [Fact]
    public void FindingInTheHistory_HasItsCommit()
    {
        var result = Write(Given.Result(Given.Finding(introduction: Given.Introduction)))["results"]![0]!;

        Assert.Equal(Given.Introduction.Commit, (string)result["properties"]!["commit"]!);
        Assert.Contains(Given.Introduction.Commit, (string)result["message"]!["text"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Problem_IsANotificationOfAFailedRun() => AssertJson(
        """
        [
          {
            "executionSuccessful": false,
            "exitCode": 2,
            "toolExecutionNotifications": [
              {
                "level": "error",
                "message": { "text": "Access is denied." },
                "locations": [ { "physicalLocation": { "artifactLocation": { "uri": "locked.env", "uriBaseId": "%SRCROOT%" } } } ]
              }
            ]
          }
        ]
        """,
        Write(Given.Problem())["invocations"]!);

    [Theory]
    [InlineData(AcceptanceKind.Marker, null, "inSource", "localstack-analyzers:allow")]
    [InlineData(AcceptanceKind.Pragma, null, "inSource", "#pragma warning disable")]
    [InlineData(AcceptanceKind.Fingerprint, ".globalconfig", "external", "allowed_fingerprints in .globalconfig")]
    [InlineData(AcceptanceKind.Fingerprint, "--allow", "external", "--allow")]
    [InlineData(AcceptanceKind.Severity, ".globalconfig", "external", "severity none in .globalconfig")]
    [InlineData(AcceptanceKind.Baseline, "b.json", "external", "the baseline b.json")]
    internal void AcceptedFinding_IsASuppressedResult(AcceptanceKind kind, string? source, string suppression, string justification)
    {
        var run = Write(Given.Result(Given.Accepted(kind, source)));

        AssertJson(
            $$"""[ { "kind": "{{suppression}}", "status": "accepted", "justification": "{{justification}}" } ]""",
            run["results"]![0]!["suppressions"]!);
        Assert.Equal(0, (int)run["invocations"]![0]!["exitCode"]!);
    }

    [Fact]
    public void WhatWasLeftOut_AndWhatAcceptsNothing_AreNotes()
    {
        var notes = Write(Given.Result() with
        {
            Skipped = [new SkippedText("a.7z", "compressed")],
            Unused = [new UnusedAcceptance(".globalconfig", 2, "1a2b3c4d"), new UnusedAcceptance("--allow", null, "1a2b3c4d")],
        })["invocations"]![0]!["toolExecutionNotifications"]!.AsArray();

        Assert.Equal(["note", "note", "note"], notes.Select(note => (string)note!["level"]!));
        Assert.Equal("not looked at: compressed", (string)notes[0]!["message"]!["text"]!);
        Assert.Null(notes[2]!["locations"]);
    }

    [Fact]
    public void CleanRun_HasResultsAllTheSame()
    {
        var run = Write(Given.Result());

        Assert.Empty(run["results"]!.AsArray());
        Assert.Equal("utf16CodeUnits", (string)run["columnKind"]!);
        AssertJson("""[ { "executionSuccessful": true, "exitCode": 0, "toolExecutionNotifications": [] } ]""", run["invocations"]!);
    }

    [Fact]
    public void NoSnippet_IsWritten()
    {
        var report = Write(Given.Result(Given.Finding())).ToJsonString();

        Assert.DoesNotContain("snippet", report, StringComparison.Ordinal);
        Assert.DoesNotContain("contents", report, StringComparison.Ordinal);
    }

    private static void AssertJson(string expected, JsonNode actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual.ToJsonString());

    private static JsonNode Write(CheckResult result)
    {
        using var writer = new StringWriter();
        SarifReport.Write(result, new RepositoryPaths(Environment.CurrentDirectory), writer);
        var log = JsonNode.Parse(writer.ToString())!;
        Assert.Equal("2.1.0", (string)log["version"]!);
        return Assert.Single(log["runs"]!.AsArray())!;
    }
}
