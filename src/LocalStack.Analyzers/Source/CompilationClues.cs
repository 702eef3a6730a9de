using LocalStack.Detection.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// The places of a compilation at which syntax and semantics have to be looked at. A constant carries a clue to the
/// places that use it, and a parameter named like a credential to the calls of its method, so that those are found by
/// the constant's and the method's name.
/// </summary>
internal sealed class CompilationClues
{
    /// <summary>How far a clue is followed from constant to constant.</summary>
    private const int MaxRounds = 4;

    /// <summary>More carriers than that are not followed.</summary>
    private const int MaxCarriers = 256;

    private readonly Dictionary<SyntaxTree, SortedSet<int>> _places = [];

    /// <summary>
    /// Names that carry a clue, each with the only tree in which it can be used, or <see langword="null"/> when every tree
    /// can use it.
    /// </summary>
    private readonly HashSet<(string Name, SyntaxTree? Tree)> _carriers = [];

    private CompilationClues()
    {
    }

    /// <summary>The trees, in the order of the compilation.</summary>
    public IEnumerable<SyntaxTree> Trees => _places.Keys;

    /// <summary>Whether anything in the text of a compilation gives a reason to look closer.</summary>
    public static bool Exist(Compilation compilation, CredentialNames names, CancellationToken cancellationToken) =>
        names.HasAdded
        || compilation.SyntaxTrees.Any(tree => HasClue(tree, cancellationToken))
        || ReferencedClues.ExistInProjects(compilation, names, cancellationToken);

    /// <summary>Finds the places.</summary>
    public static CompilationClues Find(Compilation compilation, CredentialNames names, CancellationToken cancellationToken)
    {
        var clues = new CompilationClues();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            clues._places[tree] = [.. TreeClues.Of(tree, cancellationToken).Places];
            if (names.HasAdded)
                clues._places[tree].UnionWith(ClueFinder.FindAdded(TreeClues.TextOf(tree, cancellationToken), names));
        }

        clues._carriers.UnionWith(
            ReferencedClues.NamesOf(compilation, names, cancellationToken).Select(name => (name, (SyntaxTree?)null)));
        clues.FollowCarriers(names, cancellationToken);
        return clues;
    }

    /// <summary>The places of a tree, in its order.</summary>
    public IReadOnlyCollection<int> PlacesIn(SyntaxTree tree) => _places[tree];

    private static bool HasClue(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var scan = TreeScans.Of(tree, cancellationToken);
        return scan.MentionsLocalStack
            || scan.CutTokens.Count > 0
            || (scan.MayHoldEncoded && TreeClues.Of(tree, cancellationToken).EncodedTokens.Any(found => found.Token.IsProven));
    }

    private void FollowCarriers(CredentialNames names, CancellationToken cancellationToken)
    {
        var fresh = _places.Where(tree => tree.Value.Count > 0).ToDictionary(tree => tree.Key, tree => tree.Value.ToList());
        var searched = new HashSet<(string Name, SyntaxTree? Tree)>();
        for (var round = 0; round < MaxRounds; round++)
        {
            foreach (var tree in fresh)
                CollectCarriers(tree.Key.GetRoot(cancellationToken), tree.Value, names);

            var carriers = _carriers
                .Where(searched.Add)
                .Take(MaxCarriers)
                .OrderBy(carrier => carrier.Name, StringComparer.Ordinal)
                .ToList();
            if (carriers.Count == 0)
                return;

            fresh = FindUses(carriers, cancellationToken);
        }
    }

    private Dictionary<SyntaxTree, List<int>> FindUses(
        List<(string Name, SyntaxTree? Tree)> carriers, CancellationToken cancellationToken)
    {
        var fresh = new Dictionary<SyntaxTree, List<int>>();
        foreach (var tree in _places)
        {
            var usable = carriers.FindAll(carrier => carrier.Tree is null || carrier.Tree == tree.Key);
            if (usable.Count == 0)
                continue;

            cancellationToken.ThrowIfCancellationRequested();
            var text = TreeClues.TextOf(tree.Key, cancellationToken);
            var uses = usable
                .SelectMany(carrier => ClueFinder.FindIdentifier(text, carrier.Name))
                .Where(tree.Value.Add)
                .ToList();
            if (uses.Count > 0)
                fresh.Add(tree.Key, uses);
        }

        return fresh;
    }

    private void CollectCarriers(SyntaxNode root, List<int> places, CredentialNames names)
    {
        var seen = new HashSet<SyntaxNode>();
        foreach (var place in places)
        {
            if (_carriers.Count >= MaxCarriers)
                return;
            var token = root.FindToken(place);
            if (token.Span.Contains(place) && CarrierAt(token, names, seen) is { } carrier)
                _carriers.Add(carrier);
        }
    }

    /// <summary>The constant or variable that a string is the value of; the method that a parameter is declared by.</summary>
    private static (string Name, SyntaxTree? Tree)? CarrierAt(SyntaxToken token, CredentialNames names, HashSet<SyntaxNode> seen)
    {
        if (token.Parent is ParameterSyntax parameter)
            return names.Match(parameter.Identifier.ValueText) is null ? null : MethodOf(parameter);

        var expression = SourceExpression.Of(token);
        var value = expression is null ? null : FoldableExpression.Outermost(expression, seen);
        return value?.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } =>
                CarrierOf(variable.Identifier, variable.Parent?.Parent),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => CarrierOf(property.Identifier, property),
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => CarrierOf(property.Identifier, property),
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax variable } assignment when assignment.Right == value =>
                CarrierOf(variable.Identifier, declaration: null),
            _ => null,
        };
    }

    private static (string Name, SyntaxTree? Tree)? MethodOf(ParameterSyntax parameter) => parameter.Parent?.Parent switch
    {
        MethodDeclarationSyntax method => CarrierOf(method.Identifier, method),
        LocalFunctionStatementSyntax function => CarrierOf(function.Identifier, function),
        ConstructorDeclarationSyntax constructor => CarrierOf(constructor.Identifier, declaration: null),
        TypeDeclarationSyntax type => CarrierOf(type.Identifier, declaration: null),
        DelegateDeclarationSyntax @delegate => CarrierOf(@delegate.Identifier, declaration: null),
        _ => null,
    };

    /// <summary>The carrier of a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="declaration">What declares it, when that is known.</param>
    private static (string Name, SyntaxTree? Tree)? CarrierOf(SyntaxToken name, SyntaxNode? declaration)
    {
        var isLocal = declaration is StatementSyntax || (declaration is MemberDeclarationSyntax member && IsPrivate(member));
        return name.ValueText.Length == 0 ? null : (name.ValueText, isLocal ? name.SyntaxTree : null);
    }

    /// <summary>Whether only the type that holds a member can use it, and all of that type stands in one file.</summary>
    private static bool IsPrivate(MemberDeclarationSyntax member) =>
        member.Parent is TypeDeclarationSyntax type and not InterfaceDeclarationSyntax
        && !type.Modifiers.Any(SyntaxKind.PartialKeyword)
        && !member.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword
            or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword)
        && member is not (MethodDeclarationSyntax { ExplicitInterfaceSpecifier: not null }
            or PropertyDeclarationSyntax { ExplicitInterfaceSpecifier: not null });
}
