namespace LocalStack.Detection.Formats.Scripts.Batch;

/// <summary>The lexical contexts of scripts of cmd: comments are lines of their own, unless a caret joins them to the line before.</summary>
internal sealed class BatchContexts : ContextReader
{
    public BatchContexts(string text)
        : base(text) => BeginLine(isJoined: false);

    protected override void Read()
    {
        var end = TextSlice.EndOfLine(Text, Position);
        var isJoined = State != LexicalContext.Comment && Slice(Position, end).EndsWith("^");
        Position = TextSlice.SkipLineEnd(Text, end);
        if (IsAtLineStart)
            BeginLine(isJoined);
    }

    private void BeginLine(bool isJoined) => State =
        !isJoined && CommentSyntax.Batch.BeginsLineComment(ContentOfLine()) ? LexicalContext.Comment : LexicalContext.Bare;
}
