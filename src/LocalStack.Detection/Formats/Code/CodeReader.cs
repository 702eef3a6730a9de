using LocalStack.Detection.Formats.Scripts;

namespace LocalStack.Detection.Formats.Code;

/// <summary>
/// Reads what code puts directly under a name: a call <c>("NAME", "value")</c>, an assignment, a map entry, a fallback, and
/// what the text of a string sets. It knows strings and comments of many languages and no grammar: between a name and its
/// value only separators, brackets and operators may stand. It goes forward only and keeps open brackets on a list.
/// </summary>
internal sealed class CodeReader : TextCursor
{
    /// <summary>Words between a name and a value that join them: a fallback, an infix pair, a type in front of the sign.</summary>
    private static readonly HashSet<string> Joints = new(
        ["or", "to", "by", "As", "unwrap_or", "unwrap_or_else", "orElse", "orElseGet", "getOrElse", "or_else", "ifEmpty", "presence"], StringComparer.Ordinal);

    /// <summary>Functions that make a value of the text that they are given; others look it up.</summary>
    internal static readonly HashSet<string> Wrappers = new(
        [
            "String", "string", "str", "SecretStr", "Some", "Just", "Field", "extra", "ref", "shallowRef", "signal", "from", "From", "fromString", "of", "unsafePlainText", "plainText",
            "plaintext", "bytes", "Buffer", "literal", "Literal", "secureString", "to_string", "StringValue", "StringPtr",
        ],
        StringComparer.Ordinal);

    /// <summary>Types that stand behind a name in front of the sign.</summary>
    private static readonly HashSet<string> Types = new(
        ["string", "String", "str", "text", "char", "static", "any", "var", "const", "const_str"], StringComparer.Ordinal);

    /// <summary>Longer strings are no names: the longest known one has fewer than 40 characters.</summary>
    private const int MaxNameLength = 128;

    /// <summary>Of a longer word only the beginning is kept: it is no name.</summary>
    private const int MaxWordLength = 256;

    private readonly CommentSyntax _comments;
    private readonly SyntaxMap _map;
    private readonly List<SettingPath?> _levels = [];

    private readonly RepeatedNames _words = new();

    /// <summary>How many brackets are open inside a call that puts nothing anywhere; 1 is its own.</summary>
    private int _silent;
    private readonly List<Setting> _found = [];

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
    private int _startOfName;

    /// <summary>The name that an assignment has given, for the arms of a condition: <c>NAME = condition ? "value" : other</c>.</summary>
    private string? _target;

    /// <summary>Whether the sign of the other arm is awaited.</summary>
    private bool _isConditional;

    /// <summary>Whether a line has ended since the last word or sign.</summary>
    private bool _isLineEnded;

    /// <summary>Marks of strings and comments that nothing closes: the text is searched once for each.</summary>
    private readonly HashSet<string> _unclosed = new(StringComparer.Ordinal);

    private CodeReader(string text, CommentSyntax comments, SyntaxMap map)
        : base(text) => (_comments, _map) = (comments, map);

    /// <summary>What the code sets, in its order.</summary>
    /// <param name="text">The code.</param>
    /// <param name="comments">How its language writes comments.</param>
    /// <param name="map">Tells what of it is wanted.</param>
    public static IEnumerable<Setting> Read(string text, CommentSyntax comments, SyntaxMap map) => NamedValues.Join(ReadAll(text, comments, map));

    private static IEnumerable<Setting> ReadAll(string text, CommentSyntax comments, SyntaxMap map)
    {
        var reader = new CodeReader(text, comments, map);
        while (reader.IsInText)
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
        var character = Text[Position];
        if (char.IsWhiteSpace(character))
            SkipSpace(character);
        else if (TrySkipComment())
            return;
        else if (character is '"' or '\'' or '`')
            ReadString(character);
        else if (IsWordCharacter(character))
            ReadWord();
        else
            ReadSign(character);
    }

    private void SkipSpace(char space)
    {
        _isLineEnded |= space == '\n';
        Position++;
    }

    /// <summary>A statement ends where its language says so, and behind a line that no sign goes on with.</summary>
    private void EndStatement() => (_target, _isConditional) = (null, false);

    private bool TrySkipComment()
    {
        if (_comments.BeginsLineComment(Slice(Position, Math.Min(Position + 5, Text.Length))))
        {
            Position = TextSlice.EndOfLine(Text, Position);
            return true;
        }

        for (var i = 0; i < _comments.Blocks.Count; i++)
        {
            var (open, close) = _comments.Blocks[i];
            if (!IsAt(Position, open))
                continue;

            Position = EndOf(close, Position + open.Length) is { } end ? end + close.Length : Position + open.Length;
            return true;
        }

        return false;
    }

    /// <summary>A string in quotes of three, or of one line; backticks may go over several. What is not closed is no string.</summary>
    private void ReadString(char quote)
    {
        var mark = MarkOf(quote);
        var start = Position + mark.Length;
        var end = mark.Length > 1 || quote == '`' ? EndOf(mark, start) : EndOfLineString(start, quote);
        if (end is not { } close)
        {
            Position++;
            return;
        }

        var opening = Position;
        Position = close + mark.Length;
        var isOneLine = mark.Length == 1 && quote != '`';
        Take(Slice(start, close), isOneLine ? EscapeStyle.Backslash : EscapeStyle.None, opening);
    }

    /// <summary>What opens and closes a string: a quote, or three.</summary>
    private string MarkOf(char quote)
    {
        var isTriple = IsAt(Position + 1, quote) && IsAt(Position + 2, quote);
        return quote switch
        {
            '"' => isTriple ? "\"\"\"" : "\"",
            '\'' => isTriple ? "'''" : "'",
            _ => isTriple ? "```" : "`",
        };
    }

    private int? EndOfLineString(int start, char quote)
    {
        for (var i = start; i < Text.Length && Text[i] is not ('\n' or '\r'); i++)
        {
            if (Text[i] == '\\')
                i++;
            else if (Text[i] == quote)
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
        if (isValue && _isText && ListOfTexts.BeginsWith(Text, _startOfName, written.End))
            return;
        if (isValue && written.Length > 0 && !written.HoldsLineEnd)
        {
            CommandText.Expand(_found, new Setting(new SettingPath(Parent, name!), written, escapes), _map);
            if (IsNameLike(written))
                ExpectUnder(written.ToString(), written.Start);
            return;
        }

        if (_silent == 1 && IsNameLike(written))
            return;

        if (IsNameLike(written))
            ExpectUnder(IsIndexOf(name, opening) ? name + ":" + written.ToString() : written.ToString(), written.Start);
        else if (!_map.IsWanted(written))
            return;
        else if (written.HoldsLineEnd)
            _found.AddRange(MixedText.Read(written));
        else
            CommandText.TryAdd(_found, written, escapes);
    }

    /// <summary>Whether a string is the next key of a name: <c>config["localstack"]["auth_token"]</c>.</summary>
    private bool IsIndexOf(string? name, int opening) =>
        name is { Length: < MaxNameLength } && _isText && _isClosed && opening > 1 && Text[opening - 1] == '[' && Text[opening - 2] == ']';

    private bool IsSameLine(int start, int end) => end - start < 64 && Text.IndexOf('\n', start, Math.Max(0, end - start)) < 0;

    private static bool IsNameLike(TextSlice text) =>
        text.Length is > 1 and < MaxNameLength && Assignment.EndOfName(text) == text.End && !char.IsDigit(text.Text[text.Start]);

    private bool IsBetweenSpaces(int position) =>
        position > 0 && char.IsWhiteSpace(Text[position - 1]) && position + 1 < Text.Length && char.IsWhiteSpace(Text[position + 1]);

    /// <summary>What an arm of a condition gives is given to the name before it.</summary>
    private void ExpectArm(string name)
    {
        Expect(name, isText: false);
        _isJoined = true;
    }

    /// <summary>Awaits the value of a name that is a string.</summary>
    private void ExpectUnder(string name, int start)
    {
        Expect(name, isText: true);
        _startOfName = start;
    }

    private void Expect(string name, bool isText)
    {
        (_name, _isText, _isJoined, _isClosed, _isTyped, _isTypeRead) = (name, isText, false, false, false, false);
        _endOfName = Position;
    }

    private void ReadWord()
    {
        if (_isLineEnded)
            EndStatement();
        _isLineEnded = false;
        var start = Position;
        while (Position < Text.Length && (IsWordCharacter(Text[Position]) || (Text[Position] == '.' && Position + 1 < Text.Length && IsWordCharacter(Text[Position + 1]))))
            Position++;
        var word = _words.Of(Slice(start, Math.Min(Position, start + MaxWordLength)));
        if (Position - start <= 2 && Position < Text.Length && Text[Position] is '"' or '\'')
            return;

        if (word == "else" && _target is { } assigned)
        {
            ExpectArm(assigned);
            return;
        }

        var dot = word.LastIndexOf('.');
        var last = dot < 0 ? word : word.Substring(dot + 1);
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
    private bool IsWrapper(string word) => Wrappers.Contains(word) && (IsAt(Position, '(') || IsAt(Position, "::"));

    private bool IsAssigned() => IsAt(Position, '=') && !IsAt(Position + 1, '=');

    private void ReadSign(char sign)
    {
        Position++;
        _isLineEnded = false;
        if (sign is '{' or '}' or ';')
            EndStatement();
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
            case '=' when IsAt(Position, '>'):
            case '-' when IsAt(Position, '>'):
                Position++;
                _isJoined = true;
                break;
            case '=' when IsAt(Position, '='):
            case '!' when IsAt(Position, '='):
                Position++;
                _name = null;
                break;
            case ':' when IsAt(Position, '='):
            case '=':
                Position += sign == ':' ? 1 : 0;
                _target = _name;
                (_isJoined, _isTyped, _isTypeRead) = (true, false, false);
                break;
            case '?' when _target is { } assigned && IsBetweenSpaces(Position - 1):
                _isConditional = true;
                ExpectArm(assigned);
                break;
            case ':' when _isConditional:
                _isConditional = false;
                ExpectArm(_target!);
                break;
            case ':':
                // A sign behind the type decides, where one follows.
                (_isJoined, _isTyped) = (true, true);
                break;
            case '|' or '?':
                _isJoined |= IsAt(Position, sign) || IsAt(Position, ':');
                break;
            case ',':
                if (_isText && !_isClosed && _name is not null)
                    _isJoined = true;
                else
                    _name = null;
                break;
            case '+' when IsAt(Position, ':'):
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
        if (_unclosed.Contains(mark) || start > Text.Length)
            return null;

        var end = IndexOf(mark, start);
        if (end >= 0)
            return end;

        _unclosed.Add(mark);
        return null;
    }

    private static bool IsWordCharacter(char character) => character == '_' || char.IsLetterOrDigit(character);
}
