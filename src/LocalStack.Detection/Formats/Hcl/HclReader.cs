using LocalStack.Detection.Formats.Scripts;

namespace LocalStack.Detection.Formats.Hcl;

/// <summary>
/// Reads the strings and numbers of Terraform's language: <c>name = "value"</c>, maps, lists, and blocks, whose words are
/// the keys above what they hold. The default of <c>variable "name"</c> goes by the variable's name. Words without quotes
/// are references; what a conditional and the functions of <see cref="Functions"/> may give is a value, too. The lines of a
/// here-document are read as text of any kind. It goes forward only, keeps open brackets on a list, and passes over what it
/// does not understand.
/// </summary>
internal sealed class HclReader : TextCursor
{
    private const string Variable = "variable";
    private const string Default = "default";

    /// <summary>Each search for a mark that nothing closes goes to the end of the text: after so many there are none more.</summary>
    private const int MaxUnclosed = 8;

    /// <summary>Functions that give one of their arguments, or what is made of it; others take names and paths.</summary>
    private static readonly HashSet<string> Functions = new(
        [
            "coalesce", "try", "lookup", "get_env", "sensitive", "nonsensitive", "tostring", "trimspace", "trim", "chomp", "lower",
            "upper", "base64encode", "format", "element", "one", "concat", "tolist", "",
        ],
        StringComparer.Ordinal);

    /// <summary>Functions whose first arguments are names: how many come before the one that is given.</summary>
    private static readonly Dictionary<string, int> Keys = new(StringComparer.Ordinal) { ["lookup"] = 2, ["get_env"] = 1 };

    private readonly SyntaxMap _map;
    private readonly List<Level> _levels = [];
    private readonly List<Setting> _found = [];
    private readonly ListWords _list = new();

    /// <summary>How many settings have been handed out.</summary>
    private int _given;
    private int _lineEnd = -1;

    /// <summary>The words that wait for the bracket or the sign that tells what they are.</summary>
    private SettingPath? _words;
    private bool _awaitsValue;

    /// <summary>The word without quotes that was read last while a value was awaited: a function, or the next key.</summary>
    private string _reference = "";

    /// <summary>Whether a sign of comparison has been read, so that the next string is no value.</summary>
    private bool _compares;

    /// <summary>Whether the rest of the text is known to close no comment.</summary>
    private bool _closesNoComment;

    /// <summary>How many marks of here-documents nothing closes.</summary>
    private int _unclosed;

    private HclReader(string text, SyntaxMap map)
        : base(text) => _map = map;

    /// <summary>How many settings have been found.</summary>
    private int Count => _given + _found.Count;

    private Level? Current => _levels.Count > 0 ? _levels[_levels.Count - 1] : null;

    /// <summary>The settings of a text, in its order.</summary>
    public static IEnumerable<Setting> Read(string text, SyntaxMap map) => NamedValues.Join(ReadAll(text, map));

    private static IEnumerable<Setting> ReadAll(string text, SyntaxMap map)
    {
        var reader = new HclReader(text, map);
        while (reader.IsInText)
        {
            reader.ReadToken();
            foreach (var setting in reader._found)
                yield return setting;
            reader._given += reader._found.Count;
            reader._found.Clear();
        }
    }

    private void ReadToken()
    {
        if (Current is { String: { } open })
        {
            ReadText(open);
            return;
        }

        switch (Text[Position])
        {
            case '"':
                OpenString();
                break;
            case '#':
            case '/' when IsAt(Position + 1, '/'):
                SkipLineComment();
                break;
            case '/' when IsAt(Position + 1, '*'):
                SkipBlockComment();
                break;
            case '{':
            case '[':
            case '(':
                Open(isList: Text[Position] == '[');
                break;
            case '}':
            case ']':
            case ')':
                Close();
                break;
            case '=' or '!' when IsAt(Position + 1, '='):
                _compares = true;
                Position += 2;
                break;
            case '<' when IsAt(Position + 1, '<'):
                ReadDocument();
                break;
            case ':' when _awaitsValue:
                Position++;
                break;
            case '=' when _awaitsValue && _reference.Length > 0:
                _words = new SettingPath(Current?.Path, _reference);
                ExpectValue();
                break;
            case '=' or ':' when _words is not null:
                ExpectValue();
                break;
            case ',':
                Current?.SkipKey();
                EndItem();
                break;
            case '\n':
                EndItem();
                break;
            default:
                ReadBare();
                break;
        }
    }

    private void SkipLineComment()
    {
        var end = RestOfLine().End;
        TellComment(end + 1);
        Position = end;
    }

    /// <summary>Where nothing closes the comment, it hides nothing; the text is searched for that once.</summary>
    private void SkipBlockComment()
    {
        const int Mark = 2;
        var close = _closesNoComment ? -1 : IndexOf("*/", Position + Mark);
        _closesNoComment = close < 0;
        if (close >= 0)
            TellComment(close + 1);
        Position = (close < 0 ? Position : close) + Mark;
    }

    private void TellComment(int end)
    {
        _map.Begin(Position, LexicalContext.Comment);
        _map.Begin(end, LexicalContext.Bare);
    }

    private void Open(bool isList)
    {
        var isCall = Text[Position] == '(' && (_awaitsValue || Current is { IsCall: true });
        _levels.Add(new Level(_words ?? Element(), isList, isCall && Functions.Contains(_reference), Keys.TryGetValue(_reference, out var keys) ? keys : 0));
        EndItem();
    }

    /// <summary>The lines of a here-document are settings of their own; a single line that is none is the value of the key.</summary>
    private void ReadDocument()
    {
        var opening = RestOfLine();
        var word = opening.From(Position + (IsAt(Position + 2, '-') ? 3 : 2)).TrimStart();
        word = word.To(Assignment.EndOfName(word));
        var start = TextSlice.SkipLineEnd(Text, opening.End);
        var isMark = word.Length > 0 && opening.From(word.End).TrimStart().Length == 0;
        if (!isMark || EndOfDocument(start, word.ToString()) is not { } end)
        {
            Position += 2;
            return;
        }

        var inside = MixedText.Read(Slice(start, end)).ToList();
        var value = Slice(start, end).TrimStart().TrimEnd();
        if (inside.Count == 0 && _awaitsValue && value.Length > 0)
            TakeValue(new Setting(_words, value, EscapeStyle.None));
        _found.AddRange(inside);
        _map.Begin(start, LexicalContext.HereDocument);
        _map.Begin(end, LexicalContext.Bare);
        Position = end;
        EndItem();
        Position = Math.Min(TextSlice.EndOfLine(Text, end), Text.Length);
    }

    /// <summary>Where the line of the closing mark begins.</summary>
    private int? EndOfDocument(int start, string mark)
    {
        if (_unclosed >= MaxUnclosed)
            return null;

        foreach (var line in TextSlice.LinesOf(Text, start))
        {
            var content = line.TrimStart().TrimEnd();
            if (content.Length == mark.Length && content.StartsWith(mark))
                return line.Start;
        }

        _unclosed++;
        return null;
    }

    /// <summary>An element has the path of its list, as an object of its own: what it holds belongs together.</summary>
    private SettingPath? Element() =>
        Current is { IsList: true, Path: { } list } ? new SettingPath(list.Parent, list.Name) : Current?.Path;

    /// <summary>The word before the sign is the key, whatever stands before it.</summary>
    private void ExpectValue()
    {
        _words = new SettingPath(Current?.Path, _words!.Name);
        _awaitsValue = true;
        Position++;
    }

    private void Close()
    {
        if (Current is { IsTemplate: true })
        {
            // Other brackets were opened by nothing in the code of a string.
            if (IsAt("}"))
                CloseTemplate();
            else
                Position++;
            return;
        }

        if (_levels.Count > 0)
            _levels.RemoveAt(_levels.Count - 1);
        EndItem();
    }

    private void EndItem()
    {
        _words = null;
        _awaitsValue = false;
        _compares = false;
        _reference = "";
        Position++;
    }

    private void OpenString()
    {
        Position++;
        _map.Begin(Position, LexicalContext.DoubleQuoted);
        _levels.Add(Level.Of(new OpenText(Position, _words, _awaitsValue, _compares, _reference, Count)));
        _compares = false;
    }

    /// <summary>The text of a string, up to the quote or the end of the line that ends it, or to code in it.</summary>
    private void ReadText(OpenText open)
    {
        for (; IsInText && !IsLineEndAt(Position) && !IsAt("\""); Position++)
        {
            if (IsAt("\\") && !IsLineEndAt(Position + 1))
            {
                Position++;
            }
            else if ((IsAt("${") || IsAt("%{")) && !IsAt(Position - 1, Text[Position]))
            {
                OpenTemplate(open);
                return;
            }
        }

        CloseString(open);
    }

    /// <summary>In <c>${…}</c> stands code again: what it may give belongs to the key of the string.</summary>
    private void OpenTemplate(OpenText open)
    {
        Position += 2;
        _map.Begin(Position, LexicalContext.Bare);
        var around = _levels.Count > 1 ? _levels[_levels.Count - 2] : null;
        _levels.Add(Level.OfTemplate(around, isCall: around is { IsCall: true } && !open.AwaitsValue));
        (_words, _awaitsValue, _reference) = (open.AwaitsValue ? open.Words : null, open.AwaitsValue, "");
    }

    private void CloseTemplate()
    {
        Position++;
        _levels.RemoveAt(_levels.Count - 1);
        _map.Begin(Position, LexicalContext.DoubleQuoted);
    }

    private void CloseString(OpenText open)
    {
        _levels.RemoveAt(_levels.Count - 1);
        Position = Math.Min(Position, End);
        var written = Slice(open.Start, Position);
        (_words, _awaitsValue, _reference, _compares) = (open.Words, open.AwaitsValue, open.Reference, false);
        Position += IsAt("\"") ? 1 : 0;
        _map.Begin(Position, LexicalContext.Bare);
        if (!open.IsCompared && !IsBeforeComparison())
            Take(written, isGiven: Count > open.Count);
    }

    private bool IsBeforeComparison()
    {
        var behind = RestOfLine().TrimStart();
        return behind.StartsWith("==") || behind.StartsWith("!=");
    }

    /// <summary>A string is a key, a word or a value. Where code in it has given values, it is none itself.</summary>
    private void Take(TextSlice written, bool isGiven)
    {
        if (_awaitsValue && IsBeforeAssignment())
            AddKey(new Setting(path: null, written, EscapeStyle.Backslash).Value);
        else if (Current is { IsCall: true, AwaitsKey: true } && !_awaitsValue)
            return;
        else if (IsWord())
            AddWord(new Setting(path: null, written, EscapeStyle.Backslash).Value);
        else if (!isGiven)
            Give(written);
    }

    /// <summary>Whether a string that was just read is a key, or a part of the head of a block.</summary>
    private bool IsWord() => !_awaitsValue && Current switch
    {
        { IsCall: true, Path: not null } or { IsList: true } => IsBeforeSign(),
        _ => true,
    };

    private void Give(TextSlice written)
    {
        if (_awaitsValue)
            TakeValue(new Setting(_words, written, EscapeStyle.Backslash));
        else if (Current is { IsCall: true, Path: { } called })
            CommandText.Expand(_found, new Setting(NameOf(called), written, EscapeStyle.Backslash), _map);
        else if (!_list.TryAdd(_found, written, EscapeStyle.Backslash))
            _found.Add(new Setting(path: null, written, EscapeStyle.Backslash));
    }

    /// <summary>What follows on the line, whose end is looked for once.</summary>
    private TextSlice RestOfLine()
    {
        if (_lineEnd < Position)
            _lineEnd = TextSlice.EndOfLine(Text, Position);
        return Slice(Position, _lineEnd);
    }

    /// <summary>Whether a sign stands behind what would be a value: then it is the next key, whose comma is missing.</summary>
    private bool IsBeforeAssignment()
    {
        var behind = RestOfLine().TrimStart();
        return behind.StartsWith("=") && !behind.StartsWith("==");
    }

    private void AddKey(string key)
    {
        _awaitsValue = false;
        _words = new SettingPath(Current?.Path, key);
    }

    private bool IsBeforeSign()
    {
        var behind = RestOfLine().TrimStart();
        return behind.StartsWith("=") || behind.StartsWith(":");
    }

    /// <summary>A word is a key or part of a block's head; a value only when it is a number.</summary>
    private void ReadBare()
    {
        var start = Position;
        while (Position < Text.Length && IsNameCharacter(Text[Position]))
            Position++;

        if (Position == start)
            Position++;
        else if (!_awaitsValue && Current is not { IsCall: true })
            AddWord(Text.Substring(start, Position - start));
        else if (!char.IsDigit(Text[start]) || !_awaitsValue)
            _reference = Text.Substring(start, Position - start);
        else if (char.IsDigit(Text[start]))
            TakeValue(new Setting(_words, Slice(start, Position), EscapeStyle.None));
    }

    private void AddWord(string word) => _words = new SettingPath(_words ?? Current?.Path, word);

    private void TakeValue(Setting value)
    {
        _map.AddValue(value);
        CommandText.Expand(_found, new Setting(NameOf(value.Path), value.Written, value.Escapes), _map);
    }

    private static SettingPath? NameOf(SettingPath? path) =>
        path is { Name: Default, Parent: { Parent: { Name: Variable, Parent: null } } variable }
            ? new SettingPath(parent: null, variable.Name)
            : path;

    private static bool IsNameCharacter(char character) => character is '_' or '-' or '.' || char.IsLetterOrDigit(character);

    /// <summary>A string that is open, and what it would be the value of.</summary>
    private sealed class OpenText(int start, SettingPath? words, bool awaitsValue, bool isCompared, string reference, int count)
    {
        public int Start { get; } = start;

        public SettingPath? Words { get; } = words;

        public bool AwaitsValue { get; } = awaitsValue;

        public bool IsCompared { get; } = isCompared;

        public string Reference { get; } = reference;

        /// <summary>How many settings had been found before it.</summary>
        public int Count { get; } = count;
    }

    /// <summary>An open bracket, or the quote of a string.</summary>
    private sealed class Level(SettingPath? path, bool isList, bool isCall, int keys)
    {
        private int _keys = keys;

        public SettingPath? Path { get; } = path;

        public bool IsList { get; } = isList;

        /// <summary>Whether it holds the arguments of a function that gives one of them.</summary>
        public bool IsCall { get; } = isCall;

        /// <summary>The string, where it is one.</summary>
        public OpenText? String { get; private set; }

        /// <summary>Whether it is the bracket of code in a string.</summary>
        public bool IsTemplate { get; private set; }

        /// <summary>Whether the next argument is a name by which something is looked up.</summary>
        public bool AwaitsKey => _keys > 0;

        public static Level Of(OpenText text) => new(path: null, isList: false, isCall: false, keys: 0) { String = text };

        public static Level OfTemplate(Level? around, bool isCall) => new(around?.Path, isList: false, isCall, keys: 0) { IsTemplate = true };

        /// <summary>Goes on to the next argument.</summary>
        public void SkipKey() => _keys--;
    }
}
