using LocalStack.Detection.Formats.Scripts;

namespace LocalStack.Detection.Formats.Yaml;

/// <summary>
/// Reads the settings of YAML: <c>key: value</c> in blocks and in brackets, <c>- NAME=value</c> as compose lists them,
/// values on the next lines, and what block scalars and commands set. The keys above a line follow from its
/// indentation, so that an error hides nothing but itself. What an anchor names goes by the key of each of its aliases too,
/// and has its position where it is written.
/// </summary>
internal sealed class YamlReader
{
    /// <summary>The kind of the LocalStack operator's resources: in them it stands above <c>authToken</c>.</summary>
    private const string OperatorKind = "LocalStack";
    private const string OperatorKey = "authToken";
    private const string KindKey = "kind";

    /// <summary>The key whose value is put in the place of the key itself.</summary>
    internal const string MergeKey = "<<";

    /// <summary>Indentation of what stands on no line: above all others.</summary>
    private const int Outside = -1;

    private readonly List<Node> _open = [];
    private readonly List<Setting> _found = [];
    private readonly ListWords _list = new();
    private readonly YamlAnchors _anchors;
    private readonly YamlFlow _flow;
    private readonly string _text;
    private readonly SyntaxMap _map;

    /// <summary>Where the next line begins.</summary>
    private int _position;

    /// <summary>The key without a value on its line, which the next line may give.</summary>
    private Node? _pending;

    /// <summary>The key whose block scalar is read.</summary>
    private Node? _block;

    /// <summary>The command that the lines of the block scalar go on with, and whether line ends are spaces in it.</summary>
    private CommandArguments _command = new();
    private bool _isFolded;
    private bool _isOperator;

    private YamlReader(string text, SyntaxMap map)
    {
        _text = text;
        _map = map;
        _position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        _anchors = new YamlAnchors(_found, budget: text.Length, map);
        _flow = new YamlFlow(_found, _anchors, AddValue);
        _isOperator = IsOperator(text, 0);
    }

    /// <summary>The settings of a text, in its order; those behind an alias have positions further in front.</summary>
    public static IEnumerable<Setting> Read(string text, SyntaxMap map)
    {
        map.AskLater(new YamlContexts(text));
        return NamedValues.Join(ReadLines(text, map));
    }

    private static IEnumerable<Setting> ReadLines(string text, SyntaxMap map)
    {
        var reader = new YamlReader(text, map);
        while (reader._position < text.Length)
        {
            reader.ReadLine();
            foreach (var setting in reader._found)
                yield return setting;
            reader._anchors.Keep();
            reader._found.Clear();
        }
    }

    private void ReadLine()
    {
        var line = new TextSlice(_text, _position, TextSlice.EndOfLine(_text, _position));
        _position = line.End + 1;
        ReadLine(line);
    }

    private void ReadLine(TextSlice line)
    {
        var content = line.TrimStart();
        var indent = content.Start - line.Start;
        if (content.Length == 0 || IsDirective(line))
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

        if (_flow.Takes(content, indent))
        {
            ReadFlow(content);
            return;
        }

        _flow.Close();
        ReadContent(line.Start, content);
    }

    private static bool IsDirective(TextSlice line) => line.StartsWith("%YAML ") || line.StartsWith("%TAG ");

    private static bool IsDocumentMark(TextSlice line) =>
        (line.StartsWith("---") || line.StartsWith("..."))
        && (line.Length == 3 || char.IsWhiteSpace(line.Text[line.Start + 3]));

    private void BeginDocument(TextSlice line)
    {
        _open.Clear();
        _flow.Close();
        _anchors.Clear();
        _block = null;
        _pending = null;
        _isOperator = IsOperator(line.Text, Math.Min(line.End + 1, line.Text.Length));
    }

    /// <summary>Looks through the lines of one document; each document is looked through once.</summary>
    private static bool IsOperator(string text, int start)
    {
        foreach (var line in TextSlice.LinesOf(text, start))
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

    private void ReadContent(int lineStart, TextSlice content)
    {
        Node? owner = null;
        while (IsDash(content))
        {
            owner = OpenElement(content.Start - lineStart);
            content = content.From(content.Start + 1).TrimStart();
        }

        var indent = content.Start - lineStart;
        owner ??= _pending is { } pending && indent > pending.Indent ? pending : null;
        content = SkipProperties(content, out var anchor);
        if (content.Length == 0 || content.Text[content.Start] == '#')
        {
            BeginAnchor(anchor, owner);
            return;
        }

        _pending = null;
        if (IsIndicator(content, '?'))
            OpenKey(indent, Scalar.Read(path: null, SkipProperties(content.From(content.Start + 1).TrimStart(), out _)).Value);
        else if (IsIndicator(content, ':') && _open.Count > 0 && _open[_open.Count - 1].Indent == indent)
            ReadValue(_open[_open.Count - 1], content.From(content.Start + 1));
        else if (EndOfImplicitKey(content) is >= 0 and var colon)
            ReadKey(indent, content, colon);
        else
            ReadNode(owner, anchor, content);
    }

    /// <summary>What an anchor names begins with the first value below a key or in an element.</summary>
    private void BeginAnchor(string? anchor, Node? owner)
    {
        if (anchor is not null && owner is not null)
            owner.Anchor = _anchors.Begin(anchor, owner.Path);
    }

    /// <summary>A line of a block scalar: a setting, a command, or the value itself.</summary>
    private void ReadBlockLine(Node block, int indent, TextSlice content)
    {
        var inside = content.From(content.Start + 1).TrimStart();
        if (content.Text[content.Start] is '{' or '[' && inside.Length > 0 && IsQuote(inside.Text[inside.Start]))
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
            CommandText.TryAdd(_found, SkipDashes(content), EscapeStyle.None, _command);
            if (!_isFolded && !ScriptReader.JoinsNext(content.TrimEnd()))
                _command = new CommandArguments();
            if (_found.Count == before && block.Path is { } path)
                _found.Add(new Setting(path, content.TrimEnd(), EscapeStyle.None));
        }
    }

    /// <summary>The colon behind a key in quotes or of one word, or -1.</summary>
    private static int EndOfKey(TextSlice content)
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

    /// <summary>The colon behind a key, or -1.</summary>
    private static int EndOfImplicitKey(TextSlice content)
    {
        if (IsQuote(content.Text[content.Start]))
            return EndOfKey(content);
        if (BeginsFlow(content) || BeginsBlock(content) || content.Text[content.Start] is '*' or '!')
            return -1;

        var colon = EndOfPlainKey(content);
        return IsColon(content, colon) ? colon : -1;
    }

    private void ReadKey(int indent, TextSlice content, int colon)
    {
        var key = IsQuote(content.Text[content.Start])
            ? Scalar.Read(path: null, content)
            : new Setting(path: null, content.To(colon).TrimEnd(), EscapeStyle.None);
        if (MayHideToken(key))
            _found.Add(key);
        ReadValue(OpenKey(indent, key.Value), content.From(colon + 1));
    }

    /// <summary>A key whose escapes may spell a token is a value, too.</summary>
    internal static bool MayHideToken(Setting key) =>
        key.Escapes == EscapeStyle.Backslash && Escapes.MaySpellLettersIn(key.Written);

    private void ReadValue(Node node, TextSlice rest)
    {
        var value = SkipProperties(rest.TrimStart(), out var anchor);
        if (value.Length == 0 || value.Text[value.Start] == '#')
        {
            BeginAnchor(anchor, node);
            _pending = node;
        }
        else
        {
            ReadNode(node, anchor, value);
        }
    }

    /// <summary>An alias, brackets, a block scalar, or a value.</summary>
    /// <param name="owner">The key or the element whose value it is; none where it stands by itself.</param>
    /// <param name="anchor">The name of its anchor.</param>
    /// <param name="content">Where it begins.</param>
    private void ReadNode(Node? owner, string? anchor, TextSlice content)
    {
        if (content.Text[content.Start] == '*')
        {
            _anchors.Resolve(content.From(content.Start + 1).To(EndOfWord(content)).ToString(), owner?.Path);
        }
        else if (BeginsFlow(content))
        {
            BeginAnchor(anchor, owner);
            var above = owner ?? Innermost;
            OpenFlow(above?.Path, above?.Indent ?? Outside, content);
        }
        else if (BeginsBlock(content))
        {
            BeginAnchor(anchor, owner);
            AddBlock(owner, content);
            (_command, _isFolded) = (new CommandArguments(), content.StartsWith(">"));
            _block = owner is { IsElement: false } ? owner : new Node(Innermost?.Indent ?? Outside, path: null);
        }
        else if (content.Text[content.Start] == '!')
        {
            // What is made of a value cannot be told; what stands in brackets may.
            var tagged = content.From(EndOfWord(content)).TrimStart();
            if (tagged.Length > 0 && BeginsFlow(tagged))
                ReadNode(owner, anchor, tagged);
        }
        else
        {
            ReadScalar(owner, anchor, content);
        }
    }

    /// <summary>The value of a key; or an element: an assignment, a command, or a value that has no name.</summary>
    private void ReadScalar(Node? owner, string? anchor, TextSlice content)
    {
        if (owner is not null && _block is null)
            content = YamlExtent.Of(content, owner.Indent);
        _position = Math.Max(_position, content.End + 1);

        var isQuoted = IsQuote(content.Text[content.Start]);
        var escapes = content.HoldsLineEnd ? EscapeStyle.Folded : EscapeStyle.None;
        var value = Scalar.Read(owner is { IsElement: false } ? owner.Path : null, content, escapes);
        AddValue(new Setting(owner?.Path, value.Written, value.Escapes));
        if (value.Path is null && _list.TryAdd(_found, isQuoted ? value.Written : content, value.Escapes))
            return;

        if (value.Path is not null || isQuoted || anchor is not null)
            _anchors.Give(anchor, value);
    }

    /// <summary>Tells the map a value as it is written; the lines of a block scalar are one.</summary>
    private void AddValue(Setting value)
    {
        if (_block is null)
            _map.AddValue(value);
    }

    /// <summary>Tells the map the lines of a block scalar.</summary>
    /// <param name="owner">The key or the element whose value it is.</param>
    /// <param name="content">The mark that begins it.</param>
    private void AddBlock(Node? owner, TextSlice content)
    {
        var indent = owner?.Indent ?? Innermost?.Indent ?? Outside;
        var start = TextSlice.SkipLineEnd(_text, content.End);
        var end = start;
        foreach (var line in TextSlice.LinesOf(_text, start))
        {
            var words = line.TrimStart();
            if (words.Length > 0 && words.Start - line.Start <= indent)
                break;
            if (words.Length > 0)
                end = line.End;
        }

        AddValue(new Setting(owner?.Path, new TextSlice(_text, start, end), EscapeStyle.Block));
    }

    private void OpenFlow(SettingPath? path, int indent, TextSlice content)
    {
        _flow.Open(path, indent);
        ReadFlow(content);
    }

    private void ReadFlow(TextSlice content) => _position = Math.Max(_position, _flow.Read(content) + 1);

    private Node? Innermost => _open.Count > 0 ? _open[_open.Count - 1] : null;

    private SettingPath? ParentPath => Innermost?.Path;

    private Node OpenKey(int indent, string key)
    {
        while (Innermost is { } inner && inner.Indent >= indent)
            CloseNode();

        var parent = _isOperator && key == OperatorKey ? new SettingPath(ParentPath, OperatorKind) : ParentPath;
        return Open(new Node(indent, key == MergeKey ? parent : new SettingPath(parent, key)));
    }

    /// <summary>An element has the path of its list, as an object of its own: what it holds belongs together.</summary>
    private Node OpenElement(int indent)
    {
        while (Innermost is { } inner && (inner.Indent > indent || (inner.Indent == indent && inner.IsElement)))
            CloseNode();

        var path = ParentPath is { } list ? new SettingPath(list.Parent, list.Name) : null;
        return Open(new Node(indent, path, isElement: true));
    }

    private Node Open(Node node)
    {
        _open.Add(node);
        return node;
    }

    private void CloseNode()
    {
        _anchors.End(_open[_open.Count - 1].Anchor);
        _open.RemoveAt(_open.Count - 1);
    }

    private static TextSlice SkipDashes(TextSlice line)
    {
        while (IsDash(line))
            line = line.From(line.Start + 1).TrimStart();
        return line;
    }

    internal static bool IsDash(TextSlice line) => IsIndicator(line, '-');

    private static bool IsIndicator(TextSlice line, char indicator) =>
        line.Length > 0
        && line.Text[line.Start] == indicator
        && (line.Length == 1 || char.IsWhiteSpace(line.Text[line.Start + 1]));

    /// <summary>An anchor, <c>&amp;name value</c>, or a tag of YAML itself, <c>!!str value</c>: no part of the value.</summary>
    private static TextSlice SkipProperties(TextSlice value, out string? anchor)
    {
        anchor = null;
        while (value.StartsWith("&") || IsTagOfYaml(value))
        {
            var end = EndOfWord(value);
            if (value.StartsWith("&"))
                anchor = value.From(value.Start + 1).To(end).ToString();
            value = value.From(end).TrimStart();
        }

        return value;
    }

    /// <summary>A tag that leaves the value what it is; others give it to a program that makes something of it.</summary>
    internal static bool IsTagOfYaml(TextSlice value) =>
        value.StartsWith("!!") || value.StartsWith("!<tag:yaml.org,2002:") || IsIndicator(value, '!');

    private static int EndOfWord(TextSlice line)
    {
        var end = line.Start;
        while (end < line.End && !char.IsWhiteSpace(line.Text[end]))
            end++;
        return end;
    }

    /// <summary>A bracket, but not the two of a template, <c>{{ name }}</c>.</summary>
    private static bool BeginsFlow(TextSlice value) =>
        value.Text[value.Start] == '[' || (value.Text[value.Start] == '{' && !value.StartsWith("{{"));

    private static bool BeginsBlock(TextSlice value) => value.Text[value.Start] is '|' or '>';

    /// <summary>The colon, the comment that stands before any, or the end.</summary>
    private static int EndOfPlainKey(TextSlice content)
    {
        var position = content.Start;
        while (position < content.End && !IsColon(content, position) && !Scalar.BeginsComment(content, position))
            position++;
        return position;
    }

    internal static bool IsColon(TextSlice line, int index) =>
        index < line.End
        && line.Text[index] == ':'
        && (index + 1 == line.End || char.IsWhiteSpace(line.Text[index + 1]));

    internal static bool IsQuote(char character) => character is '"' or '\'';

    /// <summary>An open key or element.</summary>
    private sealed class Node(int indent, SettingPath? path, bool isElement = false)
    {
        public int Indent { get; } = indent;

        public SettingPath? Path { get; } = path;

        public bool IsElement { get; } = isElement;

        /// <summary>What names its value, if that is a map, a list or a block scalar.</summary>
        public YamlAnchors.Anchor? Anchor { get; set; }
    }
}
