namespace LocalStack.Detection.Formats;

/// <summary>How the quotes and comments of a format with lines behave.</summary>
[Flags]
internal enum LineQuotes
{
    /// <summary>Quotes are characters like any other, and comments are lines of their own.</summary>
    None = 0,

    /// <summary>Text in single and double quotes, which end with their line at the latest.</summary>
    Both = 1,

    /// <summary>A comment begins its line or stands behind white space.</summary>
    CommentsAfterSpace = 2,
}

/// <summary>Formats whose quotes end with their line at the latest: HCL, dotenv, requests, cmd, INI.</summary>
internal sealed class LineContexts : ContextReader
{
    private readonly CommentSyntax _comments;
    private readonly LineQuotes _quotes;

    private char _quote;

    /// <summary>What ends the comment that goes over several lines.</summary>
    private string? _endOfComment;

    /// <summary>The word that ends a here-document of HCL.</summary>
    private string? _endOfDocument;

    public LineContexts(string text, CommentSyntax comments, LineQuotes quotes)
        : base(text)
    {
        _comments = comments;
        _quotes = quotes;
        BeginLine();
    }

    protected override void Read()
    {
        if (_endOfComment is not null)
            ReadBlockComment();
        else if (_quote != '\0')
            ReadQuoted();
        else if (State == LexicalContext.Bare)
            ReadBare();

        Position++;
        if (IsAtLineStart && _endOfComment is null)
            BeginLine();
    }

    private void BeginLine()
    {
        if (_endOfDocument is { } mark)
        {
            if (!ContentOfLine().Is(mark))
                return;
            _endOfDocument = null;
        }

        _quote = '\0';
        State = _comments.BeginsLineComment(ContentOfLine()) ? LexicalContext.Comment : LexicalContext.Bare;
    }

    private void ReadBare()
    {
        var character = Text[Position];
        if (_quotes != LineQuotes.None && TryBeginComment())
            return;

        if (_quotes != LineQuotes.None && character is '"' or '\'')
        {
            _quote = character;
            State = character == '"' ? LexicalContext.DoubleQuoted : LexicalContext.SingleQuoted;
        }
        else if (_comments == CommentSyntax.HashAndSlashes && IsAt("<<"))
        {
            BeginDocument();
        }
    }

    private bool TryBeginComment()
    {
        var rest = new TextSlice(Text, Position, Math.Min(Position + 4, Text.Length));
        if (_comments.BeginsLineComment(rest) && ((_quotes & LineQuotes.CommentsAfterSpace) == 0 || IsBehindSpace))
        {
            State = LexicalContext.Comment;
            return true;
        }

        foreach (var (open, close) in _comments.Blocks)
        {
            if (!IsAt(open))
                continue;

            State = LexicalContext.Comment;
            _endOfComment = close;
            Position += open.Length - 1;
            return true;
        }

        return false;
    }

    private void BeginDocument()
    {
        var line = ContentOfLine();
        var word = line.From(line.Start + 2).ToString().TrimStart('-').Trim();
        if (word.Length == 0)
            return;

        _endOfDocument = word;
        State = LexicalContext.HereDocument;
    }

    private void ReadBlockComment()
    {
        if (!IsAt(_endOfComment!))
            return;

        Position += _endOfComment!.Length - 1;
        _endOfComment = null;
        State = LexicalContext.Bare;
    }

    private void ReadQuoted()
    {
        if (Text[Position] == '\\' && _quote == '"')
        {
            // What is escaped is no quote; a line end is one all the same.
            if (Position + 1 < Text.Length && Text[Position + 1] is not ('\n' or '\r'))
                Position++;
        }
        else if (Text[Position] == _quote)
        {
            _quote = '\0';
            State = LexicalContext.Bare;
        }
    }
}
