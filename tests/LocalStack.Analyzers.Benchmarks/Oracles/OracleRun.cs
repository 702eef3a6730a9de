using LocalStack.Analyzers.Benchmarks.Corpus;
using LocalStack.Detection.Formats;

namespace LocalStack.Analyzers.Benchmarks.Oracles;

/// <summary>
/// Reads the configuration files of repositories by our readers and by the libraries that real programs use, and prints
/// where they differ. Nothing that is printed holds a value.
/// </summary>
internal static class OracleRun
{
    /// <summary>Longer files are data, not configuration.</summary>
    private const int MaxLength = 4_000_000;

    /// <summary>Differences of a family that are printed each; the tally counts all.</summary>
    private const int MaxShown = 40;

    private static readonly Dictionary<FileFormat, Func<string, IEnumerable<OracleSetting>>> Oracles = new()
    {
        [FileFormats.Json] = JsonOracle.Read,
        [FileFormats.Yaml] = YamlOracle.Read,
        [FileFormats.Xml] = XmlOracle.Read,
        [FileFormats.Dotenv] = DotenvOracle.Read,
    };

    /// <summary>Prints the tally of each format over all folders.</summary>
    /// <returns>1 when there is a difference.</returns>
    public static int Print(string[] folders)
    {
        var tallies = Oracles.Keys.ToDictionary(format => format, format => new OracleTally(format));
        foreach (var folder in folders)
        {
            foreach (var path in SourceFiles.AllBelow(Path.GetFullPath(folder)))
            {
                if (FileFormats.OfName(path) is { } format
                    && tallies.TryGetValue(format, out var tally)
                    && new FileInfo(path).Length <= MaxLength)
                    Compare(path, Path.GetRelativePath(folder, path), Oracles[format], tally);
            }
        }

        foreach (var tally in tallies.Values)
            tally.Print();
        return tallies.Values.Any(tally => tally.Differences > 0) ? 1 : 0;
    }

    private static void Compare(
        string path, string shown, Func<string, IEnumerable<OracleSetting>> oracle, OracleTally tally)
    {
        List<OracleSetting> expected;
        try
        {
            expected = [.. oracle(path)];
        }
#pragma warning disable CA1031 // Each library refuses in its own way, some by exceptions that are bugs of theirs.
        catch (Exception)
#pragma warning restore CA1031
        {
            tally.Refused++;
            return;
        }

        tally.Files++;
        var comparison = new OracleComparison(tally.Format.Read(File.ReadAllText(path)));
        foreach (var setting in expected)
            tally.Add(comparison.Find(setting), shown, setting.Path);
        foreach (var key in comparison.Unexpected())
            tally.Add(OracleOutcome.Extra, shown, key);
    }

    /// <summary>Prints a difference, as long as there are few.</summary>
    public static void Show(OracleOutcome outcome, int count, string file, string key)
    {
        if (count <= MaxShown)
            Console.WriteLine($"{outcome}: {file}: {key}");
    }
}
