using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LocalStack.Analyzers.Tool.Files;
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

    /// <summary>How an option of the rules begins.</summary>
    private const string Option = "localstack_analyzers.";

    /// <summary>How the severity of a rule, or of its category, begins.</summary>
    private static readonly string[] Severities = ["dotnet_diagnostic.LSA", "dotnet_analyzer_diagnostic."];

    private readonly ConcurrentDictionary<string, IReadOnlyList<ConfigFile>> _files = new();
    private readonly ConcurrentDictionary<string, ConfigSet?> _sets = new();

    /// <summary>What the user has decided for a file.</summary>
    /// <param name="path">Its full path.</param>
    public FileRules Of(string path)
    {
        var isSource = path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);
        var set = Path.GetDirectoryName(path) is { } folder ? _sets.GetOrAdd(folder, CreateSet) : null;
        if (set is null)
            return new FileRules(Read(_ => null), () => ImmutableDictionary<string, ReportDiagnostic>.Empty, isSource);

        var ofFile = new Lazy<AnalyzerConfigOptionsResult>(() => set.OfFile(path));
        var options = set.HoldsOptions
            ? Read(key => ofFile.Value.AnalyzerOptions.GetValueOrDefault(key) ?? set.OfAll.AnalyzerOptions.GetValueOrDefault(key))
            : Read(_ => null);

        // As in the build, a severity of an .editorconfig applies to C# alone, one of a .globalconfig everywhere.
        return new FileRules(
            options,
            () => isSource ? set.OfAll.TreeOptions.SetItems(ofFile.Value.TreeOptions) : set.OfAll.TreeOptions,
            isSource);
    }

    private DetectionOptions Read(Func<string, string?> read) => DetectionOptions.Read(key =>
        key == DetectionOptions.AllowedFingerprintsKey && allowedFingerprints.Count > 0
            ? string.Join(',', allowedFingerprints.Append(read(key)))
            : read(key));

    private ConfigSet? CreateSet(string folder)
    {
        var files = new List<ConfigFile>();
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            files.AddRange(_files.GetOrAdd(current, ReadFolder));
            // What is above the repository is not part of what is looked at, and nobody who reads it can see it.
            if (Path.Exists(Path.Combine(current, ".git")))
                break;
        }

        return files.Exists(file => file.HoldsOptions || file.HoldsSeverities)
            ? new ConfigSet(files)
            : null;
    }

    private static List<ConfigFile> ReadFolder(string folder) =>
        [.. Names.Select(name => Path.Combine(folder, name)).Where(File.Exists).Select(path => new ConfigFile(path))];

    /// <summary>
    /// The files that apply to a folder, as the compiler combines them. That takes longer than reading most files, so it is
    /// done when an option or a severity is asked for: severities matter to findings alone.
    /// </summary>
    private sealed class ConfigSet(List<ConfigFile> files)
    {
        private readonly Lazy<AnalyzerConfigSet> _combined =
            new(() => AnalyzerConfigSet.Create(files.ConvertAll(file => file.Parsed)));

        /// <summary>Whether it may set options of the rules.</summary>
        public bool HoldsOptions { get; } = files.Exists(file => file.HoldsOptions);

        public AnalyzerConfigOptionsResult OfAll => _combined.Value.GlobalConfigOptions;

        /// <exception cref="UserError">A section takes too long to be held against the path.</exception>
        public AnalyzerConfigOptionsResult OfFile(string path)
        {
            try
            {
                return _combined.Value.GetOptionsForSourcePath(path.Replace('\\', '/'));
            }
            catch (RegexMatchTimeoutException)
            {
                throw new UserError(
                    $"The name of a section of an .editorconfig file takes too long to be held against '{DisplayPath.Of(path)}': write it with fewer asterisks.");
            }
        }
    }

    /// <summary>One file; it is parsed when it is needed.</summary>
    private sealed class ConfigFile
    {
        /// <summary>In bytes. The largest that are in use have some hundred kilobytes.</summary>
        private const int MaxLength = 4 * 1024 * 1024;

        private readonly Lazy<AnalyzerConfig> _parsed;

        public ConfigFile(string path)
        {
            var text = RegularFile.ReadText(path, MaxLength);
            HoldsOptions = text.Contains(Option, StringComparison.OrdinalIgnoreCase);
            HoldsSeverities = Array.Exists(Severities, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
            _parsed = new(() => AnalyzerConfig.Parse(SourceText.From(text), path.Replace('\\', '/')));
        }

        /// <summary>Whether it may set options of the rules.</summary>
        public bool HoldsOptions { get; }

        /// <summary>Whether it may set severities of the rules.</summary>
        public bool HoldsSeverities { get; }

        public AnalyzerConfig Parsed => _parsed.Value;
    }
}
