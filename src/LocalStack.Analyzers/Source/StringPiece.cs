using Microsoft.CodeAnalysis;

namespace LocalStack.Analyzers.Source;

/// <summary>A part of a folded string.</summary>
/// <param name="value">What it contributes.</param>
/// <param name="use">Where it stands in the folded expression.</param>
/// <param name="origin">The literal that it comes from, which may be that of a constant elsewhere.</param>
/// <param name="literal">What is read: the origin, or a part of it.</param>
/// <param name="start">Where it begins in the value of what is read.</param>
internal readonly struct StringPiece(string value, SyntaxNode use, SyntaxNode origin, SyntaxNode literal, int start)
{
    public string Value { get; } = value;

    public SyntaxNode Use { get; } = use;

    public SyntaxNode Origin { get; } = origin;

    public SyntaxNode Literal { get; } = literal;

    public int Start { get; } = start;

    /// <summary>A part of the piece.</summary>
    public StringPiece Part(int start, int length) =>
        new(Value.Substring(start, length), Use, Origin, Literal, Start + start);
}
