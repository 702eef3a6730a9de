using Microsoft.CodeAnalysis;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// The nodes beside a node. Found by their position: to count through the list that they are in takes longer the longer
/// it is.
/// </summary>
internal static class Siblings
{
    /// <summary>The node that follows under the same parent, commas left out.</summary>
    public static SyntaxNode? Next(SyntaxNode node)
    {
        var position = node.FullSpan.End;
        while (node.Parent is { } parent && position < parent.FullSpan.End)
        {
            var child = parent.ChildThatContainsPosition(position);
            if (child.IsNode)
                return child.AsNode();
            position = child.FullSpan.End;
        }

        return null;
    }

    /// <summary>The node before it under the same parent, commas left out.</summary>
    public static SyntaxNode? Previous(SyntaxNode node)
    {
        var position = node.FullSpan.Start - 1;
        while (node.Parent is { } parent && position >= parent.FullSpan.Start)
        {
            var child = parent.ChildThatContainsPosition(position);
            if (child.IsNode)
                return child.AsNode();
            position = child.FullSpan.Start - 1;
        }

        return null;
    }
}
