using System.Text;
using System.Text.Json;
using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Analyzers.Tool.Files;
using LocalStack.Detection.Rules;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Reporting;

/// <summary>
/// Writes SARIF 2.1.0. No snippet of a file is in it, and no text of an artifact: what surrounds a secret is the secret.
/// </summary>
internal sealed class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private const string Root = "%SRCROOT%";

    /// <summary>The name under which a result carries its fingerprint; the number is that of the way it is computed.</summary>
    private const string FingerprintName = "localstackCredential/v1";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    private readonly RepositoryPaths _paths;
    private readonly Utf8JsonWriter _json;

    private SarifReport(RepositoryPaths paths, Utf8JsonWriter json)
    {
        _paths = paths;
        _json = json;
    }

    /// <param name="result">What was found.</param>
    /// <param name="paths">Services look for files as seen from the root of the repository.</param>
    /// <param name="writer">Where it goes.</param>
    public static void Write(CheckResult result, RepositoryPaths paths, TextWriter writer)
    {
        using var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content, Options))
            new SarifReport(paths, json).WriteLog(result);
        writer.WriteLine(Encoding.UTF8.GetString(content.GetBuffer(), 0, (int)content.Length));
    }

    private void WriteLog(CheckResult result)
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", Schema);
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        WriteTool();
        WriteInvocation(result);
        WriteRoot();
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartArray("results");
        foreach (var finding in result.Found)
            WriteResult(finding);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteTool()
    {
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", ToolVersion.Name);
        _json.WriteString("version", ToolVersion.Current);
        _json.WriteString("semanticVersion", ToolVersion.Current);
        _json.WriteString("informationUri", ToolVersion.Repository);
        _json.WriteStartArray("rules");
        foreach (var rule in CredentialRule.All)
            WriteRule(rule);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteRule(CredentialRule rule)
    {
        _json.WriteStartObject();
        _json.WriteString("id", rule.Id);
        _json.WriteString("name", PascalCase(rule.Title));
        WriteText("shortDescription", rule.Title + ".");
        WriteText("fullDescription", rule.Description);
        WriteText("help", $"{rule.Description} {Advice.Rotate}");
        _json.WriteString("helpUri", rule.HelpLink);
        _json.WriteStartObject("defaultConfiguration");
        _json.WriteString("level", ReportLevel.Of(rule));
        _json.WriteEndObject();
        _json.WriteStartObject("properties");
        _json.WriteStartArray("tags");
        _json.WriteStringValue("security");
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteInvocation(CheckResult result)
    {
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", result.Problems.Count == 0);
        _json.WriteNumber("exitCode", result.ExitCode);
        _json.WriteStartArray("toolExecutionNotifications");
        foreach (var problem in result.Problems)
            WriteNotification(ReportLevel.Error, problem.Reason, problem.Path);
        foreach (var skipped in result.Skipped)
            WriteNotification(ReportLevel.Note, $"not looked at: {skipped.Detail ?? skipped.Reason}", skipped.Path);
        foreach (var unused in result.Unused)
            WriteNotification(ReportLevel.Note, AcceptanceText.Of(unused, result), unused.Line is null ? null : unused.Source);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteNotification(string level, string message, string? path)
    {
        _json.WriteStartObject();
        _json.WriteString("level", level);
        WriteText("message", message);
        if (path is not null)
        {
            _json.WriteStartArray("locations");
            _json.WriteStartObject();
            _json.WriteStartObject("physicalLocation");
            WriteArtifact(path);
            _json.WriteEndObject();
            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private void WriteRoot()
    {
        _json.WriteStartObject("originalUriBaseIds");
        _json.WriteStartObject(Root);
        _json.WriteString("uri", FileUri.Of(_paths.Root).TrimEnd('/') + "/");
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteResult(LocatedFinding finding)
    {
        _json.WriteStartObject();
        _json.WriteString("ruleId", finding.Rule.Id);
        _json.WriteNumber("ruleIndex", IndexOf(finding.Rule));
        _json.WriteString("level", ReportLevel.Of(finding.Rule));
        WriteText("message", ReportMessage.Of(finding));
        _json.WriteStartArray("locations");
        _json.WriteStartObject();
        _json.WriteStartObject("physicalLocation");
        WriteArtifact(finding.Path);
        WriteRegion(finding);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteStartObject("partialFingerprints");
        _json.WriteString(FingerprintName, finding.Finding.Fingerprint);
        _json.WriteEndObject();
        WriteSuppressions(finding);
        WriteProperties(finding);
        _json.WriteEndObject();
    }

    /// <summary>The standard wants them at every result of a run, or at none.</summary>
    private void WriteSuppressions(LocatedFinding finding)
    {
        _json.WriteStartArray("suppressions");
        if (finding.Acceptance is { } acceptance)
        {
            _json.WriteStartObject();
            _json.WriteString("kind", acceptance.Kind is AcceptanceKind.Marker or AcceptanceKind.Pragma or AcceptanceKind.Attribute ? "inSource" : "external");
            _json.WriteString("status", "accepted");
            _json.WriteString("justification", AcceptanceText.Of(acceptance));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteProperties(LocatedFinding finding)
    {
        _json.WriteStartObject("properties");
        _json.WriteString("variable", finding.Finding.Variable);
        if (finding.InUse.Count > 0)
        {
            _json.WriteStartArray("inUse");
            foreach (var source in finding.InUse)
                _json.WriteStringValue(source);
            _json.WriteEndArray();
        }

        if (finding.Introduction is { } from)
        {
            _json.WriteString("commit", from.Commit);
            _json.WriteString("author", from.Author);
            _json.WriteString("date", from.Date);
        }

        _json.WriteEndObject();
    }

    private void WriteArtifact(string path)
    {
        var name = _paths.Of(path);
        _json.WriteStartObject("artifactLocation");
        if (Path.IsPathRooted(name))
        {
            _json.WriteString("uri", FileUri.Of(name));
        }
        else
        {
            _json.WriteString("uri", Encode(name));
            _json.WriteString("uriBaseId", Root);
        }

        _json.WriteEndObject();
    }

    private void WriteRegion(LocatedFinding finding)
    {
        _json.WriteStartObject("region");
        _json.WriteNumber("startLine", finding.Start.Line);
        _json.WriteNumber("startColumn", finding.Start.Column);
        _json.WriteNumber("endLine", finding.End.Line);
        _json.WriteNumber("endColumn", finding.End.Column);
        _json.WriteEndObject();
    }

    private void WriteText(string name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }

    private static int IndexOf(CredentialRule rule) =>
        CredentialRule.All.Index().First(indexed => indexed.Item == rule).Index;

    private static string PascalCase(string title) => string.Concat(
        title.Split(' ', '-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>A path with a colon, a percent sign or a space in it is no URI.</summary>
    private static string Encode(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
