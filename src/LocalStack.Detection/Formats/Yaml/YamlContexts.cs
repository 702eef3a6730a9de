namespace LocalStack.Detection.Formats.Yaml;

/// <summary>YAML: scalars in quotes and without, between brackets and in blocks of lines.</summary>
internal sealed class YamlContexts : ContextReader
{
    /// <summary>Brackets that are open.</summary>
    private int _depth;

    /// <summary>Whether what comes next begins a scalar: quotes count there only.</summary>
    private bool _isAtStart;

    /// <summary>Whether nothing but dashes stands on the line so far.</summary>
    private bool _isInFront;

    private int _lineStart;

    /// <summary>Where the key or dash stands under which this line lies.</summary>
    private int _indent;

    /// <summary>A block goes on as long as its lines are further in than this; -1 outside of blocks.</summary>
    private int _block = NoBlock;

    private const int NoBlock = -1;

    public YamlContexts(string text)
        : base(text) => BeginLine();

    protected override void Read()
    {
        if (State is LexicalContext.DoubleQuoted or LexicalContext.SingleQuoted)
            ReadQuoted();
        else if (State is LexicalContext.Bare or LexicalContext.Flow)
            ReadPlain();

        Position++;
        if (State is not (LexicalContext.DoubleQuoted or LexicalContext.SingleQuoted) && IsAtLineStart)
            BeginLine();
    }

    private LexicalContext Plain => _depth > 0 ? LexicalContext.Flow : LexicalContext.Bare;

    private void BeginLine()
    {
        var line = ContentOfLine();
        var indent = line.Start - Position;
        _lineStart = Position;
        if (_block != NoBlock && (line.Length == 0 || indent > _block))
        {
            // What the lines of a script mean, the lexer of its language knows.
            State = LexicalContext.HereDocument;
            return;
        }

        _block = NoBlock;
        _isAtStart = true;
        _isInFront = true;
        State = Plain;
    }

    private void ReadQuoted()
    {
        if (Text[Position] == '\\' && State == LexicalContext.DoubleQuoted)
            Position++;
        else if (Text[Position] == (State == LexicalContext.DoubleQuoted ? '"' : '\''))
            State = Plain;
    }

    private void ReadPlain()
    {
        var character = Text[Position];
        if (character == '#' && IsBehindSpace)
            State = LexicalContext.Comment;
        else if (_isAtStart && character is '"' or '\'')
            BeginQuoted(character);
        else if (_isAtStart && character is '|' or '>' && _depth == 0 && IsBlockMark())
            _block = _indent;
        else if ((_isAtStart || _depth > 0) && IsBracket(character))
            ReadBracket(character);
        else
            ReadOther(character);
    }

    private void BeginQuoted(char quote)
    {
        PassFront();
        State = quote == '"' ? LexicalContext.DoubleQuoted : LexicalContext.SingleQuoted;
    }

    /// <summary>A key in a list stands further in than its dash.</summary>
    private void PassFront()
    {
        if (_isInFront)
            _indent = Position - _lineStart;
        _isInFront = false;
    }

    /// <summary>Whether a bracket is one of YAML: what a template (<c>{{ name }}</c>) holds opens nothing.</summary>
    private bool IsBracket(char character) => character switch
    {
        '[' => true,
        '{' => _depth > 0 || !IsAt("{{"),
        ']' or '}' => _depth > 0,
        _ => false,
    };

    private void ReadBracket(char character)
    {
        PassFront();
        _isAtStart = character is '[' or '{';
        _depth += _isAtStart ? 1 : -1;
        State = Plain;
    }

    private void ReadOther(char character)
    {
        var endsToken = Position + 1 == Text.Length || char.IsWhiteSpace(Text[Position + 1]);
        if ((character == ':' && endsToken) || (character is ':' or ',' && _depth > 0))
        {
            _isAtStart = true;
        }
        else if (character is '-' or '?' && endsToken && _isAtStart)
        {
            _indent = Position - _lineStart;
        }
        else if (!char.IsWhiteSpace(character) && _isAtStart && !SkipProperty(character))
        {
            PassFront();
            _isAtStart = false;
        }
    }

    /// <summary>Passes over an anchor or tag; what follows it begins a scalar all the same.</summary>
    private bool SkipProperty(char character)
    {
        if (character is not ('&' or '!'))
            return false;

        while (Position + 1 < Text.Length && !char.IsWhiteSpace(Text[Position + 1]))
            Position++;
        return true;
    }

    /// <summary>Whether nothing but indicators and a comment follows on the line.</summary>
    private bool IsBlockMark()
    {
        var position = Position + 1;
        while (position < Text.Length && (Text[position] is '+' or '-' || char.IsDigit(Text[position])))
            position++;
        return position >= Text.Length || char.IsWhiteSpace(Text[position]);
    }
}
