using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.CodeFixes.Source;

/// <summary>A document without its credentials, validated: it compiles as before, with no new warning.</summary>
internal sealed class SourceFix(string title, Document @fixed)
{
    /// <summary>What the fix does, for the menu.</summary>
    public string Title { get; } = title;

    public Document Fixed { get; } = @fixed;

    /// <summary>Finds the fix of some diagnostics in one document; nothing, when there is none that compiles.</summary>
    public static async Task<SourceFix?> FindAsync(
        Document document, IReadOnlyList<Diagnostic> diagnostics, LookupSource source, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
            return null;

        var rewritings = new List<SourceRewriting>();
        foreach (var diagnostic in diagnostics)
        {
            if (SourceRewriter.Find(model, root, diagnostic, source, cancellationToken) is { } rewriting)
                rewritings.Add(rewriting);
        }

        return await ApplyAsync(document, rewritings, cancellationToken).ConfigureAwait(false)
            ?? (rewritings.Count > 1 || rewritings.Exists(rewriting => rewriting.Otherwise is not null)
                ? await ApplyValidAsync(document, rewritings, cancellationToken).ConfigureAwait(false)
                : null);
    }

    /// <summary>Applies all, or none when the result does not compile as before.</summary>
    private static async Task<SourceFix?> ApplyAsync(
        Document document, List<SourceRewriting> rewritings, CancellationToken cancellationToken)
    {
        if (rewritings.Count == 0)
            return null;

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var changed = document.WithText(text.WithChanges(Merge(rewritings)));
        var reachesOtherFiles = rewritings.Exists(rewriting => rewriting.ReachesOtherFiles);
        var compiles = await CompilationCheck
            .AddsNoDiagnosticAsync(document, changed, reachesOtherFiles, cancellationToken)
            .ConfigureAwait(false);
        return compiles ? new SourceFix(rewritings[0].Title, changed) : null;
    }

    /// <summary>
    /// Adds one after the other, and leaves out what does not compile with those before it. Then those that were left out again,
    /// the last one first: a constant can become a variable once what is made of it, and stands behind it, is none any more.
    /// </summary>
    private static async Task<SourceFix?> ApplyValidAsync(
        Document document, List<SourceRewriting> rewritings, CancellationToken cancellationToken)
    {
        var kept = new List<SourceRewriting>();
        var left = new Stack<SourceRewriting>();
        SourceFix? fix = null;
        foreach (var rewriting in rewritings)
        {
            if (!await AddAsync(rewriting).ConfigureAwait(false))
                left.Push(rewriting);
        }

        foreach (var rewriting in left)
        {
            if (!await AddAsync(rewriting).ConfigureAwait(false) && rewriting.Otherwise is { } other)
                await AddAsync(other).ConfigureAwait(false);
        }

        return fix;

        async Task<bool> AddAsync(SourceRewriting rewriting)
        {
            if (await ApplyAsync(document, [.. kept, rewriting], cancellationToken).ConfigureAwait(false) is not { } more)
                return false;

            kept.Add(rewriting);
            fix = more;
            return true;
        }
    }

    /// <summary>
    /// The changes in the order of the text. Two credentials in one literal both ask that it be interpolated, two in one
    /// declaration that it be no constant: such a change is made once. A rewriting is made whole or not at all: one that
    /// meets another is left for the next time.
    /// </summary>
    private static SortedSet<TextChange> Merge(List<SourceRewriting> rewritings)
    {
        var merged = new SortedSet<TextChange>(Comparer<TextChange>.Create(CompareByPlace));
        foreach (var rewriting in rewritings)
        {
            if (rewriting.Changes.All(change => merged.Contains(change) || !Meets(merged, change)))
                merged.UnionWith(rewriting.Changes);
        }

        return merged;
    }

    /// <summary>Whether a change touches what the last one before it, or the first one after it, changes.</summary>
    private static bool Meets(SortedSet<TextChange> others, TextChange change)
    {
        var first = new TextChange(new TextSpan(0, 0), "");
        var last = new TextChange(new TextSpan(int.MaxValue, 0), "");
        return others.GetViewBetween(first, change).Max is { NewText: not null } before && before.Span.End > change.Span.Start
            || others.GetViewBetween(change, last).Min is { NewText: not null } after && after.Span.Start < change.Span.End;
    }

    private static int CompareByPlace(TextChange one, TextChange other)
    {
        var places = one.Span.CompareTo(other.Span);
        return places != 0 ? places : string.CompareOrdinal(one.NewText, other.NewText);
    }
}
