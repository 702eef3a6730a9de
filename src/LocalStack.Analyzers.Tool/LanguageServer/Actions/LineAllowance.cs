using LocalStack.Analyzers.Tool.LanguageServer.Documents;
using LocalStack.Analyzers.Tool.LanguageServer.Protocol;
using LocalStack.Detection.Formats;
using LocalStack.Detection.Rewriting;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.LanguageServer.Actions;

/// <summary>
/// Writes the marker that accepts the credentials of a line, as a comment of the format on a line before it. It is offered
/// only if the text, read again, has the same settings, has lost the findings of that line and no other, and takes the
/// marker for a comment.
/// </summary>
internal static class LineAllowance
{
    /// <summary>Files of JSON whose readers take comments; the standard knows none.</summary>
    private static readonly string[] CommentedJson =
    [
        "*.jsonc", "*.json5", "*.code-workspace", "appsettings*.json", "launchSettings*.json", "tsconfig*.json",
        ".vscode/*.json", ".devcontainer/*.json", ".devcontainer*.json", "devcontainer*.json",
    ];

    /// <summary>The edit.</summary>
    /// <returns><see langword="null"/> where no comment can be written for certain.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static TextEdit? Find(CheckedDocument document, Finding finding, CancellationToken cancellationToken)
    {
        var format = document.Scanned.Format;
        var text = document.Content.Text;
        if (document.Rules.IsSource || format.Comments == CommentSyntax.Any || (format == FileFormats.Json && !TakesComments(document.Path)))
            return null;

        var start = TextSlice.StartOfLine(text, finding.Start);
        var inserted = IndentOf(text, start) + CommentIn(format.Comments) + LineEndOf(text);
        return IsProved(document, finding, start, inserted, cancellationToken)
            ? new TextEdit(document.Content.RangeOf(start, start), inserted)
            : null;
    }

    private static bool TakesComments(string path) =>
        CommentedJson.Any(pattern => FilePattern.Fits(path.Replace('\\', '/'), pattern));

    private static string IndentOf(string text, int start)
    {
        var line = new TextSlice(text, start, TextSlice.EndOfLine(text, start));
        return line.To(line.TrimStart().Start).ToString();
    }

    private static string CommentIn(CommentSyntax comments) => comments.Lines is [var mark, ..]
        ? $"{mark.TrimEnd()} {InlineSuppressions.Marker}"
        : $"{comments.Blocks[0].Open} {InlineSuppressions.Marker} {comments.Blocks[0].Close}";

    /// <summary>As the text ends its first line.</summary>
    private static string LineEndOf(string text)
    {
        var end = TextSlice.EndOfLine(text, 0);
        return end == text.Length ? "\n" : text[end..TextSlice.SkipLineEnd(text, end)];
    }

    private static bool IsProved(CheckedDocument document, Finding finding, int start, string inserted, CancellationToken cancellationToken)
    {
        var before = document.Scanned;
        var after = ScannedFile.Scan(before.Path, before.Text.Insert(start, inserted), before.Options, cancellationToken);
        int Moved(int position) => position < start ? position : position + inserted.Length;

        var end = TextSlice.EndOfLine(before.Text, finding.Start);
        var expected = before.Findings.Where(other => other.Start < start || other.Start >= end).Select(other => (Moved(other.Start), other.Fingerprint));
        return after.Format == before.Format
            && after.Syntax.At(start + inserted.IndexOf(InlineSuppressions.Marker, StringComparison.Ordinal)) == LexicalContext.Comment
            && after.Syntax.At(Moved(finding.Start)) == before.Syntax.At(finding.Start)
            && expected.SequenceEqual(after.Findings.Select(other => (other.Start, other.Fingerprint)))
            && HaveSameValues(before, after, Moved);
    }

    private static bool HaveSameValues(ScannedFile before, ScannedFile after, Func<int, int> moved)
    {
        var paths = new PathNumbers();
        return before.Syntax.Values.Select(value => (paths.Of(value.Path), moved(value.Start), moved(value.End)))
            .SequenceEqual(after.Syntax.Values.Select(value => (paths.Of(value.Path), value.Start, value.End)));
    }
}
