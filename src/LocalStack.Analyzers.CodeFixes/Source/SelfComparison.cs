using LocalStack.Analyzers.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.CodeFixes.Source;

/// <summary>
/// Tells where the program compares a credential with the variable that a look-up would read: <c>Assert.Equal("…", Read())</c>. The comparison
/// would say nothing any more.
/// </summary>
internal static class SelfComparison
{
    public static bool Is(SemanticModel model, ExpressionSyntax credential, CredentialLookup lookup)
    {
        var scope = credential.FirstAncestorOrSelf<StatementSyntax>() ?? (SyntaxNode?)credential.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return scope is not null && scope.DescendantNodes().OfType<ExpressionSyntax>()
            .Where(node => node != credential && (lookup.IsMadeBy(node) || HoldsRead(model, node, lookup)))
            .SelectMany(read => read.AncestorsAndSelf().TakeWhile(node => node != scope).OfType<ExpressionSyntax>())
            .Any(around => ComparedValues.With(around).Contains(credential));
    }

    /// <summary>Whether a local variable is given what the look-up reads.</summary>
    private static bool HoldsRead(SemanticModel model, ExpressionSyntax node, CredentialLookup lookup) =>
        node is IdentifierNameSyntax
        && model.GetSymbolInfo(node).Symbol is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } references }
        && references[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value }
        && value.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Any(lookup.IsMadeBy);
}
