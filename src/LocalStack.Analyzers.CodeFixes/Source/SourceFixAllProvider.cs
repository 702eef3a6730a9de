using System.Collections.Immutable;
using LocalStack.Analyzers.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LocalStack.Analyzers.CodeFixes.Source;

/// <summary>Fixes a document at once, in place of merging the documents that single fixes would have made.</summary>
internal sealed class SourceFixAllProvider : DocumentBasedFixAllProvider
{
    public static readonly SourceFixAllProvider Instance = new();

    private SourceFixAllProvider()
    {
    }

    protected override string GetFixAllTitle(FixAllContext fixAllContext) => CredentialFixAllProvider.Title;

    protected override async Task<Document?> FixAllAsync(
        FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var source = fixAllContext.CodeActionEquivalenceKey == CredentialCodeFixProvider.ResolveKey
            ? LookupSource.LocalStackAuth
            : LookupSource.Environment;
        var fix = await SourceFix
            .FindAsync(document, diagnostics, source, fixAllContext.CancellationToken)
            .ConfigureAwait(false);
        return fix?.Fixed;
    }
}
