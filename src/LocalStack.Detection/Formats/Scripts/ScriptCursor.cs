using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Formats.Scripts;

/// <summary>
/// Goes over a line of a script, and tells where its words, values, quotes and comments end. Of quotes and comments the
/// lexer of the language decides, where there is one.
/// </summary>
internal abstract class ScriptCursor : TextCursor
{
    /// <summary>What the lexer of the language says of the text; nothing for a text of no known language.</summary>
    private readonly SyntaxMap? _map;

    /// <summary>Whether the rest of the line is known to hold no <c>&gt;</c>: it is searched for that once.</summary>
    private bool _closesNoAngle;

    protected ScriptCursor(TextSlice line, ScriptSyntax syntax, SyntaxMap? map)
        : base(line) => (Syntax, _map) = (syntax, map);

    /// <summary>The language.</summary>
    protected ScriptSyntax Syntax { get; }

    protected bool AllowsSpaces => Syntax is not (ScriptSyntax.Shell or ScriptSyntax.Batch or ScriptSyntax.Dockerfile)
        && !(Syntax == ScriptSyntax.Makefile && IsRecipe);

    protected bool IsRecipe => IsAt(Start, '\t');

    protected int EndOfComment(int position) => _map is null
        ? Math.Min(TextSlice.EndOfLine(Text, position), End)
        : Math.Max(position + 1, _map.EndOf(position + 1, End));

    protected bool BeginsCommentAt(int position)
    {
        if (_map is not null)
            return _map.At(position) == LexicalContext.Comment || (IsAt(position, '#') && _map.At(position + 1) == LexicalContext.Comment);
        if (Syntax == ScriptSyntax.Text)
            return false;

        var isAtStart = position == Start || char.IsWhiteSpace(Text[position - 1]);
        return isAtStart && IsAt(position, '#');
    }

    /// <summary>Where the quotes close that open here: as the lexer says, where it knows them, for it knows no text in quotes in quotes.</summary>
    protected int EndOfQuotes() => _map?.EndOfQuotes(Position) is { } end
        ? Math.Min(end, End)
        : Scalar.EndOfQuoted(Slice(Start, End), Position);

    /// <summary><c>/Section:Key</c>, as .NET reads arguments, and <c>/p:Name</c> of MSBuild.</summary>
    protected bool BeginsSlashOption(int position)
    {
        if (!IsAt(position, '/') || !(position == Start || char.IsWhiteSpace(Text[position - 1]) || IsAt(position - 1, '"')))
            return false;

        var name = Slice(position + 1, EndOfName(position + 1, End));
        return name.Contains(":") && char.IsLetter(name.Text[name.Start]);
    }

    protected bool IsHereString(int position) => IsAt(position, '<') && IsAt(position + 1, '<') && IsAt(position + 2, '<');

    /// <summary><c>-Value</c>, which stands before a value in PowerShell.</summary>
    protected bool IsParameter(int position) =>
        Syntax == ScriptSyntax.PowerShell && IsAt(position, '-') && position + 1 < End && char.IsLetter(Text[position + 1]);

    /// <summary>Where the sign of an assignment stands, if what ends here is its name.</summary>
    protected int SignBehind(int end)
    {
        var sign = end;
        if (Syntax == ScriptSyntax.Text && IsAt(end - 1, ':') && IsColonBeforeQuotes(end - 1))
            return end - 1;
        if (Syntax == ScriptSyntax.Text && IsEscapedQuote(sign))
            sign += 2;
        if (AllowsSpaces)
            sign = SkipSpaces(sign);
        while (sign < End && Text[sign] is '?' or '+' or '!' or ':' && IsBeforeSign(sign))
            sign++;
        return sign;
    }

    /// <summary>Whether a value in quotes stands behind a colon: in a text, that is a piece of JSON or YAML.</summary>
    protected bool IsColonBeforeQuotes(int position)
    {
        if (Syntax != ScriptSyntax.Text || !IsAt(position, ':'))
            return false;

        var value = SkipSpaces(position + 1);
        return IsAt(value, '"') || IsAt(value, '\'') || IsEscapedQuote(value);
    }

    /// <summary>Behind <c>:</c>, <c>?</c>, <c>+</c> or <c>!</c> the sign of a Makefile's or shell's assignment follows.</summary>
    private bool IsBeforeSign(int position) =>
        IsAt(position + 1, '=') || (IsAt(position, ':') && IsAt(position + 1, ':') && IsAt(position + 2, '='));

    /// <summary>Whether an assignment stands behind the sign of an option: <c>--env=NAME=value</c>, in quotes perhaps.</summary>
    protected bool HoldsAssignment(int sign)
    {
        var inside = sign + (IsAt(sign + 1, '"') || IsAt(sign + 1, '\'') ? 2 : 1);
        return IsAt(sign, '=') && EndOfName(inside, End) is var end && end > inside && IsAt(end, '=');
    }

    protected bool EndsStatement(int position)
    {
        var behind = SkipSpaces(position);
        return behind >= End || Text[behind] is ';' or '}' or ')' or '#';
    }

    /// <summary>Whether nothing more is said behind a value. In a text, its map or its quotes may go on.</summary>
    protected bool IsWhole(TextSlice value)
    {
        var behind = SkipSpaces(value.End);
        return behind == End
            || (Syntax == ScriptSyntax.Text && Text[behind] is ',' or '}' or '"' or '\'' or '\\');
    }

    /// <summary>
    /// The value without quotes that begins here. White space in brackets or backticks is part of it; no backslash is, but
    /// one in front, which keeps a dollar from its meaning.
    /// </summary>
    protected TextSlice Unquoted(bool toTheEnd)
    {
        var (depth, isCommand) = (0, false);
        var position = Math.Min(SkipAngles(Position), End);
        for (; position < End; position++)
        {
            var character = Text[position];
            if (character == '`' && (Syntax == ScriptSyntax.PowerShell || (Syntax == ScriptSyntax.Text && !isCommand && position > Position)))
                break;
            if (character == '`')
                isCommand = !isCommand;
            else if (isCommand)
                continue;
            else if (character is '(' or '{')
                depth++;
            else if (depth > 0)
                depth -= character is ')' or '}' ? 1 : 0;
            else if ((toTheEnd ? EndsLine(position) : EndsBare(position)) || (character == '\\' && position > Position))
                break;
        }

        return Slice(Math.Min(Position, position), position).TrimEnd();
    }

    /// <summary>Behind <c>&lt;your token&gt;</c>, which people write for what they leave out.</summary>
    private int SkipAngles(int position)
    {
        if (_closesNoAngle || !IsAt(position, '<'))
            return position;

        var close = Text.IndexOf('>', position, End - position);
        _closesNoAngle = close < 0;
        return close < 0 ? position : close + 1;
    }

    private bool EndsLine(int position) =>
        JoinsNextLine(position) || Syntax switch
        {
            ScriptSyntax.Batch => Text[position] is '&' or '|' or ')',
            ScriptSyntax.Makefile => BeginsCommentAt(position),
            _ => false,
        };

    /// <summary>Whether the next line goes on with this one.</summary>
    protected bool JoinsNextLine(int position) =>
        position == End - 1 && Text[position] is var last && (last == '\\' || (last == '^' && Syntax == ScriptSyntax.Batch) || (last == '`' && Syntax == ScriptSyntax.PowerShell));

    private bool EndsBare(int position)
    {
        var character = Text[position];
        return IsSeparator(character)
            || character is '"' or '\''
            || (character is '\\' or '^' && (IsEscapedQuote(position) || JoinsNextLine(position) || IsEscapedControl(position)));
    }

    /// <summary>What <c>printf</c>, strings of JSON and, with its own sign, PowerShell write for a line end or a tab.</summary>
    protected bool IsEscapedControl(int position) =>
        (IsAt(position, '\\') || (Syntax == ScriptSyntax.PowerShell && IsAt(position, '`'))) && position + 1 < End && Text[position + 1] is 'n' or 'r' or 't' or '0';

    protected int EndOfWord(int position, int limit = int.MaxValue)
    {
        var end = Math.Min(End, limit);
        while (position < end && (AuthToken.IsLetterOrDigit(Text[position]) || !EndsBare(position)))
            position++;
        return position;
    }

    /// <summary>What stands between words, also <c>`</c> and brackets, in which words stand as well.</summary>
    protected static bool IsSeparator(char character) =>
        character is ';' or '&' or '|' or ',' or '(' or ')' or '[' or ']' or '{' or '}' or '<' or '>' or '`'
        || char.IsWhiteSpace(character);

    protected bool IsEscapedQuote(int position) =>
        IsAt(position, '\\') && (IsAt(position + 1, '"') || IsAt(position + 1, '\''));

    protected bool IsAssignment(int sign) => IsAt(sign, '=') && !IsAt(sign + 1, '=');

    protected int EndOfName(int start, int end) => start < end ? Assignment.EndOfName(Slice(start, end)) : start;

    protected static bool EndsCommand(char character) => character is ';' or '&' or '|';
}
