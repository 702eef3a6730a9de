using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Consumers;

/// <summary>
/// A program that reads files, as far as it decides what takes the place of a credential: which files it reads, and
/// what it does with the values in them. Each is one object in the list of <see cref="Consumers"/>.
/// </summary>
/// <param name="name">What it is called, in messages and documentation.</param>
/// <param name="format">The format of its files.</param>
/// <param name="otherwise">What it does with values under keys that no rule names.</param>
internal sealed class Consumer(string name, FileFormat format, Sink otherwise)
{
    /// <summary>Values below more keys are under no rule.</summary>
    private const int MaxDepth = 32;

    public string Name { get; } = name;

    public FileFormat Format { get; } = format;

    public Sink Otherwise { get; } = otherwise;

    /// <summary>Names of its files, with or without folders.</summary>
    public IReadOnlyList<string> Patterns { get; set; } = [];

    /// <summary>Tells its files by their content, where the name does not.</summary>
    public Func<string, bool>? Recognises { get; set; }

    /// <summary>Whether it reads every file of the format that no other consumer reads.</summary>
    public bool ReadsEveryFile => Patterns.Count == 0 && Recognises is null;

    /// <summary>
    /// Keys and what the program does with the values under them: <c>jobs/*/steps/run</c>, where a star is one key or
    /// the end of one, and <c>**</c> any number. The first that fits counts.
    /// </summary>
    public IReadOnlyList<(string Keys, Sink Sink)> Rules { get; set; } = [];

    /// <summary>
    /// Whether commands in its files run with the environment of the user, so that <c>docker run -e NAME</c> hands the
    /// variable on.
    /// </summary>
    public bool HasEnvironmentOfUser { get; set; }

    /// <summary>Tells whether a file, by its text and its values as they are written, says that its commands run in another shell than a POSIX one.</summary>
    public Func<string, IEnumerable<Setting>, bool> RunsInForeignShell { get; set; } = (_, _) => false;

    /// <summary>Tells whether an entry is handed on to another place, by its path and the file's values, so that nothing takes its place when it is gone.</summary>
    public Func<SettingPath, IEnumerable<Setting>, bool> HandsEntryOn { get; set; } = (_, _) => false;

    /// <summary>What the program does with the value under a path.</summary>
    public Sink SinkOf(SettingPath? path)
    {
        if (path is null || path.Depth > MaxDepth || Rules.Count == 0)
            return Otherwise;

        var keys = new string[path.Depth];
        for (var key = path; key is not null; key = key.Parent)
            keys[key.Depth - 1] = key.Name;
        foreach (var (pattern, sink) in Rules)
        {
            if (Fits(keys, 0, pattern.Split('/'), 0))
                return sink;
        }

        return Otherwise;
    }

    public override string ToString() => Name;

    private static bool Fits(string[] keys, int key, string[] pattern, int part)
    {
        if (part == pattern.Length)
            return key == keys.Length;
        if (pattern[part] == "**")
        {
            for (var next = key; next <= keys.Length; next++)
            {
                if (Fits(keys, next, pattern, part + 1))
                    return true;
            }

            return false;
        }

        return key < keys.Length && FitsKey(keys[key], pattern[part]) && Fits(keys, key + 1, pattern, part + 1);
    }

    private static bool FitsKey(string key, string pattern) =>
        pattern[pattern.Length - 1] == '*'
            ? key.StartsWith(pattern.Substring(0, pattern.Length - 1), StringComparison.Ordinal)
            : key == pattern;
}
