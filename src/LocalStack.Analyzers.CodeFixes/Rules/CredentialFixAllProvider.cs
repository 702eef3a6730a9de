using System.Collections.Immutable;
using LocalStack.Analyzers.CodeFixes.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LocalStack.Analyzers.CodeFixes.Rules;

/// <summary>Fixes a document at once, in place of merging the documents that single fixes would have made.</summary>
internal sealed class CredentialFixAllProvider : DocumentBasedFixAllProvider
{
    public static readonly CredentialFixAllProvider Instance = new();

    private CredentialFixAllProvider()
    {
    }

    protected override string GetFixAllTitle(FixAllContext fixAllContext) => "Remove LocalStack credentials";

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
