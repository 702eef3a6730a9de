namespace LocalStack.Detection.Formats.Http;

/// <summary>
/// The lexical contexts of files of requests: comments are lines of their own, up to the empty line behind which the body
/// begins. In it some programs read such a line as a comment and others send it. Scripts, <c>&lt; {% … %}</c> and <c>{{ … }}</c> over
/// several lines, are code, in which nothing is expanded.
/// </summary>
internal sealed class HttpContexts : ContextReader
{
    /// <summary>What stands between two requests.</summary>
    private const string Separator = "###";

    /// <summary>What begins and ends a script: of JetBrains' client in one line or over several, of httpyac over several.</summary>
    private static readonly (string Open, string Close)[] Scripts = [("{%", "%}"), ("{{", "}}")];

    /// <summary>What ends the script that is open.</summary>
    private string? _endOfScript;

    private bool _hasRequest;
    private bool _isBody;

    public HttpContexts(string text)
        : base(text) => BeginLine();

    protected override void Read()
    {
        Position = TextSlice.SkipLineEnd(Text, TextSlice.EndOfLine(Text, Position));
        if (IsAtLineStart)
            BeginLine();
    }

    private void BeginLine()
    {
        var line = ContentOfLine();
        State = LexicalContext.Bare;
        if (TryReadScript(line))
            return;

        if (line.StartsWith(Separator))
            (_hasRequest, _isBody) = (false, false);
        if (CommentSyntax.HashOrSlashLines.BeginsLineComment(line))
            State = _isBody ? LexicalContext.Unknown : LexicalContext.Comment;
        else if (line.Length == 0)
            _isBody = _hasRequest;
        else if (!line.StartsWith("@"))
            _hasRequest = true;
    }

    /// <summary>Whether a line belongs to a script; comments in one may be in a string.</summary>
    private bool TryReadScript(TextSlice line)
    {
        var opening = _endOfScript is null ? ScriptBeginningIn(line) : null;
        var isInside = _endOfScript is not null || opening is not null;
        _endOfScript ??= opening;
        if (isInside)
            State = LexicalContext.Unknown;
        if (_endOfScript is { } end && line.Contains(end))
            _endOfScript = null;
        return isInside;
    }

    private static string? ScriptBeginningIn(TextSlice line)
    {
        foreach (var (open, close) in Scripts)
        {
            var isHandler = line.Length > 0 && line.Text[line.Start] is '<' or '>' && line.Contains(open);
            if (isHandler || (line.StartsWith(open) && !line.Contains(close)))
                return close;
        }

        return null;
    }
}
