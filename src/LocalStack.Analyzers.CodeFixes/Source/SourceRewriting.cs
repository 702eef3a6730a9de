using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.CodeFixes.Source;

/// <summary>How the text of a document changes so that one credential is gone.</summary>
/// <param name="title">What it does, for the menu.</param>
/// <param name="changes">The changes; nothing outside them is touched.</param>
/// <param name="reachesOtherFiles">Whether other files may depend on what is changed.</param>
/// <param name="otherwise">What is done where this leaves a program that does not compile.</param>
internal sealed class SourceRewriting(
    string title, IReadOnlyList<TextChange> changes, bool reachesOtherFiles = false, SourceRewriting? otherwise = null)
{
    public string Title { get; } = title;

    public IReadOnlyList<TextChange> Changes { get; } = changes;

    public bool ReachesOtherFiles { get; } = reachesOtherFiles;

    public SourceRewriting? Otherwise { get; } = otherwise;

    /// <summary>Changes inside an expression, and of the declaration that it is the value of.</summary>
    /// <returns>Nothing, where a look-up would throw before the type is used.</returns>
    public static SourceRewriting? Of(string title, SyntaxNode expression, params TextChange[] changes) =>
        Of(title, expression, otherwise: null, changes);

    /// <summary>The same, with what is done where this leaves a program that does not compile.</summary>
    public static SourceRewriting? Of(string title, SyntaxNode expression, SourceRewriting? otherwise, params TextChange[] changes) =>
        DeferredInitializer.Around(expression) is { } declaration
            ? new SourceRewriting(title, [.. declaration.Changes, .. changes], declaration.IsMember, otherwise)
            : null;
}
