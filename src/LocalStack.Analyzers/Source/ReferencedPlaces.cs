using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// What a place is given by a reference to it: <c>ref var slot = ref localStackAuthToken; slot = "…";</c>, and by a function that gives the
/// reference: <c>ref string Slot() => ref localStackAuthToken; … Slot() = "…";</c>.
/// </summary>
internal sealed class ReferencedPlaces(SourceSymbols symbols, VariableUses uses)
{
    /// <summary>What is assigned by references to the place that an expression stands for.</summary>
    public IEnumerable<ExpressionSyntax> ValuesOf(ExpressionSyntax place) => place.Parent is RefExpressionSyntax reference
        ? reference.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => AssignedTo(variable),
            ArrowExpressionClauseSyntax { Parent: { } function } => AssignedTo(function),
            ReturnStatementSyntax => reference.Ancestors().FirstOrDefault(IsFunction) is { } function ? AssignedTo(function) : [],
            _ => [],
        }
        : [];

    private static bool IsFunction(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or BasePropertyDeclarationSyntax;

    private IEnumerable<ExpressionSyntax> AssignedTo(SyntaxNode declaration) => symbols.DeclaredBy(declaration) is { } declared
        ? uses.Of(declared, VariableUses.ScopeOf(declaration, declared)).Select(AssignedThrough).OfType<ExpressionSyntax>()
        : [];

    private static ExpressionSyntax? AssignedThrough(ExpressionSyntax use)
    {
        var place = use.Parent is InvocationExpressionSyntax call && call.Expression == use ? call : use;
        return place.Parent is AssignmentExpressionSyntax
        {
            RawKind: (int)SyntaxKind.SimpleAssignmentExpression or (int)SyntaxKind.CoalesceAssignmentExpression,
        } assignment && assignment.Left == place
            ? assignment.Right
            : null;
    }
}
