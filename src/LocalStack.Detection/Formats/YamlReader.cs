namespace LocalStack.Detection.Formats;

/// <summary>
/// Reads the settings of YAML: <c>key: value</c> in blocks and in brackets, <c>- NAME=value</c> as compose lists them,
/// values on the next line, and what block scalars and commands set. The keys above a line follow from its
/// indentation, so that an error hides nothing but itself; a value ends with its line.
/// </summary>
internal sealed class YamlReader
{
    /// <summary>The kind of the LocalStack operator's resources: in them it stands above <c>authToken</c>.</summary>
    private const string OperatorKind = "LocalStack";
    private const string OperatorKey = "authToken";
    private const string KindKey = "kind";

    /// <summary>Indentation of what stands on no line: above all others.</summary>
    private const int Outside = -1;

    private readonly List<Node> _open = [];
    private readonly List<Setting> _found = [];
    private readonly YamlFlow _flow;

    /// <summary>The key without a value on its line, which the next line may give.</summary>
    private Node? _pending;

    /// <summary>The key whose block scalar is read.</summary>
    private Node? _block;
    private int _flowIndent;
    private bool _isOperator;

    private YamlReader() => _flow = new YamlFlow(_found);

    /// <summary>The settings of a text, in its order.</summary>
    public static IEnumerable<Setting> Read(string text) => NamedValues.Join(ReadLines(text));

    private static IEnumerable<Setting> ReadLines(string text)
    {
        var reader = new YamlReader();
        reader._isOperator = IsOperator(text, 0);
        foreach (var line in TextLine.LinesOf(text))
        {
            reader.ReadLine(line);
            foreach (var setting in reader._found)
                yield return setting;
            reader._found.Clear();
        }
    }

    private void ReadLine(TextLine line)
    {
        var content = line.TrimStart();
        var indent = content.Start - line.Start;
        if (content.Length == 0)
            return;

        if (indent == 0 && IsDocumentMark(line))
        {
            BeginDocument(line);
            content = line.From(line.Start + 3).TrimStart();
            if (content.Length == 0)
                return;
        }

        if (_block is { } block)
        {
            if (indent > block.Indent)
            {
                ReadBlockLine(block, indent, content);
                return;
            }

            _block = null;
        }

        if (_flow.IsOpen && (indent > _flowIndent || content.Text[content.Start] is '}' or ']'))
        {
            _flow.Read(content);
            return;
        }

        _flow.Close();
        ReadContent(line.Start, content);
    }

    private static bool IsDocumentMark(TextLine line) =>
        (line.StartsWith("---") || line.StartsWith("..."))
        && (line.Length == 3 || char.IsWhiteSpace(line.Text[line.Start + 3]));

    private void BeginDocument(TextLine line)
    {
        _open.Clear();
        _flow.Close();
        _block = null;
        _pending = null;
        _isOperator = IsOperator(line.Text, Math.Min(line.End + 1, line.Text.Length));
    }

    /// <summary>Looks through the lines of one document; each document is looked through once.</summary>
    private static bool IsOperator(string text, int start)
    {
        foreach (var line in TextLine.LinesOf(text, start))
        {
            if (IsDocumentMark(line))
            {
                if (line.Start > start)
                    return false;
            }
            else if (line.StartsWith(KindKey) && IsColon(line, line.Start + KindKey.Length))
            {
                return Scalar.Read(path: null, line.From(line.Start + KindKey.Length + 1)).Value == OperatorKind;
            }
        }

        return false;
    }

    private void ReadContent(int lineStart, TextLine content)
    {
        var isElement = false;
        while (IsDash(content))
        {
            OpenElement(content.Start - lineStart);
            content = content.From(content.Start + 1).TrimStart();
            isElement = true;
        }

        var indent = content.Start - lineStart;
        var pending = isElement ? null : _pending;
        content = SkipProperties(content);
        if (content.Length == 0 || content.Text[content.Start] == '#')
            return;

        _pending = null;
        if (IsQuote(content.Text[content.Start]))
            ReadQuoted(indent, content, pending);
        else if (BeginsFlow(content))
            OpenFlow(ParentPath, _open.Count > 0 ? _open[_open.Count - 1].Indent : Outside, content);
        else if (BeginsBlock(content))
            _block = _open.Count > 0 ? new Node(_open[_open.Count - 1].Indent, path: null) : new Node(Outside, path: null);
        else if (content.Text[content.Start] is not ('*' or '!'))
            ReadPlain(indent, content, pending);
    }

    /// <summary>A line of a block scalar: a setting, a command, or the value itself.</summary>
    private void ReadBlockLine(Node block, int indent, TextLine content)
    {
        var first = content.Text[content.Start];
        if (first is '{' or '[' && content.Length > 1 && IsQuote(content.Text[content.From(content.Start + 1).TrimStart().Start]))
        {
            OpenFlow(block.Path, block.Indent, content);
            _flow.Close();
            return;
        }

        var colon = EndOfKey(SkipDashes(content));
        var before = _found.Count;
        if (colon >= 0)
        {
            var line = SkipDashes(content);
            ReadKey(indent + line.Start - content.Start, line, colon);
            _pending = null;
            _flow.Close();
            _block = block;
        }
        else
        {
            CommandLine.TryAdd(_found, SkipDashes(content), EscapeStyle.None);
            if (_found.Count == before && block.Path is { } path)
                _found.Add(new Setting(path, content.TrimEnd(), EscapeStyle.None));
        }
    }

    /// <summary>The colon behind a key in quotes or of one word, or -1.</summary>
    private static int EndOfKey(TextLine content)
    {
        if (content.Length == 0)
            return -1;

        if (IsQuote(content.Text[content.Start]))
        {
            var behind = content.From(Math.Min(Scalar.EndOfQuoted(content, content.Start) + 1, content.End)).TrimStart();
            return IsColon(behind, behind.Start) ? behind.Start : -1;
        }

        var end = Assignment.EndOfName(content);
        return end > content.Start && IsColon(content, end - 1) ? end - 1 : -1;
    }

    private void ReadKey(int indent, TextLine content, int colon)
    {
        var key = IsQuote(content.Text[content.Start])
            ? Scalar.Read(path: null, content).Value
            : content.To(colon).TrimEnd().ToString();
        ReadValue(indent, key, content.From(colon + 1));
    }

    /// <summary><c>key: value</c>, an assignment, a command, or the value of the key above.</summary>
    private void ReadPlain(int indent, TextLine content, Node? pending)
    {
        var colon = EndOfPlainKey(content);
        if (IsColon(content, colon))
            ReadKey(indent, content, colon);
        else if (pending is { } node && indent > node.Indent)
            _found.AddRange(CommandLine.Expand(Scalar.Read(node.Path, content)));
        else
            CommandLine.TryAdd(_found, content, EscapeStyle.None);
    }

    /// <summary><c>"key": value</c>, or an element of a list: an assignment, or a value that has no name.</summary>
    private void ReadQuoted(int indent, TextLine content, Node? pending)
    {
        var colon = EndOfKey(content);
        if (colon >= 0)
        {
            ReadKey(indent, content, colon);
            return;
        }

        var quoted = Scalar.Read(pending is { } node && indent > node.Indent ? node.Path : null, content);
        if (quoted.Path is not null || !CommandLine.TryAdd(_found, quoted.Written, quoted.Escapes))
            _found.Add(quoted);
    }

    private void ReadValue(int indent, string key, TextLine rest)
    {
        var node = OpenKey(indent, key);
        var value = SkipProperties(rest.TrimStart());
        if (value.Length == 0 || value.Text[value.Start] == '#')
            _pending = node;
        else if (BeginsFlow(value))
            OpenFlow(node.Path, indent, value);
        else if (BeginsBlock(value))
            _block = node;
        else if (value.Text[value.Start] is not ('*' or '!'))
            _found.AddRange(CommandLine.Expand(Scalar.Read(node.Path, value)));
    }

    private void OpenFlow(SettingPath? path, int indent, TextLine content)
    {
        _flowIndent = indent;
        _flow.Open(path);
        _flow.Read(content);
    }

    private SettingPath? ParentPath => _open.Count > 0 ? _open[_open.Count - 1].Path : null;

    private Node OpenKey(int indent, string key)
    {
        while (_open.Count > 0 && _open[_open.Count - 1].Indent >= indent)
            _open.RemoveAt(_open.Count - 1);

        var parent = _isOperator && key == OperatorKey ? new SettingPath(ParentPath, OperatorKind) : ParentPath;
        var node = new Node(indent, new SettingPath(parent, key));
        _open.Add(node);
        return node;
    }

    /// <summary>An element has the path of its list, as an object of its own: what it holds belongs together.</summary>
    private void OpenElement(int indent)
    {
        while (_open.Count > 0
            && (_open[_open.Count - 1].Indent > indent
                || (_open[_open.Count - 1].Indent == indent && _open[_open.Count - 1].IsElement)))
        {
            _open.RemoveAt(_open.Count - 1);
        }

        var path = ParentPath is { } list ? new SettingPath(list.Parent, list.Name) : null;
        _open.Add(new Node(indent, path, isElement: true));
    }

    private static TextLine SkipDashes(TextLine line)
    {
        while (IsDash(line))
            line = line.From(line.Start + 1).TrimStart();
        return line;
    }

    private static bool IsDash(TextLine line) =>
        line.Length > 0
        && line.Text[line.Start] == '-'
        && (line.Length == 1 || char.IsWhiteSpace(line.Text[line.Start + 1]));

    /// <summary>An anchor, <c>&amp;name value</c>, or a tag of YAML itself, <c>!!str value</c>: no part of the value.</summary>
    private static TextLine SkipProperties(TextLine value)
    {
        while (value.StartsWith("&") || value.StartsWith("!!"))
        {
            var end = value.Start;
            while (end < value.End && !char.IsWhiteSpace(value.Text[end]))
                end++;
            value = value.From(end).TrimStart();
        }

        return value;
    }

    /// <summary>A bracket, but not the two of a template, <c>{{ name }}</c>.</summary>
    private static bool BeginsFlow(TextLine value) =>
        value.Text[value.Start] == '[' || (value.Text[value.Start] == '{' && !value.StartsWith("{{"));

    private static bool BeginsBlock(TextLine value) => value.Text[value.Start] is '|' or '>';

    /// <summary>The colon, the comment that stands before any, or the end.</summary>
    private static int EndOfPlainKey(TextLine content)
    {
        var position = content.Start;
        while (position < content.End && !IsColon(content, position) && !Scalar.BeginsComment(content, position))
            position++;
        return position;
    }

    internal static bool IsColon(TextLine line, int index) =>
        index < line.End
        && line.Text[index] == ':'
        && (index + 1 == line.End || char.IsWhiteSpace(line.Text[index + 1]));

    internal static bool IsQuote(char character) => character is '"' or '\'';

    /// <summary>An open key or element.</summary>
    private readonly struct Node(int indent, SettingPath? path, bool isElement = false)
    {
        public int Indent { get; } = indent;

        public SettingPath? Path { get; } = path;

        public bool IsElement { get; } = isElement;
    }
}
