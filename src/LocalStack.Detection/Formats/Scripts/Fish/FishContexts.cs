namespace LocalStack.Detection.Formats.Scripts.Fish;

/// <summary>Scripts of fish: quotes that may go over lines, substitutions in double quotes, comments; no here-documents.</summary>
internal sealed class FishContexts(string text) : ContextReader(text)
{
    /// <summary>Whether each substitution that is open stands in double quotes.</summary>
    private readonly List<bool> _substitutions = [];

    protected override void Read()
    {
        var character = Text[Position];
        if (State == LexicalContext.Comment)
            State = IsAtLineEnd ? LexicalContext.Bare : State;
        else if (character == '\\')
            Position++;
        else if (State == LexicalContext.SingleQuoted)
            EndAt('\'');
        else if (State == LexicalContext.DoubleQuoted)
            ReadDouble();
        else
            ReadBare(character);
        Position++;
    }

    private void ReadDouble()
    {
        EndAt('"');
        if (IsAt("$("))
            Open(isQuoted: true);
    }

    private void EndAt(char quote)
    {
        if (Text[Position] != quote)
            return;

        CloseQuotes(Position);
        State = LexicalContext.Bare;
    }

    private void ReadBare(char character)
    {
        if (character == '#' && (IsBehindSpace || Text[Position - 1] is ';' or '(' or '&' or '|'))
            State = LexicalContext.Comment;
        else if (character is '\'' or '"')
            OpenQuotes(character);
        else if (character == '(')
            Open(isQuoted: false);
        else if (character == ')' && _substitutions.Count > 0)
            Close();
    }

    private void OpenQuotes(char quote)
    {
        OpenQuotes(Position);
        State = quote == '"' ? LexicalContext.DoubleQuoted : LexicalContext.SingleQuoted;
    }

    private void Open(bool isQuoted)
    {
        _substitutions.Add(isQuoted);
        Position += isQuoted ? 1 : 0;
        State = LexicalContext.Bare;
    }

    private void Close()
    {
        var isQuoted = _substitutions[_substitutions.Count - 1];
        _substitutions.RemoveAt(_substitutions.Count - 1);
        State = isQuoted ? LexicalContext.DoubleQuoted : LexicalContext.Bare;
    }
}
