using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LocalStack.Analyzers.Benchmarks.Cost;

/// <summary>
/// What the first run of the analyzers in a process costs, before anything of them is compiled. Every figure is of a
/// process of its own, in which the driver has run before with analyzers that do nothing.
/// </summary>
internal static class ColdStart
{
    private const int Rounds = 9;
    private const int Length = 100_000;

    private static readonly (string Name, Func<ImmutableArray<DiagnosticAnalyzer>> Make, bool HasClues)[] Subjects =
    [
        ("empty-again", () => [new EmptyAnalyzer()], false),
        ("empty-semantic-model", () => [new EmptySemanticModelAnalyzer()], false),
        ("ours-clean", Ratios.SourceAnalyzers, false),
        ("ours-with-clues", Ratios.SourceAnalyzers, true),
        ("literal-operation", () => [new EmptyLiteralOperationAnalyzer()], false),
        ("SCS0015", () => [PeerAnalyzers.HardcodedPassword()], false),
    ];

    /// <summary>Starts the processes one after the other, round after round, and prints the medians.</summary>
    public static int Print()
    {
        var measured = Subjects.ToDictionary(subject => subject.Name, _ => new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (name, _, _) in Subjects)
                measured[name].Add(Start(name));
        }

        foreach (var (name, times) in measured)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-24} {times.Order().ElementAt(Rounds / 2),8:N1} ms"));
        return 0;
    }

    /// <summary>Measures one subject in this process.</summary>
    public static int PrintOne(string name)
    {
        var (_, make, hasClues) = Subjects.Single(subject => subject.Name == name);
        var files = SourceCorpus.Generate(Length);
        files = hasClues ? SourceCorpus.WithClues(files) : files;
        AnalyzerRun.Analyze(SourceCompilation.Of(files), [new EmptyAnalyzer(), new EmptySemanticModelAnalyzer()]);

        var compilation = SourceCompilation.Of(files);
        compilation.GetDiagnostics();
        var cost = AnalyzerRun.Measure(() => AnalyzerRun.Analyze(compilation, make()));
        Console.WriteLine(cost.Wall.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static double Start(string name)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["cold", name]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(output, CultureInfo.InvariantCulture);
    }
}
