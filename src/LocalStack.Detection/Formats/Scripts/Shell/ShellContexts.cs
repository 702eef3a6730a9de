namespace LocalStack.Detection.Formats.Scripts.Shell;

/// <summary>
/// Scripts of POSIX shells: quotes that nest through <c>$(…)</c> and backticks, comments, and documents that stand in the
/// script (<c>&lt;&lt;EOF</c>). What is open is kept on a list, not on the call stack.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="endsWithLine">
/// Whether quotes end with their line unless a backslash joins the next one, as in Dockerfiles and Makefiles: there
/// each line is a script of its own.
/// </param>
internal class ShellContexts(string text, bool endsWithLine) : ContextReader(text)
{
    private const char Substitution = '(';

    /// <summary>A bracket in <c>$((…))</c> or <c>((…))</c>, where <c>&lt;&lt;</c> is a sign of the calculation.</summary>
    private const char Calculation = '+';
    private const char Backtick = '`';

    /// <summary>Substitutions, calculations and double quotes that are open.</summary>
    private readonly List<char> _open = [];

    /// <summary>Documents that begin with the next line.</summary>
    private readonly Queue<(string End, bool IsLiteral, bool IsIndented)> _documents = new();

    /// <summary>How many of what is open are backticks.</summary>
    private int _backticks;

    /// <summary>What surrounds the positions of the comment that begins here.</summary>
    protected virtual LexicalContext Comment => IsAtLineStart && HoldsOptions ? LexicalContext.Unknown : LexicalContext.Comment;

    /// <summary>
    /// Whether the comment is read by what queues jobs, which takes options from it: <c>#SBATCH --export=NAME=value</c>,
    /// <c>#PBS -v NAME=value</c>, <c>#$ -v NAME=value</c>. A word of capitals stands right behind its sign, and an option next.
    /// </summary>
    private bool HoldsOptions
    {
        get
        {
            var word = Position + 1;
            var end = word;
            while (end < Text.Length && Text[end] is '$' or (>= 'A' and <= 'Z'))
                end++;
            var option = end;
            while (option < Text.Length && Text[option] is ' ' or '\t')
                option++;
            return end > word && option > end && option < Text.Length && Text[option] == '-';
        }
    }

    private bool IsInComment => State is LexicalContext.Comment or LexicalContext.Unknown;

    protected override void Read()
    {
        if (State is LexicalContext.HereDocument or LexicalContext.LiteralHereDocument)
            ReadDocument();
        else if (IsAtLineEnd)
            EndLine();
        else if (State == LexicalContext.SingleQuoted)
            EndAt('\'');
        else if (IsInComment)
            Position++;
        else if (Text[Position] == '\\')
            Position += IsAt("\\\n") || IsAt("\\\r") ? 1 : 2;
        else if (State == LexicalContext.AnsiQuoted)
            EndAt('\'');
        else if (State == LexicalContext.DoubleQuoted)
            ReadDouble();
        else
            ReadBare();
    }

    private void EndLine()
    {
        var isJoined = Position > 0 && Text[Position - 1] == '\\';
        if (IsInComment || (endsWithLine && !isJoined))
        {
            if (endsWithLine)
                CloseAll();
            State = Outer;
        }

        var isWindowsLineEnd = IsAt("\r\n");
        Position += isWindowsLineEnd ? 2 : 1;
        if (State is LexicalContext.Bare or LexicalContext.DoubleQuoted && _documents.Count > 0)
            State = InDocument;
    }

    /// <summary>Reads a line of a document.</summary>
    private void ReadDocument()
    {
        if (IsAtLineStart && IsEndOfDocument(_documents.Peek()))
        {
            _documents.Dequeue();
            State = _documents.Count == 0 ? Outer : InDocument;
            Position = TextSlice.EndOfLine(Text, Position);
        }
        else
        {
            Position++;
        }
    }

    /// <summary>Whether the line is the word that ends the document, with nothing around it but the tabs of <c>&lt;&lt;-</c>.</summary>
    private bool IsEndOfDocument((string End, bool IsLiteral, bool IsIndented) document)
    {
        var line = Text.Substring(Position, TextSlice.EndOfLine(Text, Position) - Position);
        return (document.IsIndented ? line.TrimStart('\t') : line) == document.End;
    }

    private void EndAt(char quote)
    {
        if (Text[Position] == quote)
        {
            CloseQuotes(Position);
            State = Outer;
        }

        Position++;
    }

    private void ReadDouble()
    {
        if (Text[Position] == '"')
            Close('"');
        else
            TryReadSubstitution();
        Position++;
    }

    private void ReadBare()
    {
        var character = Text[Position];
        if (character == '#' && (IsBehindSpace || Text[Position - 1] is ';' or '(' or '&' or '|'))
            State = Comment;
        else if (character == '\'')
            BeginSingle(LexicalContext.SingleQuoted);
        else if (IsAt("$'"))
            BeginAnsi();
        else if (character == '"')
            Open('"', LexicalContext.DoubleQuoted);
        else if (character == ')' && Innermost is Substitution or Calculation)
            Close(Innermost);
        else if (IsAt("<<<"))
            Position += 2;
        else if (IsAt("<<") && Innermost != Calculation)
            ReadDocumentMark();
        else
            TryReadSubstitution();
        Position++;
    }

    private void BeginAnsi()
    {
        Position++;
        BeginSingle(LexicalContext.AnsiQuoted);
    }

    private void BeginSingle(LexicalContext inside)
    {
        OpenQuotes(Position);
        State = inside;
    }

    private void TryReadSubstitution()
    {
        if (State == LexicalContext.Bare && (IsAt("((") || (IsAt("(") && _open.Count > 0)))
        {
            OpenBracket();
        }
        else if (IsAt("$("))
        {
            Position++;
            OpenBracket();
        }
        else if (Text[Position] == Backtick && _backticks > 0)
        {
            Close(Backtick);
        }
        else if (Text[Position] == Backtick)
        {
            Open(Backtick, LexicalContext.Bare);
        }
    }

    /// <summary>The word that ends the document; in quotes, nothing in it is expanded.</summary>
    private void ReadDocumentMark()
    {
        Position += 2;
        var isIndented = IsAt("-");
        var start = isIndented ? Position + 1 : Position;
        while (start < Text.Length && Text[start] is ' ' or '\t')
            start++;
        Position = start;
        while (Position < Text.Length && !EndsWord(Text[Position]))
            Position++;

        var word = Text.Substring(start, Position - start);
        var bare = word.Trim('\'', '"', '\\');
        if (word.Length > 0)
            _documents.Enqueue((bare, bare.Length < word.Length, isIndented));

        // The caller goes on behind the last character.
        Position--;
    }

    private static bool EndsWord(char character) =>
        char.IsWhiteSpace(character) || character is ';' or '&' or '|' or '(' or ')' or '<' or '>' or Backtick;

    /// <summary>Brackets within a calculation are part of it.</summary>
    private void OpenBracket() =>
        Open(IsAt("((") || Innermost == Calculation ? Calculation : Substitution, LexicalContext.Bare);

    private void Open(char what, LexicalContext inside)
    {
        if (what == '"')
            OpenQuotes(Position);
        _open.Add(what);
        _backticks += what == Backtick ? 1 : 0;
        State = inside;
    }

    /// <summary>Closes the last of its kind, which is open, and what nobody closed in it.</summary>
    private void Close(char what)
    {
        char last;
        do
        {
            last = Innermost;
            _open.RemoveAt(_open.Count - 1);
            _backticks -= last == Backtick ? 1 : 0;
            if (last == '"')
                CloseQuotes(Position);
        }
        while (last != what);

        State = Outer;
    }

    /// <summary>Ends what the line leaves open.</summary>
    private void CloseAll()
    {
        if (State is LexicalContext.SingleQuoted or LexicalContext.AnsiQuoted)
            CloseQuotes(Position);
        for (var count = _open.Count(open => open == '"'); count > 0; count--)
            CloseQuotes(Position);
        _open.Clear();
        _backticks = 0;
    }

    private LexicalContext InDocument => _documents.Peek().IsLiteral ? LexicalContext.LiteralHereDocument : LexicalContext.HereDocument;

    private LexicalContext Outer => Innermost == '"' ? LexicalContext.DoubleQuoted : LexicalContext.Bare;

    /// <summary>What was opened last and is still open, or a character that stands for none.</summary>
    private char Innermost => _open.Count > 0 ? _open[_open.Count - 1] : '\0';
}
