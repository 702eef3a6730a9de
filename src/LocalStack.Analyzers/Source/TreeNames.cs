using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>Where in one tree each name is used. Made once for a tree that holds a credential in a variable.</summary>
internal sealed class TreeNames
{
    private readonly Dictionary<string, List<IdentifierNameSyntax>> _uses = new(StringComparer.Ordinal);

    public TreeNames(SyntaxNode root)
    {
        foreach (var name in root.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            var text = name.Identifier.ValueText;
            if (!_uses.TryGetValue(text, out var uses))
                _uses[text] = uses = [];
            uses.Add(name);
        }
    }

    /// <summary>The uses of a name inside a node, in the order of the text.</summary>
    public IEnumerable<IdentifierNameSyntax> In(SyntaxNode scope, string name)
    {
        if (!_uses.TryGetValue(name, out var uses))
            yield break;

        for (var i = FirstFrom(uses, scope.SpanStart); i < uses.Count && uses[i].SpanStart < scope.Span.End; i++)
            yield return uses[i];
    }

    private static int FirstFrom(List<IdentifierNameSyntax> uses, int position)
    {
        var low = 0;
        var high = uses.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (uses[middle].SpanStart < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
