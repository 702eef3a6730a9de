using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LocalStack.Analyzers.Benchmarks.Cost;

/// <summary>Something whose cost is measured.</summary>
/// <param name="Name">What it is called in a table.</param>
/// <param name="Measure">Does it, and measures.</param>
internal sealed record Subject(string Name, Func<MeasuredCode, Measurement> Measure)
{
    /// <summary>What is done before, and not measured.</summary>
    private Func<MeasuredCode, MeasuredCode> Prepare { get; init; } = static code => code;

    /// <summary>Analyzers in the driver.</summary>
    public static Subject Of(string name, Func<ImmutableArray<DiagnosticAnalyzer>> analyzers) =>
        new(name, code => AnalyzerRun.Measure(code.Compilation, analyzers(), code.Files));

    /// <summary>Work without Roslyn's driver.</summary>
    public static Subject Of(string name, Action<MeasuredCode> work) => new(name, code => AnalyzerRun.Measure(() => work(code)));

    /// <summary>A build binds everything anyway; whoever asks first must not be charged for it.</summary>
    public Subject AfterBinding() => this with
    {
        Prepare = static code =>
        {
            code.Compilation.GetDiagnostics();
            return code;
        },
    };

    /// <summary>The analyzers have seen all of the code but one file, which has changed since.</summary>
    public Subject AfterEdit(Func<ImmutableArray<DiagnosticAnalyzer>> analyzers) => this with
    {
        Prepare = code =>
        {
            AnalyzerRun.Analyze(code.Compilation, analyzers());
            return code.Edit();
        },
    };

    /// <summary>Measures on code of its own.</summary>
    public Measurement MeasureAlone(MeasuredCode code)
    {
        code = Prepare(code);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return Measure(code);
    }
}
