using LocalStack.Detection.Formats.Scripts;

namespace LocalStack.Detection.Formats.Toml;

/// <summary>
/// Reads the settings of TOML: tables, dotted and quoted keys, strings of every kind, arrays and inline tables. It goes
/// forward only, keeps open brackets on a list, and passes over what it does not understand; so a broken line hides
/// nothing but itself.
/// </summary>
internal sealed class TomlReader
{
    private readonly string _text;
    private readonly SyntaxMap _map;
    private readonly List<Level> _levels = [];
    private readonly List<Setting> _found = [];
    private int _position;

    /// <summary>The table that the last header names.</summary>
    private SettingPath? _table;

    /// <summary>The key whose value comes next.</summary>
    private SettingPath? _key;

    private TomlReader(string text, SyntaxMap map)
    {
        _text = text;
        _map = map;
    }

    /// <summary>The values of a text, in its order.</summary>
    public static IEnumerable<Setting> Read(string text, SyntaxMap map) => NamedValues.Join(ReadAll(text, map));

    private static IEnumerable<Setting> ReadAll(string text, SyntaxMap map)
    {
        var reader = new TomlReader(text, map);
        while (reader._position < text.Length)
        {
            reader.ReadToken();
            foreach (var setting in reader._found)
                yield return setting;
            reader._found.Clear();
        }
    }

    private Level? Current => _levels.Count > 0 ? _levels[_levels.Count - 1] : null;

    private void ReadToken()
    {
        var character = _text[_position];
        if (character == '#')
            SkipComment();
        else if (char.IsWhiteSpace(character) || character is ',' or '\uFEFF')
            SkipBetween(character);
        else if (character is ']' or '}' && _levels.Count > 0)
            Close();
        else if (_key is not null || Current is { IsList: true })
            ReadValue(character);
        else if (character == '[' && _levels.Count == 0)
            ReadHeader();
        else
            ReadKey();
    }

    /// <summary>Outside of brackets a value stands on the line of its key.</summary>
    private void SkipBetween(char character)
    {
        if (character is '\n' or '\r' && _levels.Count == 0)
            _key = null;
        _position++;
    }

    private void SkipComment()
    {
        var end = TextSlice.EndOfLine(_text, _position);
        _map.Begin(_position + 1, LexicalContext.Comment);
        _map.Begin(end + 1, LexicalContext.Bare);
        _position = end;
    }

    private void Close()
    {
        _levels.RemoveAt(_levels.Count - 1);
        _position++;
    }

    /// <summary><c>[a.b]</c>, or <c>[[a.b]]</c>, whose tables are objects of their own.</summary>
    private void ReadHeader()
    {
        var end = TextSlice.EndOfLine(_text, _position);
        while (_position < end && _text[_position] == '[')
            _position++;
        _table = ReadKeys(parent: null, end, ends: ']');
        while (_position < end && _text[_position] == ']')
            _position++;
    }

    /// <summary>The keys in front of a value; a line without the sign sets nothing.</summary>
    private void ReadKey()
    {
        var end = TextSlice.EndOfLine(_text, _position);
        var path = ReadKeys(Current is { } level ? level.Path : _table, end, ends: '=');
        if (_position < end && _text[_position] == '=')
        {
            _key = path;
            _position++;
        }
        else
        {
            _position = Math.Max(_position, Current is null ? end : _position + 1);
        }
    }

    /// <summary>Dotted keys up to a character, which is left.</summary>
    private SettingPath? ReadKeys(SettingPath? parent, int end, char ends)
    {
        var path = parent;
        while (_position < end && _text[_position] != ends && _text[_position] is not ('#' or ',' or '}'))
        {
            var character = _text[_position];
            if (character is '"' or '\'')
            {
                var close = EndOfString(_position + 1, end, character);
                path = new SettingPath(path, Escapes.Decode(_text, _position + 1, close - _position - 1, EscapesIn(character)));
                _position = Math.Min(close + 1, end);
            }
            else if (char.IsWhiteSpace(character) || character == '.')
            {
                _position++;
            }
            else
            {
                var start = _position;
                while (_position < end && !char.IsWhiteSpace(_text[_position]) && _text[_position] is not ('.' or '"' or '\'' or '#' or ',' or '}') && _text[_position] != ends)
                    _position++;
                path = new SettingPath(path, _text.Substring(start, _position - start));
            }
        }

        return path;
    }

    private void ReadValue(char character)
    {
        var path = NextPath();
        if (character is '[' or '{')
        {
            _levels.Add(new Level(path, isList: character == '['));
            _position++;
        }
        else if (character is '"' or '\'')
        {
            ReadString(path, character);
        }
        else
        {
            ReadBare(path);
        }
    }

    /// <summary>The path of the value that begins here.</summary>
    private SettingPath? NextPath()
    {
        var path = _key;
        if (_key is null && Current is { IsList: true } list)
            path = SettingPath.Element(list.Path, list.Count++);
        _key = null;
        return path;
    }

    private void ReadString(SettingPath? path, char quote)
    {
        var isLong = IsAt(_position, quote, 3);
        var close = isLong ? EndOfLongString(_position + 3, quote) : null;
        var start = _position + (close is null ? 1 : 3);
        var end = close ?? EndOfString(start, TextSlice.EndOfLine(_text, start), quote);
        _map.Begin(start, ContextOf(quote, close is not null));
        _position = Math.Min(end + (close is null ? 1 : 3), _text.Length);
        _map.Begin(_position, LexicalContext.Bare);
        Take(new Setting(path, new TextSlice(_text, start, end), EscapesIn(quote)));
    }

    private static LexicalContext ContextOf(char quote, bool isLong) => (quote, isLong) switch
    {
        ('"', true) => LexicalContext.HereDocument,
        ('"', false) => LexicalContext.DoubleQuoted,
        (_, true) => LexicalContext.LiteralHereDocument,
        _ => LexicalContext.SingleQuoted,
    };

    private void ReadBare(SettingPath? path)
    {
        var start = _position;
        while (_position < _text.Length && !char.IsWhiteSpace(_text[_position]) && _text[_position] is not (',' or ']' or '}' or '#' or '"' or '\''))
            _position++;
        if (_position == start)
            _position++;
        else
            Take(new Setting(path, new TextSlice(_text, start, _position), EscapeStyle.None));
    }

    /// <summary>An element may be an assignment, and every value a command: then what it sets is given instead.</summary>
    private void Take(Setting value)
    {
        _map.AddValue(value);
        if (Current is not { IsList: true } || !ScriptLine.TryAdd(_found, value.Written, value.Escapes))
            _found.AddRange(ScriptLine.Expand(value));
    }

    private static EscapeStyle EscapesIn(char quote) => quote == '"' ? EscapeStyle.Backslash : EscapeStyle.None;

    /// <summary>Where a string of one line ends: at its quote, or with the line.</summary>
    private int EndOfString(int start, int end, char quote)
    {
        for (var i = start; i < end; i++)
        {
            if (_text[i] == '\\' && quote == '"')
                i++;
            else if (_text[i] == quote)
                return i;
        }

        return end;
    }

    /// <summary>Where a string of several lines ends; nothing, where no quotes close it.</summary>
    private int? EndOfLongString(int start, char quote)
    {
        if (_closesNoLongString.Contains(quote))
            return null;

        for (var i = start; i < _text.Length; i++)
        {
            if (_text[i] == '\\' && quote == '"')
                i++;
            else if (IsAt(i, quote, 3))
                return i;
        }

        _closesNoLongString.Add(quote);
        return null;
    }

    /// <summary>Quotes of which the rest of the text is known to hold no three: it is searched for that once.</summary>
    private readonly HashSet<char> _closesNoLongString = [];

    private bool IsAt(int position, char character, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (position + i >= _text.Length || _text[position + i] != character)
                return false;
        }

        return true;
    }

    /// <summary>An open bracket.</summary>
    private sealed class Level(SettingPath? path, bool isList)
    {
        public SettingPath? Path { get; } = path;

        public bool IsList { get; } = isList;

        /// <summary>Elements read so far.</summary>
        public int Count { get; set; }
    }
}
