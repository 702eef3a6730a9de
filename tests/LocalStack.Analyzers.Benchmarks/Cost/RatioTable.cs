using System.Globalization;

namespace LocalStack.Analyzers.Benchmarks.Cost;

/// <summary>
/// Costs set side by side, round after round, so that what else the machine does falls on all of them alike. The figures
/// are medians; the ratios, to the first row, are what counts.
/// </summary>
/// <param name="title">What the table shows.</param>
/// <param name="make">Makes the code of one run; every run gets texts of its own, for what a text gave is remembered.</param>
/// <param name="rounds">How often each is measured.</param>
internal sealed class RatioTable(string title, Func<MeasuredCode> make, int rounds)
{
    /// <summary>Measures and prints.</summary>
    public void Print(params IReadOnlyList<Subject> subjects)
    {
        var measured = subjects.ToDictionary(subject => subject, _ => new List<Measurement>());

        // The first round warms up and does not count.
        for (var round = -1; round < rounds; round++)
        {
            foreach (var subject in subjects)
            {
                var one = subject.MeasureAlone(make());
                if (round >= 0)
                    measured[subject].Add(one);
            }
        }

        var texts = make().Texts.Select(text => (long)text.Length).ToList();
        Console.WriteLine();
        Console.WriteLine(Line($"{title}, {texts.Sum():N0} characters, {texts.Count} files, {rounds} rounds"));
        Console.WriteLine(Line($"  {"",-36} {"analyzer",13} {"ratio",7} {"ns/char",8} {"wall",12} {"ratio",7} {"cpu",12} {"allocated",14} {"byte/char",10}"));
        var first = measured[subjects[0]];
        foreach (var subject in subjects)
            PrintRow(subject.Name, measured[subject], first, texts.Sum());
    }

    private static void PrintRow(string name, List<Measurement> measured, List<Measurement> first, long length)
    {
        var analyzer = Median(measured, Analyzer);
        var wall = Median(measured, Wall);
        var allocated = Median(measured, one => one.Allocated);
        Console.WriteLine(Line(
            $"  {name,-36} {analyzer,10:N2} ms {analyzer / Median(first, Analyzer),6:N2}x {analyzer * 1e6 / length,8:N3} {wall,9:N2} ms {wall / Median(first, Wall),6:N2}x {Median(measured, one => one.Cpu.TotalMilliseconds),9:N2} ms {allocated / 1024,11:N0} KB {allocated / length,10:N3}"));
    }

    private static double Analyzer(Measurement one) => one.Analyzer.TotalMilliseconds;

    private static double Wall(Measurement one) => one.Wall.TotalMilliseconds;

    private static double Median(IEnumerable<Measurement> measured, Func<Measurement, double> value)
    {
        var ordered = measured.Select(value).Order().ToList();
        return ordered[ordered.Count / 2];
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
