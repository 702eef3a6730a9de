using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Reporting;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Tests.Reporting;

public sealed class SummaryTests
{
    [Fact]
    public void Totals_HaveTheirNouns()
    {
        Assert.Equal("No findings (12 files checked).", First(Given.Result()));
        Assert.Equal("1 finding in 1 file (12 files checked).", First(Given.Result(Given.Finding())));
        Assert.Equal("2 findings in 1 file (12 files checked).", First(Given.Result(Given.Finding(), Given.Finding())));
        Assert.Equal("2 findings in 2 files (12 files checked).", First(Given.Result(Given.Finding(), Given.Finding("b.sh"))));
        Assert.Equal("No findings (1 staged file checked).", First(Given.Result() with { CheckedCount = 1, Noun = "staged file" }));
        Assert.Equal("No findings (1,234 files checked).", First(Given.Result() with { CheckedCount = 1234 }));
    }

    [Fact]
    public void Findings_HaveAdvice()
    {
        var lines = Write(Given.Result(Given.Finding()));

        Assert.Contains(lines, line => line.StartsWith("Rotate", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("localstack-tokens fix", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.EndsWith("/docs/rules/LSA0001.md", StringComparison.Ordinal));
    }

    /// <summary>Who mends the file alone commits what is staged.</summary>
    [Fact]
    public void StagedFindings_AreToBeStagedAgain()
    {
        var result = Given.Result(Given.Finding());

        Assert.Contains(Write(result with { IsStaged = true }), line => line.EndsWith(" Then stage the file again.", StringComparison.Ordinal));
        Assert.DoesNotContain(Write(result), line => line.Contains("stage", StringComparison.Ordinal));
    }

    [Fact]
    public void FindingsInTheHistory_HaveNothingToFix() => Assert.DoesNotContain(
        Write(Given.Result(Given.Finding(introduction: Given.Introduction))), line => line.Contains(" fix", StringComparison.Ordinal));

    [Fact]
    public void CleanRun_HasNoAdvice() => Assert.Single(Write(Given.Result()));

    [Fact]
    public void Problem_IsAnErrorInTheQuietestRun() => Assert.Equal(
        ["error: locked.env was not checked: Access is denied."], Write(Given.Problem(), Verbosity.Quiet));

    [Fact]
    public void Problem_IsCounted() => Assert.Equal("No findings (12 files checked, 1 not fully checked).", Write(Given.Problem())[1]);

    [Fact]
    public void DetailedRun_ListsWhatWasSkippedAndTheTime()
    {
        var result = Given.Result() with { Skipped = [new SkippedText("logo.png", "link") { HasContent = false }] };

        Assert.Equal(
            ["skipped: logo.png (link)", "No findings (12 files checked).", "1.500 s"], Write(result, Verbosity.Detailed));
    }

    [Fact]
    public void AcceptedFindings_AreCountedByWhatAcceptsThem() => Assert.Equal(
        [
            "1 finding in 1 file (12 files checked).",
            "Accepted: 1 by #pragma warning disable, 1 by --allow, 1 by allowed_fingerprints in .globalconfig, "
            + "2 by localstack-analyzers:allow, 1 by severity none in src/.globalconfig, 1 by the baseline b.json.",
        ],
        Write(Given.Result(
            Given.Finding(),
            Given.Accepted(AcceptanceKind.Marker),
            Given.Accepted(AcceptanceKind.Marker, path: "b.sh"),
            Given.Accepted(AcceptanceKind.Pragma),
            Given.Accepted(AcceptanceKind.Fingerprint, ".globalconfig"),
            Given.Accepted(AcceptanceKind.Fingerprint, "--allow"),
            Given.Accepted(AcceptanceKind.Severity, "src/.globalconfig"),
            Given.Accepted(AcceptanceKind.Baseline, "b.json")))[..2]);

    [Fact]
    public void WhatWasLeftOut_IsCountedIfItMayHoldSomething()
    {
        var result = Given.Result() with
        {
            Skipped =
            [
                new SkippedText("a.7z", "compressed"),
                new SkippedText("b.env", "excluded"),
                new SkippedText("c.env", "excluded"),
                new SkippedText("d.txt", "empty") { HasContent = false },
            ],
        };

        Assert.Equal(["No findings (12 files checked).", "Not looked at: 1 compressed, 2 excluded."], Write(result));
    }

    [Fact]
    public void AllowedProblem_IsCountedAsNotLookedAt()
    {
        var result = Given.Problem().Allowing([UnreadKind.Unreadable]);

        Assert.Equal(["No findings (12 files checked).", "Not looked at: 1 unreadable (allowed)."], Write(result));
        Assert.Contains("skipped: locked.env (Access is denied.)", Write(result, Verbosity.Detailed));
        Assert.Equal(ExitCodes.Clean, result.ExitCode);
    }

    private static string First(CheckResult result) => Write(result)[0];

    private static string[] Write(CheckResult result, Verbosity verbosity = Verbosity.Normal)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        Summary.Write(result, TimeSpan.FromSeconds(1.5), new Messages(verbosity, writer));
        return writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
