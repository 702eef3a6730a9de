using System.Runtime.CompilerServices;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Rules;

/// <summary>
/// The baseline of a project. An analyzer may read no file by itself: the package hands it over as an additional file, and
/// its path as a property.
/// </summary>
internal static class BaselineFile
{
    /// <summary>The full path, as the targets of the package give it.</summary>
    public const string PathOption = "build_property.LocalStackAnalyzersBaselinePath";

    private static readonly ConditionalWeakTable<SourceText, Baseline> Parsed = new();

    /// <summary>The secrets that the baseline accepts in a file; none without one, or with one that cannot be read.</summary>
    /// <param name="options">The options of the compilation.</param>
    /// <param name="path">The full path of the file.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static IEnumerable<string> FingerprintsOf(AnalyzerOptions options, string path, CancellationToken cancellationToken)
    {
        if (!options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(PathOption, out var baselinePath) || baselinePath.Length == 0)
            return [];

        var file = options.AdditionalFiles.FirstOrDefault(file => file.Path == baselinePath);
        return file?.GetText(cancellationToken) is { } text
            ? Parsed.GetValue(text, Read).FingerprintsOf(Baseline.NameOf(Path.GetDirectoryName(file.Path)!, path))
            : [];
    }

    private static Baseline Read(SourceText text) =>
        Baseline.Parse(text.ToString(new TextSpan(0, text.Length))) ?? Baseline.Empty;
}
