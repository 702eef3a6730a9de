using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Scanning;

/// <summary>
/// The marker <c>localstack-analyzers:allow</c>, by which a file accepts a secret: in a comment on its line, or on a comment
/// line of its own before it.
/// </summary>
internal sealed class InlineSuppressions
{
    public const string Marker = "localstack-analyzers:allow";

    /// <summary>The allowed parts of the text. Neither their starts nor their ends ever go back.</summary>
    private readonly List<(int Start, int End)> _allowed = [];

    /// <summary>Finds the markers of a text; each line is looked at once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="comments">How its format writes comments.</param>
    public InlineSuppressions(string text, CommentSyntax comments)
    {
        var marker = text.IndexOf(Marker, StringComparison.Ordinal);
        while (marker >= 0)
        {
            var line = new TextSlice(text, TextSlice.StartOfLine(text, marker), TextSlice.EndOfLine(text, marker));
            _allowed.Add((line.Start, comments.IsCommentLine(line) ? EndOfNextLine(line, comments.WantsEmptyLineBehind(line)) : line.End));
            marker = text.IndexOf(Marker, line.End, StringComparison.Ordinal);
        }
    }

    /// <summary>Whether a marker covers this position.</summary>
    public bool Cover(int position)
    {
        var low = 0;
        var high = _allowed.Count;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (_allowed[middle].End <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low < _allowed.Count && _allowed[low].Start <= position;
    }

    private static int EndOfNextLine(TextSlice line, bool mayBeEmpty)
    {
        var next = TextSlice.SkipLineEnd(line.Text, line.End);
        if (mayBeEmpty && TextSlice.EndOfLine(line.Text, next) == next)
            next = TextSlice.SkipLineEnd(line.Text, next);
        return TextSlice.EndOfLine(line.Text, next);
    }
}
