using System.Globalization;
using LocalStack.Detection.Formats;

namespace LocalStack.Analyzers.Benchmarks.Oracles;

/// <summary>What the comparison of a family comes to.</summary>
internal sealed class OracleTally(FileFormat format)
{
    private readonly Dictionary<OracleOutcome, int> _outcomes = [];

    public FileFormat Format { get; } = format;

    public int Files { get; set; }

    /// <summary>Files that the library does not read: templates, several documents in one, other languages.</summary>
    public int Refused { get; set; }

    public int Differences => CountOf(OracleOutcome.Missing) + CountOf(OracleOutcome.Extra);

    public void Add(OracleOutcome outcome, string file, string key)
    {
        _outcomes[outcome] = CountOf(outcome) + 1;
        if (outcome is OracleOutcome.Missing or OracleOutcome.Extra)
            OracleRun.Show(outcome, _outcomes[outcome], file, key);
    }

    /// <summary>Prints a row of a table.</summary>
    public void Print() => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {Format} | {Files:N0} files | {Refused:N0} refused | {_outcomes.Values.Sum() - CountOf(OracleOutcome.Extra):N0} settings | {CountOf(OracleOutcome.Same):N0} same | {CountOf(OracleOutcome.ByName):N0} by the name beside | {CountOf(OracleOutcome.Inside):N0} looked into | {CountOf(OracleOutcome.Text):N0} texts and elements | {CountOf(OracleOutcome.Missing):N0} missing | {CountOf(OracleOutcome.Extra):N0} extra |"));

    private int CountOf(OracleOutcome outcome) => _outcomes.GetValueOrDefault(outcome);
}
