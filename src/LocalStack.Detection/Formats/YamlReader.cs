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
        if (content.Length == 0 || content.Text[content.Start] == '#')
            return null;

        return ReadKey(line.Start, content) ?? ReadAssignment(content);
    }

    /// <summary><c>key: value</c>, the key in quotes or not.</summary>
    private Setting? ReadKey(int lineStart, TextLine content)
    {
        var first = content.Text[content.Start];
        var isQuoted = first is '"' or '\'';
        var keyEnd = isQuoted ? Scalar.EndOfQuoted(content, content.Start) : EndOfPlainKey(content);
        var colon = isQuoted ? content.From(Math.Min(keyEnd + 1, content.End)).TrimStart().Start : keyEnd;
        if (!IsColon(content, colon))
            return null;

        var key = isQuoted
            ? Scalar.Read(path: null, content).Value
            : content.To(keyEnd).TrimEnd() is var name ? name.Text.Substring(name.Start, name.Length) : "";

        var path = OpenKey(content.Start - lineStart, key);
        var value = SkipAnchor(content.From(colon + 1).TrimStart());
        return value.Length == 0 || BeginsStructure(value) ? null : Scalar.Read(path, value);
    }

    private static Setting? ReadAssignment(TextLine content)
    {
        if (content.Text[content.Start] is not ('"' or '\''))
            return Assignment.Read(content);

        var end = Scalar.EndOfQuoted(content, content.Start);
        return Assignment.Read(content.From(content.Start + 1).To(end));
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

    /// <summary><c>&amp;name value</c>: the anchor names the value and is no part of it.</summary>
    private static TextLine SkipAnchor(TextLine value)
    {
        if (value.Length == 0 || value.Text[value.Start] != '&')
            return value;

        var end = value.Start;
        while (end < value.End && !char.IsWhiteSpace(value.Text[end]))
            end++;
        return value.From(end).TrimStart();
    }

    /// <summary>What follows is an alias, a tag, a block or a flow collection, not a plain value.</summary>
    private static bool BeginsStructure(TextLine value) =>
        value.Text[value.Start] is '*' or '!' or '|' or '>' or '{' or '[' or '#';

    private static int EndOfPlainKey(TextLine content)
    {
        var position = content.Start;
        while (position < content.End && !IsColon(content, position))
            position++;
        return position;
    }

    private static bool IsColon(TextLine line, int index) =>
        index < line.End
        && line.Text[index] == ':'
        && (index + 1 == line.End || char.IsWhiteSpace(line.Text[index + 1]));
}
