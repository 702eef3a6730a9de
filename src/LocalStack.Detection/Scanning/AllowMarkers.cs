namespace LocalStack.Detection.Scanning;

/// <summary>
/// The marker <c>localstack-analyzers:allow</c>, by which a configuration file accepts a secret: in a comment on its
/// line, or on a comment line of its own before it. C# has <c>#pragma</c> and <c>SuppressMessage</c> for that.
/// </summary>
internal sealed class AllowMarkers
{
    public const string Marker = "localstack-analyzers:allow";

    private static readonly string[] CommentStarts = ["#", "//", "/*", "*", "<!--", ";", "--", "'", "REM ", "::"];

    /// <summary>The allowed parts of the text, in order and apart from each other.</summary>
    private readonly List<(int Start, int End)> _allowed = [];

    /// <summary>Finds the markers of a text; each line is looked at once.</summary>
    public AllowMarkers(string text)
    {
        var marker = text.IndexOf(Marker, StringComparison.Ordinal);
        while (marker >= 0)
        {
            var start = text.LastIndexOf('\n', marker) + 1;
            var end = EndOfLine(text, marker);
            if (IsCommentLine(text, start))
                end = EndOfLine(text, end);

            _allowed.Add((start, end));
            marker = text.IndexOf(Marker, Math.Min(EndOfLine(text, marker), text.Length), StringComparison.Ordinal);
        }
    }

    /// <summary>Whether a marker covers this place.</summary>
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

    /// <summary>Behind the line end, so that the next line begins here.</summary>
    private static int EndOfLine(string text, int position)
    {
        var end = position < text.Length ? text.IndexOf('\n', position) : -1;
        return end < 0 ? text.Length : end + 1;
    }

    private static bool IsCommentLine(string text, int start)
    {
        while (start < text.Length && text[start] is ' ' or '\t')
            start++;

        foreach (var comment in CommentStarts)
        {
            if (string.Compare(text, start, comment, 0, comment.Length, StringComparison.OrdinalIgnoreCase) == 0)
                return true;
        }

        return false;
    }
}
