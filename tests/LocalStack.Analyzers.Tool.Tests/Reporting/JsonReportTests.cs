using System.Text.Json.Nodes;
using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Reporting;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Tests.Reporting;

public sealed class JsonReportTests
{
    [Fact]
    public void Finding_HasEveryField() => AssertJson(
        """
        {
          "version": 1,
          "checked": 12,
          "findings": [
            {
              "rule": "LSA0001",
              "path": "dépl oy/run.sh",
              "startLine": 2,
              "startColumn": 3,
              "endLine": 2,
              "endColumn": 42,
              "message": "LocalStack auth token in comment. Use environment variable LOCALSTACK_AUTH_TOKEN; if ever committed, rotate it at app.localstack.cloud. Accept it by fingerprint 1a2b3c4d.",
              "fingerprint": "1a2b3c4d",
              "variable": "LOCALSTACK_AUTH_TOKEN"
            }
          ],
          "accepted": [],
          "problems": [],
          "skipped": [],
          "unused": []
        }
        """,
        Given.Result(Given.Finding("dépl oy/run.sh")));

    [Fact]
    public void FindingInTheHistory_HasItsCommit()
    {
        var finding = Write(Given.Result(Given.Finding(introduction: Given.Introduction)))["findings"]![0]!;

        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse($$"""{ "id": "{{Given.Introduction.Commit}}", "author": "A. Author", "date": "2026-01-02" }"""),
            finding["commit"]));
    }

    [Fact]
    public void Problem_IsListed() => AssertJson(
        """
        { "version": 1, "checked": 12, "findings": [], "accepted": [], "problems": [ { "path": "locked.env", "reason": "Access is denied." } ], "skipped": [], "unused": [] }
        """,
        Given.Problem());

    [Fact]
    public void AcceptedFinding_HasWhatAcceptsIt()
    {
        var report = Write(Given.Result(Given.Accepted(AcceptanceKind.Severity, ".globalconfig")));

        Assert.Empty(report["findings"]!.AsArray());
        Assert.Equal("1a2b3c4d", (string)report["accepted"]![0]!["fingerprint"]!);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{ "kind": "severity", "source": ".globalconfig" }"""), report["accepted"]![0]!["acceptedBy"]));
    }

    [Fact]
    public void WhatWasLeftOut_AndWhatAcceptsNothing_AreListed() => AssertJson(
        """
        {
          "version": 1, "checked": 12, "findings": [], "accepted": [], "problems": [],
          "skipped": [ { "path": "a.7z", "reason": "compressed" } ],
          "unused": [ { "source": ".globalconfig", "line": 2, "fingerprint": "1a2b3c4d" } ]
        }
        """,
        Given.Result() with
        {
            Skipped = [new SkippedText("a.7z", "compressed")],
            Unused = [new UnusedAcceptance(".globalconfig", 2, "1a2b3c4d")],
        });

    private static void AssertJson(string expected, CheckResult result)
    {
        var actual = Write(result);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual.ToJsonString());
    }

    private static JsonNode Write(CheckResult result)
    {
        using var writer = new StringWriter();
        JsonReport.Write(result, writer);
        Assert.All(writer.ToString(), character => Assert.True(char.IsAscii(character)));
        return JsonNode.Parse(writer.ToString())!;
    }
}
