using System.Text;
using LocalStack.Detection.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Finds tokens that literals of one expression make up together: <c>"ls-…" + "…"</c>, and a literal with escapes.
/// Syntax only; begun by the clue that something looks like a token and is cut off.
/// </summary>
internal static class FoldedLiterals
{
    /// <param name="root">The tree.</param>
    /// <param name="scan">What the text showed: its whole tokens are not reported again.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static IEnumerable<FoldedToken> Find(SyntaxNode root, ScanResult scan, CancellationToken cancellationToken)
    {
        var seen = new HashSet<SyntaxNode>();
        foreach (var position in scan.CutTokens)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (root.FindToken(position).Parent is not LiteralExpressionSyntax literal
                || OutermostConcatenation(literal, seen) is not { } expression)
            {
                continue;
            }

            foreach (var run in RunsOfLiterals(expression))
            {
                foreach (var token in FindInRun(run, scan.Tokens))
                    yield return token;
            }
        }
    }

    /// <summary>The concatenation that a literal belongs to, or nothing when it has been seen before.</summary>
    private static ExpressionSyntax? OutermostConcatenation(ExpressionSyntax expression, HashSet<SyntaxNode> seen)
    {
        while (seen.Add(expression))
        {
            if (expression.Parent is not (ParenthesizedExpressionSyntax
                or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression }))
            {
                return expression;
            }

            expression = (ExpressionSyntax)expression.Parent;
        }

        return null;
    }

    /// <summary>
    /// The literals that stand side by side in a concatenation. The operands are unfolded on a list, because ten
    /// thousand of them would be as many calls.
    /// </summary>
    private static List<List<SyntaxToken>> RunsOfLiterals(ExpressionSyntax expression)
    {
        var runs = new List<List<SyntaxToken>> { new() };
        var pending = new Stack<ExpressionSyntax>();
        pending.Push(expression);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    pending.Push(parenthesized.Expression);
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } concatenation:
                    pending.Push(concatenation.Right);
                    pending.Push(concatenation.Left);
                    break;
                case LiteralExpressionSyntax { Token.Value: string or char } literal:
                    runs[runs.Count - 1].Add(literal.Token);
                    break;
                default:
                    runs.Add([]);
                    break;
            }
        }

        return runs;
    }

    private static IEnumerable<FoldedToken> FindInRun(List<SyntaxToken> literals, IReadOnlyList<TokenMatch> whole)
    {
        var value = new StringBuilder();
        var ends = new List<int>(literals.Count);
        foreach (var literal in literals)
        {
            value.Append(literal.ValueText);
            ends.Add(value.Length);
        }

        foreach (var token in TextScanner.Scan(value.ToString()).Tokens)
        {
            var first = LiteralAt(ends, token.Start);
            var last = LiteralAt(ends, token.End - 1);
            if (first == last && IsWhole(token, literals[first].Span, whole))
                continue;

            var span = TextSpan.FromBounds(literals[first].SpanStart, literals[last].Span.End);
            var pieces = literals.GetRange(first, last - first + 1).ConvertAll(literal => literal.Span);
            yield return first == last
                ? new FoldedToken(token, span, "string literal", [])
                : new FoldedToken(token, span, "concatenated string literals", pieces);
        }
    }

    /// <summary>The literal that holds a place of the folded value.</summary>
    private static int LiteralAt(List<int> ends, int position)
    {
        var index = ends.BinarySearch(position + 1);
        return index < 0 ? ~index : index;
    }

    /// <summary>Whether the search of the text has found the token in this literal already.</summary>
    private static bool IsWhole(TokenMatch token, TextSpan literal, IReadOnlyList<TokenMatch> whole)
    {
        var low = 0;
        var high = whole.Count;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (whole[middle].Start < literal.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (var i = low; i < whole.Count && whole[i].Start < literal.End; i++)
        {
            if (whole[i].Fingerprint == token.Fingerprint)
                return true;
        }

        return false;
    }
}
