using System.Collections.Immutable;
using System.Composition;
using LocalStack.Analyzers.CodeFixes.Source;
using LocalStack.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LocalStack.Analyzers.CodeFixes.Rules;

/// <summary>
/// Replaces a committed credential: in code by a look-up in the environment, in comments by a placeholder.
/// <para>
/// One provider for all rules, because hosts take only one for an id. It is exported for both kinds of document and
/// for every extension, and sorts out itself what it can fix: the code-fix service caches the providers filtered by
/// the first document that asks, so a narrower export would make fixes come and go with the order of asking.
/// </para>
/// </summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(CredentialCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class CredentialCodeFixProvider : CodeFixProvider
{
    /// <summary>The key of the fixes that read the environment; Fix All then clears a scope of every credential in it.</summary>
    public const string EnvironmentKey = "LocalStack.Analyzers.ReadFromEnvironment";

    /// <summary>The key of the fixes that use <c>LocalStack.Auth</c>; they are offered first, where it is referenced.</summary>
    public const string ResolveKey = "LocalStack.Analyzers.Resolve";

    private const string AuthType = "LocalStack.Auth.LocalStackAuth";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(
            RuleDescriptors.CommittedToken.Id, RuleDescriptors.PossibleToken.Id, RuleDescriptors.HardCodedCredential.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => CredentialFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.TextDocument is not Document document)
            return;

        var compilation = await document.Project.GetCompilationAsync(context.CancellationToken).ConfigureAwait(false);
        if (compilation?.GetTypeByMetadataName(AuthType) is not null)
            await RegisterAsync(context, document, LookupSource.LocalStackAuth, ResolveKey).ConfigureAwait(false);
        await RegisterAsync(context, document, LookupSource.Environment, EnvironmentKey).ConfigureAwait(false);
    }

    private static async Task RegisterAsync(
        CodeFixContext context, Document document, LookupSource source, string equivalenceKey)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var fix = await SourceFix
                .FindAsync(document, [diagnostic], source, context.CancellationToken)
                .ConfigureAwait(false);
            if (fix is null)
                continue;

            context.RegisterCodeFix(
                CodeAction.Create(fix.Title, _ => Task.FromResult(fix.Fixed), equivalenceKey),
                diagnostic);
        }
    }
}
