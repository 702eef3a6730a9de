using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Reporting;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Tests.Reporting;

public sealed class GitHubReportTests
{
    [Fact]
    public void ProvenToken_IsAnError() => Assert.StartsWith(
        "::error file=run.sh,line=2,col=3,endLine=2,endColumn=42,title=LSA0001%3A Committed LocalStack auth token::LocalStack auth token in comment. Use environment variable",
        Write(Given.Result(Given.Finding())),
        StringComparison.Ordinal);

    [Fact]
    public void UnprovenToken_IsAWarning() => Assert.StartsWith(
        "::warning file=run.sh,", Write(Given.Result(Given.Finding(kind: FindingKind.PossibleToken))), StringComparison.Ordinal);

    [Fact]
    public void CredentialByName_IsAnError() => Assert.StartsWith(
        "::error file=run.sh,", Write(Given.Result(Given.Finding(kind: FindingKind.HardCodedCredential))), StringComparison.Ordinal);

    [Fact]
    public void PropertyAndMessage_AreEscaped()
    {
        var report = Write(Given.Result(Given.Finding("100%/a,b:c\nd.sh", place: "setting 5%\r\n::error::a:b,c")));

        Assert.StartsWith("::error file=100%25/a%2Cb%3Ac%0Ad.sh,line=2,", report, StringComparison.Ordinal);
        Assert.Contains("::LocalStack auth token in setting 5%25%0D%0A::error::a:b,c. Use", report, StringComparison.Ordinal);
        Assert.Single(report.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void FindingInTheHistory_StandsOnNoLine()
    {
        var report = Write(Given.Result(Given.Finding(introduction: Given.Introduction)));

        Assert.StartsWith("::error title=LSA0001%3A", report, StringComparison.Ordinal);
        Assert.Contains("::run.sh:2: LocalStack auth token in comment", report, StringComparison.Ordinal);
        Assert.Contains("Commit " + Given.Introduction.Commit, report, StringComparison.Ordinal);
    }

    [Fact]
    public void SecretThatIsInUse_IsMarked() => Assert.Contains(
        " It is still in use: LocalStack on this machine would use it, from LOCALSTACK_AUTH_TOKEN.",
        Write(Given.Result(Given.Finding() with { InUse = ["LOCALSTACK_AUTH_TOKEN"] })),
        StringComparison.Ordinal);

    [Fact]
    public void Problem_IsAnError() => Assert.Equal(
        "::error file=locked.env,title=Not checked::Access is denied.", Write(Given.Problem()).TrimEnd());

    [Fact]
    public void WhatIsAccepted_LeftOut_AndAcceptsNothing_AreNotices() => Assert.Equal(
        [
            "::notice file=.globalconfig,line=2,title=Accepts nothing::The allowed fingerprint 5e6f7a8b matches nothing in the 12 files checked. Remove it, unless another kind of check or a build needs it.",
            "::notice title=Accepted findings::1 by localstack-analyzers:allow",
            "::notice title=Not looked at::1 excluded",
        ],
        Write(Given.Result(Given.Accepted(AcceptanceKind.Marker)) with
        {
            Skipped = [new SkippedText("a.env", "excluded")],
            Unused = [new UnusedAcceptance(".globalconfig", 2, "5e6f7a8b")],
        }).Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));

    private static string Write(CheckResult result)
    {
        using var writer = new StringWriter();
        GitHubReport.Write(result, new RepositoryPaths(Environment.CurrentDirectory), writer);
        return writer.ToString();
    }
}
