using System.Runtime.CompilerServices;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// What the text of one tree gives reason to look at, in a compilation that has candidates. Kept as long as the text is, so
/// that an edit in the editor searches again the one file that it changed.
/// </summary>
internal sealed class TreeCandidates
{
    private static readonly ConditionalWeakTable<SourceText, TreeCandidates> Known = new();

    private TreeCandidates(string text, ScanResult scan)
    {
        Positions = CandidateFinder.Find(text, scan);
        EncodedTokens = scan.MayHoldEncoded ? Detection.Scanning.EncodedTokens.FindInSource(text) : [];
    }

    /// <summary>The positions, in no order.</summary>
    public IReadOnlyList<int> Positions { get; }

    /// <summary>The tokens in another form, in the order of the text.</summary>
    public IReadOnlyList<EncodedToken> EncodedTokens { get; }

    /// <summary>The candidates of a tree.</summary>
    public static TreeCandidates Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken);
        if (Known.TryGetValue(text, out var known))
            return known;

        var candidates = new TreeCandidates(TextOf(tree, cancellationToken), TreeScans.Of(tree, cancellationToken));
        return Known.GetValue(text, _ => candidates);
    }

    /// <summary>The text of a tree; that of all but very long files is not copied.</summary>
    public static string TextOf(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken);
        return text.ToString(new TextSpan(0, text.Length));
    }
}
