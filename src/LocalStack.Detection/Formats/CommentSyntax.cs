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

    /// <summary>JSON, and the keys by which people comment where its reader takes no comments.</summary>
    public static readonly CommentSyntax JsonKeys = new(["//", "\"//\"", "\"_comment\"", "\"$comment\""], ("/*", "*/"));

    /// <summary>Lines of code, each of which is a string of JSON.</summary>
    public static readonly CommentSyntax InQuotes = new(["#", "\"#", "\"//", "\"--"]);

    /// <summary>HCL.</summary>
    public static readonly CommentSyntax HashAndSlashes = new(["#", "//"], ("/*", "*/"));

    /// <summary>Files of requests.</summary>
    public static readonly CommentSyntax HashOrSlashLines = new(["#", "//"]);

    /// <summary><c>.properties</c> of Java.</summary>
    public static readonly CommentSyntax Properties = new(["#", "!"]);

    /// <summary>INI files.</summary>
    public static readonly CommentSyntax Ini = new(["#", ";"]);

    /// <summary>Visual Basic.</summary>
    public static readonly CommentSyntax Apostrophe = new(["'", "REM "]);

    public static readonly CommentSyntax Xml = new([], ("<!--", "-->"));

    public static readonly CommentSyntax Batch = new(["REM ", "@REM ", "::"]);

    public static readonly CommentSyntax PowerShell = new(["#"], ("<#", "#>"));

    /// <summary>
    /// A text of no known format: what begins a comment in any of them. What may begin a value too is followed by a space.
    /// </summary>
    public static readonly CommentSyntax Any = new(
        ["#", "//", ";", "--", "REM ", "@REM ", "::", ".. ", "% ", "%%", "' ", "! ", "dnl ", "\\\" ", "[//]: #", "[comment]: #",
            "\" ", "'''", "-# ", "*> ", "Comment  ", ".\\\"", "'\\\"", "\\ "],
        ("/*", "*/"), ("<!--", "-->"), ("<#", "#>"), ("(*", "*)"), ("{-", "-}"), ("@*", "*@"), ("{ ", "}"), ("#=", "=#"));

    /// <summary>Comments of the languages of templates: a file of any format may be one.</summary>
    private static readonly (string Open, string Close)[] Templates =
    [
        ("{{/*", "*/}}"), ("{{/*", "*/ -}}"), ("{{- /*", "*/}}"), ("{{- /*", "*/ -}}"), ("{{!--", "--}}"), ("{{!", "}}"), ("{{~!", "}}"),
        ("{#", "#}"), ("{/*", "*/}"), ("{% #", "%}"), ("{%- #", "%}"), ("{% comment %}", "{% endcomment %}"), ("{%- comment -%}", "{%- endcomment -%}"),
        ("<%#", "%>"), ("<%--", "--%>"), ("<%!--", "--%>"), ("<%/*", "*/%>"),
    ];

    /// <summary>A line within a comment of the languages that descend from C, as most people begin it.</summary>
    private static readonly (string Open, string Close) Inside = ("*", "*/");

    public IReadOnlyList<string> Lines { get; } = lines;

    public IReadOnlyList<(string Open, string Close)> Blocks { get; } = blocks;

    /// <summary>The comments of two languages.</summary>
    public CommentSyntax And(CommentSyntax other) => new([.. Lines, .. other.Lines], [.. Blocks, .. other.Blocks]);

    /// <summary>The line that begins a comment of reStructuredText, which goes on with the indented lines behind it.</summary>
    private const string Indented = "..";

    private const string IndentedLine = ".. ";

    /// <summary>Whether a comment is followed by an empty line: that of reStructuredText goes on up to one.</summary>
    public bool WantsEmptyLineBehind(TextSlice line) =>
        Lines.Contains(IndentedLine) && (line.TrimStart() is var content && (content.StartsWith(IndentedLine) || IsIndentedComment(line, content)));

    /// <summary>Whether nothing but a comment stands on a line.</summary>
    public bool IsCommentLine(TextSlice line)
    {
        var content = line.TrimStart();
        return BeginsLineComment(content) || IsIndentedComment(line, content) || Blocks.Concat(Templates).Any(block => IsBlockComment(content, block)) || IsInside(content);
    }

    /// <summary>Whether a comment that ends with its line begins a part of a text. Code is asked at every word and sign, so nothing is allocated.</summary>
    public bool BeginsLineComment(TextSlice content)
    {
        for (var i = 0; i < Lines.Count; i++)
        {
            if (BeginsWith(content, Lines[i]))
                return true;
        }

        return false;
    }

    private static bool BeginsWith(TextSlice content, string mark) =>
        content.Length >= mark.Length && content.To(content.Start + mark.Length).Is(mark);

    private bool IsIndentedComment(TextSlice line, TextSlice content)
    {
        if (line.Start == 0 || content.Start == line.Start || !Lines.Contains(IndentedLine))
            return false;

        var end = line.Start - 1;
        if (end > 0 && line.Text[end - 1] == '\r' && line.Text[end] == '\n')
            end--;
        return new TextSlice(line.Text, TextSlice.StartOfLine(line.Text, end), end).TrimStart().TrimEnd().Is(Indented);
    }

    private bool IsInside(TextSlice content) =>
        Blocks.Any(block => block.Close == Inside.Close) && IsBlockComment(content, Inside);

    private static bool IsBlockComment(TextSlice content, (string Open, string Close) block)
    {
        if (!content.StartsWith(block.Open))
            return false;

        var inside = content.From(content.Start + block.Open.Length);
        var end = content.Text.IndexOf(block.Close, inside.Start, inside.Length, StringComparison.Ordinal);
        return end < 0 || content.From(end + block.Close.Length).TrimStart().Length == 0;
    }
}
