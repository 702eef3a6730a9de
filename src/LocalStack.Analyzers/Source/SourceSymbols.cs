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
        return info.Symbol
            ?? info.CandidateSymbols.FirstOrDefault()
            ?? (node is ImplicitObjectCreationExpressionSyntax creation ? ConstructorOf(creation) : null);
    }

    /// <summary>
    /// The method that a node calls. Of a variable that holds a function it is that function, where the type of the variable is
    /// one of .NET, whose parameters have no names of their own: <c>Action&lt;string&gt; use = UseToken;</c>.
    /// </summary>
    public IMethodSymbol? MethodOf(SyntaxNode call)
    {
        var method = SymbolOf(call) as IMethodSymbol;
        return method is { MethodKind: MethodKind.DelegateInvoke, ContainingType.ContainingNamespace.Name: nameof(System) }
            && call is InvocationExpressionSyntax invocation
                ? FunctionIn(invocation.Expression) ?? method
                : method;
    }

    private IMethodSymbol? FunctionIn(ExpressionSyntax callee)
    {
        var variable = callee is MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Action.Invoke) } access ? access.Expression : callee;
        return SymbolOf(variable) is { } symbol and not IMethodSymbol && folder.ValueOf(symbol) is { } value
            ? SymbolOf(value) as IMethodSymbol
            : null;
    }

    /// <summary>
    /// What <c>new(…)</c> calls in a collection expression. Roslyn 4.8 does not say, so it is a constructor of the element's type
    /// that takes as many arguments.
    /// </summary>
    private IMethodSymbol? ConstructorOf(ImplicitObjectCreationExpressionSyntax creation) =>
        creation.Parent is ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection }
        && ElementOf(TargetOf(collection)) is INamedTypeSymbol type
            ? type.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.Length == creation.ArgumentList.Arguments.Count)
            : null;

    /// <summary>The type of the items of an array or a collection.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol? collection) => collection switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: { Length: 1 } elements } => elements[0],
        _ => null,
    };

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
