using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Rewriting;

/// <summary>How comments begin.</summary>
[Flags]
internal enum LineComments
{
    None = 0,

    /// <summary><c>//</c>, and <c>/*</c> up to <c>*/</c>.</summary>
    Slashes = 1,
    Hash = 2,
    HashAfterSpace = 4,

    /// <summary>Lines that begin with <c>#</c> or <c>//</c>.</summary>
    WholeLine = 8,

    /// <summary>Lines of cmd that begin with <c>REM</c> or <c>::</c>.</summary>
    Batch = 16,
}

/// <summary>Families whose quotes end with their line at the latest: JSON, Terraform, dotenv, requests, cmd.</summary>
internal sealed class LineQuoting : QuotingReader
{
    private static readonly string[] BatchMarks = ["REM ", "@REM ", "::"];

    private readonly LineComments _comments;
    private readonly bool _hasQuotes;

    private char _quote;
    private bool _isBlockComment;

    /// <summary>The word that ends a block of lines of Terraform.</summary>
    private string? _endOfBlock;

    public LineQuoting(string text, LineComments comments, bool hasQuotes)
        : base(text)
    {
        _comments = comments;
        _hasQuotes = hasQuotes;
        BeginLine();
    }

    protected override void Read()
    {
        if (_isBlockComment)
            ReadBlockComment();
        else if (_quote != '\0')
            ReadQuoted();
        else if (State == Quoting.Bare)
            ReadBare();

        Position++;
        if (IsAtLineStart && !_isBlockComment)
            BeginLine();
    }

    private void BeginLine()
    {
        if (_endOfBlock is { } mark)
        {
            if (!ContentOfLine().Is(mark))
                return;
            _endOfBlock = null;
        }

        _quote = '\0';
        State = IsCommentLine(ContentOfLine()) ? Quoting.Comment : Quoting.Bare;
    }

    private bool IsCommentLine(TextLine line) =>
        (Has(LineComments.WholeLine) && (line.StartsWith("#") || line.StartsWith("//")))
        || (Has(LineComments.Batch) && Array.Exists(BatchMarks, mark => IsMark(line, mark)));

    private static bool IsMark(TextLine line, string mark) => line.Length >= mark.Length && line.To(line.Start + mark.Length).Is(mark);

    private void ReadBare()
    {
        var character = Text[Position];
        if (BeginsComment(character))
        {
            State = Quoting.Comment;
            _isBlockComment = IsAt("/*");
            if (_isBlockComment)
                Position++;
        }
        else if (_hasQuotes && character is '"' or '\'')
        {
            _quote = character;
            State = character == '"' ? Quoting.Double : Quoting.Single;
        }
        else if (Has(LineComments.Hash) && IsAt("<<"))
        {
            BeginBlock();
        }
    }

    private bool BeginsComment(char character) =>
        (Has(LineComments.Slashes) && (IsAt("//") || IsAt("/*")))
        || (character == '#' && (Has(LineComments.Hash) || (Has(LineComments.HashAfterSpace) && IsBehindSpace)));

    private void BeginBlock()
    {
        var line = ContentOfLine();
        var word = line.From(line.Start + 2).ToString().TrimStart('-').Trim();
        if (word.Length == 0)
            return;

        _endOfBlock = word;
        State = Quoting.Block;
    }

    private void ReadBlockComment()
    {
        if (!IsAt("*/"))
            return;

        Position++;
        _isBlockComment = false;
        State = Quoting.Bare;
    }

    private void ReadQuoted()
    {
        if (Text[Position] == '\\' && _quote == '"')
        {
            // What is escaped is no quote; a line end is one all the same.
            if (Position + 1 < Text.Length && Text[Position + 1] is not ('\n' or '\r'))
                Position++;
        }
        else if (Text[Position] == _quote)
        {
            _quote = '\0';
            State = Quoting.Bare;
        }
    }

    private bool Has(LineComments kind) => (_comments & kind) != 0;
}
