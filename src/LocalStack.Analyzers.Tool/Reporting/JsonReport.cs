using System.Text.Json;
using System.Text.Json.Serialization;
using LocalStack.Analyzers.Tool.Checking;

namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>
/// Writes one JSON document, described in <c>docs/command.md</c>. Everything beyond ASCII is escaped, so that it reads
/// the same in whatever encoding a console has.
/// </summary>
internal static class JsonReport
{
    /// <summary>Changes when a reader of the last one would stumble; a property that is added does not change it.</summary>
    public const int Version = 1;

    public static void Write(CheckResult result, TextWriter writer) =>
        writer.WriteLine(JsonSerializer.Serialize(
            new JsonDocumentContent(
                Version,
                result.CheckedCount,
                [.. result.Findings.Select(ToContent)],
                [.. result.Accepted.Select(ToContent)],
                [.. result.Problems.Select(problem => new JsonProblem(problem.Path, problem.Reason))],
                [.. result.Skipped.Select(skipped => new JsonSkipped(skipped.Path, skipped.Reason))],
                [.. result.Unused.Select(unused => new JsonUnused(unused.Source, unused.Line, unused.Fingerprint, unused.Path))]),
            JsonReportContext.Default.JsonDocumentContent));

    private static JsonFinding ToContent(LocatedFinding finding) => new(
        finding.Rule.Id,
        finding.Path,
        finding.Start.Line,
        finding.Start.Column,
        finding.End.Line,
        finding.End.Column,
        finding.Message,
        finding.Finding.Fingerprint,
        finding.Finding.Variable,
        finding.Introduction is { } from ? new JsonCommit(from.Commit, from.Author, from.Date) : null,
        finding.Acceptance is { } by ? new JsonAcceptance(AcceptanceText.NameOf(by.Kind), by.Source) : null,
        finding.InUse.Count > 0 ? finding.InUse : null);
}

internal sealed record JsonDocumentContent(
    int Version,
    int Checked,
    IReadOnlyList<JsonFinding> Findings,
    IReadOnlyList<JsonFinding> Accepted,
    IReadOnlyList<JsonProblem> Problems,
    IReadOnlyList<JsonSkipped> Skipped,
    IReadOnlyList<JsonUnused> Unused);

internal sealed record JsonFinding(
    string Rule,
    string Path,
    int StartLine,
    int StartColumn,
    int EndLine,
    int EndColumn,
    string Message,
    string Fingerprint,
    string Variable,
    JsonCommit? Commit,
    JsonAcceptance? AcceptedBy,
    IReadOnlyList<string>? InUse);

internal sealed record JsonCommit(string Id, string Author, string Date);

internal sealed record JsonAcceptance(string Kind, string? Source);

internal sealed record JsonProblem(string Path, string Reason);

internal sealed record JsonSkipped(string Path, string Reason);

internal sealed record JsonUnused(string Source, int? Line, string Fingerprint, string? Path);

[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JsonDocumentContent))]
internal sealed partial class JsonReportContext : JsonSerializerContext;
