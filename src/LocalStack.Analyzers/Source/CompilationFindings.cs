using LocalStack.Detection.Credentials;
using Microsoft.CodeAnalysis;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// The findings of a compilation that need more than the text of one file. They are worked out once, when the first
/// tree asks, because a value may be declared in another file than the name it is given to; each tree then reports its
/// own.
/// </summary>
internal sealed class CompilationFindings(Compilation compilation, CredentialNames names)
{
    private readonly object _gate = new();
    private ILookup<SyntaxTree, SourceFinding>? _findings;

    /// <summary>The findings in one tree, in its order.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled; the next who asks begins anew.</exception>
    public IEnumerable<SourceFinding> Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        lock (_gate)
            _findings ??= Find(cancellationToken);

        return _findings[tree];
    }

    private ILookup<SyntaxTree, SourceFinding> Find(CancellationToken cancellationToken)
    {
        var candidates = CompilationCandidates.Find(compilation, names, cancellationToken);
        var finder = new SourceCredentialFinder(compilation, names, cancellationToken);
        foreach (var tree in candidates.Trees)
        {
            foreach (var token in TreeCandidates.Of(tree, cancellationToken).EncodedTokens)
                finder.AddText(tree, token);
            foreach (var position in candidates.PositionsIn(tree))
                finder.ExamineAt(tree, position);
            foreach (var commented in CommentedCredentials.In(tree, candidates.PositionsIn(tree), names, cancellationToken))
                finder.AddComment(tree, commented);
        }

        return finder.Findings
            .OrderBy(finding => finding.Finding.Start)
            .ToLookup(finding => finding.Tree);
    }
}
