using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>What reports say of findings that the user accepts, and of what was left out.</summary>
internal static class AcceptanceText
{
    /// <summary>The name of a way to accept a finding in reports that programs read.</summary>
    public static string NameOf(AcceptanceKind kind) => kind switch
    {
        AcceptanceKind.Fingerprint => "fingerprint",
        AcceptanceKind.Marker => "marker",
        AcceptanceKind.Pragma => "pragma",
        AcceptanceKind.Attribute => "attribute",
        AcceptanceKind.Severity => "severity",
        _ => "baseline",
    };

    /// <summary>By what a finding is accepted: <c>allowed_fingerprints in .globalconfig</c>.</summary>
    public static string Of(Acceptance acceptance) => acceptance switch
    {
        { Kind: AcceptanceKind.Marker } => InlineSuppressions.Marker,
        { Kind: AcceptanceKind.Pragma } => "#pragma warning disable",
        { Kind: AcceptanceKind.Attribute } => "SuppressMessage",
        { Kind: AcceptanceKind.Severity } => "severity none" + In(acceptance.Source),
        { Kind: AcceptanceKind.Baseline } => "the baseline " + acceptance.Source,
        { Source: ['-', ..] option } => option,
        _ => "allowed_fingerprints" + In(acceptance.Source),
    };

    /// <summary>The accepted findings, counted by what accepts them: <c>2 by --allow, 1 by #pragma warning disable</c>.</summary>
    /// <returns><see langword="null"/> if there are none.</returns>
    public static string? Count(CheckResult result) => Join(
        result.Accepted.CountBy(finding => Of(finding.Acceptance!)), (count, by) => $"{count} by {by}");

    /// <summary>What was not looked at though it may hold something, counted by the reason: <c>3 excluded</c>.</summary>
    /// <returns><see langword="null"/> if there is nothing.</returns>
    public static string? CountSkipped(CheckResult result) => Join(
        result.Skipped.Where(skipped => skipped.HasContent).CountBy(skipped => skipped.Reason), (count, reason) => $"{count} {reason}");

    /// <summary>What is said of what accepts a secret that was not found.</summary>
    public static string Of(UnusedAcceptance unused, CheckResult result) => unused.Path is { } path
        ? $"The baseline entry {unused.Fingerprint} for '{path}' matches nothing that was checked. Remove it with --update-baseline."
        : $"The allowed fingerprint {unused.Fingerprint} matches nothing in the {Plural.Of(result.CheckedCount, result.Noun)} checked. Remove it, unless another kind of check or a build needs it.";

    private static string In(string? source) => source is null ? "" : " in " + source;

    private static string? Join(IEnumerable<KeyValuePair<string, int>> counts, Func<int, string, string> describe)
    {
        var texts = counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => describe(pair.Value, pair.Key)).ToList();
        return texts.Count == 0 ? null : string.Join(", ", texts);
    }
}
