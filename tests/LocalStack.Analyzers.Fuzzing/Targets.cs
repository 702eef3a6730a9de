using LocalStack.Detection.Formats;
using LocalStack.Detection.Tests.Scanning;

namespace LocalStack.Analyzers.Fuzzing;

/// <summary>What is fuzzed, by name: the only table. Each target throws where an invariant does not hold.</summary>
internal static class Targets
{
    private static readonly Dictionary<string, Action<string>> All = FileFormats.All
        .Select(format => (Name: NameOf(format), Run: (Action<string>)(text => Invariants.OfReader(format, text))))
        .Append(("scanner", Invariants.OfScanner))
        .Append(("configuration", OfConfiguration))
        .Append(("embedded", Invariants.OfEmbeddedSettings))
        .Append(("rewriting", OfRewriting))
        .ToDictionary(target => target.Name, target => target.Run, StringComparer.Ordinal);

    public static IEnumerable<string> Names => All.Keys;

    public static Action<string>? Find(string name) => All.GetValueOrDefault(name);

    /// <exception cref="ArgumentException">There is no such target.</exception>
    public static Action<string> Named(string name) => Find(name) ?? throw new ArgumentException($"There is no target '{name}'.", nameof(name));

    /// <summary>The target of a format's reader: its name without spaces, in small letters, its signs as words.</summary>
    public static string NameOf(FileFormat format) => format.Name
        .Replace("//", "slashes", StringComparison.Ordinal)
        .Replace("'", "quotes", StringComparison.Ordinal)
        .Replace("#", "hashes", StringComparison.Ordinal)
        .Replace(" ", "", StringComparison.Ordinal)
        .ToLowerInvariant();

    /// <summary>The first character picks the format.</summary>
    private static void OfConfiguration(string text)
    {
        if (text.Length > 0)
            Invariants.OfConfiguration(FileFormats.All[text[0] % FileFormats.All.Count], text[1..]);
    }

    /// <summary>The first character picks the file.</summary>
    private static void OfRewriting(string text)
    {
        if (text.Length > 0)
            Invariants.OfRewriting(Invariants.RewrittenPaths[text[0] % Invariants.RewrittenPaths.Count], text[1..]);
    }
}
