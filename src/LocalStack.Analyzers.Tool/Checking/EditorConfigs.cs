using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LocalStack.Analyzers.Tool.Files;
using LocalStack.Analyzers.Tool.Git;
using LocalStack.Detection.Credentials;
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
    private const string AllowOptionName = "--allow";

    private static readonly string[] Names = [".editorconfig", ".globalconfig"];

    /// <summary>How an option of the rules begins.</summary>
    private const string Option = "localstack_analyzers.";

    /// <summary>How the severity of a rule, or of its category, begins.</summary>
    private static readonly string[] Severities = ["dotnet_diagnostic.LSA", "dotnet_analyzer_diagnostic."];

    /// <summary>Gives the text of a file that is open in an editor, which counts before what is on disk.</summary>
    public Func<string, string?> ReadOpenText { get; init; } = _ => null;

    /// <summary>Whether files that the user excludes are looked at all the same.</summary>
    public bool LooksAtExcluded { get; init; }

    private readonly ConcurrentDictionary<string, IReadOnlyList<ConfigFile>> _files = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<ConfigFile>> _filesFor = new();

    /// <summary>By the files: folders to which the same files apply share them.</summary>
    private readonly ConcurrentDictionary<IReadOnlyList<ConfigFile>, ConfigSet?> _sets = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// The fingerprints that are allowed, and of which the run found no secret: those that were given, and those of the files
    /// that were read for a folder of which all was looked at.
    /// </summary>
    /// <param name="result">What the run found.</param>
    public IReadOnlyList<UnusedAcceptance> UnusedIn(CheckResult result)
    {
        var found = result.Found.Select(finding => finding.Finding.Fingerprint).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var ofOption = result.Problems.Count == 0 ? allowedFingerprints : [];
        return
        [
            .. ofOption.Distinct().Where(fingerprint => !found.Contains(fingerprint)).Select(fingerprint => new UnusedAcceptance(AllowOptionName, null, fingerprint)),
            .. _files
                .Where(folder => result.Covers(folder.Key))
                .SelectMany(folder => folder.Value)
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .SelectMany(file => file.Allowed
                    .Where(allowed => !found.Contains(allowed.Fingerprint))
                    .Select(allowed => new UnusedAcceptance(DisplayPath.Of(file.Path), allowed.Line, allowed.Fingerprint))),
        ];
    }

    /// <summary>What the user has decided for a file.</summary>
    /// <param name="path">Its full path.</param>
    public FileRules Of(string path)
    {
        var isSource = path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);
        var set = Path.GetDirectoryName(path) is { } folder ? _sets.GetOrAdd(FindFiles(folder), CreateSet) : null;
        if (set is null)
        {
            return new FileRules(Read(_ => null), () => ImmutableDictionary<string, ReportDiagnostic>.Empty, isSource)
            {
                FindSourceOfFingerprint = fingerprint => FindSourceOf(fingerprint, set),
            };
        }

        var ofFile = new Lazy<AnalyzerConfigOptionsResult>(() => set.OfFile(path));
        var options = set.HoldsOptions
            ? Read(key => ofFile.Value.AnalyzerOptions.GetValueOrDefault(key) ?? set.OfAll.AnalyzerOptions.GetValueOrDefault(key))
            : Read(_ => null);

        // As in the build, a severity of an .editorconfig applies to C# alone, one of a .globalconfig everywhere.
        return new FileRules(
            options,
            () => isSource ? set.OfAll.TreeOptions.SetItems(ofFile.Value.TreeOptions) : set.OfAll.TreeOptions,
            isSource)
        {
            FindSourceOfFingerprint = fingerprint => FindSourceOf(fingerprint, set),
            FindSourceOfSeverity = rule => set.FindSourceOfSeverity(rule, isSource ? path : null),
        };
    }

    /// <summary>The option, or the nearest file that lists the fingerprint.</summary>
    private string? FindSourceOf(string fingerprint, ConfigSet? set) =>
        allowedFingerprints.Contains(fingerprint, StringComparer.OrdinalIgnoreCase) ? AllowOptionName : set?.FindSourceOfFingerprint(fingerprint);

    private DetectionOptions Read(Func<string, string?> read) => DetectionOptions.Read(key => key switch
    {
        DetectionOptions.ExcludeKey when LooksAtExcluded => null,
        DetectionOptions.AllowedFingerprintsKey when allowedFingerprints.Count > 0 => string.Join(',', allowedFingerprints.Append(read(key))),
        _ => read(key),
    });

    private static ConfigSet? CreateSet(IReadOnlyList<ConfigFile> files) =>
        files.Any(file => file.HoldsOptions || file.HoldsSeverities) ? new ConfigSet(files) : null;

    /// <summary>The files that apply to a folder, nearest first: its own, and those of the folder above. A path may be deep.</summary>
    private IReadOnlyList<ConfigFile> FindFiles(string folder)
    {
        var unknown = new Stack<string>();
        IReadOnlyList<ConfigFile>? files = null;
        for (var current = folder; current is not null && !_filesFor.TryGetValue(current, out files); current = AboveOf(current))
            unknown.Push(current);

        files ??= [];
        foreach (var current in unknown)
        {
            var own = _files.GetOrAdd(current, ReadFolder);
            files = _filesFor.GetOrAdd(current, own.Count == 0 ? files : [.. own, .. files]);
        }

        return files;
    }

    /// <summary>What is above the repository is not part of what is looked at, and nobody who reads it can see it.</summary>
    private static string? AboveOf(string folder) =>
        Path.Exists(Path.Combine(folder, ".git")) ? null : Path.GetDirectoryName(folder);

    /// <summary>The files that apply to the files of a folder, nearest first, with the fingerprints that they list.</summary>
    /// <param name="folder">Its full path.</param>
    public IReadOnlyList<(string Path, IReadOnlyList<(string Fingerprint, int Line)> Allowed)> FilesFor(string folder) =>
        [.. FindFiles(folder).Select(file => (file.Path, file.Allowed))];

    private List<ConfigFile> ReadFolder(string folder) =>
        [.. Names.Select(name => Path.Combine(folder, name)).Select(Read).OfType<ConfigFile>()];

    private ConfigFile? Read(string path)
    {
        if (ReadOpenText(path) is { } text)
            return new ConfigFile(path, text);
        return File.Exists(path) ? new ConfigFile(path, RegularFile.ReadText(path, ConfigFile.MaxLength)) : null;
    }

    /// <summary>
    /// The files that apply to a folder, as the compiler combines them. That takes longer than reading most files, so it is
    /// done when an option or a severity is asked for: severities matter to findings alone.
    /// </summary>
    private sealed class ConfigSet(IReadOnlyList<ConfigFile> files)
    {
        private readonly Lazy<AnalyzerConfigSet> _combined =
            new(() => AnalyzerConfigSet.Create<List<AnalyzerConfig>>([.. files.Select(file => file.Parsed)]));

        /// <summary>Whether it may set options of the rules.</summary>
        public bool HoldsOptions { get; } = files.Any(file => file.HoldsOptions);

        public AnalyzerConfigOptionsResult OfAll => _combined.Value.GlobalConfigOptions;

        /// <exception cref="UserError">A section takes too long to be held against the path.</exception>
        public AnalyzerConfigOptionsResult OfFile(string path) => OfFile(_combined.Value, files[^1].Names.Unify(path));

        /// <summary>The nearest file that lists a fingerprint.</summary>
        public string? FindSourceOfFingerprint(string fingerprint) =>
            files.FirstOrDefault(file => file.Allowed.Any(allowed => string.Equals(allowed.Fingerprint, fingerprint, StringComparison.OrdinalIgnoreCase))) is { } found
                ? DisplayPath.Of(found.Path)
                : null;

        /// <summary>The nearest file that alone switches a rule off.</summary>
        /// <param name="rule">The id of the rule.</param>
        /// <param name="path">The C# file, to which sections apply; <see langword="null"/> for another.</param>
        public string? FindSourceOfSeverity(string rule, string? path) =>
            files.FirstOrDefault(file => file.HoldsSeverities && IsOff(AnalyzerConfigSet.Create<List<AnalyzerConfig>>([file.Parsed]), rule, path)) is { } found
                ? DisplayPath.Of(found.Path)
                : null;

        private bool IsOff(AnalyzerConfigSet set, string rule, string? path) =>
            set.GlobalConfigOptions.TreeOptions.GetValueOrDefault(rule) == ReportDiagnostic.Suppress
            || (path is not null && OfFile(set, files[^1].Names.Unify(path)).TreeOptions.GetValueOrDefault(rule) == ReportDiagnostic.Suppress);

        private static AnalyzerConfigOptionsResult OfFile(AnalyzerConfigSet set, string path)
        {
            try
            {
                return set.GetOptionsForSourcePath(path.Replace('\\', '/'));
            }
            catch (RegexMatchTimeoutException)
            {
                throw new UserError(
                    $"Matching a section name of an .editorconfig file against '{DisplayPath.Of(path)}' takes too long. Use fewer asterisks in it.");
            }
        }
    }

    /// <summary>One file; it is parsed when it is needed.</summary>
    private sealed class ConfigFile
    {
        /// <summary>In bytes. The largest that are in use have some hundred kilobytes.</summary>
        public const int MaxLength = 4 * 1024 * 1024;

        private readonly Lazy<AnalyzerConfig> _parsed;

        public ConfigFile(string path, string text)
        {
            Path = path;
            Names = GitFileNames.Of(System.IO.Path.GetDirectoryName(path)!);
            Allowed = [.. ReadAllowed(text)];
            HoldsOptions = text.Contains(Option, StringComparison.OrdinalIgnoreCase);
            HoldsSeverities = Array.Exists(Severities, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
            _parsed = new(() => AnalyzerConfig.Parse(SourceText.From(WithUnifiedSections(text)), Names.Unify(path).Replace('\\', '/')));
        }

        /// <summary>Its full path.</summary>
        public string Path { get; }

        /// <summary>How the compiler's code, which compares character by character, is to be given paths: in one form.</summary>
        public FileNames Names { get; }

        /// <summary>The fingerprints that it allows, in whatever section, and their lines from 1.</summary>
        public IReadOnlyList<(string Fingerprint, int Line)> Allowed { get; }

        /// <summary>Whether it may set options of the rules.</summary>
        public bool HoldsOptions { get; }

        /// <summary>Whether it may set severities of the rules.</summary>
        public bool HoldsSeverities { get; }

        public AnalyzerConfig Parsed => _parsed.Value;

        /// <summary>The names of sections are patterns that paths are held against; all else is taken as it is.</summary>
        private string WithUnifiedSections(string text) =>
            string.Join('\n', text.Split('\n').Select(line => line.AsSpan().TrimStart().StartsWith("[") ? Names.Unify(line) : line));

        /// <summary>For messages alone: what counts is read by the compiler's own code.</summary>
        private static IEnumerable<(string Fingerprint, int Line)> ReadAllowed(string text)
        {
            var line = 0;
            foreach (var content in text.Split('\n'))
            {
                line++;
                var sign = content.AsSpan().IndexOfAny('=', ':');
                if (sign < 0 || !content.AsSpan(0, sign).Trim().Equals(DetectionOptions.AllowedFingerprintsKey, StringComparison.OrdinalIgnoreCase))
                    continue;

                foreach (var fingerprint in DetectionOptions.Split(content[(sign + 1)..].Split('#', ';')[0]).Where(Fingerprint.IsOne))
                    yield return (fingerprint.ToLowerInvariant(), line);
            }
        }
    }
}
