using LocalStack.Detection.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// The positions of a compilation at which syntax and semantics have to be looked at. A constant with a candidate for
/// its value is an alias of it where it is used, and so is the method that has a credential for a parameter: those uses
/// are found by the name of the constant or method.
/// </summary>
internal sealed class CompilationCandidates
{
    /// <summary>How far a candidate is followed from constant to constant.</summary>
    private const int MaxRounds = 4;

    private readonly Dictionary<SyntaxTree, SortedSet<int>> _positions = [];

    /// <summary>
    /// Names that carry a candidate, each with the only tree in which it can be used, or <see langword="null"/> when every tree
    /// can use it.
    /// </summary>
    private readonly HashSet<(string Name, SyntaxTree? Tree)> _aliases = [];

    /// <summary>Delegates that take a credential: their variables are called with it.</summary>
    private readonly HashSet<string> _delegates = new(StringComparer.Ordinal);

    private CompilationCandidates()
    {
    }

    /// <summary>The trees, in the order of the compilation.</summary>
    public IEnumerable<SyntaxTree> Trees => _positions.Keys;

    /// <summary>Whether anything in the text of a compilation gives a reason to look closer.</summary>
    public static bool Exist(Compilation compilation, CredentialNames names, CancellationToken cancellationToken) =>
        names.HasAdded
        || compilation.SyntaxTrees.Any(tree => HasCandidate(tree, cancellationToken))
        || ReferencedAliases.ExistInProjects(compilation, names, cancellationToken);

    /// <summary>Finds the positions.</summary>
    public static CompilationCandidates Find(Compilation compilation, CredentialNames names, CancellationToken cancellationToken)
    {
        var candidates = new CompilationCandidates();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            candidates._positions[tree] = [.. TreeCandidates.Of(tree, cancellationToken).Positions];
            if (names.HasAdded)
                candidates._positions[tree].UnionWith(CandidateFinder.FindAdded(TreeCandidates.TextOf(tree, cancellationToken), names));
        }

        candidates._aliases.UnionWith(
            ReferencedAliases.NamesOf(compilation, names, cancellationToken).Select(name => (name, (SyntaxTree?)null)));
        candidates.FollowAliases(names, cancellationToken);
        return candidates;
    }

    /// <summary>The positions of a tree, in its order.</summary>
    public IReadOnlyCollection<int> PositionsIn(SyntaxTree tree) => _positions[tree];

    private static bool HasCandidate(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var scan = TreeScans.Of(tree, cancellationToken);
        return scan.MentionsLocalStack
            || (scan.CutTokens.Count > 0 && AnyCanGrow(scan.CutTokens, new TokenCursor(tree.GetRoot(cancellationToken))))
            || (scan.MayHoldEncoded && TreeCandidates.Of(tree, cancellationToken).EncodedTokens.Any(found => found.Token.IsProven));
    }

    private static bool AnyCanGrow(IReadOnlyList<int> cutTokens, TokenCursor cursor) =>
        cutTokens.Any(position => CutToken.CanGrow(cursor, position));

    private void FollowAliases(CredentialNames names, CancellationToken cancellationToken)
    {
        var fresh = _positions.Where(tree => tree.Value.Count > 0).ToDictionary(tree => tree.Key, tree => tree.Value.ToList());
        var searched = new HashSet<(string Name, SyntaxTree? Tree)>();
        for (var round = 0; round < MaxRounds; round++)
        {
            foreach (var tree in fresh)
                CollectAliases(tree.Key.GetRoot(cancellationToken), tree.Value, names);

            var aliases = _aliases
                .Where(searched.Add)
                .ToList();
            if (aliases.Count == 0)
                return;

            fresh = FindUses(aliases, cancellationToken);
        }
    }

    private Dictionary<SyntaxTree, List<int>> FindUses(
        List<(string Name, SyntaxTree? Tree)> aliases, CancellationToken cancellationToken)
    {
        var shared = aliases.Where(alias => alias.Tree is null).Select(alias => alias.Name).ToList();
        var sharedNames = new IdentifierSearch(shared);
        var ownNames = aliases
            .Where(alias => alias.Tree is not null)
            .GroupBy(alias => alias.Tree!, alias => alias.Name)
            .ToDictionary(own => own.Key, own => new IdentifierSearch(shared.Concat(own)));
        var fresh = new Dictionary<SyntaxTree, List<int>>();
        foreach (var tree in _positions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var hasOwn = ownNames.TryGetValue(tree.Key, out var own);
            if (!hasOwn && shared.Count == 0)
                continue;

            var uses = (hasOwn ? own! : sharedNames)
                .FindIn(TreeCandidates.TextOf(tree.Key, cancellationToken))
                .Where(tree.Value.Add)
                .ToList();
            if (uses.Count > 0)
                fresh.Add(tree.Key, uses);
        }

        return fresh;
    }

    private void CollectAliases(SyntaxNode root, List<int> positions, CredentialNames names)
    {
        var seen = new HashSet<SyntaxNode>();
        var cursor = new TokenCursor(root);
        foreach (var position in positions.OrderBy(position => position))
        {
            var token = cursor.TokenAt(position);
            if (token.Span.Contains(position))
                _aliases.UnionWith(AliasesAt(token, names, seen));
        }
    }

    /// <summary>
    /// The constant or variable that a string is the value of; the list that it is in; the method that a parameter is declared by;
    /// the variables of a delegate that takes a credential.
    /// </summary>
    private IEnumerable<(string Name, SyntaxTree? Tree)> AliasesAt(SyntaxToken token, CredentialNames names, HashSet<SyntaxNode> seen)
    {
        if (token.Parent is ParameterSyntax parameter)
            return IsCredential(parameter, names) ? AliasesOf(parameter) : [];
        if (_delegates.Contains(token.ValueText) && VariablesOf(token) is { Count: > 0 } variables)
            return variables;
        if (ParameterOf(token) is { } typed)
            return AliasesOf(typed);
        if (MemberAt(token) is { } member && IsOfOwner(token, names))
            return AliasOf(token, member);

        var expression = SourceExpression.Of(token);
        if (expression is null || FoldableExpression.Outermost(expression, seen) is not { } value)
            return [];

        // In its own file a list of names is followed from where it is written; one of the pieces of a name is joined where it is used.
        return ListItems.ListOf(value) is { } list
            ? HolderOf(ListItems.WholeOf(list)).Where(alias => alias.Tree is null || CandidateFinder.IsBeginning(token.ValueText))
            : HolderOf(value);
    }

    /// <summary>What holds a value: a constant, a variable or a member.</summary>
    private static IEnumerable<(string Name, SyntaxTree? Tree)> HolderOf(SyntaxNode value) => value.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } =>
            AliasOf(variable.Identifier, variable.Parent?.Parent),
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => AliasOf(property.Identifier, property),
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => AliasOf(property.Identifier, property),
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax variable } assignment when assignment.Right == value =>
            AliasOf(variable.Identifier, declaration: null),
        _ => [],
    };

    /// <summary>The variables, parameters and members that are declared with a type.</summary>
    private static IReadOnlyCollection<(string Name, SyntaxTree? Tree)> VariablesOf(SyntaxToken type)
    {
        var named = type.Parent?.Parent is NullableTypeSyntax nullable ? nullable : type.Parent;
        return named?.Parent switch
        {
            ParameterSyntax parameter => [(parameter.Identifier.ValueText, type.SyntaxTree)],
            PropertyDeclarationSyntax property => [.. AliasOf(property.Identifier, property)],
            VariableDeclarationSyntax declaration => [.. declaration.Variables.SelectMany(variable => AliasOf(variable.Identifier, declaration.Parent))],
            _ => [],
        };
    }

    /// <summary>The parameter that is declared with a type, which may be created without its name: <c>Use(new("…"))</c>.</summary>
    private static ParameterSyntax? ParameterOf(SyntaxToken type) => type.Parent is IdentifierNameSyntax name
        ? name.Parent as ParameterSyntax ?? (name.Parent as NullableTypeSyntax)?.Parent as ParameterSyntax
        : null;

    private static bool IsCredential(ParameterSyntax parameter, CredentialNames names) =>
        names.Match(parameter.Identifier.ValueText) is not null
        || IsOfOwner(parameter.Identifier, names)
        || (CreatedBy(parameter) is { } created && CredentialOwner.OfCreated(created) is { } about && names.Match(parameter.Identifier.ValueText, about) is not null)
        || (parameter.Parent?.Parent is MethodDeclarationSyntax method
            && SinkNames.OwnerNamedBy(method.Identifier.ValueText) is { } owner
            && names.Match(parameter.Identifier.ValueText, owner) is not null);

    /// <summary>The type whose constructor takes a parameter, or the delegate that does.</summary>
    private static string? CreatedBy(ParameterSyntax parameter) => parameter.Parent?.Parent switch
    {
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        TypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax @delegate => @delegate.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The declaration of a member, at its name.</summary>
    private static MemberDeclarationSyntax? MemberAt(SyntaxToken token) => token.Parent switch
    {
        PropertyDeclarationSyntax property => property,
        MethodDeclarationSyntax method => method,
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } => field,
        _ => null,
    };

    /// <summary>Whether a member or parameter is a credential because of the type that declares it.</summary>
    private static bool IsOfOwner(SyntaxToken name, CredentialNames names)
    {
        var type = name.Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        var owners = new[] { type, type?.Parent as TypeDeclarationSyntax }
            .Select(declared => declared is null ? null : CredentialOwner.Of(declared.Identifier.ValueText));
        return owners.Any(owner => owner is not null && SinkNames.Match(names, name.ValueText, owner) is not null);
    }

    /// <summary>What takes a parameter: a function by its name, or by that of the variable that holds it.</summary>
    private IEnumerable<(string Name, SyntaxTree? Tree)> AliasesOf(ParameterSyntax parameter)
    {
        var function = parameter.Parent is SimpleLambdaExpressionSyntax simple ? simple : parameter.Parent?.Parent;
        if (function is DelegateDeclarationSyntax { Identifier.ValueText: var name })
            _delegates.Add(name);

        return function switch
        {
            MethodDeclarationSyntax method => AliasOf(method.Identifier, method),
            LocalFunctionStatementSyntax local => AliasOf(local.Identifier, local),
            ConstructorDeclarationSyntax constructor => AliasOf(constructor.Identifier, declaration: null),
            TypeDeclarationSyntax type => AliasOf(type.Identifier, declaration: null),
            DelegateDeclarationSyntax @delegate => AliasOf(@delegate.Identifier, declaration: null),
            AnonymousFunctionExpressionSyntax lambda => HolderOf(lambda),
            _ => [],
        };
    }

    /// <summary>The alias of a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="declaration">What declares it, when that is known.</param>
    private static IEnumerable<(string Name, SyntaxTree? Tree)> AliasOf(SyntaxToken name, SyntaxNode? declaration)
    {
        var isLocal = declaration is StatementSyntax || (declaration is MemberDeclarationSyntax member && IsPrivate(member));
        return name.ValueText.Length == 0 ? [] : [(name.ValueText, isLocal ? name.SyntaxTree : null)];
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
