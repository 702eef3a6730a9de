using System.Collections.Immutable;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LocalStack.Analyzers.Rules;

/// <summary>What every analyzer here has in common, so that none forgets a line of it.</summary>
public abstract class CredentialAnalyzer : DiagnosticAnalyzer
{
    private protected CredentialAnalyzer(params FindingKind[] kinds) =>
        SupportedDiagnostics = kinds.Select(RuleDescriptors.Of).ToImmutableArray();

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        // Generated code is committed like any other.
        context.ConfigureGeneratedCodeAnalysis(
            GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        Register(context);
    }

    /// <summary>Registers the analyzer's actions.</summary>
    private protected abstract void Register(AnalysisContext context);

    /// <summary>Reads the user's options of one file, with what a baseline accepts in it.</summary>
    /// <param name="options">The options of the compilation.</param>
    /// <param name="file">The options of the file.</param>
    /// <param name="path">The path of the file.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    internal static DetectionOptions ReadOptions(
        AnalyzerOptions options, AnalyzerConfigOptions file, string path, CancellationToken cancellationToken) =>
        ReadOptions(file).Allowing(BaselineFile.FingerprintsOf(options, path, cancellationToken));

    /// <summary>Reads the user's options.</summary>
    internal static DetectionOptions ReadOptions(AnalyzerConfigOptions options) =>
        DetectionOptions.Read(key => options.TryGetValue(key, out var value) ? value : null);
}
