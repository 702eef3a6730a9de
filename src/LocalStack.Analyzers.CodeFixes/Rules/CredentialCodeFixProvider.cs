using System.Collections.Immutable;
using System.Composition;
using LocalStack.Analyzers.CodeFixes.Configuration;
using LocalStack.Analyzers.CodeFixes.Source;
using LocalStack.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LocalStack.Analyzers.CodeFixes.Rules;

/// <summary>
/// Replaces a committed credential: in code by a look-up in the environment, in comments by a placeholder, in a
/// configuration file by the reference that its reader expands.
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

    /// <summary>How the keys of the fixes in configuration files begin; the file's path follows.</summary>
    private const string ConfigurationKey = "LocalStack.Analyzers.RewriteConfiguration:";

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
        if (context.TextDocument is AdditionalDocument file)
            await RegisterConfigurationAsync(context, file).ConfigureAwait(false);
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

    /// <summary>The key of the fixes in a configuration file.</summary>
    internal static string ConfigurationKeyOf(string path) => ConfigurationKey + path;

    /// <summary>Whether a key is that of a fix in a configuration file.</summary>
    internal static bool IsConfigurationKey(string? key) => key?.StartsWith(ConfigurationKey, StringComparison.Ordinal) == true;

    private static async Task RegisterConfigurationAsync(CodeFixContext context, AdditionalDocument document)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var fix = await ConfigurationFix.FindAsync(document, [diagnostic], context.CancellationToken).ConfigureAwait(false);
            if (fix is null)
                continue;

            context.RegisterCodeFix(
                CodeAction.Create(
                    fix.Title,
                    _ => Task.FromResult(fix.ApplyTo(document)),
                    ConfigurationKeyOf(ConfigurationFix.PathOf(document))),
                diagnostic);
        }
    }
}
