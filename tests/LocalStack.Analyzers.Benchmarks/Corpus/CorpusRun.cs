using System.Diagnostics;
using System.Globalization;
using LocalStack.Analyzers.Rules;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Benchmarks.Corpus;

/// <summary>
/// Runs everything over repositories and prints every finding, so that each can be judged: a false alarm is as serious
/// as a miss. What is printed holds no part of a secret.
/// </summary>
internal static class CorpusRun
{
    private const string AnalyzerFailure = "AD0001";

    /// <summary>Longer files are data, not configuration.</summary>
    private const int MaxConfigurationLength = 4_000_000;

    private static readonly HashSet<string> ConfigurationEndings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".json", ".jsonc", ".json5", ".yml", ".yaml", ".env", ".config", ".xml", ".sh", ".bash", ".ps1", ".psm1", ".bat",
        ".cmd", ".md", ".mdx", ".txt", ".toml", ".ini", ".tf", ".tfvars", ".http", ".props", ".targets", ".csproj",
        ".runsettings", ".dockerfile", ".properties", ".razor", ".cshtml", ".fs", ".vb", ".py", ".js", ".ts", ".tsx",
        ".java", ".go", ".ipynb", ".html", ".rst", ".bicep",
    };

    private static readonly string[] ConfigurationNames = ["Dockerfile", "Makefile", ".env", "docker-compose", "compose"];

    /// <summary>Prints the findings and the tally of each folder.</summary>
    /// <returns>1 when an analyzer has failed.</returns>
    public static int Print(string[] folders) => folders.Sum(Print) > 0 ? 1 : 0;

    private static int Print(string folder)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var start = Stopwatch.GetTimestamp();
        var tally = new CorpusTally(folder);
        foreach (var project in CorpusProject.Below(folder))
            PrintProject(project, folder, tally);
        foreach (var path in SourceFiles.AllBelow(folder).Where(IsConfiguration))
            PrintConfiguration(path, folder, tally);

        tally.Print(Stopwatch.GetElapsedTime(start));
        return tally.Failures;
    }

    private static void PrintProject(CorpusProject project, string root, CorpusTally tally)
    {
        foreach (var diagnostic in project.Analyze(tally))
        {
            tally.Findings++;
            tally.Failures += diagnostic.Id == AnalyzerFailure ? 1 : 0;
            var span = diagnostic.Location.GetLineSpan();
            Print(diagnostic.Id, root, span.Path, span.StartLinePosition, diagnostic.GetMessage(CultureInfo.InvariantCulture));
            if (diagnostic.Id == AnalyzerFailure)
                Console.WriteLine(diagnostic.Descriptor.Description.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void PrintConfiguration(string path, string root, CorpusTally tally)
    {
        var content = File.ReadAllText(path);
        var start = Stopwatch.GetTimestamp();
        var findings = ScannedFile.Scan(path, content, DetectionOptions.Default).Findings;
        tally.AddConfigurationFile(Stopwatch.GetElapsedTime(start));

        foreach (var finding in findings)
        {
            tally.Findings++;
            var line = SourceText.From(content).Lines.GetLinePosition(finding.Start);
            Print(RuleDescriptors.Of(finding.Kind).Id, root, path, line, finding.Location + ", fingerprint " + finding.Fingerprint);
        }
    }

    private static void Print(string id, string root, string path, LinePosition line, string message) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{id} {(path.Length == 0 ? "" : Path.GetRelativePath(Path.GetDirectoryName(root)!, path))}:{line.Line + 1}: {message}"));

    /// <summary>Whether a file is one that can hold a setting.</summary>
    public static bool IsConfiguration(string path)
    {
        var name = Path.GetFileName(path);
        var isConfiguration = ConfigurationEndings.Contains(Path.GetExtension(name))
            || ConfigurationNames.Any(known => name.StartsWith(known, StringComparison.OrdinalIgnoreCase));
        return isConfiguration && new FileInfo(path).Length <= MaxConfigurationLength;
    }
}
