using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Source;

/// <summary>A token that the text does not show in one piece: written with escapes, or over several literals.</summary>
/// <param name="token">The token, with its place in the folded value.</param>
/// <param name="span">From the first literal that takes part to the last.</param>
/// <param name="place">Where it stands, for messages.</param>
/// <param name="pieces">The literals that take part, when there are several.</param>
internal sealed class FoldedToken(TokenMatch token, TextSpan span, string place, IReadOnlyList<TextSpan> pieces)
{
    public TokenMatch Token { get; } = token;

    public TextSpan Span { get; } = span;

    public string Place { get; } = place;

    public IReadOnlyList<TextSpan> Pieces { get; } = pieces;
}
