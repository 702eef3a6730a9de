using Microsoft.CodeAnalysis;

namespace LocalStack.Analyzers.Source;

/// <summary>A part of a folded string.</summary>
/// <param name="value">What it contributes.</param>
/// <param name="use">Where it stands in the folded expression.</param>
/// <param name="origin">The literal that it comes from, which may be that of a constant elsewhere.</param>
internal readonly struct StringPiece(string value, SyntaxNode use, SyntaxNode origin)
{
    public string Value { get; } = value;

    public SyntaxNode Use { get; } = use;

    public SyntaxNode Origin { get; } = origin;
}
