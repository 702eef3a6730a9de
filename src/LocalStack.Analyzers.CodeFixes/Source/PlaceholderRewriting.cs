using LocalStack.Detection.Rewriting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.CodeFixes.Source;

/// <summary>Text that no program runs: comments, documentation, disabled code, region names.</summary>
internal static class PlaceholderRewriting
{
    private const string Title = "Replace the token with a placeholder";

    public static SourceRewriting? Find(SyntaxTrivia trivia, TextSpan span)
    {
        if (trivia.IsDirective && !trivia.IsKind(SyntaxKind.RegionDirectiveTrivia) && !trivia.IsKind(SyntaxKind.EndRegionDirectiveTrivia))
            return null;

        return new SourceRewriting(Title, [new TextChange(span, IsXml(trivia) ? TokenPlaceholder.InXml : TokenPlaceholder.Text)]);
    }

    /// <summary>Told by the text too: when no documentation is wanted, the parser sees a plain comment.</summary>
    private static bool IsXml(SyntaxTrivia trivia)
    {
        var text = trivia.ToFullString();
        return trivia.HasStructure && !trivia.IsDirective
            || text.StartsWith("///", StringComparison.Ordinal)
            || text.StartsWith("/**", StringComparison.Ordinal);
    }
}
