using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Finds the one expression that a local, field or property is given: a constant's or read-only member's value, or
/// that of a variable that nothing else writes to.
/// </summary>
internal sealed class SingleAssignment(CancellationToken cancellationToken)
{
    /// <summary>What is written to each name of a scope: a scope is read once, however many of its variables are asked for.</summary>
    private readonly Dictionary<SyntaxNode, ILookup<string, ExpressionSyntax?>> _writes = [];

    /// <summary>The expression, if there is only one.</summary>
    public ExpressionSyntax? Of(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => OfDeclared(local, local.IsConst),
        IFieldSymbol field => OfDeclared(field, field.IsConst),
        IPropertySymbol { SetMethod: null } property => OfProperty(property),
        _ => null,
    };

    private ExpressionSyntax? OfDeclared(ISymbol symbol, bool isConst)
    {
        if (DeclarationOf(symbol) is not VariableDeclaratorSyntax declarator)
            return null;

        var initial = declarator.Initializer?.Value;
        if (isConst)
            return initial;

        var scope = ScopeOf(symbol, declarator);
        if (scope is null)
            return null;

        var written = WritesIn(scope)[symbol.Name].ToList();
        return (initial, written.Count) switch
        {
            (not null, 0) => initial,
            (null, 1) => written[0],
            _ => null,
        };
    }

    private ExpressionSyntax? OfProperty(IPropertySymbol property) =>
        DeclarationOf(property) is PropertyDeclarationSyntax declaration
            ? declaration.Initializer?.Value ?? declaration.ExpressionBody?.Expression
            : null;

    private SyntaxNode? DeclarationOf(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Length == 1
            ? symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken)
            : null;

    /// <summary>Where all that writes to a variable is: the member of a local, the type of a private field.</summary>
    private static SyntaxNode? ScopeOf(ISymbol symbol, SyntaxNode declarator)
    {
        if (symbol is ILocalSymbol)
        {
            return declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not GlobalStatementSyntax)
                ?? declarator.SyntaxTree.GetRoot();
        }

        var isOwn = symbol.DeclaredAccessibility == Accessibility.Private || symbol is IFieldSymbol { IsReadOnly: true };
        var isWhole = symbol.ContainingType.DeclaringSyntaxReferences.Length == 1;
        return isOwn && isWhole ? declarator.FirstAncestorOrSelf<TypeDeclarationSyntax>() : null;
    }

    private ILookup<string, ExpressionSyntax?> WritesIn(SyntaxNode scope)
    {
        if (!_writes.TryGetValue(scope, out var writes))
            _writes[scope] = writes = FindWrites(scope).ToLookup(write => write.Name, write => write.Value, StringComparer.Ordinal);
        return writes;
    }

    /// <summary>What is assigned to each name; a write that is no plain assignment counts as one without a value.</summary>
    private IEnumerable<(string Name, ExpressionSyntax? Value)> FindWrites(SyntaxNode scope)
    {
        // The types below top-level statements do not see the locals of these.
        foreach (var node in scope.DescendantNodes(node => scope is not CompilationUnitSyntax || node is not BaseTypeDeclarationSyntax))
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (node)
            {
                case AssignmentExpressionSyntax { Left: TupleExpressionSyntax tuple }:
                    foreach (var part in tuple.Arguments)
                        yield return (SinkNames.LastOf(part.Expression), null);
                    break;
                case AssignmentExpressionSyntax assignment:
                    yield return (SinkNames.LastOf(assignment.Left), assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) ? assignment.Right : null);
                    break;
                case ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument:
                    yield return (SinkNames.LastOf(argument.Expression), null);
                    break;
            }
        }
    }
}
