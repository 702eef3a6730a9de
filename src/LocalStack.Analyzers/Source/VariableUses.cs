using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>Finds where a variable is used. The names of a tree are listed once, whatever is asked of it.</summary>
internal sealed class VariableUses(SourceSymbols symbols, CancellationToken cancellationToken)
{
    /// <summary>More uses of one variable are not looked at.</summary>
    private const int MaxUses = 256;

    private readonly Dictionary<SyntaxTree, TreeNames> _names = [];

    /// <summary>The uses of a variable inside a node, in the order of the text; those of a member with its <c>this</c>.</summary>
    public IEnumerable<ExpressionSyntax> Of(ISymbol variable, SyntaxNode scope)
    {
        foreach (var name in NamesOf(scope.SyntaxTree).In(scope, variable.Name).Take(MaxUses))
        {
            ExpressionSyntax use = name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own ? own : name;
            if (SymbolEqualityComparer.Default.Equals(symbols.SymbolOf(use), variable))
                yield return use;
        }
    }

    /// <summary>
    /// Where the uses of a variable are looked for: in the member or function of a local, in the type of a member or method.
    /// </summary>
    /// <param name="node">The declaration of the variable, or a use of it.</param>
    /// <param name="variable">The variable.</param>
    public static SyntaxNode ScopeOf(SyntaxNode node, ISymbol variable)
    {
        SyntaxNode? scope = variable is IFieldSymbol or IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary }
            ? node.FirstAncestorOrSelf<TypeDeclarationSyntax>()
            : node.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax);
        return scope ?? node.SyntaxTree.GetRoot();
    }

    private TreeNames NamesOf(SyntaxTree tree)
    {
        if (!_names.TryGetValue(tree, out var names))
            _names[tree] = names = new TreeNames(tree.GetRoot(cancellationToken));
        return names;
    }
}
