namespace LocalStack.Detection.Formats.Http;

/// <summary>
/// The lexical contexts of files of requests: comments are lines of their own, up to the empty line behind which the body
/// begins. In it some programs read such a line as a comment and others send it.
/// </summary>
internal sealed class HttpContexts : ContextReader
{
    /// <summary>What stands between two requests.</summary>
    private const string Separator = "###";

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
        if (line.StartsWith(Separator))
            (_hasRequest, _isBody) = (false, false);
        if (CommentSyntax.HashOrSlashLines.BeginsLineComment(line))
            State = _isBody ? LexicalContext.Unknown : LexicalContext.Comment;
        else if (line.Length == 0)
            _isBody = _hasRequest;
        else if (!line.StartsWith("@"))
            _hasRequest = true;
    }
}
