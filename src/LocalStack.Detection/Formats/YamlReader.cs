namespace LocalStack.Detection.Formats;

/// <summary>
/// Reads the lines of YAML that set something: <c>key: value</c>, and <c>- NAME=value</c>, the list form of compose.
/// The keys above a line follow from its indentation.
/// </summary>
internal sealed class YamlReader
{
    private readonly List<(int Indent, SettingPath Path)> _open = [];

    /// <summary>The settings of a text, in its order.</summary>
    public static IEnumerable<Setting> Read(string text)
    {
        var reader = new YamlReader();
        foreach (var line in TextLine.LinesOf(text))
        {
            if (reader.ReadLine(line) is { } setting)
                yield return setting;
        }
    }

    private Setting? ReadLine(TextLine line)
    {
        var content = SkipDashes(line.TrimStart());
        if (content.Length == 0)
            return null;

        return IsQuote(content.Text[content.Start])
            ? ReadQuoted(line.Start, content)
            : ReadPlain(line.Start, content);
    }

    /// <summary><c>key: value</c>, or an assignment.</summary>
    private Setting? ReadPlain(int lineStart, TextLine content)
    {
        var colon = EndOfPlainKey(content);
        if (!IsColon(content, colon))
            return Assignment.Read(content);

        var key = content.To(colon).TrimEnd();
        return ReadValue(content.Start - lineStart, key.Text.Substring(key.Start, key.Length), content.From(colon + 1));
    }

    /// <summary><c>"key": value</c>, or an element of a list: an assignment, or a value that has no name.</summary>
    private Setting? ReadQuoted(int lineStart, TextLine content)
    {
        var end = Scalar.EndOfQuoted(content, content.Start);
        var rest = content.From(Math.Min(end + 1, content.End)).TrimStart();
        var quoted = Scalar.Read(path: null, content);
        if (IsColon(rest, rest.Start))
            return ReadValue(content.Start - lineStart, quoted.Value, rest.From(rest.Start + 1));

        var escapes = Scalar.EscapesIn(content.Text[content.Start]);
        return Assignment.Read(content.From(content.Start + 1).To(end), escapes) ?? quoted;
    }

    private Setting? ReadValue(int indent, string key, TextLine rest)
    {
        var path = OpenKey(indent, key);
        var value = SkipProperties(rest.TrimStart());
        return value.Length == 0 || BeginsStructure(value) ? null : Scalar.Read(path, value);
    }

    private SettingPath OpenKey(int indent, string key)
    {
        while (_open.Count > 0 && _open[_open.Count - 1].Indent >= indent)
            _open.RemoveAt(_open.Count - 1);

        var parent = _open.Count > 0 ? _open[_open.Count - 1].Path : null;
        var path = new SettingPath(parent, key);
        _open.Add((indent, path));
        return path;
    }

    private static TextLine SkipDashes(TextLine line)
    {
        while (line.Length > 0
            && line.Text[line.Start] == '-'
            && (line.Length == 1 || char.IsWhiteSpace(line.Text[line.Start + 1])))
        {
            line = line.From(line.Start + 1).TrimStart();
        }

        return line;
    }

    /// <summary>An anchor, <c>&amp;name value</c>, or a tag of YAML itself, <c>!!str value</c>: no part of the value.</summary>
    private static TextLine SkipProperties(TextLine value)
    {
        while (value.StartsWith("&") || value.StartsWith("!!"))
        {
            var end = value.Start;
            while (end < value.End && !char.IsWhiteSpace(value.Text[end]))
                end++;
            value = value.From(end).TrimStart();
        }

        return value;
    }

    /// <summary>What follows is an alias, a tag of the program that reads it, a block, a flow collection or a comment.</summary>
    private static bool BeginsStructure(TextLine value) =>
        value.Text[value.Start] is '*' or '!' or '|' or '>' or '{' or '[' or '#';

    /// <summary>The colon, the comment that stands before any, or the end.</summary>
    private static int EndOfPlainKey(TextLine content)
    {
        var position = content.Start;
        while (position < content.End && !IsColon(content, position) && !Scalar.BeginsComment(content, position))
            position++;
        return position;
    }

    private static bool IsColon(TextLine line, int index) =>
        index < line.End
        && line.Text[index] == ':'
        && (index + 1 == line.End || char.IsWhiteSpace(line.Text[index + 1]));

    private static bool IsQuote(char character) => character is '"' or '\'';
}
