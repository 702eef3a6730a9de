using System.Text.Json;

namespace LocalStack.Analyzers.PackageTests.Infrastructure;

/// <summary>One result of a build, as the compiler wrote it down.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Level"><c>warning</c> or <c>error</c>.</param>
/// <param name="File">The file's full path; empty for a result without a place.</param>
/// <param name="Line">The line it begins at, from 1.</param>
/// <param name="Column">The column it begins at, from 1.</param>
/// <param name="EndLine">The line it ends at.</param>
/// <param name="EndColumn">The column behind its last character.</param>
/// <param name="Message">The message.</param>
public sealed record Result(
    string Rule, string Level, string File, int Line, int Column, int EndLine, int EndColumn, string Message)
{
    /// <summary>The fingerprint that the message ends with.</summary>
    public string Fingerprint => Message[(Message.LastIndexOf(' ') + 1)..].TrimEnd('.');
}

/// <summary>Reads SARIF 2.1.</summary>
internal static class Sarif
{
    /// <summary>The results of a log that no <c>#pragma</c> or attribute suppresses.</summary>
    public static IEnumerable<Result> Read(string json)
    {
        using var log = JsonDocument.Parse(json);
        return log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(result => !result.TryGetProperty("suppressions", out _))
            .Select(ReadResult)
            .ToArray();
    }

    private static Result ReadResult(JsonElement result)
    {
        var rule = result.GetProperty("ruleId").GetString()!;
        var level = result.GetProperty("level").GetString()!;
        var message = result.GetProperty("message").GetProperty("text").GetString()!;
        if (!result.TryGetProperty("locations", out var locations))
            return new Result(rule, level, "", 0, 0, 0, 0, message);

        var place = locations[0].GetProperty("physicalLocation");
        var file = new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath;
        var region = place.GetProperty("region");
        return new Result(
            rule,
            level,
            file,
            region.GetProperty("startLine").GetInt32(),
            region.GetProperty("startColumn").GetInt32(),
            region.TryGetProperty("endLine", out var endLine) ? endLine.GetInt32() : region.GetProperty("startLine").GetInt32(),
            region.GetProperty("endColumn").GetInt32(),
            message);
    }
}
