using System.Collections.Immutable;
using System.Globalization;
using LocalStack.Analyzers.Source;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LocalStack.Analyzers.Benchmarks.Cost;

/// <summary>
/// A quick look: the costs set side by side, round after round, so that what else the machine does falls on all of them
/// alike. The figures are medians; the ratios are what counts.
/// </summary>
internal static class Ratios
{
    private const int Megacharacter = 1_000_000;

    private static readonly int[] Sizes = [1, 3];

    /// <summary>Prints the table.</summary>
    /// <param name="corpus">A folder of C# to measure with, or <see langword="null"/>.</param>
    public static int Print(string? corpus)
    {
        foreach (var size in Sizes)
        {
            var length = size * Megacharacter;
            var clean = corpus is null ? SourceCorpus.Generate(length) : SourceCorpus.Read(corpus, length);
            PrintTable("clean code", clean, CleanSubjects, rounds: 15);
            PrintTable("code with clues, bound before", SourceCorpus.WithClues(clean), ClueSubjects, rounds: 3);
            PrintTable("LocalStack in every file, bound before", SourceCorpus.InLocalStack(clean), MentionSubjects, rounds: 3);
        }

        return 0;
    }

    private static IReadOnlyList<Subject> CleanSubjects { get; } =
    [
        new("bare pass over the text", compilation => AnalyzerRun.Measure(() => BarePass.Over(compilation))),
        new("TextScanner alone", compilation => AnalyzerRun.Measure(() => Scan(compilation))),
        Subject.Of("empty analyzer", () => [new EmptyAnalyzer()]),
        Subject.Of("SourceTokenAnalyzer", () => [new SourceTokenAnalyzer()]),
        Subject.Of("both source analyzers", () => SourceAnalyzers),
    ];

    private static IReadOnlyList<Subject> ClueSubjects { get; } =
    [
        Subject.Of("empty invocation action", () => [new EmptyInvocationAnalyzer()]).AfterBinding(),
        Subject.Of("empty semantic-model action", () => [new EmptySemanticModelAnalyzer()]).AfterBinding(),
        Subject.Of("both source analyzers", () => SourceAnalyzers).AfterBinding(),
    ];

    private static IReadOnlyList<Subject> MentionSubjects { get; } =
    [
        new("bare pass over the text", compilation => AnalyzerRun.Measure(() => BarePass.Over(compilation))),
        Subject.Of("both source analyzers", () => SourceAnalyzers).AfterBinding(),
    ];

    private static ImmutableArray<DiagnosticAnalyzer> SourceAnalyzers =>
        [new SourceTokenAnalyzer(), new SourceCredentialAnalyzer()];

    private static void Scan(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
            TextScanner.Scan(new Rules.SourceTextSource(tree.GetText()));
    }

    private static void PrintTable(string title, IReadOnlyList<string> files, IReadOnlyList<Subject> subjects, int rounds)
    {
        var length = files.Sum(file => (long)file.Length);
        var measured = subjects.ToDictionary(subject => subject, _ => new List<Measurement>());

        // The first round warms up and does not count.
        for (var round = -1; round < rounds; round++)
        {
            foreach (var subject in subjects)
            {
                var one = MeasureAlone(subject, files);
                if (round >= 0)
                    measured[subject].Add(one);
            }
        }

        Console.WriteLine();
        Console.WriteLine(Line($"{title}, {length:N0} characters, {files.Count} files"));
        Console.WriteLine(Line($"  {"",-28} {"analyzer",12} {"ratio",7} {"wall",12} {"cpu",12} {"allocated",12} {"byte/char",10}"));
        var first = Median(measured[subjects[0]], one => one.Analyzer.TotalMilliseconds);
        foreach (var subject in subjects)
            PrintRow(subject.Name, measured[subject], first, length);
    }

    /// <summary>Every run gets texts of its own, for what a text gave is remembered.</summary>
    private static Measurement MeasureAlone(Subject subject, IReadOnlyList<string> files)
    {
        var compilation = SourceCompilation.Of(files);
        subject.Prepare(compilation);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return subject.Measure(compilation);
    }

    private static void PrintRow(string name, List<Measurement> measured, double first, long length)
    {
        var analyzer = Median(measured, one => one.Analyzer.TotalMilliseconds);
        var wall = Median(measured, one => one.Wall.TotalMilliseconds);
        var cpu = Median(measured, one => one.Cpu.TotalMilliseconds);
        var allocated = Median(measured, one => one.Allocated);
        Console.WriteLine(Line(
            $"  {name,-28} {analyzer,9:N2} ms {analyzer / first,6:N2}x {wall,9:N2} ms {cpu,9:N2} ms {allocated / 1024,9:N0} KB {allocated / length,10:N3}"));
    }

    private static double Median(IEnumerable<Measurement> measured, Func<Measurement, double> value)
    {
        var ordered = measured.Select(value).Order().ToList();
        return ordered[ordered.Count / 2];
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Something whose cost is measured.</summary>
    private sealed record Subject(string Name, Func<Compilation, Measurement> Measure)
    {
        public static Subject Of(string name, Func<ImmutableArray<DiagnosticAnalyzer>> analyzers) =>
            new(name, compilation => AnalyzerRun.Measure(compilation, analyzers()));

        /// <summary>A build binds everything anyway; whoever asks first must not be charged for it.</summary>
        public Subject AfterBinding() => this with { Prepare = static compilation => compilation.GetDiagnostics() };

        public Action<Compilation> Prepare { get; private init; } = static _ => { };
    }
}
