namespace LocalStack.Detection.Formats.Dotenv;

/// <summary>
/// The lexical contexts of dotenv files: quotes, and comments that begin their line or stand behind white space. Most
/// programs let quotes go over lines and others end them with their line: what stands between is known to nobody.
/// </summary>
internal sealed class DotenvContexts(string text) : ContextReader(text)
{
    /// <summary>Quotes of which the rest of the text is known to hold none: it is searched for each kind once.</summary>
    private readonly HashSet<char> _closedByNone = [];

    private char _quote;

    /// <summary>Where quotes close that were opened on a line before.</summary>
    private int _endOfLines = -1;

    protected override void Read()
    {
        if (Position == _endOfLines)
            State = LexicalContext.Bare;
        else if (Position < _endOfLines)
            Position = _endOfLines - 1;
        else if (IsAtLineEnd)
            State = LexicalContext.Bare;
        else if (State == LexicalContext.Bare)
            ReadBare();
        else if (State != LexicalContext.Comment)
            ReadQuoted();

        Position++;
    }

    private void ReadBare()
    {
        var character = Text[Position];
        if (character == '#' && IsBehindSpace)
            State = LexicalContext.Comment;
        else if (character is '"' or '\'' or '`')
            Open(character);
    }

    private void Open(char quote)
    {
        _quote = quote;
        if (BeginsValue() && EndOfQuotes(quote) is { } close && Text.IndexOfAny(['\n', '\r'], Position, close - Position) >= 0)
            (State, _endOfLines) = (LexicalContext.Unknown, close);
        else if (quote != '`')
            State = quote == '"' ? LexicalContext.DoubleQuoted : LexicalContext.SingleQuoted;
    }

    /// <summary>Whether a value begins here: only then its quotes may go over lines.</summary>
    private bool BeginsValue()
    {
        var before = Position - 1;
        while (before >= 0 && Text[before] is ' ' or '\t')
            before--;
        return IsAt(before, '=');
    }

    /// <summary>Where the quotes close that open here, on this line or a later one.</summary>
    private int? EndOfQuotes(char quote)
    {
        if (_closedByNone.Contains(quote))
            return null;

        for (var i = Position + 1; i < End; i++)
        {
            if (Text[i] == '\\' && quote == '"')
                i++;
            else if (Text[i] == quote)
                return i;
        }

        _closedByNone.Add(quote);
        return null;
    }

    private void ReadQuoted()
    {
        if (Text[Position] == '\\' && _quote == '"' && !IsLineEndAt(Position + 1))
            Position++;
        else if (Text[Position] == _quote)
            State = LexicalContext.Bare;
    }
}
