using LocalStack.Detection.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

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

    private readonly Dictionary<SyntaxTree, string> _texts = [];
    private readonly Dictionary<SyntaxTree, SortedSet<int>> _places = [];
    private readonly HashSet<string> _carriers = new(StringComparer.Ordinal);

    private CompilationClues()
    {
    }

    /// <summary>The trees, in the order of the compilation.</summary>
    public IEnumerable<SyntaxTree> Trees => _texts.Keys;

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
            var text = tree.GetText(cancellationToken);
            var content = text.ToString(new TextSpan(0, text.Length));
            clues._texts[tree] = content;
            clues._places[tree] = [.. ClueFinder.Find(content, TreeScans.Of(tree, cancellationToken), names)];
        }

        clues._carriers.UnionWith(ReferencedClues.NamesOf(compilation, names, cancellationToken));
        clues.FollowCarriers(names, cancellationToken);
        return clues;
    }

    /// <summary>The text of a tree.</summary>
    public string TextOf(SyntaxTree tree) => _texts[tree];

    /// <summary>The places of a tree, in its order.</summary>
    public IReadOnlyCollection<int> PlacesIn(SyntaxTree tree) => _places[tree];

    private static bool HasClue(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var scan = TreeScans.Of(tree, cancellationToken);
        return scan.MentionsLocalStack || scan.CutTokens.Count > 0;
    }

    private void FollowCarriers(CredentialNames names, CancellationToken cancellationToken)
    {
        var fresh = _places.Where(tree => tree.Value.Count > 0).ToDictionary(tree => tree.Key, tree => tree.Value.ToList());
        var searched = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < MaxRounds; round++)
        {
            foreach (var tree in fresh)
                CollectCarriers(tree.Key.GetRoot(cancellationToken), tree.Value, names);

            var carriers = _carriers.Where(searched.Add).Take(MaxCarriers).OrderBy(name => name, StringComparer.Ordinal).ToList();
            if (carriers.Count == 0)
                return;

            fresh = FindUses(carriers, cancellationToken);
        }
    }

    private Dictionary<SyntaxTree, List<int>> FindUses(List<string> carriers, CancellationToken cancellationToken)
    {
        var fresh = new Dictionary<SyntaxTree, List<int>>();
        foreach (var tree in _texts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var places = _places[tree.Key];
            var uses = carriers
                .SelectMany(carrier => ClueFinder.FindIdentifier(tree.Value, carrier))
                .Where(places.Add)
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
            if (token.Span.Contains(place) && CarrierAt(token, names, seen) is { Length: > 0 } carrier)
                _carriers.Add(carrier);
        }
    }

    /// <summary>The constant or variable that a string is the value of; the method that a parameter is declared by.</summary>
    private static string? CarrierAt(SyntaxToken token, CredentialNames names, HashSet<SyntaxNode> seen)
    {
        if (token.Parent is ParameterSyntax parameter)
            return names.Match(parameter.Identifier.ValueText) is null ? null : MethodOf(parameter);

        var expression = SourceExpression.Of(token);
        var value = expression is null ? null : StringFolder.Outermost(expression, seen);
        return value?.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax variable } assignment when assignment.Right == value =>
                variable.Identifier.ValueText,
            _ => null,
        };
    }

    private static string? MethodOf(ParameterSyntax parameter) => parameter.Parent?.Parent switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        TypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax @delegate => @delegate.Identifier.ValueText,
        _ => null,
    };
}
