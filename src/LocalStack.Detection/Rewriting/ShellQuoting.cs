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
    private readonly List<(string End, bool IsLiteral)> _documents = [];

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
                _open.Clear();
            State = endsWithLine ? Quoting.Bare : Outer;
        }

        var isWindowsLineEnd = IsAt("\r\n");
        Position += isWindowsLineEnd ? 2 : 1;
        if (State is Quoting.Bare or Quoting.Double && _documents.Count > 0)
            State = _documents[0].IsLiteral ? Quoting.LiteralBlock : Quoting.Block;
    }

    /// <summary>Reads a line of a document.</summary>
    private void ReadDocument()
    {
        if (IsAtLineStart && ContentOfLine().ToString() == _documents[0].End)
        {
            _documents.RemoveAt(0);
            State = _documents.Count == 0 ? Outer : _documents[0].IsLiteral ? Quoting.LiteralBlock : Quoting.Block;
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
        else if (Text[Position] == Backtick && _open.Contains(Backtick))
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
            _documents.Add((bare, bare.Length < word.Length));
        Position = Math.Max(Position, end - 1);
    }

    private void Open(char what, Quoting inside)
    {
        _open.Add(what);
        State = inside;
    }

    /// <summary>Closes the last of its kind, and what nobody closed in it.</summary>
    private void Close(char what)
    {
        while (_open.Count > 0)
        {
            var last = _open[_open.Count - 1];
            _open.RemoveAt(_open.Count - 1);
            if (last == what)
                break;
        }

        State = Outer;
    }

    private Quoting Outer => _open.Count > 0 && _open[_open.Count - 1] == '"' ? Quoting.Double : Quoting.Bare;
}
