using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Files;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Tests.Reporting;

/// <summary>Results to report, made without a check.</summary>
internal static class Given
{
    public static Introduction Introduction { get; } = new("0123456789abcdef0123456789abcdef01234567", "A. Author", "2026-01-02");

    public static LocatedFinding Finding(
        string path = "run.sh", FindingKind kind = FindingKind.CommittedToken, string place = "comment", Introduction? introduction = null) =>
        new(path, new Finding(kind, 10, 39, place, "LOCALSTACK_AUTH_TOKEN", "1a2b3c4d"), new LinePosition(2, 3), new LinePosition(2, 42))
        {
            Introduction = introduction,
        };

    public static LocatedFinding Accepted(AcceptanceKind kind, string? source = null, string path = "run.sh") =>
        Finding(path) with { Acceptance = new Acceptance(kind, source) };

    public static CheckResult Result(params LocatedFinding[] findings) => new(findings, [], CheckedCount: 12);

    public static CheckResult Problem(string path = "locked.env", string reason = "Access is denied.") =>
        new([], [new CheckProblem(UnreadKind.Unreadable, path, reason)], CheckedCount: 12);
}
