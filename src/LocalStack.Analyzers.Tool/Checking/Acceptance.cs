using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>What accepts a finding, so that it is counted and not reported.</summary>
/// <param name="Kind">The way.</param>
/// <param name="Source">The file or option that says so; <see langword="null"/> where that is the file of the finding.</param>
internal sealed record Acceptance(AcceptanceKind Kind, string? Source = null);
