using LocalStack.Detection.Credentials;
using LocalStack.Detection.Formats;
using LocalStack.Detection.Formats.Json;

namespace LocalStack.Detection.Scanning;

/// <summary>
/// The findings that a repository had when it began to be checked. Each is accepted in its file alone: the same secret in
/// another file is a new finding.
/// </summary>
internal sealed class Baseline
{
    /// <summary>The version of the document; another one is not read.</summary>
    public const string Version = "1";

    public const string VersionKey = "version";
    public const string FindingsKey = "findings";
    public const string PathKey = "path";
    public const string RuleKey = "rule";
    public const string FingerprintKey = "fingerprint";
    public const string CommitKey = "commit";

    private readonly ILookup<string, string> _fingerprints;

    /// <param name="entries">The findings.</param>
    /// <param name="names">How names of files are compared.</param>
    public Baseline(IReadOnlyList<BaselineEntry> entries, FileNames names)
    {
        Entries = entries;
        _fingerprints = entries.ToLookup(entry => entry.Path, entry => entry.Fingerprint, names);
    }

    /// <summary>One that accepts nothing.</summary>
    public static Baseline Empty { get; } = new([], FileNames.OfSystem);

    public IReadOnlyList<BaselineEntry> Entries { get; }

    /// <summary>Reads a document.</summary>
    /// <param name="text">The document.</param>
    /// <param name="names">How names of files are compared.</param>
    /// <returns><see langword="null"/> if it is no baseline of this version, or an entry of it is not whole.</returns>
    public static Baseline? Parse(string text, FileNames names)
    {
        string? version = null;
        var entries = new List<Dictionary<string, string>>();
        SettingPath? entry = null;
        foreach (var setting in JsonReader.ReadScalars(text))
        {
            if (setting.Path is { Depth: 1, Name: VersionKey })
                version = setting.Value;
            if (setting.Path is not { Depth: 3, Parent: { Parent.Name: FindingsKey } parent })
                continue;

            if (!ReferenceEquals(parent, entry))
                entries.Add([]);
            entry = parent;
            entries[entries.Count - 1][setting.Path.Name] = setting.Value;
        }

        var read = entries.ConvertAll(Read);
        return version == Version && !read.Contains(null) ? new Baseline(read!, names) : null;
    }

    /// <summary>The secrets that are accepted in a file.</summary>
    /// <param name="path">The file, as an entry names it.</param>
    public IEnumerable<string> FingerprintsOf(string path) => _fingerprints[path];

    private static BaselineEntry? Read(Dictionary<string, string> values) =>
        values.TryGetValue(PathKey, out var path)
        && values.TryGetValue(FingerprintKey, out var fingerprint)
        && Fingerprint.IsOne(fingerprint)
            ? new BaselineEntry(
                path,
                values.TryGetValue(RuleKey, out var rule) ? rule : "",
                fingerprint.ToLowerInvariant(),
                values.TryGetValue(CommitKey, out var commit) ? commit : null)
            : null;
}
