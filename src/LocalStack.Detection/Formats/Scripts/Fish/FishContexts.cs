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
            State = character == '\'' ? LexicalContext.Bare : State;
        else if (State == LexicalContext.DoubleQuoted)
            ReadDouble(character);
        else
            ReadBare(character);
        Position++;
    }

    private void ReadDouble(char character)
    {
        if (character == '"')
            State = LexicalContext.Bare;
        else if (IsAt("$("))
            Open(isQuoted: true);
    }

    private void ReadBare(char character)
    {
        if (character == '#' && (IsBehindSpace || Text[Position - 1] is ';' or '(' or '&' or '|'))
            State = LexicalContext.Comment;
        else if (character is '\'' or '"')
            State = character == '"' ? LexicalContext.DoubleQuoted : LexicalContext.SingleQuoted;
        else if (character == '(')
            Open(isQuoted: false);
        else if (character == ')' && _substitutions.Count > 0)
            Close();
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
