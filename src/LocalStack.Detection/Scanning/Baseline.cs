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

    public Baseline(IReadOnlyList<BaselineEntry> entries)
    {
        Entries = entries;
        _fingerprints = entries.ToLookup(entry => entry.Path, entry => entry.Fingerprint, Paths);
    }

    /// <summary>One that accepts nothing.</summary>
    public static Baseline Empty { get; } = new([]);

    public IReadOnlyList<BaselineEntry> Entries { get; }

    private static bool IsWindows => Path.DirectorySeparatorChar == '\\';

    /// <summary>How names of files are compared.</summary>
    private static StringComparer Paths => IsWindows ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>Reads a document.</summary>
    /// <returns><see langword="null"/> if it is no baseline of this version, or an entry of it is not whole.</returns>
    public static Baseline? Parse(string text)
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
        return version == Version && !read.Contains(null) ? new Baseline(read!) : null;
    }

    /// <summary>The secrets that are accepted in a file.</summary>
    /// <param name="path">The file, as an entry names it.</param>
    public IEnumerable<string> FingerprintsOf(string path) => _fingerprints[path];

    /// <summary>How an entry names a file. By the text alone: an analyzer may not ask the system.</summary>
    /// <param name="folder">The full path of the folder of the baseline.</param>
    /// <param name="file">The full path of the file.</param>
    public static string NameOf(string folder, string file)
    {
        var above = Parts(folder.TrimEnd('/', Path.DirectorySeparatorChar));
        var parts = Parts(file);
        var common = 0;
        while (common < above.Length && common < parts.Length - 1 && Paths.Equals(above[common], parts[common]))
            common++;

        // Another drive.
        if (common == 0)
            return string.Join("/", parts);

        return string.Join("/", Enumerable.Repeat("..", above.Length - common).Concat(parts.Skip(common)));
    }

    private static string[] Parts(string path) => path.Split(IsWindows ? ['/', '\\'] : ['/']);

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
