using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Rewriting;

/// <summary>
/// Scripts of POSIX shells: quotes that nest through <c>$(…)</c> and backticks, comments, and documents that stand in the
/// script (<c>&lt;&lt;EOF</c>). What is open is kept on a list, not on the call stack.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="endsWithLine">
/// Whether quotes end with their line unless a backslash joins the next one, as in Dockerfiles and Makefiles: there
/// each line is a script of its own.
/// </param>
internal sealed class ShellQuoting(string text, bool endsWithLine) : QuotingReader(text)
{
    private const char Substitution = '(';
    private const char Backtick = '`';

    /// <summary>Substitutions and double quotes that are open.</summary>
    private readonly List<char> _open = [];

    /// <summary>Documents that begin with the next line.</summary>
    private readonly Queue<(string End, bool IsLiteral)> _documents = new();

    /// <summary>How many of what is open are backticks.</summary>
    private int _backticks;

    protected override void Read()
    {
        if (State is Quoting.Block or Quoting.LiteralBlock)
            ReadDocument();
        else if (IsAtLineEnd)
            EndLine();
        else if (State == Quoting.Single)
            EndAt('\'');
        else if (State == Quoting.Comment)
            Position++;
        else if (Text[Position] == '\\')
            Position += Position + 1 < Text.Length && Text[Position + 1] is '\n' or '\r' ? 1 : 2;
        else if (State == Quoting.Ansi)
            EndAt('\'');
        else if (State == Quoting.Double)
            ReadDouble();
        else
            ReadBare();
    }

    private void EndLine()
    {
        var isJoined = Position > 0 && Text[Position - 1] == '\\';
        if (State == Quoting.Comment || (endsWithLine && !isJoined))
        {
            if (endsWithLine)
                CloseAll();
            State = Outer;
        }

        var isWindowsLineEnd = IsAt("\r\n");
        Position += isWindowsLineEnd ? 2 : 1;
        if (State is Quoting.Bare or Quoting.Double && _documents.Count > 0)
            State = InDocument;
    }

    /// <summary>Reads a line of a document.</summary>
    private void ReadDocument()
    {
        if (IsAtLineStart && ContentOfLine().ToString() == _documents.Peek().End)
        {
            _documents.Dequeue();
            State = _documents.Count == 0 ? Outer : InDocument;
            Position = TextLine.EndOfLine(Text, Position);
        }
        else
        {
            Position++;
        }
    }

    private void EndAt(char quote)
    {
        if (Text[Position] == quote)
            State = Outer;
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
            State = Quoting.Comment;
        else if (character == '\'')
            State = Position > 0 && Text[Position - 1] == '$' ? Quoting.Ansi : Quoting.Single;
        else if (character == '"')
            Open('"', Quoting.Double);
        else if (character == ')' && _open.Count > 0 && _open[_open.Count - 1] == Substitution)
            Close(Substitution);
        else if (IsAt("<<") && !IsAt("<<<"))
            ReadDocumentMark();
        else if (IsAt("<<<"))
            Position += 2;
        else
            TryReadSubstitution();
        Position++;
    }

    private void TryReadSubstitution()
    {
        if (Text[Position] == Substitution && State == Quoting.Bare && _open.Count > 0)
        {
            Open(Substitution, Quoting.Bare);
        }
        else if (IsAt("$("))
        {
            Position++;
            Open(Substitution, Quoting.Bare);
        }
        else if (Text[Position] == Backtick && _backticks > 0)
        {
            Close(Backtick);
        }
        else if (Text[Position] == Backtick)
        {
            Open(Backtick, Quoting.Bare);
        }
    }

    /// <summary>The word that ends the document; in quotes, nothing in it is expanded.</summary>
    private void ReadDocumentMark()
    {
        var start = Position + 2;
        if (start < Text.Length && Text[start] == '-')
            start++;
        var end = start;
        while (end < Text.Length && (Text[end] is '\'' or '"' or '\\' or '_' or '-' || char.IsLetterOrDigit(Text[end]) || (Text[end] == ' ' && end == start)))
            end++;

        var word = Text.Substring(start, end - start).Trim();
        var bare = word.Trim('\'', '"', '\\');
        if (bare.Length > 0 && !char.IsDigit(bare[0]))
            _documents.Enqueue((bare, bare.Length < word.Length));
        Position = Math.Max(Position, end - 1);
    }

    private void Open(char what, Quoting inside)
    {
        _open.Add(what);
        _backticks += what == Backtick ? 1 : 0;
        State = inside;
    }

    /// <summary>Closes the last of its kind, and what nobody closed in it.</summary>
    private void Close(char what)
    {
        while (_open.Count > 0)
        {
            var last = _open[_open.Count - 1];
            _open.RemoveAt(_open.Count - 1);
            _backticks -= last == Backtick ? 1 : 0;
            if (last == what)
                break;
        }

        State = Outer;
    }

    private void CloseAll()
    {
        _open.Clear();
        _backticks = 0;
    }

    private Quoting InDocument => _documents.Peek().IsLiteral ? Quoting.LiteralBlock : Quoting.Block;

    private Quoting Outer => _open.Count > 0 && _open[_open.Count - 1] == '"' ? Quoting.Double : Quoting.Bare;
}
