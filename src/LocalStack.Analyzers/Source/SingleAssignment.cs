using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Finds the one expression that a local, field or property is given: a constant's or read-only member's value, or
/// that of a variable that nothing else writes to.
/// </summary>
internal static class SingleAssignment
{
    public static ExpressionSyntax? Of(ISymbol symbol, CancellationToken cancellationToken) => symbol switch
    {
        ILocalSymbol local => OfDeclared(local, local.IsConst, cancellationToken),
        IFieldSymbol field => OfDeclared(field, field.IsConst, cancellationToken),
        IPropertySymbol { SetMethod: null } property => OfProperty(property, cancellationToken),
        _ => null,
    };

    private static ExpressionSyntax? OfDeclared(ISymbol symbol, bool isConst, CancellationToken cancellationToken)
    {
        if (DeclarationOf(symbol, cancellationToken) is not VariableDeclaratorSyntax declarator)
            return null;

        var initial = declarator.Initializer?.Value;
        if (isConst)
            return initial;

        var scope = ScopeOf(symbol, declarator);
        if (scope is null)
            return null;

        var written = WritesTo(symbol.Name, scope, cancellationToken);
        return (initial, written.Count) switch
        {
            (not null, 0) => initial,
            (null, 1) => written[0],
            _ => null,
        };
    }

    private static ExpressionSyntax? OfProperty(IPropertySymbol property, CancellationToken cancellationToken) =>
        DeclarationOf(property, cancellationToken) is PropertyDeclarationSyntax declaration
            ? declaration.Initializer?.Value ?? declaration.ExpressionBody?.Expression
            : null;

    private static SyntaxNode? DeclarationOf(ISymbol symbol, CancellationToken cancellationToken) =>
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

    /// <summary>What is assigned to a name; a write that is no plain assignment counts as one without a value.</summary>
    private static List<ExpressionSyntax?> WritesTo(string name, SyntaxNode scope, CancellationToken cancellationToken)
    {
        var writes = new List<ExpressionSyntax?>();
        // The types below top-level statements do not see the locals of these.
        foreach (var node in scope.DescendantNodes(node => scope is not CompilationUnitSyntax || node is not BaseTypeDeclarationSyntax))
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (node)
            {
                case AssignmentExpressionSyntax assignment when Names(assignment.Left, name):
                    writes.Add(assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) ? assignment.Right : null);
                    break;
                case AssignmentExpressionSyntax { Left: TupleExpressionSyntax tuple } when tuple.Arguments.Any(part => Names(part.Expression, name)):
                    writes.Add(null);
                    break;
                case ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument when Names(argument.Expression, name):
                    writes.Add(null);
                    break;
            }
        }

        return writes;
    }

    private static bool Names(ExpressionSyntax expression, string name) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == name,
        _ => false,
    };
}
