namespace LocalStack.Detection.Formats.Code;

/// <summary>
/// Code of a language that has its own compiler, and recipes that have their own program: only a comment line is known for
/// certain, and only as long as nothing before it may have begun a string of several lines, in whatever language
/// (<see cref="OpenStrings"/>).
/// </summary>
internal sealed class CodeContexts : ContextReader
{
    private readonly CommentSyntax _comments;

    /// <param name="text">The text.</param>
    /// <param name="comments">How the language writes comments.</param>
    public CodeContexts(string text, CommentSyntax comments)
        : base(text)
    {
        _comments = comments;
        BeginLine();
    }

    protected override void Read()
    {
        Position = TextSlice.SkipLineEnd(Text, TextSlice.EndOfLine(Text, Position));
        if (IsInText)
            BeginLine();
        else if (IsAtLineStart)
            State = LexicalContext.Unknown;
    }

    private void BeginLine()
    {
        State = LexicalContext.Unknown;
        var line = Slice(Position, TextSlice.EndOfLine(Text, Position));
        var isComment = _comments.BeginsLineComment(line.TrimStart());
        if (isComment)
            State = LexicalContext.Comment;
        if (OpenStrings.EndsCode(line) || (!isComment && OpenStrings.MayHoldOne(line, _comments)))
            End = line.End;
    }
}
