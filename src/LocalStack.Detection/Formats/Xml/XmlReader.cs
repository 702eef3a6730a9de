using LocalStack.Detection.Formats.Scripts;

namespace LocalStack.Detection.Formats.Xml;

/// <summary>
/// Reads the attributes and texts of XML. The framework's own reader tells where a value begins by line and column only,
/// not how long it is as written, and gives nothing behind an error; so this is a forward reader like that of JSON.
/// Declarations of a document's type are passed over, and no entity that they declare is resolved.
/// </summary>
internal sealed class XmlReader : TextCursor
{
    private readonly SyntaxMap _map;

    /// <summary>The elements that are open, and how many there are of each name.</summary>
    private readonly List<SettingPath> _open = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<Setting> _found = [];

    /// <summary>Whether a value was not closed, so that what looks like a comment may still belong to it.</summary>
    private bool _isBroken;

    private XmlReader(string text, SyntaxMap map)
        : base(text) => _map = map;

    /// <summary>The values of a text, in its order.</summary>
    public static IEnumerable<Setting> Read(string text, SyntaxMap map) => NamedValues.Join(ReadAll(text, map));

    private static IEnumerable<Setting> ReadAll(string text, SyntaxMap map)
    {
        var reader = new XmlReader(text, map);
        while (reader.IsInText)
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

        if (Text[Position] != '<')
            ReadText(Position, EndOf("<", Position), EscapeStyle.Entity);
        else if (IsAt("<!--"))
            Skip(_isBroken ? LexicalContext.Unknown : LexicalContext.Comment, EndOfComment());
        else if (IsAt(Cdata))
            ReadCdata(Position + Cdata.Length);
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
        Position = Math.Min(end + 3, Text.Length);
    }

    private void ReadText(int start, int end, EscapeStyle escapes)
    {
        Position = end;
        var written = Slice(start, end).TrimStart().TrimEnd();
        if (Parent is not null && written.Length > 0)
            Take(new Setting(Parent, written, escapes));
    }

    private void Take(Setting value)
    {
        _map.AddValue(value);
        CommandText.Expand(_found, value, _map);
    }

    /// <summary>Behind the comment; the hyphens that open it do not close it.</summary>
    private int EndOfComment()
    {
        const int Opening = 4;
        var close = IndexOf("-->", Position + Opening);
        return close < 0 ? Text.Length + 1 : close + 3;
    }

    /// <summary>Passes over what holds no value.</summary>
    private void Skip(LexicalContext context, int end)
    {
        _map.Begin(Position + 1, context);
        _map.Begin(end, LexicalContext.Bare);
        Position = Math.Min(end, Text.Length);
    }

    /// <summary>Passes over a declaration and the brackets in it.</summary>
    private void SkipDeclaration()
    {
        var depth = 0;
        _map.Begin(Position, LexicalContext.Unknown);
        for (; Position < Text.Length; Position++)
        {
            if (Text[Position] is '<' or '[')
                depth++;
            else if (Text[Position] is '>' or ']' && --depth <= 0)
                break;
        }

        Position = Math.Min(Position + 1, Text.Length);
        _map.Begin(Position, LexicalContext.Bare);
    }

    /// <summary>Closes the nearest element of that name, and those in it that nobody closed.</summary>
    private void CloseElement()
    {
        var start = Position + 2;
        var end = EndOfName(start);
        var name = LocalName(start, end);
        Position = end;
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
        var start = Position + 1;
        Position = EndOfName(start);
        if (Position == start)
            return;

        var path = new SettingPath(Parent, LocalName(start, Position));
        while (Position < Text.Length && Text[Position] is not ('>' or '<') && !IsAt("/>"))
            ReadAttribute(path);

        if (IsAt("/>"))
        {
            Position += 2;
            return;
        }

        if (IsAt(">"))
            Position++;
        _open.Add(path);
        _counts[path.Name] = _counts.TryGetValue(path.Name, out var count) ? count + 1 : 1;
    }

    private void ReadAttribute(SettingPath element)
    {
        var start = Position;
        Position = EndOfName(start);
        if (Position == start)
        {
            Position++;
            return;
        }

        var name = LocalName(start, Position);
        Position = SkipSpaces(Position);
        if (!IsAt("="))
            return;

        Position++;
        Position = SkipSpaces(Position);
        if (Position == Text.Length || Text[Position] is not ('"' or '\''))
            return;

        var quote = Text[Position++];
        var end = Position;
        while (end < Text.Length && Text[end] != quote && Text[end] != '<')
            end++;

        var written = Slice(Position, end);
        Take(new Setting(new SettingPath(element, name), written, EscapeStyle.Entity));
        var isClosed = end < Text.Length && Text[end] == quote;
        _isBroken |= !isClosed;
        Position = isClosed ? end + 1 : end;
    }

    private int EndOfName(int start)
    {
        var end = start;
        while (end < Text.Length && (char.IsLetterOrDigit(Text[end]) || Text[end] is '_' or '-' or '.' or ':'))
            end++;
        return end;
    }

    /// <summary>The name without the prefix of its namespace.</summary>
    private string LocalName(int start, int end)
    {
        var name = Text.Substring(start, end - start);
        return name.Substring(name.LastIndexOf(':') + 1);
    }

    private int EndOf(string mark, int start)
    {
        var end = IndexOf(mark, start);
        return end < 0 ? Text.Length : end;
    }

    /// <summary>Behind the mark that closes what begins here, or the end.</summary>
    private int Behind(string mark)
    {
        var end = IndexOf(mark, Position);
        return end < 0 ? Text.Length : end + mark.Length;
    }

    private void SkipTo(char character)
    {
        while (Position < Text.Length && Text[Position] != character && Text[Position] != '<')
            Position++;
        if (Position < Text.Length && Text[Position] == character)
            Position++;
    }
}
