using System.Collections.Immutable;
using System.Globalization;
using LocalStack.Analyzers.Configuration;
using LocalStack.Analyzers.Source;
using LocalStack.Analyzers.Tests;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LocalStack.Analyzers.Benchmarks.Cost;

/// <summary>All cost tables, in as many sizes as are asked for.</summary>
internal static class Ratios
{
    private const int Megacharacter = 1_000_000;
    private const int ManyRounds = 15;
    private const int FewRounds = 3;

    /// <summary>Runs after which .NET has compiled what is called often for the last time.</summary>
    private const int WarmUpRounds = 40;
    private const int WarmUpLength = 100_000;

    private static readonly int[] Sizes = [1, 3, 10];

    /// <summary>Prints the tables.</summary>
    /// <param name="options"><c>--corpus DIR</c>: C# to measure with; <c>--sizes N,N</c>: millions of characters.</param>
    public static int Print(string[] options)
    {
        WarmUp();
        foreach (var size in ValueOf(options, "--sizes")?.Split(',').Select(ToNumber) ?? Sizes)
            Print(size * Megacharacter, ValueOf(options, "--corpus"));

        return 0;
    }

    /// <summary>Both analyzers of C#.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> SourceAnalyzers() =>
        [new SourceTokenAnalyzer(), new SourceCredentialAnalyzer()];

    private static void WarmUp()
    {
        var clues = SourceCorpus.WithClues(SourceCorpus.Generate(WarmUpLength));
        var named = ConfigurationCorpus.GenerateWithNames(WarmUpLength);
        for (var round = 0; round < WarmUpRounds; round++)
        {
            Ours.MeasureAlone(MeasuredCode.OfSource(clues));
            OurFiles.MeasureAlone(MeasuredCode.OfFiles(named));
        }
    }

    private static void Print(int length, string? corpus)
    {
        var clean = corpus is null ? SourceCorpus.Generate(length) : SourceCorpus.Read(corpus, length);
        var clues = SourceCorpus.WithClues(clean);
        var files = ConfigurationCorpus.Generate(length);
        var named = ConfigurationCorpus.GenerateWithNames(length);

        Table("clean code", clean, ManyRounds).Print(
            BarePassOver,
            Subject.Of("TextScanner alone", Scan),
            Subject.Of("empty analyzer", () => [new EmptyAnalyzer()]),
            Subject.Of("SourceTokenAnalyzer", () => [new SourceTokenAnalyzer()]),
            Ours);
        Table("clean code, others", clean, FewRounds).Print(
            Ours,
            Subject.Of("literals as syntax, empty", () => [new EmptyLiteralNodeAnalyzer()]),
            Subject.Of("literals as operations, empty", () => [new EmptyLiteralOperationAnalyzer()]),
            Subject.Of("SecurityCodeScan SCS0015", () => [PeerAnalyzers.HardcodedPassword()]),
            Subject.Of("NetAnalyzers CA5390", () => [PeerAnalyzers.HardcodedEncryptionKey()]));
        Table("a token in every tenth file", SourceCorpus.WithTokens(clean), ManyRounds).Print(BarePassOver, Ours);
        Table("code with candidates, bound before", clues, FewRounds).Print(
            Subject.Of("empty invocation action", () => [new EmptyInvocationAnalyzer()]).AfterBinding(),
            Subject.Of("empty semantic-model action", () => [new EmptySemanticModelAnalyzer()]).AfterBinding(),
            Ours.AfterBinding());
        Table("LocalStack in every file, bound before", SourceCorpus.InLocalStack(clean), FewRounds).Print(BarePassOver, Ours.AfterBinding());
        Table("clean code, one file edited", clean, ManyRounds).Print(Ours, AfterEdit);
        Table("code with candidates, one file edited", clues, FewRounds).Print(Ours.AfterBinding(), AfterEdit);
        PrintFilesRead(clean);
        new RatioTable("configuration files", () => MeasuredCode.OfFiles(files), ManyRounds).Print(BarePassOver, EmptyFileAction, OurFiles);
        new RatioTable("configuration files with names", () => MeasuredCode.OfFiles(named), ManyRounds).Print(BarePassOver, EmptyFileAction, OurFiles);
    }

    private static Subject BarePassOver { get; } = Subject.Of("bare pass over the text", code => BarePass.Over(code.Texts));

    private static Subject Ours { get; } = Subject.Of("both source analyzers", SourceAnalyzers);

    private static Subject AfterEdit { get; } = Subject.Of("the same, after an edit", SourceAnalyzers).AfterEdit(SourceAnalyzers);

    private static Subject EmptyFileAction { get; } = Subject.Of("empty file action", () => [new EmptyFileAnalyzer()]);

    private static Subject OurFiles { get; } = Subject.Of("ConfigurationFileAnalyzer", () => [new ConfigurationFileAnalyzer()]);

    private static RatioTable Table(string title, IReadOnlyList<string> files, int rounds) =>
        new(title, () => MeasuredCode.OfSource(files), rounds);

    private static void Scan(MeasuredCode code)
    {
        foreach (var text in code.Texts)
            TextScanner.Scan(new Rules.SourceTextSource(text));
    }

    /// <summary>The editor's case by count, which no other work of the machine can change.</summary>
    private static void PrintFilesRead(IReadOnlyList<string> files)
    {
        var texts = files.Select(file => new CountingText(file)).ToList();
        var code = new MeasuredCode(SourceCompilation.Of(texts.Select(text => SourceCompilation.Parse(text, "File.cs"))), []);
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"files read at first: {CountRead(code)} of {texts.Count}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"files read after an edit, besides the edited one: {CountRead(code.Edit())} of {texts.Count}"));

        int CountRead(MeasuredCode measured)
        {
            texts.ForEach(text => text.Reset());
            AnalyzerRun.Analyze(measured.Compilation, SourceAnalyzers());
            return texts.Count(text => text.Reads > 0);
        }
    }

    private static string? ValueOf(string[] options, string name) =>
        Array.IndexOf(options, name) is >= 0 and var place && place + 1 < options.Length ? options[place + 1] : null;

    private static int ToNumber(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
