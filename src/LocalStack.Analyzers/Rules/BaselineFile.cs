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

    /// <summary>Of each compilation, so that the list of additional files is gone through once, and not for each file.</summary>
    private static readonly ConditionalWeakTable<AnalyzerOptions, InFolder> OfCompilation = new();

    /// <summary>The secrets that the baseline accepts in a file; none without one, or with one that cannot be read.</summary>
    /// <param name="options">The options of the compilation.</param>
    /// <param name="path">The full path of the file.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static IEnumerable<string> FingerprintsOf(AnalyzerOptions options, string path, CancellationToken cancellationToken) =>
        OfCompilation.GetValue(options, key => Read(key, cancellationToken)).FingerprintsOf(path);

    private static InFolder Read(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        if (!options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(PathOption, out var path) || path.Length == 0)
            return InFolder.Empty;

        var text = options.AdditionalFiles.FirstOrDefault(file => file.Path == path)?.GetText(cancellationToken);
        return text is not null && Baseline.Parse(text.ToString(new TextSpan(0, text.Length)), FileNames.OfSystem) is { } baseline
            ? new InFolder(baseline, Path.GetDirectoryName(path)!)
            : InFolder.Empty;
    }

    /// <summary>A baseline, and the folder that its entries are seen from.</summary>
    private sealed class InFolder(Baseline baseline, string folder)
    {
        public static InFolder Empty { get; } = new(Baseline.Empty, "");

        public IEnumerable<string> FingerprintsOf(string path) =>
            baseline.Entries.Count == 0 ? [] : baseline.FingerprintsOf(FileNames.OfSystem.Relate(folder, path));
    }
}
