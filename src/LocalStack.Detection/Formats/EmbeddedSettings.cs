using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Formats;

/// <summary>
/// Finds credentials that a string gives a value to: <c>NAME=value</c>, <c>docker run -e NAME=value</c>,
/// <c>ls-api-key: value</c>, <c>localstack auth set-token value</c>, and JSON, YAML or dotenv text.
/// </summary>
internal static class EmbeddedSettings
{
    private const string SetToken = "auth set-token ";

    /// <summary>A name and the value that the text gives it.</summary>
    internal readonly struct Match(CredentialName name, int start, int length)
    {
        public CredentialName Name { get; } = name;

        public int Start { get; } = start;

        public int Length { get; } = length;
    }

    /// <summary>The credentials in a text, each value once, in the order of the text.</summary>
    public static IReadOnlyList<Match> Find(string text, CredentialNames names)
    {
        var matches = new List<Match>();
        foreach (var setting in SettingsOf(text))
        {
            if (setting.Path is { } path && names.Match(path.Name, path.Parent?.Name) is { } name)
                Add(matches, text, name, setting.Start, setting.Length);
        }

        FindAssignments(matches, text, names);
        FindCommand(matches, text);
        matches.Sort((first, second) => first.Start.CompareTo(second.Start));
        return matches;
    }

    private static IEnumerable<Setting> SettingsOf(string text)
    {
        var begin = text.AsSpan().TrimStart();
        if (begin.Length > 0 && begin[0] is '{' or '[')
            return ConfigurationFormats.Read(ConfigurationFormat.Json, text);

        return text.IndexOf('\n') >= 0 ? ConfigurationFormats.Read(ConfigurationFormat.Yaml, text) : [];
    }

    /// <summary>Names with <c>=</c> or <c>:</c> behind them, anywhere in the text.</summary>
    private static void FindAssignments(List<Match> matches, string text, CredentialNames names)
    {
        var position = 0;
        string? parent = null;
        while (position < text.Length)
        {
            var start = position;
            while (position < text.Length && IsNameCharacter(text[position]))
                position++;

            if (position == start)
            {
                position++;
                parent = null;
                continue;
            }

            var word = text.Substring(start, position - start);
            if (ReadSeparator(text, position) is { } separator && names.Match(word, parent) is { } name)
                AddValue(matches, text, name, separator);

            // LocalStack:AuthToken=value, as the command line gives it to .NET configuration.
            parent = position < text.Length && text[position] == ':' ? word : null;
            if (parent is not null)
                position++;
        }
    }

    /// <summary>Where the separator behind a name is: after its closing quote, if it has one, and spaces.</summary>
    private static int? ReadSeparator(string text, int position)
    {
        while (position < text.Length && text[position] is '"' or '\'' or '\\')
            position++;
        while (position < text.Length && text[position] == ' ')
            position++;
        return position < text.Length && text[position] is '=' or ':' ? position : null;
    }

    private static void AddValue(List<Match> matches, string text, CredentialName name, int separator)
    {
        var start = separator + 1;
        while (start < text.Length && text[start] == ' ')
            start++;
        if (start < text.Length && text[start] == '\\')
            start++;

        var quote = start < text.Length && text[start] is '"' or '\'' ? text[start] : '\0';
        if (quote != '\0')
            start++;

        var end = start;
        while (end < text.Length && !EndsValue(text[end], quote))
            end++;

        var isProse = quote == '\0' && text[separator] == ':' && !IsHeaderLike(text, start, end);
        if (!isProse)
            Add(matches, text, name, start, end - start);
    }

    /// <summary>
    /// Behind a colon a sentence may follow (<c>LOCALSTACK_AUTH_TOKEN: unauthorized</c>): a credential fills the rest of
    /// its line, and holds a digit.
    /// </summary>
    private static bool IsHeaderLike(string text, int start, int end)
    {
        var isWholeLine = end == text.Length || text[end] is '\r' or '\n' or '"' or '\'' or '\\' or ',' or '}';
        return isWholeLine && text.AsSpan(start, end - start).IndexOfAny("0123456789".AsSpan()) >= 0;
    }

    private static void FindCommand(List<Match> matches, string text)
    {
        var command = text.IndexOf(SetToken, StringComparison.Ordinal);
        if (command < 0)
            return;

        var start = command + SetToken.Length;
        var end = start;
        while (end < text.Length && !EndsValue(text[end], quote: '\0'))
            end++;
        Add(matches, text, new CredentialName("auth set-token", CredentialName.AuthTokenVariable), start, end - start);
    }

    private static void Add(List<Match> matches, string text, CredentialName name, int start, int length)
    {
        var value = text.Substring(start, length);
        if (!CredentialValue.TryFindLiteral(value, name.Display, out var offset, out var literal))
            return;

        start += offset;
        if (!matches.Exists(match => match.Start < start + literal && start < match.Start + match.Length))
            matches.Add(new Match(name, start, literal));
    }

    private static bool EndsValue(char character, char quote) =>
        character is '\n' or '\r'
        || (quote != '\0'
            ? character == quote || character == '\\'
            : char.IsWhiteSpace(character) || character is '"' or '\'' or '\\' or ',' or ';' or '&' or '}' or ']' or ')');

    private static bool IsNameCharacter(char character) =>
        character is '_' or '-' or '.' || char.IsLetterOrDigit(character);
}
