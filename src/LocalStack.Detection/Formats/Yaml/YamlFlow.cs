using LocalStack.Detection.Formats.Scripts;

namespace LocalStack.Detection.Formats.Yaml;

/// <summary>
/// Reads the brackets of YAML, <c>{ key: value }</c> and <c>[ "NAME=value" ]</c>, line by line as long as they are open.
/// </summary>
/// <param name="found">Where the settings go.</param>
/// <param name="anchors">What the anchors of the document name.</param>
/// <param name="addValue">Is told each value as it is written.</param>
internal sealed class YamlFlow(List<Setting> found, YamlAnchors anchors, Action<Setting> addValue)
{
    private readonly List<Level> _levels = [];
    private readonly ListWords _list = new();
    private SettingPath? _root;
    private string? _key;
    private bool _awaitsValue;
    private int _indent;

    /// <summary>The anchor of the value that comes next.</summary>
    private string? _anchor;

    /// <summary>Whether the next scalar has a tag of the program that reads it: <c>!secret name</c>.</summary>
    private bool _isTagged;

    public bool IsOpen => _levels.Count > 0;

    /// <summary>Begins brackets under a key.</summary>
    /// <param name="root">The key.</param>
    /// <param name="indent">The indentation above which the lines are that belong to the brackets.</param>
    public void Open(SettingPath? root, int indent)
    {
        Close();
        _root = root;
        _indent = indent;
    }

    /// <summary>Whether a line with this content belongs to the brackets.</summary>
    public bool Takes(TextSlice content, int indent) =>
        IsOpen && (indent > _indent || content.Text[content.Start] is '}' or ']');

    public void Close()
    {
        while (IsOpen)
            CloseLevel();
    }

    /// <summary>Reads the line up to the bracket that closes the first; what follows it is a comment.</summary>
    /// <returns>Where the last line ends that was read.</returns>
    public int Read(TextSlice line)
    {
        do
        {
            line = line.TrimStart();
            if (line.Length == 0 || Scalar.BeginsComment(line, line.Start))
                break;
            line = ReadToken(line);
        }
        while (IsOpen);

        return line.End;
    }

    private TextSlice ReadToken(TextSlice line)
    {
        var character = line.Text[line.Start];
        switch (character)
        {
            case '{':
            case '[':
                OpenLevel(isList: character == '[');
                return line.From(line.Start + 1);
            case '}':
            case ']':
                CloseLevel();
                return line.From(line.Start + 1);
            case ',':
                EndItem();
                return line.From(line.Start + 1);
            case ':' when _key is not null:
                _awaitsValue = true;
                return line.From(line.Start + 1);
            case '"':
            case '\'':
                return ReadQuoted(line);
            case '&':
            case '*':
            case '!':
                return ReadProperty(line);
            case '?' when line.Length == 1 || char.IsWhiteSpace(line.Text[line.Start + 1]):
                return line.From(line.Start + 1);
            default:
                return ReadPlain(line);
        }
    }

    private void OpenLevel(bool isList)
    {
        var path = NextPath();
        _levels.Add(new Level(path, isList, _anchor is null ? null : anchors.Begin(_anchor, path)));
        EndItem();
    }

    private void CloseLevel()
    {
        anchors.End(_levels[_levels.Count - 1].Anchor);
        _levels.RemoveAt(_levels.Count - 1);
        EndItem();
    }

    /// <summary>An anchor, a tag, or an alias, which stands for a value.</summary>
    private TextSlice ReadProperty(TextSlice line)
    {
        var end = EndOfProperty(line);
        var rest = line.From(end);
        if (line.Text[line.Start] == '!')
        {
            _isTagged |= !YamlReader.IsTagOfYaml(line);
            return rest;
        }

        var name = line.From(line.Start + 1).To(end).ToString();
        if (line.Text[line.Start] == '&')
        {
            _anchor = name;
        }
        else if (!IsColon(rest.TrimStart(), rest.TrimStart().Start))
        {
            anchors.Resolve(name, NextPath());
            EndItem();
        }

        return rest;
    }

    private TextSlice ReadQuoted(TextSlice line)
    {
        line = YamlExtent.OfQuoted(line, _indent, isInBrackets: true);
        var value = Scalar.Read(NextPath(), line);
        var rest = line.From(Math.Min(value.End + 1, line.End)).TrimStart();
        Take(value, isKey: rest.Length > 0 && rest.Text[rest.Start] == ':', isQuoted: true);
        return rest;
    }

    private TextSlice ReadPlain(TextSlice line)
    {
        var end = line.Start;
        var depth = 0;
        while (end < line.End && (depth > 0 || !EndsPlain(line, end)))
        {
            // Not YAML, but what people write all the same: ${NAME}.
            if (line.Text[end] == '{')
                depth++;
            else if (line.Text[end] == '}')
                depth--;
            end++;
        }

        var written = line.To(end).TrimEnd();
        if (written.Length > 0)
            Take(new Setting(NextPath(), written, EscapeStyle.None), IsColon(line, end), isQuoted: false);
        return line.From(written.Length > 0 ? end : line.Start + 1);
    }

    private void Take(Setting value, bool isKey, bool isQuoted)
    {
        if (!isKey)
            addValue(value);
        if (isKey && YamlReader.MayHideToken(value))
            found.Add(new Setting(path: null, value.Written, value.Escapes));
        if (isKey && !_awaitsValue)
        {
            _key = value.Value;
            return;
        }

        if (isKey)
        {
            // The comma is missing.
            EndItem();
            _key = value.Value;
        }
        else if (_isTagged)
        {
            EndItem();
        }
        else if (_awaitsValue)
        {
            anchors.Give(_anchor, value);
            EndItem();
        }
        else if (_levels[_levels.Count - 1].IsList && !_list.TryAdd(found, value.Written, value.Escapes) && (isQuoted || _anchor is not null))
        {
            anchors.Give(_anchor, new Setting(path: null, value.Written, value.Escapes));
        }
    }

    private SettingPath? NextPath()
    {
        if (_levels.Count == 0)
            return _root;

        var level = _levels[_levels.Count - 1];
        if (_key is not null)
            return _key == YamlReader.MergeKey ? level.Path : new SettingPath(level.Path, _key);

        // What an element holds belongs together, so it has the path of its list as an object of its own.
        return level is { IsList: true, Path: { } list } ? new SettingPath(list.Parent, list.Name) : level.Path;
    }

    private void EndItem()
    {
        _key = null;
        _awaitsValue = false;
        _isTagged = false;
        _anchor = null;
    }

    private static int EndOfProperty(TextSlice line)
    {
        var end = line.Start;
        while (end < line.End && !char.IsWhiteSpace(line.Text[end]) && line.Text[end] is not (',' or ']' or '}'))
            end++;
        return end;
    }

    private static bool EndsPlain(TextSlice line, int index) =>
        line.Text[index] is ',' or '[' or ']' or '}'
        || (line.Text[index] == '{' && !(index > line.Start && line.Text[index - 1] == '$'))
        || IsColon(line, index)
        || Scalar.BeginsComment(line, index);

    private static bool IsColon(TextSlice line, int index) =>
        YamlReader.IsColon(line, index)
        || (index + 1 < line.End && line.Text[index] == ':' && line.Text[index + 1] is ',' or '[' or ']' or '{' or '}');

    /// <summary>An open bracket.</summary>
    private readonly struct Level(SettingPath? path, bool isList, YamlAnchors.Anchor? anchor)
    {
        public SettingPath? Path { get; } = path;

        public bool IsList { get; } = isList;

        public YamlAnchors.Anchor? Anchor { get; } = anchor;
    }
}
