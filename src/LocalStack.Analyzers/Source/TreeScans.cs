using System.Runtime.CompilerServices;
using LocalStack.Analyzers.Rules;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// What the search of each text found. Kept as long as the text is: two analyzers share one pass, and an edit in the
/// editor reads again the one file that it changed.
/// </summary>
internal static class TreeScans
{
    private static readonly ConditionalWeakTable<SourceText, ScanResult> Results = new();

    public static ScanResult Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken);
        if (Results.TryGetValue(text, out var known))
            return known;

        var result = TextScanner.Scan(new SourceTextSource(text), cancellationToken);

        // Another thread may have been faster; both found the same.
        return Results.GetValue(text, _ => result);
    }
}
