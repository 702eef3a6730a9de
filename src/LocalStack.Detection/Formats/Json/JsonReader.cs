using LocalStack.Detection.Formats.Scripts;

namespace LocalStack.Detection.Formats.Json;

/// <summary>
/// Reads the settings of JSON with comments and trailing commas, and of what a person leaves behind while typing it:
/// missing commas, colons and values, brackets that do not match, strings and comments that do not end. It goes forward
/// only, keeps the open brackets on a list rather than on the call stack, and never gives up: an error hides nothing
/// that follows it.
/// </summary>
internal sealed class JsonReader : TextCursor
{
    private readonly SyntaxMap _map;
    private readonly List<Level> _levels = [];

    private readonly RepeatedNames _keys = new();

    /// <summary>The last string that was not a value: a key, once its value follows.</summary>
    private string? _key;

    /// <summary>Whether a colon has been read and its value has not.</summary>
    private bool _awaitsValue;

    /// <summary>Whether the last value is an element of a list.</summary>
    private bool _isElement;

    /// <summary>Whether the rest of the text is known to close no comment: it is searched for that once.</summary>
    private bool _closesNoComment;

    private JsonReader(string text, SyntaxMap map)
        : base(text) => _map = map;

    /// <summary>
    /// The values of a text, numbers and words included, in its order; instead of a string those that it sets, where it
    /// is an element <c>"NAME=value"</c> or a command. A key whose escapes may spell a token is given as a value without keys.
    /// </summary>
    public static IEnumerable<Setting> Read(string text, SyntaxMap map) => NamedValues.Join(ReadValues(text, map));

    /// <summary>The values of a text as they are, numbers and words included, in its order.</summary>
    public static IEnumerable<Setting> ReadScalars(string text)
    {
        var reader = new JsonReader(text, new SyntaxMap());
        while (reader.SkipToToken())
        {
            if (reader.ReadToken() is { } setting)
                yield return setting;
        }
    }

    private static IEnumerable<Setting> ReadValues(string text, SyntaxMap map)
    {
        var reader = new JsonReader(text, map);
        var inside = new List<Setting>();
        var list = new ListWords();
        while (reader.SkipToToken())
        {
            if (reader.ReadToken() is not { } setting)
                continue;

            map.AddValue(setting);
            inside.Clear();
            if (!reader._isElement || !list.TryAdd(inside, setting.Written, setting.Escapes))
                CommandText.Expand(inside, setting, map);
            foreach (var value in inside)
                yield return value;
        }
    }

    private bool SkipToToken()
    {
        while (Position < Text.Length)
        {
            if (Text[Position] == '/' && TrySkipComment())
                continue;
            if (!char.IsWhiteSpace(Text[Position]) && Text[Position] != '\uFEFF')
                return true;
            Position++;
        }

        return false;
    }

    private bool TrySkipComment()
    {
        var end = (Position + 1 < Text.Length ? Text[Position + 1] : '\0') switch
        {
            '/' => TextSlice.EndOfLine(Text, Position),
            '*' => EndOfBlockComment(),
            _ => Position,
        };
        if (end == Position)
            return false;

        _map.Begin(Position, LexicalContext.Comment);
        _map.Begin(end == Text.Length || Text[end - 1] != '/' ? end + 1 : end, LexicalContext.Bare);
        Position = end;
        return true;
    }

    /// <summary>Behind the comment; where nothing closes it, behind its opening, so that it hides nothing.</summary>
    private int EndOfBlockComment()
    {
        const int Mark = 2;
        var close = _closesNoComment ? -1 : IndexOf("*/", Position + Mark);
        _closesNoComment = close < 0;
        return (close < 0 ? Position : close) + Mark;
    }

    private Setting? ReadToken()
    {
        var character = Text[Position];
        switch (character)
        {
            case '{':
            case '[':
                _levels.Add(new Level(NextPath(), isList: character == '['));
                Position++;
                return null;
            case '}':
            case ']':
                CloseLevel();
                Position++;
                return null;
            case ':':
                _awaitsValue = true;
                Position++;
                return null;
            case ',':
                _awaitsValue = false;
                _key = null;
                Position++;
                return null;
            case '"':
            case '\'':
                return ReadString(character);
            default:
                return ReadBare();
        }
    }

    /// <summary>Reads a string in the quotes of JSON or JSON5. One that is not closed ends with its line.</summary>
    private Setting? ReadString(char quote)
    {
        var start = ++Position;
        Position = EndOfString(start, quote);
        var length = Position - start;
        if (Position < Text.Length && Text[Position] == quote)
            Position++;

        if (_map.IsAsked)
        {
            _map.Begin(start, quote == '"' ? LexicalContext.DoubleQuoted : LexicalContext.SingleQuoted);
            _map.Begin(IsUnclosed(quote) ? Position + 1 : Position, LexicalContext.Bare);
        }

        return TakeValueOrKey(start, length, EscapeStyle.Backslash);
    }

    private int EndOfString(int start, char quote)
    {
        ReadOnlySpan<char> ends = [quote, '\\', '\r', '\n'];
        for (var position = start; position < Text.Length; position++)
        {
            var found = Text.AsSpan(position).IndexOfAny(ends);
            if (found < 0)
                break;

            position += found;
            if (Text[position] != '\\')
                return position;
            if (!IsLineEndAt(position + 1))
                position++;
        }

        return Text.Length;
    }

    /// <summary>Whether what ends here is not closed by a mark, so that the line end belongs to it.</summary>
    private bool IsUnclosed(char mark) => Text[Position - 1] != mark || Position < 2;

    private Setting? ReadBare()
    {
        var start = Position;
        while (Position < Text.Length && !EndsBare(Text[Position]))
            Position++;

        // Some character that begins nothing: step over it.
        if (Position == start)
        {
            Position++;
            return null;
        }

        return TakeValueOrKey(start, Position - start, EscapeStyle.None);
    }

    /// <summary>
    /// What a colon follows is a key, whatever was expected here. Of two strings without a colon between them the
    /// second is the value.
    /// </summary>
    private Setting? TakeValueOrKey(int start, int length, EscapeStyle escapes)
    {
        var isKey = (SkipToToken() && Text[Position] == ':') || !(_awaitsValue || _key is not null || IsInList);
        _isElement = _key is null && IsInList;
        if (!isKey)
            return new Setting(NextPath(), Text, start, length, escapes);

        var written = Slice(start, start + length);
        _key = Escapes.AreIn(Text, start, length, escapes) ? Escapes.Decode(Text, start, length, escapes) : _keys.Of(written);
        return Escapes.MaySpellLettersIn(written) ? new Setting(path: null, written, escapes) : null;
    }

    /// <summary>The path of the value that begins here.</summary>
    private SettingPath? NextPath()
    {
        var parent = _levels.Count > 0 ? _levels[_levels.Count - 1] : null;
        var path = parent?.Path;
        if (_key is not null)
            path = new SettingPath(path, _key);
        else if (parent is { IsList: true })
            path = SettingPath.Element(path, parent.Count++);

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
