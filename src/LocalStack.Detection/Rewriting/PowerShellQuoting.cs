namespace LocalStack.Detection.Rewriting;

/// <summary>Scripts of PowerShell: quotes, comments of a line or between <c>&lt;#</c> and <c>#&gt;</c>, and strings of whole lines.</summary>
internal sealed class PowerShellQuoting(string text) : QuotingReader(text)
{
    private bool _isBlockComment;

    protected override void Read()
    {
        switch (State)
        {
            case Quoting.Comment:
                ReadComment();
                break;
            case Quoting.Block when IsAtLineStart && IsAt("\"@"):
            case Quoting.LiteralBlock when IsAtLineStart && IsAt("'@"):
                State = Quoting.Bare;
                Position++;
                break;
            case Quoting.Double:
                ReadDouble();
                break;
            case Quoting.Single when Text[Position] == '\'':
                State = Quoting.Bare;
                break;
            case Quoting.Bare:
                ReadBare();
                break;
        }

        Position++;
    }

    private void ReadComment()
    {
        if (_isBlockComment ? IsAt("#>") : IsAtLineEnd)
            State = Quoting.Bare;
    }

    private void ReadDouble()
    {
        if (Text[Position] == '`')
            Position++;
        else if (Text[Position] == '"')
            State = Quoting.Bare;
    }

    private void ReadBare()
    {
        if (IsAt("@\"") || IsAt("@'"))
        {
            Position++;
            State = Text[Position] == '"' ? Quoting.Block : Quoting.LiteralBlock;
        }
        else if (Text[Position] == '`')
        {
            Position++;
        }
        else if (Text[Position] is '"' or '\'')
        {
            State = Text[Position] == '"' ? Quoting.Double : Quoting.Single;
        }
        else if (IsAt("<#") || (Text[Position] == '#' && (IsBehindSpace || Text[Position - 1] is ';' or '{' or '(')))
        {
            _isBlockComment = Text[Position] == '<';
            if (_isBlockComment)
                Position++;
            State = Quoting.Comment;
        }
    }
}
