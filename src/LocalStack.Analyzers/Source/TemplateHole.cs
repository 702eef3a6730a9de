using LocalStack.Detection.Credentials;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>A hole of a text, and what is put there.</summary>
/// <param name="start">Where it is in the text.</param>
/// <param name="name">What it is called.</param>
/// <param name="before">The text between the hole in front and this one.</param>
/// <param name="argument">What is put there.</param>
internal sealed class TemplateHole(int start, string name, string before, ExpressionSyntax argument)
{
    public int Start { get; } = start;

    public ExpressionSyntax Argument { get; } = argument;

    /// <summary>The credential that the hole is called after, by itself or behind the word LocalStack: <c>LocalStack token {AuthToken}</c>.</summary>
    public CredentialName? NameIn(CredentialNames names) =>
        names.Match(name) ?? (IsAboutLocalStack() ? names.Match(name, CredentialOwner.LocalStack) : null);

    private bool IsAboutLocalStack()
    {
        var end = before.LastIndexOf(CredentialOwner.LocalStack, StringComparison.OrdinalIgnoreCase) + CredentialOwner.LocalStack.Length;
        return end >= CredentialOwner.LocalStack.Length && (end == before.Length || !(char.IsLetterOrDigit(before[end]) || before[end] is '.' or '-'));
    }
}
