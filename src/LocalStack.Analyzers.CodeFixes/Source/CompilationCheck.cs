using Microsoft.CodeAnalysis;

namespace LocalStack.Analyzers.CodeFixes.Source;

/// <summary>Tells whether a change leaves a program that compiles as it did before.</summary>
internal static class CompilationCheck
{
    /// <param name="before">The document as it is.</param>
    /// <param name="after">The document as it would be.</param>
    /// <param name="inOtherFiles">Whether the rest of the project, and those that depend on it, are looked at too.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Whether no error or warning is there that was not there before.</returns>
    public static async Task<bool> AddsNoDiagnosticAsync(
        Document before, Document after, bool inOtherFiles, CancellationToken cancellationToken)
    {
        if (!inOtherFiles)
        {
            if (await HasEntryPointAsync(before, cancellationToken).ConfigureAwait(false)
                && !await HasEntryPointAsync(after, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }

            var old = await DiagnosticsOfAsync(before, cancellationToken).ConfigureAwait(false);
            return AddsNone(old, await DiagnosticsOfAsync(after, cancellationToken).ConfigureAwait(false));
        }

        var solution = before.Project.Solution;
        var dependents = solution.GetProjectDependencyGraph()
            .GetProjectsThatTransitivelyDependOnThisProject(before.Project.Id);
        foreach (var project in dependents.Prepend(before.Project.Id))
        {
            var old = await DiagnosticsOfAsync(solution, project, cancellationToken).ConfigureAwait(false);
            if (!AddsNone(old, await DiagnosticsOfAsync(after.Project.Solution, project, cancellationToken).ConfigureAwait(false)))
                return false;
        }

        return true;
    }

    /// <summary>No file of a program says by itself that the program has no beginning.</summary>
    private static async Task<bool> HasEntryPointAsync(Document document, CancellationToken cancellationToken)
    {
        var compilation = await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        return compilation?.GetEntryPoint(cancellationToken) is not null;
    }

    private static async Task<IEnumerable<Diagnostic>> DiagnosticsOfAsync(
        Document document, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return model?.GetDiagnostics(cancellationToken: cancellationToken).AsEnumerable() ?? Enumerable.Empty<Diagnostic>();
    }

    private static async Task<IEnumerable<Diagnostic>> DiagnosticsOfAsync(
        Solution solution, ProjectId project, CancellationToken cancellationToken)
    {
        var compilation = await solution.GetProject(project)!.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        return compilation?.GetDiagnostics(cancellationToken).AsEnumerable() ?? Enumerable.Empty<Diagnostic>();
    }

    /// <summary>Places move with a change, so that the diagnostics are counted by their ids.</summary>
    private static bool AddsNone(IEnumerable<Diagnostic> before, IEnumerable<Diagnostic> after)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var diagnostic in before.Where(IsSeen))
            counts[diagnostic.Id] = counts.TryGetValue(diagnostic.Id, out var count) ? count + 1 : 1;

        foreach (var diagnostic in after.Where(IsSeen))
        {
            if (!counts.TryGetValue(diagnostic.Id, out var count) || count == 0)
                return false;
            counts[diagnostic.Id] = count - 1;
        }

        return true;
    }

    private static bool IsSeen(Diagnostic diagnostic) =>
        diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed;
}
