namespace LocalStack.Detection.Formats;

/// <summary>
/// Reads the settings of JSON with comments and trailing commas, and of what a person leaves behind while typing it:
/// missing commas, brackets that do not match, strings that do not end. It goes forward only, keeps the open brackets
/// on a list rather than on the call stack, and never gives up: an error hides nothing that follows it.
/// </summary>
internal sealed class JsonReader
{
    private readonly string _text;
    private readonly List<Level> _levels = [];
    private int _position;

    /// <summary>The last string that was not a value: a key, once a colon follows.</summary>
    private string? _key;

    /// <summary>Whether a colon has been read and its value has not.</summary>
    private bool _awaitsValue;

    private JsonReader(string text) => _text = text;

    /// <summary>The values of a text, numbers and words included, in its order.</summary>
    public static IEnumerable<Setting> Read(string text)
    {
        var reader = new JsonReader(text);
        while (reader.SkipToToken())
        {
            if (reader.ReadToken() is { } setting)
                yield return setting;
        }
    }

    private bool SkipToToken()
    {
        while (_position < _text.Length)
        {
            if (_text[_position] == '/' && TrySkipComment())
                continue;
            if (!char.IsWhiteSpace(_text[_position]) && _text[_position] != '\uFEFF')
                return true;
            _position++;
        }

        return false;
    }

    private bool TrySkipComment()
    {
        var next = _position + 1 < _text.Length ? _text[_position + 1] : '\0';
        var end = next switch
        {
            '/' => _text.IndexOf('\n', _position),
            '*' => _text.IndexOf("*/", _position + 2, StringComparison.Ordinal) is >= 0 and var close ? close + 2 : -1,
            _ => _position,
        };
        if (end == _position)
            return false;

        _position = end < 0 ? _text.Length : end;
        return true;
    }

    private Setting? ReadToken()
    {
        var character = _text[_position];
        switch (character)
        {
            case '{':
            case '[':
                _levels.Add(new Level(NextPath(), isList: character == '['));
                _position++;
                return null;
            case '}':
            case ']':
                CloseLevel();
                _position++;
                return null;
            case ':':
                _awaitsValue = true;
                _position++;
                return null;
            case ',':
                _awaitsValue = false;
                _key = null;
                _position++;
                return null;
            case '"':
            case '\'':
                return ReadString(character);
            default:
                return ReadBare();
        }
    }

    private Setting? ReadString(char quote)
    {
        var start = ++_position;
        while (_position < _text.Length && _text[_position] != quote && _text[_position] is not ('\n' or '\r'))
            _position += _text[_position] == '\\' && _position + 1 < _text.Length ? 2 : 1;

        var length = Math.Min(_position, _text.Length) - start;
        if (_position < _text.Length && _text[_position] == quote)
            _position++;

        return TakeValueOrKey(start, length, EscapeStyle.Backslash);
    }

    private Setting? ReadBare()
    {
        var start = _position;
        while (_position < _text.Length && !EndsBare(_text[_position]))
            _position++;

        // Some character that begins nothing: step over it.
        if (_position == start)
        {
            _position++;
            return null;
        }

        return TakeValueOrKey(start, _position - start, EscapeStyle.None);
    }

    private Setting? TakeValueOrKey(int start, int length, EscapeStyle escapes)
    {
        if (!_awaitsValue && !IsInList)
        {
            _key = Escapes.Decode(_text, start, length, escapes);
            return null;
        }

        return new Setting(NextPath(), _text, start, length, escapes);
    }

    /// <summary>The path of the value that begins here.</summary>
    private SettingPath? NextPath()
    {
        var parent = _levels.Count > 0 ? _levels[_levels.Count - 1] : null;
        var path = parent is { IsList: true }
            ? SettingPath.Element(parent.Path, parent.Count++)
            : _key is null ? parent?.Path : new SettingPath(parent?.Path, _key);

        _awaitsValue = false;
        _key = null;
        return path;
    }

    private void CloseLevel()
    {
        if (_levels.Count > 0)
            _levels.RemoveAt(_levels.Count - 1);
        _awaitsValue = false;
        _key = null;
    }

    private bool IsInList => _levels.Count > 0 && _levels[_levels.Count - 1].IsList;

    private static bool EndsBare(char character) =>
        character is ',' or ':' or '{' or '}' or '[' or ']' or '"' or '\'' or '/' || char.IsWhiteSpace(character);

    /// <summary>An open bracket.</summary>
    private sealed class Level(SettingPath? path, bool isList)
    {
        public SettingPath? Path { get; } = path;

        public bool IsList { get; } = isList;

        /// <summary>Elements read so far.</summary>
        public int Count { get; set; }
    }
}
