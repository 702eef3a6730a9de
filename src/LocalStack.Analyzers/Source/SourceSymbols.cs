using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>What the compiler knows of a node; of several candidates in code that does not compile, the first.</summary>
internal sealed class SourceSymbols(StringFolder folder, CancellationToken cancellationToken)
{
    /// <summary>What a name, a call, a creation, an attribute or a constructor initialiser means.</summary>
    public ISymbol? SymbolOf(SyntaxNode node)
    {
        var info = folder.ModelOf(node.SyntaxTree).GetSymbolInfo(node, cancellationToken);
        return info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
    }

    /// <summary>What a declaration declares.</summary>
    public ISymbol? DeclaredBy(SyntaxNode declaration) =>
        folder.ModelOf(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellationToken);

    /// <summary>The type of an expression.</summary>
    public ITypeSymbol? TypeOf(ExpressionSyntax expression) =>
        folder.ModelOf(expression.SyntaxTree).GetTypeInfo(expression, cancellationToken).Type;

    /// <summary>The type that an expression is converted to.</summary>
    public ITypeSymbol? TargetOf(ExpressionSyntax expression) =>
        folder.ModelOf(expression.SyntaxTree).GetTypeInfo(expression, cancellationToken).ConvertedType;
}
