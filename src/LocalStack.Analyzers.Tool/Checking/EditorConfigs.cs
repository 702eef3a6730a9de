using System.Collections.Concurrent;
using System.Collections.Immutable;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>
/// What <c>.editorconfig</c> and <c>.globalconfig</c> say of a file: those of its folder and of the folders above it,
/// read by the compiler's own code. A folder without any that concerns the rules costs no more than looking for them.
/// </summary>
/// <param name="allowedFingerprints">Secrets to accept besides those that the files name.</param>
internal sealed class EditorConfigs(IReadOnlyCollection<string> allowedFingerprints)
{
    private static readonly string[] Names = [".editorconfig", ".globalconfig"];

    /// <summary>What a file has to hold to concern the rules: an option, or the severity of a rule or of its category.</summary>
    private static readonly string[] Words = ["localstack_analyzers.", "dotnet_diagnostic.LSA", "dotnet_analyzer_diagnostic."];

    private readonly ConcurrentDictionary<string, IReadOnlyList<ConfigFile>> _files = new();
    private readonly ConcurrentDictionary<string, AnalyzerConfigSet?> _sets = new();

    /// <summary>What the user has decided for a file.</summary>
    /// <param name="path">Its full path.</param>
    public FileRules Of(string path)
    {
        var isSource = path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);
        var set = Path.GetDirectoryName(path) is { } folder ? _sets.GetOrAdd(folder, CreateSet) : null;
        if (set is null)
            return new FileRules(Read(_ => null), ImmutableDictionary<string, ReportDiagnostic>.Empty, isSource);

        // As in the build, a severity of an .editorconfig applies to C# alone, one of a .globalconfig everywhere.
        var ofFile = set.GetOptionsForSourcePath(path.Replace('\\', '/'));
        var ofAll = set.GlobalConfigOptions;
        return new FileRules(
            Read(key => ofFile.AnalyzerOptions.GetValueOrDefault(key) ?? ofAll.AnalyzerOptions.GetValueOrDefault(key)),
            isSource ? ofAll.TreeOptions.SetItems(ofFile.TreeOptions) : ofAll.TreeOptions,
            isSource);
    }

    private DetectionOptions Read(Func<string, string?> read) => DetectionOptions.Read(key =>
        key == DetectionOptions.AllowedFingerprintsKey && allowedFingerprints.Count > 0
            ? string.Join(',', allowedFingerprints.Append(read(key)))
            : read(key));

    private AnalyzerConfigSet? CreateSet(string folder)
    {
        var files = new List<ConfigFile>();
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
            files.AddRange(_files.GetOrAdd(current, ReadFolder));

        return files.Exists(file => file.IsConcerned)
            ? AnalyzerConfigSet.Create(files.ConvertAll(file => file.Parsed))
            : null;
    }

    private static List<ConfigFile> ReadFolder(string folder) =>
        [.. Names.Select(name => Path.Combine(folder, name)).Where(File.Exists).Select(path => new ConfigFile(path))];

    /// <summary>One file; it is parsed when it is needed.</summary>
    private sealed class ConfigFile
    {
        private readonly Lazy<AnalyzerConfig> _parsed;

        public ConfigFile(string path)
        {
            var text = File.ReadAllText(path);
            IsConcerned = Array.Exists(Words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
            _parsed = new(() => AnalyzerConfig.Parse(SourceText.From(text), path.Replace('\\', '/')));
        }

        /// <summary>Whether it says something of the rules.</summary>
        public bool IsConcerned { get; }

        public AnalyzerConfig Parsed => _parsed.Value;
    }
}
