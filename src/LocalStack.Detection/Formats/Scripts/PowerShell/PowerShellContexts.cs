namespace LocalStack.Detection.Formats.Scripts.PowerShell;

/// <summary>Scripts of PowerShell: quotes, comments of a line or between <c>&lt;#</c> and <c>#&gt;</c>, and strings of whole lines.</summary>
internal sealed class PowerShellContexts(string text) : ContextReader(text)
{
    /// <summary>A longer attribute is not looked for: the search for its end would be repeated for each of many.</summary>
    private const int LongestAttribute = 512;

    private bool _isBlockComment;

    /// <summary>Where the attribute ends in which the text is: its arguments are constants.</summary>
    private int _endOfAttribute = -1;

    /// <summary>What goes on behind each bracket that is open: in a string, <c>$(…)</c> is code again.</summary>
    private readonly List<LexicalContext> _outer = [];

    protected override void Read()
    {
        if (Position == _endOfAttribute)
            State = LexicalContext.Bare;
        switch (State)
        {
            case LexicalContext.Unknown when Position < _endOfAttribute:
                break;
            case LexicalContext.Comment:
                ReadComment();
                break;
            case LexicalContext.Unknown when IsAtLineEnd:
                State = LexicalContext.Bare;
                break;
            case LexicalContext.HereDocument when IsAtLineStart && IsAt("\"@"):
            case LexicalContext.LiteralHereDocument when IsAtLineStart && IsAt("'@"):
                State = LexicalContext.Bare;
                Position++;
                break;
            case LexicalContext.DoubleQuoted:
                ReadDouble();
                break;
            case LexicalContext.HereDocument when IsAt("$("):
                OpenExpression();
                break;
            case LexicalContext.SingleQuoted when IsAt("''"):
                Position++;
                break;
            case LexicalContext.SingleQuoted when Text[Position] == '\'':
                Close();
                break;
            case LexicalContext.Bare:
                ReadBare();
                break;
        }

        Position++;
    }

    private void ReadComment()
    {
        if (_isBlockComment ? IsAt("#>") : IsAtLineEnd)
            State = LexicalContext.Bare;
    }

    private void ReadDouble()
    {
        if (Text[Position] == '`')
            Position++;
        else if (IsAt("\"\""))
            Position++;
        else if (Text[Position] == '"')
            Close();
        else if (IsAt("$("))
            OpenExpression();
    }

    private void Close()
    {
        CloseQuotes(Position);
        State = LexicalContext.Bare;
    }

    private void OpenExpression()
    {
        _outer.Add(State);
        Position++;
        State = LexicalContext.Bare;
    }

    /// <summary>Counts the brackets in an expression of a string; behind the one that closes it the string goes on.</summary>
    private void ReadBracket()
    {
        if (Text[Position] == '(')
        {
            _outer.Add(LexicalContext.Bare);
            return;
        }

        State = _outer[_outer.Count - 1];
        _outer.RemoveAt(_outer.Count - 1);
    }

    /// <summary>Where the attribute ends that begins here, <c>[ValidateSet('a', 'b')]</c>: a name between the two brackets tells it.</summary>
    private int? EndOfAttribute()
    {
        var position = Position + 1;
        while (position < End && (char.IsLetterOrDigit(Text[position]) || Text[position] is '.' or '_'))
            position++;
        if (position == Position + 1 || !IsAt(position, '(') || (Position > 0 && char.IsLetterOrDigit(Text[Position - 1])))
            return null;

        var (depth, quote) = (0, '\0');
        for (var limit = Math.Min(End, Position + LongestAttribute); position < limit; position++)
        {
            var character = Text[position];
            if (quote != '\0')
                quote = character == quote ? '\0' : quote;
            else if (character is '"' or '\'')
                quote = character;
            else if (character is '(' or '[' or '{')
                depth++;
            else if (character is ')' or ']' or '}' && --depth < 0)
                return position;
        }

        return null;
    }

    private void ReadBare()
    {
        if (IsAt("@\"") || IsAt("@'"))
        {
            Position++;
            State = Text[Position] == '"' ? LexicalContext.HereDocument : LexicalContext.LiteralHereDocument;
        }
        else if (Text[Position] == '`')
        {
            Position++;
        }
        else if (Text[Position] is '"' or '\'')
        {
            OpenQuotes(Position);
            State = Text[Position] == '"' ? LexicalContext.DoubleQuoted : LexicalContext.SingleQuoted;
        }
        else if (IsBehindSpace && IsAt("--%"))
        {
            // What follows is handed to a program as it stands.
            State = LexicalContext.Unknown;
        }
        else if (Text[Position] == '[' && EndOfAttribute() is { } end)
        {
            (State, _endOfAttribute) = (LexicalContext.Unknown, end);
        }
        else if (_outer.Count > 0 && Text[Position] is '(' or ')')
        {
            ReadBracket();
        }
        else if (IsAt("<#") || (Text[Position] == '#' && (IsBehindSpace || Text[Position - 1] is ';' or '{' or '(')))
        {
            _isBlockComment = Text[Position] == '<';
            if (_isBlockComment)
                Position++;
            State = LexicalContext.Comment;
        }
    }
}
