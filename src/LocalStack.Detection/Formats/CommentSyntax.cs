namespace LocalStack.Detection.Formats;

/// <summary>How comments are written in a format: the only table, for readers, rewriting and inline suppressions alike.</summary>
/// <param name="lines">What begins a comment that ends with its line. Letters count in any casing.</param>
/// <param name="blocks">What begins a comment, and what ends it.</param>
internal sealed class CommentSyntax(string[] lines, params (string Open, string Close)[] blocks)
{
    /// <summary>No comments.</summary>
    public static readonly CommentSyntax None = new([]);

    public static readonly CommentSyntax Hash = new(["#"]);

    /// <summary>JSON with comments, and the languages that descend from C.</summary>
    public static readonly CommentSyntax Slashes = new(["//"], ("/*", "*/"));

    /// <summary>HCL.</summary>
    public static readonly CommentSyntax HashAndSlashes = new(["#", "//"], ("/*", "*/"));

    /// <summary>Files of requests.</summary>
    public static readonly CommentSyntax HashOrSlashLines = new(["#", "//"]);

    /// <summary>INI files and <c>.properties</c>.</summary>
    public static readonly CommentSyntax Ini = new(["#", ";", "!"]);

    /// <summary>Visual Basic.</summary>
    public static readonly CommentSyntax Apostrophe = new(["'", "REM "]);

    public static readonly CommentSyntax Xml = new([], ("<!--", "-->"));

    public static readonly CommentSyntax Batch = new(["REM ", "@REM ", "::"]);

    public static readonly CommentSyntax PowerShell = new(["#"], ("<#", "#>"));

    /// <summary>A text of no known format: what begins a comment in any of them.</summary>
    public static readonly CommentSyntax Any = new(
        ["#", "//", ";", "--", "REM ", "@REM ", "::", ".. "],
        ("/*", "*/"), ("*", "*/"), ("<!--", "-->"), ("<#", "#>"), ("{{/*", "*/}}"), ("{#", "#}"), ("(*", "*)"));

    public IReadOnlyList<string> Lines { get; } = lines;

    public IReadOnlyList<(string Open, string Close)> Blocks { get; } = blocks;

    /// <summary>Whether nothing but a comment stands on a line.</summary>
    public bool IsCommentLine(TextSlice line)
    {
        var content = line.TrimStart();
        return BeginsLineComment(content) || Blocks.Any(block => IsBlockComment(content, block.Open, block.Close));
    }

    /// <summary>Whether a comment that ends with its line begins a part of a text.</summary>
    public bool BeginsLineComment(TextSlice content) => Lines.Any(mark => BeginsWith(content, mark));

    private static bool BeginsWith(TextSlice content, string mark) =>
        content.Length >= mark.Length && content.To(content.Start + mark.Length).Is(mark);

    private static bool IsBlockComment(TextSlice content, string open, string close)
    {
        if (!content.StartsWith(open))
            return false;

        var inside = content.From(content.Start + open.Length);
        var end = content.Text.IndexOf(close, inside.Start, inside.Length, StringComparison.Ordinal);
        return end < 0 || content.From(end + close.Length).TrimStart().Length == 0;
    }
}
