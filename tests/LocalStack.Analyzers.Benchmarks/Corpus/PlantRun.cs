using System.Diagnostics;
using System.Globalization;
using LocalStack.Analyzers.Rules;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;

namespace LocalStack.Analyzers.Benchmarks.Corpus;

/// <summary>
/// Puts made-up secrets at random places of repositories, in memory, and says which of them are reported. What is
/// printed holds no part of a secret.
/// </summary>
internal static class PlantRun
{
    /// <summary>Prints misses and false alarms, and a tally for each folder and for all of them.</summary>
    /// <param name="seed">One seed, one result.</param>
    /// <param name="folders">The repositories; nothing is written to them.</param>
    /// <returns>1 when something was missed, or reported without having been planted.</returns>
    public static int Print(string seed, string[] folders)
    {
        var number = int.Parse(seed, CultureInfo.InvariantCulture);
        var all = new PlantTally();
        foreach (var folder in folders.Select(Path.GetFullPath).Select(Path.TrimEndingDirectorySeparator))
        {
            // One for each repository, so that it comes out the same whatever others are looked at.
            var random = new Random(number);
            var start = Stopwatch.GetTimestamp();
            var corpus = new CorpusTally(folder);
            var tally = new PlantTally();
            foreach (var project in CorpusProject.Below(folder))
                Plant(project, new SourcePlanter(random), corpus, tally);
            var planter = new ConfigurationPlanter(random);
            foreach (var path in SourceFiles.AllBelow(folder).Where(CorpusRun.IsConfiguration))
                Plant(path, planter, corpus, tally);

            corpus.Print(Stopwatch.GetElapsedTime(start));
            tally.Print();
            all.Add(tally);
        }

        Console.WriteLine("all repositories");
        all.Print();
        return all.Missed + all.FalseAlarms > 0 ? 1 : 0;
    }

    private static void Plant(CorpusProject project, SourcePlanter planter, CorpusTally corpus, PlantTally tally)
    {
        var reports = project.Analyze(corpus, planter.Plant);
        tally.Add(planter.Planted, reports.Select(report => (
            report.Location.GetLineSpan().Path,
            report.Properties.GetValueOrDefault(CredentialDiagnostic.FingerprintProperty),
            report.Id + " " + report.Location.GetLineSpan())));
    }

    private static void Plant(string path, ConfigurationPlanter planter, CorpusTally corpus, PlantTally tally)
    {
        var planted = new List<PlantedSecret>();
        var content = planter.Plant(path, File.ReadAllText(path), planted);
        var start = Stopwatch.GetTimestamp();
        var findings = ScannedFile.Scan(path, content, DetectionOptions.Default).Findings;
        corpus.AddConfigurationFile(Stopwatch.GetElapsedTime(start));
        tally.Add(planted, findings.Select(finding => (
            path, (string?)finding.Fingerprint, $"{RuleDescriptors.Of(finding.Kind).Id} in {path}, {finding.Location}")));
    }
}
