using LocalStack.Analyzers.Tool.Tests.Infrastructure;

namespace LocalStack.Analyzers.Tool.Tests.Incidents;

/// <summary>The report of an incident, by its sections.</summary>
internal sealed class IncidentReportText
{
    private readonly Dictionary<string, List<string>> _sections = [];

    private IncidentReportText(CommandOutput output)
    {
        ExitCode = output.ExitCode;
        Text = output.Output;
        var section = _sections[""] = [];
        foreach (var line in output.Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.EndsWith(':') && line[0] != ' ')
                section = _sections[line.TrimEnd(':').Split(',')[0]] = [];
            else
                section.Add(line.Trim());
        }
    }

    public int ExitCode { get; }

    public string Text { get; }

    public bool IsInUse => Text.Contains("STILL IN USE", StringComparison.Ordinal);

    public IReadOnlyList<string> Brought => Section("Added by");

    public IReadOnlyList<string> TakenAway => Section("Removed by");

    public IReadOnlyList<string> Refs => Section("Refs");

    public IReadOnlyList<string> Remotes => Section("Remotes");

    public IReadOnlyList<string> Files => Section("Files that contain it now");

    public IReadOnlyList<string> Steps => Section("What to do");

    public static async Task<IncidentReportText> ReadAsync(TemporaryRepository repository, string fingerprint) =>
        new(await repository.TokensAsync("incident", fingerprint));

    private List<string> Section(string title) => _sections.GetValueOrDefault(title) ?? [];
}
