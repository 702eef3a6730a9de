using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;

namespace LocalStack.Analyzers.Source;

/// <summary>A finding in C#, and the literals that the secret is put together from, if they are several.</summary>
internal sealed class SourceFinding(Finding finding, SyntaxTree tree, IReadOnlyList<SyntaxNode> pieces)
{
    public Finding Finding { get; } = finding;

    public SyntaxTree Tree { get; } = tree;

    public IReadOnlyList<SyntaxNode> Pieces { get; } = pieces;
}
