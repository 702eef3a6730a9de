namespace LocalStack.Detection.Formats.Code;

/// <summary>
/// Code of a language that has its own compiler: only a comment line is known for certain, and only as long as nothing
/// before it may have begun a string of several lines.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="comments">How the language writes comments.</param>
internal sealed class CodeContexts(string text, CommentSyntax comments)
{
    /// <summary>What may begin a string that goes over lines, in any language.</summary>
    private static readonly string[] LongStrings = ["\"\"\"", "'''", "`", "<<", "R\"", "r#", "@\"", "$/", "=begin", "[[", "%q", "%Q", "%w"];

    /// <summary>Tells a map which lines are comments; all else nobody knows.</summary>
    public void Fill(SyntaxMap map)
    {
        map.Begin(0, LexicalContext.Unknown);
        foreach (var line in TextSlice.LinesOf(text))
        {
            if (Array.Exists(LongStrings, line.Contains) || line.EndsWith("\\"))
                return;
            if (!comments.BeginsLineComment(line.TrimStart()))
                continue;

            map.Begin(line.Start, LexicalContext.Comment);
            map.Begin(line.End, LexicalContext.Unknown);
        }
    }
}
