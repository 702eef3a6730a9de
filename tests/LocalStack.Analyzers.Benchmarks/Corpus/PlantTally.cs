using System.Globalization;

namespace LocalStack.Analyzers.Benchmarks.Corpus;

/// <summary>What was planted in a repository, and what became of it.</summary>
internal sealed class PlantTally
{
    private readonly SortedDictionary<string, (int Planted, int Found)> _kinds = new(StringComparer.Ordinal);

    /// <summary>Planted, and not reported.</summary>
    public int Missed { get; private set; }

    /// <summary>Reported, and not planted; failures of an analyzer are among them.</summary>
    public int FalseAlarms { get; private set; }

    /// <summary>Planted once, and reported more than once.</summary>
    public int Repeated { get; private set; }

    /// <summary>Holds what was reported against what was planted, and prints what does not fit.</summary>
    /// <param name="planted">The secrets.</param>
    /// <param name="reports">The reports: where, and of what.</param>
    public void Add(IReadOnlyCollection<PlantedSecret> planted, IEnumerable<(string Path, string? Fingerprint, string Text)> reports)
    {
        var open = planted.ToDictionary(secret => (secret.Path, secret.Fingerprint), _ => 0);
        foreach (var (path, fingerprint, text) in reports)
        {
            if (fingerprint is not null && open.TryGetValue((path, fingerprint), out var seen))
            {
                open[(path, fingerprint)] = seen + 1;
                continue;
            }

            FalseAlarms++;
            Console.WriteLine("false alarm: " + text);
        }

        foreach (var secret in planted)
            Count(secret, open[(secret.Path, secret.Fingerprint)]);
    }

    /// <summary>Adds what another repository came to.</summary>
    public void Add(PlantTally other)
    {
        foreach (var (kind, (planted, found)) in other._kinds)
            Count(kind, planted, found);
        Missed += other.Missed;
        FalseAlarms += other.FalseAlarms;
        Repeated += other.Repeated;
    }

    /// <summary>Prints a line for each kind.</summary>
    public void Print()
    {
        foreach (var (kind, (planted, found)) in _kinds)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {kind} | {planted:N0} | {found:N0} |"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| all | {_kinds.Values.Sum(kind => kind.Planted):N0} | {_kinds.Values.Sum(kind => kind.Found):N0} | {Missed} missed, {FalseAlarms} false alarms, {Repeated} reported twice |"));
    }

    private void Count(PlantedSecret secret, int reports)
    {
        Count(secret.Kind, 1, Math.Min(reports, 1));
        if (reports == 0)
        {
            Missed++;
            Console.WriteLine($"missed: {secret.Kind} in {secret.Path}:{secret.Line}");
        }
        else if (reports > 1)
        {
            Repeated++;
            Console.WriteLine($"reported {reports} times: {secret.Kind} in {secret.Path}:{secret.Line}");
        }
    }

    private void Count(string kind, int planted, int found)
    {
        var (plantedBefore, foundBefore) = _kinds.GetValueOrDefault(kind);
        _kinds[kind] = (plantedBefore + planted, foundBefore + found);
    }
}
