using LocalStack.Detection.Formats.Scripts;

namespace LocalStack.Detection.Formats.Code;

/// <summary>
/// Reads what code puts directly under a name: a call <c>("NAME", "value")</c>, an assignment, a map entry, a fallback, and
/// what the text of a string sets. It knows strings and comments of many languages and no grammar: between a name and its
/// value only separators, brackets and operators may stand. It goes forward only and keeps open brackets on a list.
/// </summary>
internal sealed class CodeReader
{
    /// <summary>Words between a name and a value that join them: a fallback, an infix pair, a type in front of the sign.</summary>
    private static readonly HashSet<string> Joints = new(
        ["or", "to", "As", "unwrap_or", "unwrap_or_else", "orElse", "orElseGet", "getOrElse", "or_else", "ifEmpty", "presence"], StringComparer.Ordinal);

    /// <summary>Functions that make a value of the text that they are given; others look it up.</summary>
    private static readonly HashSet<string> Wrappers = new(
        [
            "String", "string", "str", "SecretStr", "Some", "Just", "Field", "extra", "ref", "from", "From", "fromString", "of", "unsafePlainText", "plainText",
            "plaintext", "bytes", "Buffer", "literal", "Literal", "secureString", "to_string", "StringValue", "StringPtr",
        ],
        StringComparer.Ordinal);

    /// <summary>Types that stand behind a name in front of the sign.</summary>
    private static readonly HashSet<string> Types = new(
        ["string", "String", "str", "text", "char", "static", "any", "var", "const", "const_str"], StringComparer.Ordinal);

    /// <summary>Longer strings are no names: the longest known one has fewer than 40 characters.</summary>
    private const int MaxNameLength = 128;

    private readonly string _text;
    private readonly CommentSyntax _comments;
    private readonly List<SettingPath?> _levels = [];

    /// <summary>How many brackets are open inside a call that puts nothing anywhere; 1 is its own.</summary>
    private int _silent;
    private readonly List<Setting> _found = [];
    private int _position;

    /// <summary>The name that was read last, if nothing but what may join it to a value has followed.</summary>
    private string? _name;

    /// <summary>Whether the name is a string: then a comma joins it to its value.</summary>
    private bool _isText;

    /// <summary>Whether something has joined the name to what follows.</summary>
    private bool _isJoined;

    /// <summary>Whether a bracket was closed behind the name: a comma then begins another argument.</summary>
    private bool _isClosed;

    /// <summary>Whether a type may stand here: behind <c>name:</c> or <c>name As</c>.</summary>
    private bool _isTyped;

    /// <summary>Whether a word stands there, which may be a function as well.</summary>
    private bool _isTypeRead;
    private int _endOfName;

    /// <summary>Marks of strings and comments that nothing closes: the text is searched once for each.</summary>
    private readonly HashSet<string> _unclosed = new(StringComparer.Ordinal);

    private CodeReader(string text, CommentSyntax comments) => (_text, _comments) = (text, comments);

    /// <summary>What the code sets, in its order.</summary>
    /// <param name="text">The code.</param>
    /// <param name="comments">How its language writes comments.</param>
    public static IEnumerable<Setting> Read(string text, CommentSyntax comments) => NamedValues.Join(ReadAll(text, comments));

    private static IEnumerable<Setting> ReadAll(string text, CommentSyntax comments)
    {
        var reader = new CodeReader(text, comments);
        while (reader._position < text.Length)
        {
            reader.ReadToken();
            foreach (var setting in reader._found)
                yield return setting;
            reader._found.Clear();
        }
    }

    private SettingPath? Parent => _levels.Count > 0 ? _levels[_levels.Count - 1] : null;

    private void ReadToken()
    {
        var character = _text[_position];
        if (char.IsWhiteSpace(character))
            _position++;
        else if (TrySkipComment())
            return;
        else if (character is '"' or '\'' or '`')
            ReadString(character);
        else if (IsWordCharacter(character))
            ReadWord();
        else
            ReadSign(character);
    }

    private bool TrySkipComment()
    {
        if (_comments.BeginsLineComment(new TextSlice(_text, _position, Math.Min(_position + 5, _text.Length))))
        {
            _position = TextSlice.EndOfLine(_text, _position);
            return true;
        }

        foreach (var (open, close) in _comments.Blocks)
        {
            if (!IsAt(_position, open))
                continue;

            _position = EndOf(close, _position + open.Length) is { } end ? end + close.Length : _position + open.Length;
            return true;
        }

        return false;
    }

    /// <summary>A string in quotes of three, or of one line; backticks may go over several. What is not closed is no string.</summary>
    private void ReadString(char quote)
    {
        var mark = IsAt(_position, new string(quote, 3)) ? new string(quote, 3) : quote.ToString();
        var start = _position + mark.Length;
        var end = mark.Length > 1 || quote == '`' ? EndOf(mark, start) : EndOfLineString(start, quote);
        if (end is not { } close)
        {
            _position++;
            return;
        }

        var opening = _position;
        _position = close + mark.Length;
        var isOneLine = mark.Length == 1 && quote != '`';
        Take(new TextSlice(_text, start, close), isOneLine ? EscapeStyle.Backslash : EscapeStyle.None, opening);
    }

    private int? EndOfLineString(int start, char quote)
    {
        for (var i = start; i < _text.Length && _text[i] is not ('\n' or '\r'); i++)
        {
            if (_text[i] == '\\')
                i++;
            else if (_text[i] == quote)
                return i;
        }

        return null;
    }

    /// <summary>A string is the value of the name before it, or sets something itself, or is the name of what follows.</summary>
    private void Take(TextSlice written, EscapeStyle escapes, int opening)
    {
        var isValue = _name is not null && (_isJoined || (_isText && !_isClosed && IsSameLine(_endOfName, opening)));
        var name = _name;
        _name = null;
        if (isValue && written.Length > 0 && !written.HoldsLineEnd)
        {
            _found.AddRange(ScriptLine.Expand(new Setting(new SettingPath(Parent, name!), written, escapes)));
            if (IsNameLike(written))
                Expect(written.ToString(), isText: true);
            return;
        }

        if (_silent == 1 && IsNameLike(written))
            return;

        if (IsNameLike(written))
            Expect(IsIndexOf(name, opening) ? name + ":" + written.ToString() : written.ToString(), isText: true);
        else if (written.HoldsLineEnd)
            _found.AddRange(MixedText.Read(written));
        else
            ScriptLine.TryAdd(_found, written, escapes);
    }

    /// <summary>Whether a string is the next key of a name: <c>config["localstack"]["auth_token"]</c>.</summary>
    private bool IsIndexOf(string? name, int opening) =>
        name is { Length: < MaxNameLength } && _isText && _isClosed && opening > 1 && _text[opening - 1] == '[' && _text[opening - 2] == ']';

    private bool IsSameLine(int start, int end) => end - start < 64 && _text.IndexOf('\n', start, Math.Max(0, end - start)) < 0;

    private static bool IsNameLike(TextSlice text) =>
        text.Length is > 1 and < MaxNameLength && Assignment.EndOfName(text) == text.End && !char.IsDigit(text.Text[text.Start]);

    private void Expect(string name, bool isText)
    {
        (_name, _isText, _isJoined, _isClosed, _isTyped, _isTypeRead) = (name, isText, false, false, false, false);
        _endOfName = _position;
    }

    private void ReadWord()
    {
        var start = _position;
        while (_position < _text.Length && (IsWordCharacter(_text[_position]) || (_text[_position] == '.' && _position + 1 < _text.Length && IsWordCharacter(_text[_position + 1]))))
            _position++;
        var word = _text.Substring(start, Math.Min(_position - start, 256));
        if (_position - start <= 2 && _position < _text.Length && _text[_position] is '"' or '\'')
            return;

        var last = word.Substring(word.LastIndexOf('.') + 1);
        if (_name is not null && (Joints.Contains(word) || Joints.Contains(last)))
        {
            _isTyped = word == "As";
            _isJoined |= !_isTyped;
            return;
        }

        // A placeholder for what a lambda is given, and the named argument of a wrapper.
        if (_name is not null && _isJoined && (word == "_" || IsWrapper(last) || (word is "default" or "value" && IsAssigned())))
            return;

        if (_name is not null && !_isText && (_isTyped || (!_isJoined && Types.Contains(word))))
        {
            _isTypeRead = true;
            return;
        }

        Expect(word, isText: false);
    }

    /// <summary>Whether a function begins here that gives what it is given: <c>SecretStr("value")</c>.</summary>
    private bool IsWrapper(string word) => Wrappers.Contains(word) && (IsAt(_position, '(') || IsAt(_position, "::"));

    private bool IsAssigned() => IsAt(_position, '=') && !IsAt(_position + 1, '=');

    private void ReadSign(char sign)
    {
        _position++;
        switch (sign)
        {
            case '{' or '(' or '[':
                if (_silent > 0 || (sign == '(' && !_isJoined && !_isText && _name is not null && SilentCalls.Contains(_name.Substring(_name.LastIndexOf('.') + 1))))
                    _silent++;
                _levels.Add(LevelOf(sign));
                if (sign == '{' || (sign == '(' && !_isJoined) || _isTypeRead)
                    _name = null;
                break;
            case '}' or ')' or ']':
                if (_levels.Count > 0)
                    _levels.RemoveAt(_levels.Count - 1);
                _silent = Math.Max(0, _silent - 1);
                _isClosed = true;
                break;
            case '=' when IsAt(_position, '>'):
            case '-' when IsAt(_position, '>'):
                _position++;
                _isJoined = true;
                break;
            case '=' when IsAt(_position, '='):
            case '!' when IsAt(_position, '='):
                _position++;
                _name = null;
                break;
            case ':' when IsAt(_position, '='):
            case '=':
                _position += sign == ':' ? 1 : 0;
                (_isJoined, _isTyped, _isTypeRead) = (true, false, false);
                break;
            case ':':
                // A sign behind the type decides, where one follows.
                (_isJoined, _isTyped) = (true, true);
                break;
            case '|' or '?':
                _isJoined |= IsAt(_position, sign) || IsAt(_position, ':');
                break;
            case ',':
                if (_isText && !_isClosed && _name is not null)
                    _isJoined = true;
                else
                    _name = null;
                break;
            case '+' when IsAt(_position, ':'):
            case '&' or '*' or '<' or '>' or '.' or '$' or '@' or '\'' or '#':
                break;
            default:
                _name = null;
                break;
        }
    }

    /// <summary>What a wrapper is given belongs to the object of its name.</summary>
    private SettingPath? LevelOf(char sign)
    {
        if (_name is not null && sign == '{')
            return new SettingPath(Parent, _name);
        return _name is not null && sign == '(' && _isJoined ? Parent : Own(Parent);
    }

    /// <summary>Keys above what stands between brackets that have no name, as an object of its own.</summary>
    private static SettingPath Own(SettingPath? parent) => new(parent?.Parent, parent?.Name ?? "");

    private int? EndOf(string mark, int start)
    {
        if (_unclosed.Contains(mark) || start > _text.Length)
            return null;

        var end = _text.IndexOf(mark, start, StringComparison.Ordinal);
        if (end >= 0)
            return end;

        _unclosed.Add(mark);
        return null;
    }

    private bool IsAt(int position, char character) => position < _text.Length && _text[position] == character;

    private bool IsAt(int position, string mark) => string.CompareOrdinal(_text, position, mark, 0, mark.Length) == 0;

    private static bool IsWordCharacter(char character) => character == '_' || char.IsLetterOrDigit(character);
}
