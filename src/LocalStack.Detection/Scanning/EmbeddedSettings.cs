using LocalStack.Detection.Credentials;
using LocalStack.Detection.Formats;
using LocalStack.Detection.Formats.Scripts;
using LocalStack.Detection.Scanning.Adjacency;

namespace LocalStack.Detection.Scanning;

/// <summary>
/// Finds the credentials that a string of a program gives a value to. It knows no forms itself: it asks the reader of the
/// format that the text looks like, and that of lines of text, for what they set, and then for what stands beside a name.
/// </summary>
internal static class EmbeddedSettings
{
    /// <summary>A name and the value that the text gives it.</summary>
    internal readonly struct Match(CredentialName name, int start, int length)
    {
        public CredentialName Name { get; } = name;

        public int Start { get; } = start;

        public int Length { get; } = length;

        public int End => Start + Length;
    }

    /// <summary>The credentials in a text, each value once, in the order of the text.</summary>
    public static IReadOnlyList<Match> Find(string text, CredentialNames names) => InOrder(MatchesIn(text, names));

    /// <summary>The credentials in a command, likewise: nothing counts but what the command sets.</summary>
    public static IReadOnlyList<Match> FindInCommand(string command, CredentialNames names) =>
        InOrder(CommandText.Read(command).Select(setting => MatchOf(command, setting, names)).OfType<Match>());

    private static List<Match> InOrder(IEnumerable<Match> found)
    {
        var matches = new List<Match>();
        foreach (var match in found.OrderBy(match => match.Start))
        {
            if (matches.Count == 0 || matches[matches.Count - 1].End <= match.Start)
                matches.Add(match);
        }

        return matches;
    }

    private static List<Match> MatchesIn(string text, CredentialNames names)
    {
        var matches = new List<Match>();
        var judged = new HashSet<int>();
        foreach (var setting in ReadAsFile(text).Concat(ScriptReader.ReadText(text)))
        {
            if (NameOf(setting, names) is null)
                continue;

            judged.Add(setting.Start);
            if (MatchOf(text, setting, names) is { } match)
                matches.Add(match);
        }

        matches.AddRange(new AdjacentValues(text, names).Find()
            .Where(value => !judged.Contains(value.Start))
            .Select(value => new Match(value.Name, value.Start, value.Length)));
        return matches;
    }

    private static CredentialName? NameOf(Setting setting, CredentialNames names) => setting.Path is { } path ? names.Match(path.Name, path.Above) : null;

    private static Match? MatchOf(string text, Setting setting, CredentialNames names) =>
        NameOf(setting, names) is { } name
        && CredentialValue.TryFindLiteral(setting.Written.ToString(), name.Display, out var start, out var length)
        && !IsSaid(text, setting.Start + start, length)
            ? new Match(name, setting.Start + start, length)
            : null;

    /// <summary>Whether a line says something of a name, as a message does: <c>NAME: fixed2026x</c>.</summary>
    private static bool IsSaid(string text, int start, int length) =>
        start > 1 && text[start - 1] == ' ' && text[start - 2] == ':' && text.IndexOfAny(['\n', '{', '[', '<']) < 0 && OpaqueText.MayBeSaid(text.AsSpan(start, length));

    private static IEnumerable<Setting> ReadAsFile(string text)
    {
        var begin = text.AsSpan().TrimStart();
        if (begin.Length > 0 && begin[0] is '{' or '[')
            return FileFormats.Json.Read(text);
        if (begin.Length > 0 && begin[0] == '<')
            return FileFormats.Xml.Read(text);

        return text.IndexOf('\n') >= 0 ? FileFormats.Yaml.Read(text) : [];
    }
}
