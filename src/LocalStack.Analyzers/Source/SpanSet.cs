using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Source;

/// <summary>Spans of one text that do not overlap, in its order.</summary>
/// <param name="spans">The first ones, in order and apart from each other.</param>
internal sealed class SpanSet(IEnumerable<TextSpan> spans)
{
    private readonly List<TextSpan> _spans = [.. spans];

    /// <summary>Adds a span, unless it overlaps one that is there.</summary>
    public bool TryAdd(TextSpan span)
    {
        var index = _spans.BinarySearch(span);
        if (index >= 0)
            return false;

        index = ~index;
        var overlaps = (index > 0 && _spans[index - 1].End > span.Start)
            || (index < _spans.Count && _spans[index].Start < span.End);
        if (!overlaps)
            _spans.Insert(index, span);
        return !overlaps;
    }
}
