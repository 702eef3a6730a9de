using LocalStack.Detection.Formats;
using LocalStack.Detection.Tests.Scanning;

namespace LocalStack.Analyzers.Fuzzing;

/// <summary>What is fuzzed, by name: the only table. Each target throws where an invariant does not hold.</summary>
internal static class Targets
{
    private static readonly ConfigurationFormat[] Families = Enum.GetValues<ConfigurationFormat>();

    private static readonly Dictionary<string, Action<string>> All = Families
        .Where(family => family != ConfigurationFormat.Text)
        .Select(family => (Name: family.ToString().ToLowerInvariant(), Run: (Action<string>)(text => Invariants.OfReader(family, text))))
        .Append(("scanner", Invariants.OfScanner))
        .Append(("configuration", OfConfiguration))
        .Append(("embedded", Invariants.OfEmbeddedSettings))
        .Append(("rewriting", OfRewriting))
        .Append(("comments", Invariants.OfComments))
        .ToDictionary(target => target.Name, target => target.Run, StringComparer.Ordinal);

    public static IEnumerable<string> Names => All.Keys;

    public static Action<string>? Find(string name) => All.GetValueOrDefault(name);

    /// <summary>The first character picks the family.</summary>
    private static void OfConfiguration(string text)
    {
        if (text.Length > 0)
            Invariants.OfConfiguration(Families[text[0] % Families.Length], text[1..]);
    }

    /// <summary>The first character picks the file.</summary>
    private static void OfRewriting(string text)
    {
        if (text.Length > 0)
            Invariants.OfRewriting(Invariants.RewrittenPaths[text[0] % Invariants.RewrittenPaths.Count], text[1..]);
    }
}
