using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using LocalStack.Analyzers.Source;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LocalStack.Analyzers.Benchmarks.Cost;

/// <summary>What every benchmark of a compilation needs: texts that no analyzer has seen, for each iteration.</summary>
[MemoryDiagnoser]
public abstract class CompilationBenchmarks
{
    private IReadOnlyList<string> _files = [];

    /// <summary>Millions of characters.</summary>
    [Params(1, 3)]
    public int Size { get; set; }

    /// <summary>The compilation of the iteration.</summary>
    protected Compilation Compilation { get; private set; } = null!;

    /// <summary>Makes the texts.</summary>
    [GlobalSetup]
    public void MakeFiles() => _files = Generate(Size * 1_000_000);

    /// <summary>Makes the compilation.</summary>
    [IterationSetup]
    public void MakeCompilation() => Compilation = SourceCompilation.Of(_files);

    /// <summary>The texts to measure with.</summary>
    private protected abstract IReadOnlyList<string> Generate(int length);

    /// <summary>Runs analyzers in the driver.</summary>
    private protected AnalysisResult Run(params ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        AnalyzerRun.Analyze(Compilation, analyzers);
}

/// <summary>The wall time of code that has nothing to do with LocalStack.</summary>
public class CleanCodeBenchmarks : CompilationBenchmarks
{
    /// <summary>The least that reading every character can cost.</summary>
    [Benchmark(Baseline = true)]
    public int BarePassOverText() => BarePass.Over(Compilation);

    /// <summary>The scanner without Roslyn's driver.</summary>
    [Benchmark]
    public int TextScannerAlone() =>
        Compilation.SyntaxTrees.Sum(tree => TextScanner.Scan(new Rules.SourceTextSource(tree.GetText())).Tokens.Count);

    /// <summary>The driver.</summary>
    [Benchmark]
    public object Empty() => Run(new EmptyAnalyzer());

    /// <summary>Tokens in the text.</summary>
    [Benchmark]
    public object TokenAnalyzer() => Run(new SourceTokenAnalyzer());

    /// <summary>Both analyzers of C#.</summary>
    [Benchmark]
    public object SourceAnalyzers() => Run(new SourceTokenAnalyzer(), new SourceCredentialAnalyzer());

    private protected override IReadOnlyList<string> Generate(int length) => SourceCorpus.Generate(length);
}

/// <summary>The wall time of code that uses LocalStack.</summary>
public class ClueBenchmarks : CompilationBenchmarks
{
    /// <summary>The least that an analyzer of calls can cost.</summary>
    [Benchmark(Baseline = true)]
    public object EmptyInvocationAction() => Run(new EmptyInvocationAnalyzer());

    /// <summary>Both analyzers of C#.</summary>
    [Benchmark]
    public object SourceAnalyzers() => Run(new SourceTokenAnalyzer(), new SourceCredentialAnalyzer());

    private protected override IReadOnlyList<string> Generate(int length) =>
        SourceCorpus.WithClues(SourceCorpus.Generate(length));
}
