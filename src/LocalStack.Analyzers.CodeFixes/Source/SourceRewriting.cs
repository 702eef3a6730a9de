using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LocalStack.Analyzers.CodeFixes.Source;

/// <summary>How the text of a document changes so that one credential is gone.</summary>
/// <param name="title">What it does, for the menu.</param>
/// <param name="changes">The changes; nothing outside them is touched.</param>
/// <param name="reachesOtherFiles">Whether other files may depend on what is changed.</param>
internal sealed class SourceRewriting(string title, IReadOnlyList<TextChange> changes, bool reachesOtherFiles = false)
{
    public string Title { get; } = title;

    public IReadOnlyList<TextChange> Changes { get; } = changes;

    public bool ReachesOtherFiles { get; } = reachesOtherFiles;

    /// <summary>Changes inside an expression. If it is the value of a constant, that becomes a variable.</summary>
    public static SourceRewriting Of(string title, SyntaxNode expression, params TextChange[] changes)
    {
        var constant = ConstantDeclaration.Around(expression);
        return constant is null
            ? new SourceRewriting(title, changes)
            : new SourceRewriting(title, [constant.Removal, .. changes], constant.IsMember);
    }
}
