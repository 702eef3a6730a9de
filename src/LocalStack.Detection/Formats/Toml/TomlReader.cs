using LocalStack.Detection.Formats.Scripts;

namespace LocalStack.Detection.Formats.Toml;

/// <summary>
/// Reads the values of TOML: tables, dotted and quoted keys, strings of all four kinds, arrays and inline tables over
/// several lines. An element of an array, and what an array of tables holds, has the keys of the array. It goes forward
/// only, keeps the open brackets on a list, and passes over what it does not understand: a broken line hides nothing
/// but itself.
/// </summary>
internal sealed class TomlReader : TextCursor
{
    private const string BasicMark = "\"\"\"";
    private const string LiteralMark = "'''";

    private readonly SyntaxMap _map;
    private readonly List<Level> _levels = [];

    /// <summary>The table whose header was read last.</summary>
    private SettingPath? _table;

    /// <summary>The key that has been read so far.</summary>
    private SettingPath? _key;

    /// <summary>Whether a dot has been read, so that the next word goes on with the key.</summary>
    private bool _isDotted;

    private bool _isInHeader;

    /// <summary>Whether the sign has been read and its value has not.</summary>
    private bool _awaitsValue;

    /// <summary>Whether the rest of the text is known to close no string of several lines: it is searched for that once.</summary>
    private bool _closesNoBasic;
    private bool _closesNoLiteral;

    private TomlReader(string text, SyntaxMap map)
        : base(text) => _map = map;

    private Level? Current => _levels.Count > 0 ? _levels[_levels.Count - 1] : null;

    /// <summary>Whether what follows is a value and no key.</summary>
    private bool IsValueNext => _awaitsValue || Current is { IsList: true };

    /// <summary>The values of a text, numbers and words included, in its order; instead of a string those that it sets.</summary>
    public static IEnumerable<Setting> Read(string text, SyntaxMap map) => NamedValues.Join(ReadValues(text, map));

    private static IEnumerable<Setting> ReadValues(string text, SyntaxMap map)
    {
        var reader = new TomlReader(text, map);
        var inside = new List<Setting>();
        var list = new ListWords();
        while (reader.IsInText)
        {
            var isElement = reader is { _awaitsValue: false, Current.IsList: true };
            if (reader.ReadToken() is not { } setting)
                continue;

            map.AddValue(setting);
            inside.Clear();
            if (!isElement || !list.TryAdd(inside, setting.Written, setting.Escapes))
                CommandText.Expand(inside, setting, map);
            foreach (var value in inside)
                yield return value;
        }
    }

    private Setting? ReadToken()
    {
        var character = Text[Position];
        switch (character)
        {
            case '"':
            case '\'':
                return ReadString(character);
            case '#':
                SkipComment();
                return null;
            case '[':
            case '{':
                Open(isList: character == '[');
                return null;
            case ']':
            case '}':
                Close(isList: character == ']');
                return null;
            case '\n':
            case '\r':
                EndLine();
                return null;
            case ',':
                EndItem();
                return null;
            case '.' when !IsValueNext:
                _isDotted = _key is not null;
                Position++;
                return null;
            case '=':
                ExpectValue();
                return null;
            default:
                return char.IsWhiteSpace(character) || character == '\uFEFF' ? Skip() : ReadBare();
        }
    }

    private Setting? Skip()
    {
        Position++;
        return null;
    }

    private void SkipComment()
    {
        _map.Begin(Position, LexicalContext.Comment);
        Position = TextSlice.EndOfLine(Text, Position);
        _map.Begin(Position, LexicalContext.Bare);
    }

    /// <summary>At the top a bracket that is no value begins the header of a table.</summary>
    private void Open(bool isList)
    {
        Position++;
        if (IsValueNext)
        {
            _levels.Add(new Level(NextPath(), isList));
        }
        else if (isList && _levels.Count == 0 && !_isInHeader)
        {
            _isInHeader = true;
            _key = null;
        }
    }

    private void Close(bool isList)
    {
        if (_isInHeader)
            EndHeader();
        else if (Current is { } level && level.IsList == isList)
            _levels.RemoveAt(_levels.Count - 1);
        EndItem();
    }

    private void EndHeader()
    {
        _isInHeader = false;
        _table = _key;
    }

    /// <summary>A line ends what stands on it, but for brackets.</summary>
    private void EndLine()
    {
        if (_isInHeader)
            EndHeader();
        if (_levels.Count == 0)
            EndItem();
        else
            Position++;
    }

    private void EndItem()
    {
        _key = null;
        _isDotted = false;
        _awaitsValue = false;
        Position++;
    }

    private void ExpectValue()
    {
        _isInHeader = false;
        _isDotted = false;
        _awaitsValue = _key is not null;
        Position++;
    }

    private Setting? ReadString(char quote)
    {
        var mark = quote == '"' ? BasicMark : LiteralMark;
        if (IsAt(Position, mark) && IsValueNext && EndOfLines(mark) is var end and >= 0)
            return ReadLines(mark, end);

        // An opening that nothing closes is read as a string of one line.
        var start = Position + (IsAt(Position, mark) ? mark.Length : 1);
        var close = EndOfString(start, quote);
        _map.Begin(Position, quote == '"' ? LexicalContext.DoubleQuoted : LexicalContext.SingleQuoted);
        _map.Begin(close, LexicalContext.Bare);
        Position = close < Text.Length && Text[close] == quote ? close + 1 : close;
        return Take(Slice(start, close), quote == '"' ? EscapeStyle.Backslash : EscapeStyle.None);
    }

    /// <summary>Where a string ends: at its quote, or with its line.</summary>
    private int EndOfString(int position, char quote)
    {
        while (position < Text.Length && Text[position] != quote && !IsLineEndAt(position))
            position += Text[position] == '\\' && quote == '"' && position + 1 < Text.Length && !IsLineEndAt(position + 1) ? 2 : 1;
        return position;
    }

    /// <summary>
    /// Reads a string of several lines. A line end right behind the opening is no part of it. Line ends in double quotes
    /// count as white space: no credential goes over several lines.
    /// </summary>
    private Setting? ReadLines(string mark, int end)
    {
        var start = Position + mark.Length;
        if (IsAt(start, "\r\n"))
            start += 2;
        else if (IsLineEndAt(start))
            start++;

        _map.Begin(Position, mark == BasicMark ? LexicalContext.HereDocument : LexicalContext.LiteralHereDocument);
        _map.Begin(end, LexicalContext.Bare);
        Position = end + mark.Length;
        return Take(Slice(start, end), mark == BasicMark ? EscapeStyle.Backslash : EscapeStyle.None);
    }

    /// <summary>Where the mark stands that closes the string of several lines; negative where none does.</summary>
    private int EndOfLines(string mark)
    {
        var isBasic = mark == BasicMark;
        if (isBasic ? _closesNoBasic : _closesNoLiteral)
            return -1;

        var position = Position + mark.Length;
        while (position < Text.Length && !IsAt(position, mark))
            position += isBasic && Text[position] == '\\' ? 2 : 1;
        if (position < Text.Length)
            return BehindQuotes(position, mark);

        _closesNoBasic |= isBasic;
        _closesNoLiteral |= !isBasic;
        return -1;
    }

    /// <summary>Up to two quotes in front of the closing mark belong to the string.</summary>
    private int BehindQuotes(int position, string mark)
    {
        const int MaxQuotes = 2;
        for (var count = 0; count < MaxQuotes && IsAt(position + 1, mark); count++)
            position++;
        return position;
    }

    /// <summary>A word of a key has no white space; a value goes on to the end of its line or item.</summary>
    private Setting? ReadBare()
    {
        var start = Position;
        if (!IsValueNext)
        {
            while (Position < Text.Length && IsKeyCharacter(Text[Position]))
                Position++;
            return Position == start ? Skip() : Take(Slice(start, Position), EscapeStyle.None);
        }

        while (Position < Text.Length && !EndsBare(Text[Position]))
            Position++;
        if (!_awaitsValue && Position < Text.Length && Text[Position] == '=')
        {
            // No key stands in an array: the array was never closed.
            _levels.Clear();
            Position = start;
            return null;
        }

        return Take(Slice(start, Position).TrimEnd(), EscapeStyle.None);
    }

    /// <summary>Takes a word as a value, or as a part of a key. Of a key a setting is made where escapes may spell a token.</summary>
    private Setting? Take(TextSlice written, EscapeStyle escapes)
    {
        if (IsValueNext)
            return new Setting(NextPath(), written, escapes);

        var word = new Setting(path: null, written, escapes);
        var parent = _isInHeader ? null : Current is { } level ? level.Path : _table;
        _key = new SettingPath(_isDotted ? _key : parent, word.Value);
        _isDotted = false;
        return escapes == EscapeStyle.Backslash && Escapes.MaySpellLettersIn(written) ? word : null;
    }

    /// <summary>The path of the value that begins here. An element's is an object of its own: what it holds belongs together.</summary>
    private SettingPath? NextPath()
    {
        var path = _awaitsValue ? _key : Current?.Path is { } list ? new SettingPath(list.Parent, list.Name) : null;
        _awaitsValue = false;
        _key = null;
        return path;
    }

    private static bool IsKeyCharacter(char character) => character is '_' or '-' || char.IsLetterOrDigit(character);

    private static bool EndsBare(char character) =>
        character is ',' or '[' or ']' or '{' or '}' or '"' or '\'' or '#' or '=' or '\n' or '\r';

    /// <summary>An open bracket.</summary>
    private sealed class Level(SettingPath? path, bool isList)
    {
        public SettingPath? Path { get; } = path;

        public bool IsList { get; } = isList;
    }
}
