namespace LocalStack.Detection.Formats;

/// <summary>Reads scripts, and files that read like one, line by line.</summary>
internal static class LineReader
{
    private static readonly string[] BatchComments = ["REM ", "::", "@REM "];

    /// <summary>What the lines of a text set, in its order.</summary>
    public static IEnumerable<Setting> Read(string text, LineSyntax syntax)
    {
        foreach (var line in TextLine.LinesOf(text))
        {
            if (syntax == LineSyntax.Batch && IsBatchComment(line.TrimStart()))
                continue;
            foreach (var setting in CommandLine.Read(line, syntax))
                yield return setting;
        }
    }

    private static bool IsBatchComment(TextLine line) => Array.Exists(
        BatchComments, comment => line.Length >= comment.Length && line.To(line.Start + comment.Length).Is(comment));
}
