using System.Text.Json;
using LocalStack.Analyzers.Tool.Git;
using LocalStack.Analyzers.Tool.LanguageServer.Protocol;
using LocalStack.Detection.Rules;
using LocalStack.Detection.Scanning;
using Microsoft.Extensions.FileSystemGlobbing;

namespace LocalStack.Analyzers.Tool.LanguageServer;

/// <summary>What the user has set in the editor; the section <see cref="Section"/> of the client's settings.</summary>
/// <param name="CheckCSharp">Whether C# is looked at: else that is left to the compiler's analyzers.</param>
/// <param name="CheckWorkspace">Whether files are looked at that are not open.</param>
/// <param name="Exclude">Glob patterns of files to leave alone, relative to the folders of the workspace.</param>
/// <param name="Baseline">The baseline whose findings are accepted, relative to the folders of the workspace.</param>
/// <param name="Severity">The severities of rules: <c>error</c>, <c>warning</c>, <c>information</c> or <c>hint</c>.</param>
internal sealed record ServerSettings(
    bool CheckCSharp = false,
    bool CheckWorkspace = true,
    IReadOnlyList<string>? Exclude = null,
    string? Baseline = null,
    IReadOnlyDictionary<string, string>? Severity = null)
{
    public const string Section = "localstackTokens";

    public static ServerSettings Default { get; } = new();

    /// <summary>Reads settings as a client sends them: by themselves, or below the name of the section.</summary>
    /// <returns>The default for none.</returns>
    /// <exception cref="JsonException">They are not what they should be.</exception>
    public static ServerSettings Read(JsonElement? settings)
    {
        if (settings is not { ValueKind: JsonValueKind.Object } given)
            return Default;
        return given.TryGetProperty(Section, out var section)
            ? Read(section)
            : given.Deserialize(ProtocolJson.Default.ServerSettings) ?? Default;
    }

    /// <summary>How a rule is shown where no configuration file says it.</summary>
    public DiagnosticSeverity SeverityOf(CredentialRule rule) => Severity?.GetValueOrDefault(rule.Id)?.ToLowerInvariant() switch
    {
        "error" => DiagnosticSeverity.Error,
        "information" => DiagnosticSeverity.Information,
        "hint" => DiagnosticSeverity.Hint,
        _ => DiagnosticSeverity.Warning,
    };

    /// <summary>Whether the user leaves a file alone.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="folders">The folders of the workspace.</param>
    public bool Excludes(string path, IEnumerable<string> folders)
    {
        if (Exclude is not { Count: > 0 })
            return false;

        return folders.Any(folder => Excludes(Exclude, path, folder, GitFileNames.Of(folder)));
    }

    private static bool Excludes(IEnumerable<string> patterns, string path, string folder, FileNames names)
    {
        var matcher = new Matcher(names.Comparison);
        matcher.AddIncludePatterns(patterns.Select(names.Unify));
        return matcher.Match(names.Unify(folder), names.Unify(path)).HasMatches;
    }
}
