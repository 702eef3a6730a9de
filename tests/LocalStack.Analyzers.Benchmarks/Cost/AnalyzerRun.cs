using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LocalStack.Analyzers.Benchmarks.Cost;

/// <summary>What a run cost.</summary>
/// <param name="Wall">All of it, the driver included: what a person waits for in an editor.</param>
/// <param name="Analyzer">The analyzers' own part: what they add to a build, which binds everything anyway.</param>
/// <param name="Cpu">What all threads of the process used: the driver's work for the analyzers counts here too.</param>
/// <param name="Allocated">Bytes, on all threads.</param>
internal readonly record struct Measurement(TimeSpan Wall, TimeSpan Analyzer, TimeSpan Cpu, long Allocated);

/// <summary>Runs analyzers over a compilation in Roslyn's driver.</summary>
internal static class AnalyzerRun
{
    /// <summary>Runs the analyzers alone, and measures.</summary>
    public static Measurement Measure(
        Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableArray<AdditionalText> files)
    {
        var result = default(AnalysisResult);
        var whole = Measure(() => result = Analyze(compilation, analyzers, files));
        return whole with { Analyzer = TimeOf(result!) };
    }

    /// <summary>Measures work that is no analyzer.</summary>
    public static Measurement Measure(Action work)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        work();
        var wall = Stopwatch.GetElapsedTime(start);
        cpu = Environment.CpuUsage.TotalTime - cpu;
        return new Measurement(wall, wall, cpu, GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }

    /// <summary>Runs the analyzers.</summary>
    /// <param name="compilation">The code.</param>
    /// <param name="analyzers">What is run.</param>
    /// <param name="files">The additional files.</param>
    public static AnalysisResult Analyze(
        Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, params ImmutableArray<AdditionalText> files)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(files), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: true);
        return new CompilationWithAnalyzers(compilation, analyzers, options)
            .GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>The time that the analyzers themselves took, over all threads.</summary>
    public static TimeSpan TimeOf(AnalysisResult result) =>
        result.AnalyzerTelemetryInfo.Values.Aggregate(TimeSpan.Zero, (sum, telemetry) => sum + telemetry.ExecutionTime);
}
