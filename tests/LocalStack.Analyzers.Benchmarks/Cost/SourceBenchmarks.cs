using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using LocalStack.Analyzers.Configuration;
using LocalStack.Analyzers.Source;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LocalStack.Analyzers.Benchmarks.Cost;

/// <summary>What every benchmark here needs: texts that no analyzer has seen, for each iteration.</summary>
[MemoryDiagnoser]
public abstract class CodeBenchmarks
{
    private Func<MeasuredCode> _make = null!;

    /// <summary>Millions of characters.</summary>
    [Params(1, 3, 10)]
    public int Size { get; set; }

    /// <summary>The code of the iteration.</summary>
    private protected MeasuredCode Code { get; private set; } = null!;

    /// <summary>Makes the texts.</summary>
    [GlobalSetup]
    public void Prepare() => _make = Generate(Size * 1_000_000);

    /// <summary>Makes the code.</summary>
    [IterationSetup]
    public void MakeCode() => Code = Ready(_make());

    /// <summary>Generates texts, and says how code is made of them.</summary>
    private protected abstract Func<MeasuredCode> Generate(int length);

    /// <summary>What is done with the code before, and not measured.</summary>
    private protected virtual MeasuredCode Ready(MeasuredCode code) => code;

    /// <summary>Runs analyzers in the driver.</summary>
    private protected AnalysisResult Run(params ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        AnalyzerRun.Analyze(Code.Compilation, analyzers, Code.Files);
}

/// <summary>Code that has nothing to do with LocalStack.</summary>
public class CleanCodeBenchmarks : CodeBenchmarks
{
    /// <summary>The least that reading every character can cost.</summary>
    [Benchmark(Baseline = true)]
    public int BarePassOverText() => BarePass.Over(Code.Texts);

    /// <summary>The scanner without Roslyn's driver.</summary>
    [Benchmark]
    public int TextScannerAlone() => Code.Texts.Sum(text => TextScanner.Scan(new Rules.SourceTextSource(text)).Tokens.Count);

    /// <summary>The driver.</summary>
    [Benchmark]
    public object Empty() => Run(new EmptyAnalyzer());

    /// <summary>Tokens in the text.</summary>
    [Benchmark]
    public object TokenAnalyzer() => Run(new SourceTokenAnalyzer());

    /// <summary>Both analyzers of C#.</summary>
    [Benchmark]
    public object SourceAnalyzers() => Run(Ratios.SourceAnalyzers());

    private protected override Func<MeasuredCode> Generate(int length)
    {
        var files = SourceCorpus.Generate(length);
        return () => MeasuredCode.OfSource(files);
    }
}

/// <summary>The same code, and how analyzers of secrets are commonly written.</summary>
public class PeerBenchmarks : CodeBenchmarks
{
    /// <summary>Both analyzers of C#.</summary>
    [Benchmark(Baseline = true)]
    public object SourceAnalyzers() => Run(Ratios.SourceAnalyzers());

    /// <summary>An empty action for literals as syntax.</summary>
    [Benchmark]
    public object LiteralNodeAction() => Run(new EmptyLiteralNodeAnalyzer());

    /// <summary>An empty action for literals as operations.</summary>
    [Benchmark]
    public object LiteralOperationAction() => Run(new EmptyLiteralOperationAnalyzer());

    /// <summary>SecurityCodeScan's rule.</summary>
    [Benchmark]
    public object Scs0015() => Run(PeerAnalyzers.HardcodedPassword());

    /// <summary>NetAnalyzers' rule.</summary>
    [Benchmark]
    public object Ca5390() => Run(PeerAnalyzers.HardcodedEncryptionKey());

    private protected override Func<MeasuredCode> Generate(int length)
    {
        var files = SourceCorpus.Generate(length);
        return () => MeasuredCode.OfSource(files);
    }
}

/// <summary>Code with a token in every tenth file.</summary>
public class TokenBenchmarks : CodeBenchmarks
{
    /// <summary>The least that reading every character can cost.</summary>
    [Benchmark(Baseline = true)]
    public int BarePassOverText() => BarePass.Over(Code.Texts);

    /// <summary>Both analyzers of C#.</summary>
    [Benchmark]
    public object SourceAnalyzers() => Run(Ratios.SourceAnalyzers());

    private protected override Func<MeasuredCode> Generate(int length)
    {
        var files = SourceCorpus.WithTokens(SourceCorpus.Generate(length));
        return () => MeasuredCode.OfSource(files);
    }
}

/// <summary>Code that uses LocalStack, bound before as a build does.</summary>
public class ClueBenchmarks : CodeBenchmarks
{
    /// <summary>The least that an analyzer of calls can cost.</summary>
    [Benchmark(Baseline = true)]
    public object EmptyInvocationAction() => Run(new EmptyInvocationAnalyzer());

    /// <summary>Both analyzers of C#.</summary>
    [Benchmark]
    public object SourceAnalyzers() => Run(Ratios.SourceAnalyzers());

    private protected override Func<MeasuredCode> Generate(int length)
    {
        var files = SourceCorpus.WithClues(SourceCorpus.Generate(length));
        return () => MeasuredCode.OfSource(files);
    }

    private protected override MeasuredCode Ready(MeasuredCode code)
    {
        code.Compilation.GetDiagnostics();
        return code;
    }
}

/// <summary>An editor: the analyzers have seen all of the code but one file, which has changed since.</summary>
public class EditBenchmarks : CodeBenchmarks
{
    /// <summary>The driver.</summary>
    [Benchmark(Baseline = true)]
    public object Empty() => Run(new EmptyAnalyzer());

    /// <summary>Both analyzers of C#.</summary>
    [Benchmark]
    public object SourceAnalyzers() => Run(Ratios.SourceAnalyzers());

    private protected override Func<MeasuredCode> Generate(int length)
    {
        var files = SourceCorpus.Generate(length);
        return () => MeasuredCode.OfSource(files);
    }

    private protected override MeasuredCode Ready(MeasuredCode code)
    {
        AnalyzerRun.Analyze(code.Compilation, Ratios.SourceAnalyzers());
        return code.Edit();
    }
}

/// <summary>Configuration files: with the names of LocalStack's credentials they are read setting by setting.</summary>
public class ConfigurationBenchmarks : CodeBenchmarks
{
    /// <summary>Whether the files name credentials.</summary>
    [Params(false, true)]
    public bool HasNames { get; set; }

    /// <summary>The least that reading every character can cost.</summary>
    [Benchmark(Baseline = true)]
    public int BarePassOverText() => BarePass.Over(Code.Texts);

    /// <summary>The driver.</summary>
    [Benchmark]
    public object EmptyFileAction() => Run(new EmptyFileAnalyzer());

    /// <summary>The analyzer of configuration files.</summary>
    [Benchmark]
    public object FileAnalyzer() => Run(new ConfigurationFileAnalyzer());

    private protected override Func<MeasuredCode> Generate(int length)
    {
        var files = HasNames ? ConfigurationCorpus.GenerateWithNames(length) : ConfigurationCorpus.Generate(length);
        return () => MeasuredCode.OfFiles(files);
    }
}
