using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Goes from a value that is not written out where it is used to the expressions that it comes from: what a variable has
/// been given, what a function returns, what a list or a dictionary holds. One step at a time.
/// </summary>
internal sealed class ValueSources(StringFolder folder, SourceSymbols symbols, VariableUses uses, SinkArguments arguments, HandedOn handedOn)
{
    private const string ValueParameter = "value";

    /// <summary>How far a list is followed from one variable to the next.</summary>
    private const int MaxSteps = 8;

    /// <summary>Methods that are given what they give where there is nothing else.</summary>
    private static readonly string[] Defaulting = ["OrDefault", "OrElse", "ValueOr", "IfNone", "IfEmpty"];

    /// <summary>What has been gone through: it gives the same wherever it is used.</summary>
    private readonly HashSet<SyntaxNode> _passed = [];

    private readonly Dictionary<SyntaxNode, ILookup<string, ExpressionSyntax>> _keyed = [];

    /// <summary>The expressions that a value comes from; none where that is not known, or has been told before.</summary>
    public IEnumerable<ExpressionSyntax> Of(ExpressionSyntax value) => value switch
    {
        InvocationExpressionSyntax call when BuiltTexts.AddedBy(call) is { } added => [added],
        InvocationExpressionSyntax call => ReturnedBy(call).Concat(handedOn.By(call)).Concat(ItemsPickedBy(call)).Concat(DefaultOf(call)),
        ElementAccessExpressionSyntax access when access.ArgumentList.Only() is { } key => ItemAt(access.Expression, key),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" or "Result" } wrapped => [wrapped.Expression],
        MemberAccessExpressionSyntax { Expression: BaseObjectCreationExpressionSyntax creation } member => GivenFor(creation, member.Name.Identifier.ValueText),
        MemberAccessExpressionSyntax member => HeldBy(value).Concat(MemberOf(member)),
        IdentifierNameSyntax => HeldBy(value),
        AnonymousObjectCreationExpressionSyntax creation => CredentialSinks.ValueMembersOf(creation),
        BaseObjectCreationExpressionSyntax creation => GivenAsValue(creation)
            .Concat(creation.Initializer is { } members ? CredentialSinks.ValueMembersOf(members).Concat(OnlyMemberOf(members)) : []),
        _ => [],
    };

    /// <summary>The member that is all of an object, where it does not say that it is something else: <c>new AttributeValue { S = "…" }</c>.</summary>
    private static IEnumerable<ExpressionSyntax> OnlyMemberOf(InitializerExpressionSyntax members) =>
        members.Expressions.Count == 1
        && members.Expressions[0] is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name }, Right: var value }
        && ParameterRoles.Of(name) == ParameterRole.Unknown
            ? [value]
            : [];

    private IEnumerable<ExpressionSyntax> Once(SyntaxNode source, IEnumerable<ExpressionSyntax> values) =>
        _passed.Add(source) ? values : [];

    /// <summary>
    /// The value of a pair, such as that of a tag helper's attribute: what its constructor takes under that name; or the only text of what
    /// else it is given.
    /// </summary>
    private IEnumerable<ExpressionSyntax> GivenAsValue(BaseObjectCreationExpressionSyntax creation)
    {
        if (creation.ArgumentList is not { Arguments.Count: > 1 } list)
            return [];

        var texts = arguments.Of(list, symbols.SymbolOf(creation) as IMethodSymbol).Where(argument => argument.Fit == CredentialFit.Text).ToList();
        return texts.Where(argument => argument.Name == ValueParameter || (texts.Count == 1 && argument.Role != ParameterRole.Other))
            .Select(argument => argument.Expression);
    }

    /// <summary>
    /// What a constructor is given for a member: <c>new NetworkCredential("", "…").SecurePassword</c>. Where the compiler does not know it, a blank
    /// beside the only other text is for another one.
    /// </summary>
    private IEnumerable<ExpressionSyntax> GivenFor(BaseObjectCreationExpressionSyntax creation, string member)
    {
        if (creation.ArgumentList is not { } list)
            return [];

        return symbols.SymbolOf(creation) is IMethodSymbol constructor
            ? arguments.Of(list, constructor)
                .Where(argument => argument.Name is { Length: > 0 } name && member.EndsWith(name, StringComparison.OrdinalIgnoreCase))
                .Select(argument => argument.Expression)
            : list.Arguments.Select(argument => argument.Expression).OfType<LiteralExpressionSyntax>().ToList() is { Count: 2 } pair && pair[0].Token.ValueText.Length == 0
                ? [pair[1]]
                : [];
    }

    /// <summary>What has been put into the tuple or the object that a member is asked of: <c>pair.Item2</c>, <c>settings.Token</c>.</summary>
    private IEnumerable<ExpressionSyntax> MemberOf(MemberAccessExpressionSyntax member)
    {
        var name = member.Name.Identifier.ValueText;
        if (symbols.SymbolOf(member) is IFieldSymbol { ContainingType.IsTupleType: true } element)
            return HeldObjects(member.Expression).OfType<TupleExpressionSyntax>().SelectMany(tuple => TupleElements.At(tuple, element));

        return member.Expression is IdentifierNameSyntax
            ? HeldObjects(member.Expression).OfType<BaseObjectCreationExpressionSyntax>().SelectMany(creation => GivenFor(creation, name).Concat(SetFor(creation, name)))
            : [];
    }

    /// <summary>What an expression can stand for, one step back where it is not written there.</summary>
    private IEnumerable<ExpressionSyntax> HeldObjects(ExpressionSyntax holder) => (holder switch
    {
        IdentifierNameSyntax name when symbols.SymbolOf(name) is { } symbol && folder.ValueOf(symbol) is { } held => [held],
        MemberAccessExpressionSyntax member when symbols.SymbolOf(member) is IFieldSymbol { ContainingType.IsTupleType: true } => MemberOf(member),
        InvocationExpressionSyntax call => FunctionOf(call) is { } function ? ReturnedBy(function) : [],
        _ => new[] { holder },
    }).SelectMany(Alternatives.Of);

    /// <summary>What an initialiser sets a member to.</summary>
    private static IEnumerable<ExpressionSyntax> SetFor(BaseObjectCreationExpressionSyntax creation, string member) =>
        creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.Left is IdentifierNameSyntax { Identifier.ValueText: var name } && name == member)
            .Select(assignment => assignment.Right) ?? [];

    private IEnumerable<ExpressionSyntax> HeldBy(ExpressionSyntax use)
    {
        if (symbols.SymbolOf(use) is not { } variable || folder.DeclarationOf(variable) is not { } declaration)
            return [];

        return declaration switch
        {
            ForEachStatementSyntax loop => ItemsOf(loop.Expression).Concat(CharactersOf(loop.Expression)),
            FromClauseSyntax from => ItemsOf(from.Expression),
            LetClauseSyntax let => [let.Expression],
            AnonymousObjectMemberDeclaratorSyntax member => [member.Expression],
            ParameterSyntax parameter => ReachingValues(parameter, GivenTo(parameter), variable, use),
            SingleVariableDesignationSyntax local => ReachingValues(local, TupleElements.GivenTo(local), variable, use),
            VariableDeclaratorSyntax local when variable is ILocalSymbol => ReachingValues(local, Initial(local), variable, use),
            VariableDeclaratorSyntax field => Once(field, OfMember(field, variable, [field.Initializer?.Value])),
            PropertyDeclarationSyntax property => Once(property, OfMember(property, variable, DeclaredValues.Of(property))),
            _ => [],
        };
    }

    /// <summary>The default of a parameter; what a list gives the function that it calls for each item.</summary>
    private IEnumerable<ExpressionSyntax> GivenTo(ParameterSyntax parameter)
    {
        if (parameter.Default is { Value: var value })
            return [value];

        // A further parameter is given something else.
        var function = parameter.Parent is ParameterListSyntax { Parameters: var all } && all[0] != parameter
            ? null
            : parameter.Parent as SimpleLambdaExpressionSyntax ?? parameter.Parent?.Parent as LambdaExpressionSyntax;
        return function?.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } }
            ? ItemsOf(access.Expression).Concat(CharactersOf(access.Expression))
            : [];
    }

    /// <summary>The text whose characters are gone through: <c>foreach (var c in "…") secure.AppendChar(c);</c>.</summary>
    private IEnumerable<ExpressionSyntax> CharactersOf(ExpressionSyntax list)
    {
        var text = ListItems.SourceOf(list);
        return symbols.TypeOf(text) is { SpecialType: SpecialType.System_String } ? [text] : [];
    }

    /// <summary>What a member is set to: at first, and anywhere in its type.</summary>
    private IEnumerable<ExpressionSyntax> OfMember(SyntaxNode declaration, ISymbol member, IEnumerable<ExpressionSyntax?> initial) =>
        initial.OfType<ExpressionSyntax>().Concat(
            uses.Of(member, VariableUses.ScopeOf(declaration, member)).Select(AssignedTo).OfType<ExpressionSyntax>());

    private static IEnumerable<ExpressionSyntax> Initial(VariableDeclaratorSyntax local) =>
        local.Initializer is { Value: var value } ? [value] : [];

    /// <summary>What a local or a parameter can hold where it is used: not what has certainly been written over by then.</summary>
    private List<ExpressionSyntax> ReachingValues(
        SyntaxNode declaration, IEnumerable<ExpressionSyntax> initial, ISymbol variable, ExpressionSyntax use)
    {
        var values = initial.ToList();
        foreach (var write in uses.Of(variable, VariableUses.ScopeOf(declaration, variable)).TakeWhile(other => other.SpanStart < use.SpanStart))
        {
            if (write.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0 } or ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax } })
                values.Clear();
            if ((AssignedTo(write) ?? BuiltTexts.AddedTo(write)) is not { } value || value.Span.Contains(use.Span))
                continue;
            if (IsCertain(write, use))
                values.Clear();
            values.Add(value);
        }

        return values;
    }

    private static ExpressionSyntax? AssignedTo(ExpressionSyntax target) =>
        target.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression or (int)SyntaxKind.CoalesceAssignmentExpression or (int)SyntaxKind.AddAssignmentExpression } assignment
        && assignment.Left == target
            ? assignment.Right
            : null;

    /// <summary>Whether an assignment always comes before a use: it is a statement of a block that the use is in.</summary>
    private static bool IsCertain(ExpressionSyntax target, SyntaxNode use)
    {
        if (!target.Parent.IsKind(SyntaxKind.SimpleAssignmentExpression) || target.Parent?.Parent is not ExpressionStatementSyntax statement)
            return false;

        return statement.Parent switch
        {
            GlobalStatementSyntax => true,
            BlockSyntax or SwitchSectionSyntax => statement.Parent.Span.Contains(use.Span),
            _ => false,
        };
    }

    /// <summary>What a function returns that is declared in the program, or held by a variable.</summary>
    private IEnumerable<ExpressionSyntax> ReturnedBy(InvocationExpressionSyntax call) =>
        FunctionOf(call) is { } function ? Once(function, ReturnedBy(function)) : [];

    private SyntaxNode? FunctionOf(InvocationExpressionSyntax call)
    {
        var callee = call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Action.Invoke) } access
            ? access.Expression
            : call.Expression;
        while (callee is ParenthesizedExpressionSyntax or CastExpressionSyntax)
            callee = callee is CastExpressionSyntax cast ? cast.Expression : ((ParenthesizedExpressionSyntax)callee).Expression;
        if (callee is AnonymousFunctionExpressionSyntax)
            return callee;

        return symbols.SymbolOf(callee) switch
        {
            null => null,
            IMethodSymbol method => folder.DeclarationOf(method),
            var variable => folder.ValueOf(variable),
        };
    }

    private static IEnumerable<ExpressionSyntax> ReturnedBy(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => OfAll(method.ParameterList, ReturnedValues.Of(method.ExpressionBody?.Expression, method.Body)),
        LocalFunctionStatementSyntax local => OfAll(local.ParameterList, ReturnedValues.Of(local.ExpressionBody?.Expression, local.Body)),
        SimpleLambdaExpressionSyntax { ExpressionBody: LiteralExpressionSyntax value } => [value],
        ParenthesizedLambdaExpressionSyntax lambda => OfAll(lambda.ParameterList, [lambda]),
        AnonymousMethodExpressionSyntax { ParameterList: null } lambda => [lambda],
        _ => [],
    };

    /// <summary>What is returned for all that can be given. Where parameters may decide, that is only known of one literal.</summary>
    private static IEnumerable<ExpressionSyntax> OfAll(ParameterListSyntax parameters, IEnumerable<ExpressionSyntax> returned) =>
        returned.Where((value, index) => parameters.Parameters.Count == 0 || (index == 0 && value is LiteralExpressionSyntax && !returned.Skip(1).Any()));

    private IEnumerable<ExpressionSyntax> ItemsPickedBy(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax access && ListItems.Picks(access.Name.Identifier.ValueText)
            ? ItemsOf(access.Expression).Concat(ItemsAddedTo(access.Expression))
            : [];

    /// <summary>The items that methods add to a list: <c>list.DefaultIfEmpty("…")</c>, <c>list.Append("…")</c>.</summary>
    private static IEnumerable<ExpressionSyntax> ItemsAddedTo(ExpressionSyntax list)
    {
        for (var step = 0; step < MaxSteps && list is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call; step++)
        {
            if (ListItems.Keeps(access.Name.Identifier.ValueText) && call.ArgumentList.Only() is LiteralExpressionSyntax { Token.Value: string } item)
                yield return item;
            list = access.Expression;
        }
    }

    /// <summary><c>FirstOrDefault("…")</c>, <c>GetValueOrDefault(key, "…")</c>.</summary>
    private static IEnumerable<ExpressionSyntax> DefaultOf(InvocationExpressionSyntax call)
    {
        var method = FoldableExpression.MethodName(call);
        var isKeyed = method.StartsWith("GetValue", StringComparison.Ordinal);
        return call.ArgumentList.Arguments.Count == (isKeyed ? 2 : 1)
            && Array.Exists(Defaulting, word => method.EndsWith(word, StringComparison.Ordinal))
            && call.ArgumentList.Arguments.Last().Expression is LiteralExpressionSyntax value
                ? [value]
                : [];
    }

    private IEnumerable<ExpressionSyntax> ItemsOf(ExpressionSyntax list) =>
        WrittenOut(list) is { } items ? Once(items, ListItems.Of(items)!.Select(ValueOfItem)) : [];

    private static ExpressionSyntax ValueOfItem(ExpressionSyntax item) =>
        item is InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions: { Count: 2 } pair } ? pair[1] : item;

    /// <summary>The item at a place that is written as a number, or under a key that is known.</summary>
    private IEnumerable<ExpressionSyntax> ItemAt(ExpressionSyntax list, ExpressionSyntax key)
    {
        if (WrittenOut(list) is not { } items)
            return [];
        if (key is LiteralExpressionSyntax { Token.Value: int index })
            return ListItems.Of(items)!.Skip(index).Take(1);
        if (key is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.IndexExpression, Operand: LiteralExpressionSyntax { Token.Value: int fromEnd } })
            return ListItems.Of(items)!.Reverse().Skip(fromEnd - 1).Take(1);

        var folded = folder.Fold(key);
        return folded.HasGap ? [] : KeyedItemsOf(items)[folded.Value];
    }

    private ILookup<string, ExpressionSyntax> KeyedItemsOf(ExpressionSyntax dictionary)
    {
        if (!_keyed.TryGetValue(dictionary, out var items))
        {
            _keyed[dictionary] = items = ListItems.Of(dictionary)!
                .Select(ListItems.KeyAndValue)
                .Where(pair => pair.Key is not null)
                .ToLookup(pair => folder.Fold(pair.Key!).Value, pair => pair.Value!, StringComparer.Ordinal);
        }

        return items;
    }

    /// <summary>The list that an expression stands for, where it is written out.</summary>
    public ExpressionSyntax? WrittenOut(ExpressionSyntax? list)
    {
        for (var step = 0; step < MaxSteps && list is not null; step++)
        {
            if (ListItems.Of(list) is not null)
                return list;

            list = list switch
            {
                ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
                PostfixUnaryExpressionSyntax suppressed => suppressed.Operand,
                CastExpressionSyntax cast => cast.Expression,
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } when ListItems.Keeps(access.Name.Identifier.ValueText) =>
                    access.Expression,
                IdentifierNameSyntax or MemberAccessExpressionSyntax when symbols.SymbolOf(list) is { } symbol => folder.ValueOf(symbol),
                _ => null,
            };
        }

        return null;
    }
}
