using LocalStack.Analyzers.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.CodeFixes.Configuration;

/// <summary>
/// Fixes configuration files, each at once: Roslyn's own providers pass over documents that are not code. A file that
/// several projects include is worked out once, and changed in each.
/// </summary>
internal sealed class ConfigurationFixAll(FixAllContext context)
{
    /// <summary>The texts worked out so far, by path; nothing for a file that has no fix.</summary>
    private readonly Dictionary<string, (SourceText Before, SourceText? After)> _texts = new(StringComparer.Ordinal);

    /// <summary>The action that fixes the scope; nothing, when nothing in it can be fixed.</summary>
    public async Task<CodeAction?> FindAsync()
    {
        var solution = context.Solution;
        foreach (var project in Projects)
            solution = await FixAsync(solution, project).ConfigureAwait(false);

        return solution == context.Solution
            ? null
            : CodeAction.Create(CredentialFixAllProvider.Title, _ => Task.FromResult(solution), context.CodeActionEquivalenceKey);
    }

    private IEnumerable<Project> Projects =>
        context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];

    private async Task<Solution> FixAsync(Solution solution, Project project)
    {
        var diagnostics = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
        foreach (var file in diagnostics.Where(IsInScope).GroupBy(diagnostic => diagnostic.Location.GetLineSpan().Path))
        {
            foreach (var document in project.AdditionalDocuments.Where(document => ConfigurationFix.PathOf(document) == file.Key))
            {
                if (await FixAsync(document, [.. file]).ConfigureAwait(false) is { } text)
                    solution = solution.WithAdditionalDocumentText(document.Id, text);
            }
        }

        return solution;
    }

    /// <summary>A context knows no document that is not code: the key of the action says for which file it was asked.</summary>
    private bool IsInScope(Diagnostic diagnostic) =>
        diagnostic.Location.Kind == LocationKind.ExternalFile
        && context.DiagnosticIds.Contains(diagnostic.Id)
        && (context.Scope != FixAllScope.Document
            || CredentialCodeFixProvider.ConfigurationKeyOf(diagnostic.Location.GetLineSpan().Path) == context.CodeActionEquivalenceKey);

    private async Task<SourceText?> FixAsync(TextDocument document, IReadOnlyList<Diagnostic> diagnostics)
    {
        var path = ConfigurationFix.PathOf(document);
        var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        if (_texts.TryGetValue(path, out var known) && known.Before.ContentEquals(text))
            return known.After;

        var fix = await ConfigurationFix.FindAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false);
        _texts[path] = (text, fix?.Text);
        return fix?.Text;
    }
}
