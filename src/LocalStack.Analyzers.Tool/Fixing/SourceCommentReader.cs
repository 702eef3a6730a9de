namespace LocalStack.Analyzers.Tool.Fixing;

/// <summary>What a part of a C# file is.</summary>
internal enum SourceTextKind
{
    /// <summary>Code, directives, and all that cannot be told for certain to be a comment.</summary>
    Code,
    Comment,

    /// <summary>A comment that holds XML.</summary>
    Documentation,
}

/// <summary>
/// Finds the comments of C# in one pass over the text, with no stack but a list: strings of every kind, holes in them,
/// characters and directives are passed over.
/// <para>
/// Whether the text between <c>#if</c> and <c>#endif</c> is code cannot be told here. What begins there and runs over a
/// line that begins with <c>#</c> would be read in two ways, so from there on nothing is taken for a comment.
/// </para>
/// </summary>
internal sealed class SourceCommentReader(string text)
{
    /// <summary>What the compiler takes for the end of a line.</summary>
    private static readonly char[] LineEnds = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    /// <summary>Holes of interpolated strings that are open, innermost last.</summary>
    private readonly List<Hole> _holes = [];
    private int _position;
    private int _conditions;
    private bool _isLineStart = true;
    private bool _isUncertain;

    /// <summary>The comment read last.</summary>
    private (int Start, int End, SourceTextKind Kind) _comment;

    /// <summary>What a part of the text is; parts are asked for in the order of the text.</summary>
    public SourceTextKind At(int start, int end)
    {
        while (_position <= start && !_isUncertain)
            Read();
        return start >= _comment.Start && end <= _comment.End ? _comment.Kind : SourceTextKind.Code;
    }

    private void Read()
    {
        var start = _position;
        var character = text[_position];
        if (IsLineEnd(_position))
            (_isLineStart, _position) = (true, _position + 1);
        else if (IsBlank(character))
            _position++;
        else if (character == '#')
            ReadDirective();
        else
            ReadToken(character);

        if (_conditions > 0 && HoldsDirective(start, _position))
            (_isUncertain, _comment) = (true, default);
    }

    private void ReadToken(char character)
    {
        _isLineStart = false;
        if (IsAt("//"))
            ReadLineComment();
        else if (IsAt("/*"))
            ReadBlockComment();
        else if (character is '"' or '$' or '@')
            ReadString();
        else if (character == '\'')
            ReadCharacter();
        else if (_holes.Count > 0)
            ReadInHole(character);
        else
            _position++;
    }

    private void ReadLineComment()
    {
        var isDocumentation = IsAt("///") && !IsAt("////");
        var end = EndOfLine(_position);
        TakeComment(end, isDocumentation);
    }

    private void ReadBlockComment()
    {
        var isDocumentation = IsAt("/**") && !IsAt("/***") && !IsAt("/**/");
        var close = text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
        TakeComment(close < 0 ? text.Length : close + 2, isDocumentation);
    }

    private void TakeComment(int end, bool isDocumentation)
    {
        _comment = (_position, end, isDocumentation ? SourceTextKind.Documentation : SourceTextKind.Comment);
        _position = end;
    }

    /// <summary>
    /// A directive is a line. Of those that may end with a comment none is taken for one: behind <c>#error</c> and
    /// <c>#region</c> it is no comment.
    /// </summary>
    private void ReadDirective()
    {
        // Within a line or in a hole no directive can stand, so the code is broken or was read wrongly.
        _isUncertain = !_isLineStart || _holes.Count > 0;
        var name = NameOfDirective();
        if (name == "if")
            _conditions++;
        else if (name == "endif" && _conditions > 0)
            _conditions--;
        _position = EndOfLine(_position);
    }

    private string NameOfDirective()
    {
        var start = EndOfBlanks(_position + 1);
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        return text.Substring(start, end - start);
    }

    /// <summary>Whether a later line of a part of the text begins like a directive.</summary>
    private bool HoldsDirective(int start, int end)
    {
        var line = EndOfLine(start);
        while (line < end)
        {
            while (line < end && IsBlank(text[line]))
                line++;
            if (line < end && text[line] == '#')
                return true;
            line = EndOfLine(line);
        }

        return false;
    }

    private void ReadString()
    {
        var dollars = 0;
        var isVerbatim = false;
        while (IsAt("$") || IsAt("@"))
        {
            dollars += IsAt("$") ? 1 : 0;
            isVerbatim |= IsAt("@");
            _position++;
        }

        var quotes = LengthOfRun('"', _position);
        if (quotes is 0 or 2)
        {
            // The sign of a name, or an empty string.
            _position += quotes;
            return;
        }

        var isRaw = quotes >= 3 && !isVerbatim;
        var opening = isRaw ? quotes : 1;
        _position += opening;
        ReadContent(new Hole(dollars, opening, isRaw, isVerbatim, isRaw && EndsLine(_position)));
    }

    /// <summary>Reads the text of a string up to its end or to the next hole.</summary>
    private void ReadContent(Hole literal)
    {
        while (_position < text.Length && !_isUncertain)
        {
            if (IsAt("\""))
            {
                if (EndsAtQuotes(literal))
                    return;
            }
            else if (IsAt("{") && literal.Dollars > 0)
            {
                if (OpensHole(literal))
                    return;
            }
            else
            {
                ReadPlain(literal);
            }
        }
    }

    /// <summary>Reads a character of a string, or an escaped one.</summary>
    private void ReadPlain(Hole literal)
    {
        // The quote is missing: where the string ends is anybody's guess.
        _isUncertain = IsLineEnd(_position) && !literal.IsVerbatim && !literal.IsMultiLine;
        _position += IsAt("\\") && !literal.IsRaw && !literal.IsVerbatim && LineGoesOn(_position + 1) ? 2 : 1;
    }

    private bool EndsAtQuotes(Hole literal)
    {
        var run = LengthOfRun('"', _position);
        if (literal.IsRaw)
        {
            _position += run;
            return run >= literal.Quotes;
        }

        if (literal.IsVerbatim && run >= 2)
        {
            _position += 2;
            return false;
        }

        _position++;
        return true;
    }

    private bool OpensHole(Hole literal)
    {
        var run = LengthOfRun('{', _position);
        if (literal.IsRaw)
        {
            _position += run;
            if (run < literal.Dollars)
                return false;
        }
        else if (run >= 2)
        {
            _position += 2;
            return false;
        }
        else
        {
            _position++;
        }

        _holes.Add(literal);
        return true;
    }

    /// <summary>Counts the braces in a hole; behind the one that closes it the string goes on.</summary>
    private void ReadInHole(char character)
    {
        var hole = _holes[_holes.Count - 1];
        _position++;
        if (character is '{' or '(' or '[')
            hole.Depth++;
        else if (hole.Depth > 0 && character is '}' or ')' or ']')
            hole.Depth--;
        else if (character == '}')
            Resume(hole);
        else if (character == ':' && hole.Depth == 0)
            ReadFormat(hole);
    }

    /// <summary>A format up to the brace: text, in which neither names, colons nor comments mean anything.</summary>
    private void ReadFormat(Hole hole)
    {
        while (_position < text.Length && !IsAt("}") && !_isUncertain)
        {
            if (IsAt("\""))
                _isUncertain = EndsAtQuotes(hole);
            else
                ReadPlain(hole);
        }
    }

    private void Resume(Hole hole)
    {
        _holes.RemoveAt(_holes.Count - 1);
        if (hole.IsRaw)
            _position += Math.Min(LengthOfRun('}', _position), hole.Dollars - 1);
        ReadContent(hole);
    }

    private void ReadCharacter()
    {
        _position++;
        while (LineGoesOn(_position) && !IsAt("'"))
            _position += IsAt("\\") && LineGoesOn(_position + 1) ? 2 : 1;
        if (IsAt("'"))
            _position++;
        else
            _isUncertain = true;
    }

    /// <summary>Whether nothing but white space follows on the line: a raw string of several lines begins so.</summary>
    private bool EndsLine(int position) => IsLineEnd(EndOfBlanks(position));

    private int EndOfBlanks(int position)
    {
        while (LineGoesOn(position) && IsBlank(text[position]))
            position++;
        return position;
    }

    private int LengthOfRun(char character, int start)
    {
        var end = start;
        while (end < text.Length && text[end] == character)
            end++;
        return end - start;
    }

    private int EndOfLine(int start)
    {
        var end = text.IndexOfAny(LineEnds, start);
        return end < 0 ? text.Length : end;
    }

    private bool IsLineEnd(int position) => position < text.Length && Array.IndexOf(LineEnds, text[position]) >= 0;

    /// <summary>Whether the line holds a character at a place.</summary>
    private bool LineGoesOn(int position) => position < text.Length && !IsLineEnd(position);

    private static bool IsBlank(char character) => char.IsWhiteSpace(character) || character is '\uFEFF' or '\u001A';

    private bool IsAt(string mark) => string.CompareOrdinal(text, _position, mark, 0, mark.Length) == 0;

    /// <summary>A string with holes, as it was opened.</summary>
    private sealed class Hole(int dollars, int quotes, bool isRaw, bool isVerbatim, bool isMultiLine)
    {
        public int Dollars { get; } = dollars;

        public int Quotes { get; } = quotes;

        public bool IsRaw { get; } = isRaw;

        public bool IsVerbatim { get; } = isVerbatim;

        public bool IsMultiLine { get; } = isMultiLine;

        /// <summary>Brackets open in the hole.</summary>
        public int Depth { get; set; }
    }
}
