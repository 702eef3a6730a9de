using LocalStack.Detection.Formats.Scripts;

namespace LocalStack.Detection.Formats.Xml;

/// <summary>
/// Reads the attributes and texts of XML. The framework's own reader tells where a value begins by line and column only,
/// not how long it is as written, and gives nothing behind an error; so this is a forward reader like that of JSON.
/// Declarations of a document's type are passed over, and no entity that they declare is resolved.
/// </summary>
internal sealed class XmlReader
{
    private readonly string _text;
    private readonly SyntaxMap _map;

    /// <summary>The elements that are open, and how many there are of each name.</summary>
    private readonly List<SettingPath> _open = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<Setting> _found = [];
    private int _position;

    private XmlReader(string text, SyntaxMap map)
    {
        _text = text;
        _map = map;
    }

    /// <summary>The values of a text, in its order.</summary>
    public static IEnumerable<Setting> Read(string text, SyntaxMap map) => NamedValues.Join(ReadAll(text, map));

    private static IEnumerable<Setting> ReadAll(string text, SyntaxMap map)
    {
        var reader = new XmlReader(text, map);
        while (reader._position < text.Length)
        {
            reader.ReadNode();
            foreach (var setting in reader._found)
                yield return setting;
            reader._found.Clear();
        }
    }

    private SettingPath? Parent => _open.Count > 0 ? _open[_open.Count - 1] : null;

    private void ReadNode()
    {
        const string Cdata = "<![CDATA[";

        if (_text[_position] != '<')
            ReadText(_position, EndOf("<", _position), EscapeStyle.Entity);
        else if (IsAt("<!--"))
            Skip(LexicalContext.Comment, EndOfComment());
        else if (IsAt(Cdata))
            ReadCdata(_position + Cdata.Length);
        else if (IsAt("<?"))
            Skip(LexicalContext.Unknown, Behind("?>"));
        else if (IsAt("<!"))
            SkipDeclaration();
        else if (IsAt("</"))
            CloseElement();
        else
            ReadElement();
    }

    private void ReadCdata(int start)
    {
        var end = EndOf("]]>", start);
        _map.Begin(start, LexicalContext.LiteralHereDocument);
        _map.Begin(end + 3, LexicalContext.Bare);
        ReadText(start, end, EscapeStyle.None);
        _position = Math.Min(end + 3, _text.Length);
    }

    private void ReadText(int start, int end, EscapeStyle escapes)
    {
        _position = end;
        var written = new TextSlice(_text, start, end).TrimStart().TrimEnd();
        if (Parent is not null && written.Length > 0)
            Take(new Setting(Parent, written, escapes));
    }

    private void Take(Setting value)
    {
        _map.AddValue(value);
        _found.AddRange(ScriptLine.Expand(value));
    }

    /// <summary>Behind the comment; the hyphens that open it do not close it.</summary>
    private int EndOfComment()
    {
        const int Opening = 4;
        var close = _text.IndexOf("-->", Math.Min(_position + Opening, _text.Length), StringComparison.Ordinal);
        return close < 0 ? _text.Length + 1 : close + 3;
    }

    /// <summary>Passes over what holds no value.</summary>
    private void Skip(LexicalContext context, int end)
    {
        _map.Begin(_position + 1, context);
        _map.Begin(end, LexicalContext.Bare);
        _position = Math.Min(end, _text.Length);
    }

    /// <summary>Passes over a declaration and the brackets in it.</summary>
    private void SkipDeclaration()
    {
        var depth = 0;
        _map.Begin(_position, LexicalContext.Unknown);
        for (; _position < _text.Length; _position++)
        {
            if (_text[_position] is '<' or '[')
                depth++;
            else if (_text[_position] is '>' or ']' && --depth <= 0)
                break;
        }

        _position = Math.Min(_position + 1, _text.Length);
        _map.Begin(_position, LexicalContext.Bare);
    }

    /// <summary>Closes the nearest element of that name, and those in it that nobody closed.</summary>
    private void CloseElement()
    {
        var start = _position + 2;
        var end = EndOfName(start);
        var name = LocalName(start, end);
        _position = end;
        SkipTo('>');
        if (!_counts.TryGetValue(name, out var count) || count == 0)
            return;

        string closed;
        do
        {
            closed = _open[_open.Count - 1].Name;
            _counts[closed]--;
            _open.RemoveAt(_open.Count - 1);
        }
        while (closed != name);
    }

    private void ReadElement()
    {
        var start = _position + 1;
        _position = EndOfName(start);
        if (_position == start)
            return;

        var path = new SettingPath(Parent, LocalName(start, _position));
        while (_position < _text.Length && _text[_position] is not ('>' or '<') && !IsAt("/>"))
            ReadAttribute(path);

        if (IsAt("/>"))
        {
            _position += 2;
            return;
        }

        if (IsAt(">"))
            _position++;
        _open.Add(path);
        _counts[path.Name] = _counts.TryGetValue(path.Name, out var count) ? count + 1 : 1;
    }

    private void ReadAttribute(SettingPath element)
    {
        var start = _position;
        _position = EndOfName(start);
        if (_position == start)
        {
            _position++;
            return;
        }

        var name = LocalName(start, _position);
        SkipSpaces();
        if (!IsAt("="))
            return;

        _position++;
        SkipSpaces();
        if (_position == _text.Length || _text[_position] is not ('"' or '\''))
            return;

        var quote = _text[_position++];
        var end = _position;
        while (end < _text.Length && _text[end] != quote && _text[end] != '<')
            end++;

        var written = new TextSlice(_text, _position, end);
        Take(new Setting(new SettingPath(element, name), written, EscapeStyle.Entity));
        _position = end < _text.Length && _text[end] == quote ? end + 1 : end;
    }

    private int EndOfName(int start)
    {
        var end = start;
        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] is '_' or '-' or '.' or ':'))
            end++;
        return end;
    }

    /// <summary>The name without the prefix of its namespace.</summary>
    private string LocalName(int start, int end)
    {
        var name = _text.Substring(start, end - start);
        return name.Substring(name.LastIndexOf(':') + 1);
    }

    private int EndOf(string mark, int start)
    {
        var end = _text.IndexOf(mark, start, StringComparison.Ordinal);
        return end < 0 ? _text.Length : end;
    }

    /// <summary>Behind the mark that closes what begins here, or the end.</summary>
    private int Behind(string mark)
    {
        var end = _text.IndexOf(mark, _position, StringComparison.Ordinal);
        return end < 0 ? _text.Length : end + mark.Length;
    }

    private void SkipTo(char character)
    {
        while (_position < _text.Length && _text[_position] != character && _text[_position] != '<')
            _position++;
        if (_position < _text.Length && _text[_position] == character)
            _position++;
    }

    private void SkipSpaces()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
            _position++;
    }

    private bool IsAt(string mark) => string.CompareOrdinal(_text, _position, mark, 0, mark.Length) == 0;
}
