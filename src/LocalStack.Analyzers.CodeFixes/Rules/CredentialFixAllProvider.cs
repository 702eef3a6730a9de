using LocalStack.Analyzers.CodeFixes.Configuration;
using LocalStack.Analyzers.CodeFixes.Source;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LocalStack.Analyzers.CodeFixes.Rules;

/// <summary>Hands a Fix All over to the kind of document that it was asked for.</summary>
internal sealed class CredentialFixAllProvider : FixAllProvider
{
    /// <summary>What a Fix All does, for the menu.</summary>
    public const string Title = "Remove LocalStack credentials";

    public static readonly CredentialFixAllProvider Instance = new();

    private CredentialFixAllProvider()
    {
    }

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
        CredentialCodeFixProvider.IsConfigurationKey(fixAllContext.CodeActionEquivalenceKey)
            ? new ConfigurationFixAll(fixAllContext).FindAsync()
            : SourceFixAllProvider.Instance.GetFixAsync(fixAllContext);
}
