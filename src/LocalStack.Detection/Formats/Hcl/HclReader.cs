using LocalStack.Detection.Formats.Scripts;

namespace LocalStack.Detection.Formats.Hcl;

/// <summary>
/// Reads the strings and numbers of Terraform's language: <c>name = "value"</c>, maps, lists, and blocks, whose words are
/// the keys above what they hold. The default of <c>variable "name"</c> goes by the variable's name. Words without quotes
/// are references. It goes forward only, keeps open brackets on a list, and passes over what it does not understand; so
/// the lines of a heredoc are read like any other.
/// </summary>
internal sealed class HclReader
{
    private const string Variable = "variable";
    private const string Default = "default";

    private readonly string _text;
    private readonly SyntaxMap _map;
    private readonly List<Level> _levels = [];
    private readonly List<Setting> _found = [];
    private readonly ListWords _list = new();
    private int _position;
    private int _lineEnd = -1;

    /// <summary>The words that wait for the bracket or the sign that tells what they are.</summary>
    private SettingPath? _words;
    private bool _awaitsValue;

    /// <summary>Whether the rest of the text is known to close no comment.</summary>
    private bool _closesNoComment;

    private HclReader(string text, SyntaxMap map)
    {
        _text = text;
        _map = map;
    }

    private Level? Current => _levels.Count > 0 ? _levels[_levels.Count - 1] : null;

    /// <summary>The settings of a text, in its order.</summary>
    public static IEnumerable<Setting> Read(string text, SyntaxMap map)
    {
        new LineContexts(text, CommentSyntax.HashAndSlashes, LineQuotes.Both).Fill(map);
        return NamedValues.Join(ReadAll(text, map));
    }

    private static IEnumerable<Setting> ReadAll(string text, SyntaxMap map)
    {
        var reader = new HclReader(text, map);
        while (reader._position < text.Length)
        {
            reader.ReadToken();
            foreach (var setting in reader._found)
                yield return setting;
            reader._found.Clear();
        }
    }

    private void ReadToken()
    {
        switch (_text[_position])
        {
            case '"':
                ReadString();
                break;
            case '#':
            case '/' when IsAt(_position + 1, '/'):
                _position = RestOfLine().End;
                break;
            case '/' when IsAt(_position + 1, '*'):
                SkipBlockComment();
                break;
            case '{':
            case '[':
            case '(':
                Open(isList: _text[_position] == '[');
                break;
            case '}':
            case ']':
            case ')':
                Close();
                break;
            case '=' when IsAt(_position + 1, '='):
                _position += 2;
                break;
            case '=' or ':' when _words is not null:
                ExpectValue();
                break;
            case '\n':
            case ',':
                EndItem();
                break;
            default:
                ReadBare();
                break;
        }
    }

    /// <summary>Where nothing closes the comment, it hides nothing; the text is searched for that once.</summary>
    private void SkipBlockComment()
    {
        const int Mark = 2;
        var close = _closesNoComment ? -1 : _text.IndexOf("*/", _position + Mark, StringComparison.Ordinal);
        _closesNoComment = close < 0;
        _position = (close < 0 ? _position : close) + Mark;
    }

    private void Open(bool isList)
    {
        _levels.Add(new Level(_words ?? Element(), isList));
        EndItem();
    }

    /// <summary>An element has the path of its list, as an object of its own: what it holds belongs together.</summary>
    private SettingPath? Element() =>
        Current is { IsList: true, Path: { } list } ? new SettingPath(list.Parent, list.Name) : Current?.Path;

    /// <summary>The word before the sign is the key, whatever stands before it.</summary>
    private void ExpectValue()
    {
        _words = new SettingPath(Current?.Path, _words!.Name);
        _awaitsValue = true;
        _position++;
    }

    private void Close()
    {
        if (_levels.Count > 0)
            _levels.RemoveAt(_levels.Count - 1);
        EndItem();
    }

    private void EndItem()
    {
        _words = null;
        _awaitsValue = false;
        _position++;
    }

    private void ReadString()
    {
        var start = _position + 1;
        var end = Scalar.EndOfQuoted(RestOfLine(), _position);
        _position = Math.Min(end + 1, _text.Length);
        var written = new TextSlice(_text, start, end);
        if (_awaitsValue)
            TakeValue(new Setting(_words, written, EscapeStyle.Backslash));
        else if (Current is not { IsList: true } || IsBeforeSign())
            AddWord(new Setting(path: null, written, EscapeStyle.Backslash).Value);
        else if (!_list.TryAdd(_found, written, EscapeStyle.Backslash))
            _found.Add(new Setting(path: null, written, EscapeStyle.Backslash));
    }

    /// <summary>What follows on the line, whose end is looked for once.</summary>
    private TextSlice RestOfLine()
    {
        if (_lineEnd < _position)
            _lineEnd = TextSlice.EndOfLine(_text, _position);
        return new TextSlice(_text, _position, _lineEnd);
    }

    private bool IsBeforeSign()
    {
        var behind = RestOfLine().TrimStart();
        return behind.StartsWith("=") || behind.StartsWith(":");
    }

    /// <summary>A word is a key or part of a block's head; a value only when it is a number.</summary>
    private void ReadBare()
    {
        var start = _position;
        while (_position < _text.Length && IsNameCharacter(_text[_position]))
            _position++;

        if (_position == start)
            _position++;
        else if (!_awaitsValue)
            AddWord(_text.Substring(start, _position - start));
        else if (char.IsDigit(_text[start]))
            TakeValue(new Setting(_words, new TextSlice(_text, start, _position), EscapeStyle.None));
    }

    private void AddWord(string word) => _words = new SettingPath(_words ?? Current?.Path, word);

    private void TakeValue(Setting value)
    {
        _map.AddValue(value);
        _found.AddRange(ScriptLine.Expand(new Setting(NameOf(value.Path), value.Written, value.Escapes)));
        _words = null;
        _awaitsValue = false;
    }

    private static SettingPath? NameOf(SettingPath? path) =>
        path is { Name: Default, Parent: { Parent: { Name: Variable, Parent: null } } variable }
            ? new SettingPath(parent: null, variable.Name)
            : path;

    private bool IsAt(int position, char character) => position < _text.Length && _text[position] == character;

    private static bool IsNameCharacter(char character) => character is '_' or '-' or '.' || char.IsLetterOrDigit(character);

    /// <summary>An open bracket.</summary>
    private sealed class Level(SettingPath? path, bool isList)
    {
        public SettingPath? Path { get; } = path;

        public bool IsList { get; } = isList;
    }
}
