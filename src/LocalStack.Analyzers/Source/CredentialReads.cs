using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Follows a credential that a program reads, by its name or from a member, to what falls in for it when it is missing:
/// the other side of <c>??</c>, the other branch of a condition, what a variable that holds it is set to when it is null.
/// And to what it is compared with, where it certainly is the value.
/// </summary>
internal sealed class CredentialReads(SourceSymbols symbols, VariableUses uses, CancellationToken cancellationToken)
{
    /// <summary>A credential is handed from one variable to the next a few times, and not without end.</summary>
    private const int MaxVariables = 8;

    /// <summary>How methods are called that give another value where theirs is missing.</summary>
    private static readonly string[] Substituting = ["Or", "IfNull", "IfEmpty", "IfMissing", "IfNone", "IfFail", "DefaultIf", "WithDefault", "Coalesce", "FirstNon", "Returns", "ThenReturn"];

    /// <summary>Methods of libraries that make a stand-in, which take what it is to be asked for.</summary>
    private static readonly HashSet<string> Setups = new(StringComparer.Ordinal) { "Setup", "SetupGet", "CallTo", "When" };

    /// <summary>Whether what is compared is one value, and not each of several in turn.</summary>
    private bool IsOne(ExpressionSyntax other) =>
        other is not IdentifierNameSyntax || symbols.SymbolOf(other) is not (IParameterSymbol or ILocalSymbol { IsForEach: true });

    /// <summary>The values that fall in for a credential, and those that it is compared with.</summary>
    /// <param name="read">What reads it: a call with its name, an indexer, a member.</param>
    public IEnumerable<ExpressionSyntax> FallbacksOf(ExpressionSyntax read)
    {
        var search = new Search { IsValue = IsValue(read) };
        Climb(read, search);
        return FollowVariables(search);
    }

    /// <summary>
    /// Whether what is read is the value, and not what else a function makes of a name (<c>HashOf(name)</c>), nor what a constant
    /// holds, which may be that name.
    /// </summary>
    private bool IsValue(ExpressionSyntax read) => read switch
    {
        InvocationExpressionSyntax call => UnknownCalls.Reads(call),
        IdentifierNameSyntax or MemberAccessExpressionSyntax => symbols.SymbolOf(read) is not (ILocalSymbol { IsConst: true } or IFieldSymbol { IsConst: true } or IFieldSymbol { IsReadOnly: true, IsStatic: true }),
        _ => true,
    };

    /// <summary>The variables that a call gives what it found: <c>TryGetValue(name, out var value)</c>.</summary>
    public IEnumerable<ExpressionSyntax> FallbacksOfOutput(BaseArgumentListSyntax list)
    {
        var search = new Search { IsValue = true };
        foreach (var argument in list.Arguments.Where(argument => argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword)))
        {
            if (argument.Expression is DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax declared })
                AddDeclared(declared, search);
            else
                AddVariable(argument.Expression, search);
        }

        return FollowVariables(search);
    }

    private List<ExpressionSyntax> FollowVariables(Search search)
    {
        for (var i = 0; i < search.Variables.Count && i < MaxVariables; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            FollowVariable(search.Variables[i].Scope, search.Variables[i].Variable, search);
        }

        return search.Values;
    }

    /// <summary>Goes from a read to what is around it, as long as that still is the credential.</summary>
    private void Climb(ExpressionSyntax read, Search search)
    {
        ExpressionSyntax? next = read;
        var isValue = search.IsValue;
        while (next is not null && search.Seen.Add(next))
        {
            cancellationToken.ThrowIfCancellationRequested();
            CollectFallbacks(next, search);
            if (isValue)
                search.Values.AddRange(ComparedValues.With(next).Where(IsOne));

            // What a function is given it may make something else of.
            isValue = isValue && next.Parent is not (ArgumentSyntax or LambdaExpressionSyntax);
            next = Wider(next);
        }
    }

    /// <summary>The expression around one that has the same credential for its value.</summary>
    private static ExpressionSyntax? Wider(ExpressionSyntax read) => read.Parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax or AwaitExpressionSyntax
            or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } => (ExpressionSyntax)read.Parent,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => coalesce,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } conversion => conversion,
        InvocationExpressionSyntax call when call.Expression == read => call,
        MemberAccessExpressionSyntax access when access.Name == read => access,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access
            when access.Expression == read && TextMethods.KeepsText(access.Name.Identifier.ValueText) => call,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" or "Result", Parent: not InvocationExpressionSyntax } access
            when access.Expression == read => access,
        MemberBindingExpressionSyntax binding when binding.Name == read => binding,
        ConditionalAccessExpressionSyntax access when access.WhenNotNull == read || TextMethods.IsChain(access.WhenNotNull)
            || access.WhenNotNull is MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Value" } => access,
        ConditionalExpressionSyntax choice when choice.Condition != read => choice,
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } arm when arm.Expression == read => choice,
        AssignmentExpressionSyntax assignment => assignment,
        InitializerExpressionSyntax or ExpressionElementSyntax => ListItems.PickOf(read),
        LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } }
            when Setups.Contains(FoldableExpression.MethodName(call)) || IsMaybe(call) => call,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when IsMaybe(call) => call,
        _ => null,
    };

    /// <summary>Whether a call makes of a value that may be missing something which says so: <c>Optional(read)</c>, <c>Try(() => read)</c>.</summary>
    private static bool IsMaybe(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Count == 1 && FoldableExpression.MethodName(call) is "Optional" or "Option" or "Maybe" or "Some" or "Try" or "From" or "Of";

    private void CollectFallbacks(ExpressionSyntax read, Search search)
    {
        switch (read.Parent)
        {
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce when coalesce.Left == read:
                search.Values.Add(coalesce.Right);
                break;
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression } assignment when assignment.Left == read:
                search.Values.Add(assignment.Right);
                break;
            case AssignmentExpressionSyntax assignment when assignment.Right == read:
                AddVariable(assignment.Left, search);
                break;
            case ConditionalExpressionSyntax choice when choice.WhenTrue == read || choice.WhenFalse == read:
                search.Values.Add(choice.WhenTrue == read ? choice.WhenFalse : choice.WhenTrue);
                break;
            case SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } arm when arm.Expression == read:
                search.Values.AddRange(choice.Arms.Where(other => other != arm && !IsKeyed(other.Pattern)).Select(other => other.Expression));
                break;
            case SwitchExpressionSyntax choice when choice.GoverningExpression == read:
                foreach (var arm in choice.Arms)
                    AddDesignations(arm.Pattern, search);
                break;
            case IsPatternExpressionSyntax test when test.Expression == read:
                AddDesignations(test.Pattern, search);
                break;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }:
                AddDeclared(variable, search);
                break;
            case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                AddDeclared(property, search);
                break;
            case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access
                when access.Expression == read && IsSubstituting(access.Name):
                search.Values.AddRange(call.ArgumentList.Arguments.Select(argument => argument.Expression));
                break;
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } given
                when IsSubstituting(call.Expression as SimpleNameSyntax ?? (call.Expression as MemberAccessExpressionSyntax)?.Name):
                search.Values.AddRange(list.Arguments.Where(argument => argument != given).Select(argument => argument.Expression));
                break;
            case InitializerExpressionSyntax or ExpressionElementSyntax when ListItems.PickOf(read) is not null:
                search.Values.AddRange(ListItems.Of((ExpressionSyntax)ListItems.ListOf(read)!)!.Where(item => item != read));
                break;
            case ReturnStatementSyntax statement:
                search.Values.AddRange(OtherReturns(statement, read));
                break;
        }
    }

    private static bool IsSubstituting(SimpleNameSyntax? method) => method is not null
        && Array.Exists(Substituting, name => method.Identifier.ValueText.StartsWith(name, StringComparison.Ordinal));

    /// <summary>An arm for one text or number among others is another thing than the credential.</summary>
    private static bool IsKeyed(PatternSyntax pattern) =>
        pattern.DescendantNodesAndSelf().OfType<ConstantPatternSyntax>().Any(constant => constant.Expression switch
        {
            LiteralExpressionSyntax literal =>
                literal.Token.ValueText.Length > 0
                && literal.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.NumericLiteralExpression
                && constant.Parent is not SubpatternSyntax { NameColon.Name.Identifier.ValueText: nameof(string.Length) },
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText != nameof(string.Empty),
            var other => other is IdentifierNameSyntax,
        });

    private void AddDesignations(PatternSyntax pattern, Search search)
    {
        foreach (var declared in pattern.DescendantNodes().OfType<SingleVariableDesignationSyntax>())
            AddDeclared(declared, search);
    }

    private void AddDeclared(SyntaxNode declaration, Search search) =>
        AddVariable(declaration, symbols.DeclaredBy(declaration), search);

    private void AddVariable(ExpressionSyntax target, Search search)
    {
        if (target is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax })
            AddVariable(target, symbols.SymbolOf(target), search);
    }

    private static void AddVariable(SyntaxNode node, ISymbol? variable, Search search)
    {
        if (variable is ILocalSymbol or IFieldSymbol or IPropertySymbol or IParameterSymbol)
            search.Add(VariableUses.ScopeOf(node, variable), variable);
    }

    private void FollowVariable(SyntaxNode scope, ISymbol variable, Search search)
    {
        foreach (var target in uses.Of(variable, scope))
        {
            if (target.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
                && assignment.Left == target)
            {
                search.Values.AddRange(ValuesOfAssignment(assignment, variable, search));
            }
            else
            {
                Climb(target, search);
            }
        }
    }

    /// <summary>
    /// A variable is set to a default where a condition looks at it or reading it has failed, and holds a default from the beginning where a
    /// condition decides whether it is read. Elsewhere it is used for something else.
    /// </summary>
    private IEnumerable<ExpressionSyntax> ValuesOfAssignment(AssignmentExpressionSyntax assignment, ISymbol variable, Search search)
    {
        if (!search.Seen.Contains(assignment.Right))
            return IsUnderConditionOn(assignment, variable.Name) ? [assignment.Right] : [];
        if (assignment.FirstAncestorOrSelf<IfStatementSyntax>() is null)
            return [];

        return variable is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } references }
            && references[0].GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: var initial }
                ? [initial]
                : [];
    }

    private static bool IsUnderConditionOn(SyntaxNode node, string name)
    {
        for (var current = node; current is not null and not MemberDeclarationSyntax; current = current.Parent)
        {
            if (ReturnedValues.IsFunction(current))
                return false;
            if (current is CatchClauseSyntax { Parent: TryStatementSyntax attempt } && Mentions(attempt.Block, name))
                return true;
            if (current is IfStatementSyntax test && Mentions(test.Condition, name))
                return true;
            if (current is SwitchStatementSyntax choice && Mentions(choice.Expression, name))
                return true;
        }

        return false;
    }

    /// <summary>What a function returns instead: <c>if (string.IsNullOrEmpty(token)) return "…"; return token;</c>.</summary>
    private static IEnumerable<ExpressionSyntax> OtherReturns(ReturnStatementSyntax own, ExpressionSyntax read)
    {
        var body = own.Ancestors().FirstOrDefault(node => ReturnedValues.IsFunction(node) || node is MemberDeclarationSyntax);
        if (body is null)
            return [];

        var name = (read as IdentifierNameSyntax)?.Identifier.ValueText;
        var isOwnConditional = name is not null && IsUnderConditionOn(own, name);
        return ReturnedValues.In(body).Where(value => value != read
            && (IsInCatchOf(value, own)
                || (name is not null && IsUnderConditionOn(value, name))
                || (isOwnConditional && value.SpanStart > own.SpanStart)));
    }

    /// <summary>Whether a value is returned where reading has failed.</summary>
    private static bool IsInCatchOf(SyntaxNode value, SyntaxNode tried) =>
        value.FirstAncestorOrSelf<CatchClauseSyntax>() is { Parent: TryStatementSyntax attempt } && attempt.Block.Span.Contains(tried.Span);

    private static bool Mentions(SyntaxNode node, string name) =>
        node.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name);

    /// <summary>What one search has met.</summary>
    private sealed class Search
    {
        public List<ExpressionSyntax> Values { get; } = [];

        public bool IsValue { get; set; }

        public HashSet<SyntaxNode> Seen { get; } = [];

        public List<(SyntaxNode Scope, ISymbol Variable)> Variables { get; } = [];

        public void Add(SyntaxNode scope, ISymbol variable)
        {
            if (!Variables.Exists(known => known.Variable.Equals(variable, SymbolEqualityComparer.Default)))
                Variables.Add((scope, variable));
        }
    }
}
