using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Finds the token or trivia at a position. It goes through the tree once, as long as the positions are asked for in the
/// order of the text: the compiler's own search begins at the root each time, and reads all siblings on its way.
/// </summary>
/// <param name="root">The root of the tree.</param>
internal sealed class TokenCursor(SyntaxNode root)
{
    private IEnumerator<SyntaxToken>? _tokens;
    private SyntaxToken _token;
    private int _wanted;

    /// <summary>The list of which <see cref="_spans"/> are.</summary>
    private SyntaxTriviaList _list;
    private List<TextSpan> _spans = [];

    /// <summary>The token that holds a position, or that trivia there belongs to.</summary>
    public SyntaxToken TokenAt(int position)
    {
        if (_tokens is null || position < _wanted)
            Begin(position);
        _wanted = position;
        while (_token.FullSpan.End <= position && _tokens!.MoveNext())
            _token = _tokens.Current;
        return _token.FullSpan.Contains(position) ? _token : root.FindToken(position);
    }

    /// <summary>The trivia that holds a position; of no kind, if it is within a token.</summary>
    public SyntaxTrivia TriviaAt(int position)
    {
        var token = TokenAt(position);
        if (token.Span.Contains(position) || !token.FullSpan.Contains(position))
            return default;

        var list = position < token.SpanStart ? token.LeadingTrivia : token.TrailingTrivia;
        if (list != _list)
            (_list, _spans) = (list, [.. list.Select(trivia => trivia.FullSpan)]);
        var index = _spans.BinarySearch(new TextSpan(position, int.MaxValue - position));
        return list[(index < 0 ? ~index : index) - 1];
    }

    private void Begin(int position)
    {
        _tokens = root
            .DescendantTokens(TextSpan.FromBounds(position, root.FullSpan.End), node => node.FullSpan.End > _wanted)
            .GetEnumerator();
        _token = default;
    }
}
