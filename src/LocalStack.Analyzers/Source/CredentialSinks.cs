using LocalStack.Detection.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Knows the sinks of C#: where a value is put under a name. Sibling arguments, indexers, initialisers, tuples, lists,
/// assignments, default values, attributes, and what falls in for a credential that is read.
/// </summary>
internal sealed class CredentialSinks
{
    /// <summary>The words of the command that stores a token: <c>localstack auth set-token</c>.</summary>
    private const string CommandGroup = "auth";
    private const string Command = "set-token";

    /// <summary>Of more arguments each is an item of a list.</summary>
    private const int MaxArguments = 256;

    /// <summary>How attributes begin that give a value to what they are put on.</summary>
    private const string Default = "Default";

    /// <summary>How those are called that describe it.</summary>
    private const string Description = "Description";

    /// <summary>Members of an object that hold the name, beside one that holds the value.</summary>
    public static readonly HashSet<string> NameMembers = new(StringComparer.OrdinalIgnoreCase)
    {
        "Name", "Key", "Variable", "VariableName", "EnvName", "Id", "Env", "EnvVar",
        "EnvironmentVariable", "EnvironmentVariableName", "ParameterName", "ParameterKey", "SecretName", "SecretId", "SettingName", "HeaderName", "PropertyName", "AttributeName",
        "EnvVarName", "Username",
    };

    public static readonly HashSet<string> ValueMembers = new(StringComparer.OrdinalIgnoreCase)
    {
        "Value", "Val", "Secret", "Token", "Content", "Data", "DefaultValue", "Default", "EnvValue", "Credential",
        "StringValue", "SecretString", "SecretStringValue", "SecretValue", "ParameterValue", "PlaintextValue", "DefaultValueFactory", "Password",
    };

    private readonly StringFolder _folder;
    private readonly CredentialNames _names;
    private readonly SourceSymbols _symbols;
    private readonly SinkArguments _arguments;
    private readonly SinkNames _sinkNames;
    private readonly CredentialReads _reads;
    private readonly PositionalPatterns _positional;
    private readonly ReferencedPlaces _referenced;
    private readonly LoopedNames _looped;
    private readonly ParallelLists _parallel;
    private readonly ValueSources _sources;

    /// <summary>The lists whose names have been followed into texts: each of them comes to stand in the same ones.</summary>
    private readonly HashSet<SyntaxNode> _joined = [];
    private readonly HandedOn _handedOn;
    private readonly PairedItems _paired;
    private readonly FluentPairs _fluent;
    private readonly CommandLines _commands;

    public CredentialSinks(StringFolder folder, CredentialNames names, CancellationToken cancellationToken)
    {
        _folder = folder;
        _names = names;
        _symbols = new SourceSymbols(folder, cancellationToken);
        _arguments = new SinkArguments(_symbols);
        _sinkNames = new SinkNames(folder, names, _symbols);
        var uses = new VariableUses(_symbols, cancellationToken);
        _reads = new CredentialReads(_symbols, uses, cancellationToken);
        _positional = new PositionalPatterns(_symbols, _sinkNames, uses);
        _referenced = new ReferencedPlaces(_symbols, uses);
        _handedOn = new HandedOn(folder, _symbols, _arguments);
        _sources = new ValueSources(folder, _symbols, uses, _arguments, _handedOn);
        _looped = new LoopedNames(_sources, _symbols, uses);
        _parallel = new ParallelLists(_looped, _sources, _symbols);
        _paired = new PairedItems(_symbols, folder, names);
        _fluent = new FluentPairs(_symbols, _arguments);
        _commands = new CommandLines(folder, _symbols);
    }

    /// <summary>What a value comes from that is not written out where it is used.</summary>
    public IEnumerable<ExpressionSyntax> SourcesOf(ExpressionSyntax value) => _sources.Of(value);

    /// <summary>The credential that an identifier stands for, by itself or as a member of what it belongs to.</summary>
    public CredentialName? NameOf(SyntaxToken identifier) => _sinkNames.Of(identifier);

    /// <summary>The credential that the value of an expression stands for.</summary>
    public CredentialName? NameOf(ExpressionSyntax expression, string value) => _sinkNames.Of(expression, value);

    /// <summary>The values that are put under the name which an expression stands for.</summary>
    public IEnumerable<ExpressionSyntax> ValuesUnder(ExpressionSyntax name) =>
        WidestOf(name) is var widest
            ? ValuesUnderAny(widest).Concat(SpelledMembers.ValuesBeside(widest)).Concat(ValuesUnderWrapped(widest))
            : [];

    /// <summary>The values under a name that has been made into something else than a text.</summary>
    private IEnumerable<ExpressionSyntax> ValuesUnderWrapped(ExpressionSyntax name)
    {
        if (name.Parent?.Parent?.Parent is InvocationExpressionSyntax call && _handedOn.Ends(call, name))
            return ValuesUnderAny(call);

        return WrappedTexts.Around(name) is { } wrapped && SinkArguments.KindOf(wrapped) is null
            ? ValuesUnderAny(wrapped).Where(value => WrappedTexts.IsKey(wrapped) || WrappedTexts.AreAlike(wrapped, value) || IsAdded(wrapped, value))
            : [];
    }

    /// <summary>Whether a text is put under a key: <c>Add(new Key("NAME"), "…")</c>.</summary>
    private static bool IsAdded(ExpressionSyntax key, ExpressionSyntax value) =>
        value is not BaseObjectCreationExpressionSyntax && key.Parent?.Parent?.Parent is InvocationExpressionSyntax call && UnknownCalls.IsAboutValue(call);

    /// <summary>The choice between names that one of them is a part of: <c>onCi ? "LOCALSTACK_API_KEY" : "LOCALSTACK_AUTH_TOKEN"</c>.</summary>
    private static ExpressionSyntax WidestOf(ExpressionSyntax name)
    {
        while (true)
        {
            var wider = name.Parent switch
            {
                ConditionalExpressionSyntax choice when choice.Condition != name => choice,
                SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } arm when arm.Expression == name => choice,
                ParenthesizedExpressionSyntax parenthesized => parenthesized,
                ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when IsMatcher(call) => call,
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression, Parent: LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } }
                    when IsMatcher(call) => call,
                LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } key
                    when FoldableExpression.MethodName(call) == "ToDictionary" => key,
                _ => (ExpressionSyntax?)null,
            };
            if (wider is null)
                return name;
            name = wider;
        }
    }

    /// <summary>What a stand-in asks of an argument: <c>Arg.Is(NAME)</c>, <c>It.Is&lt;string&gt;(name => name == NAME)</c>.</summary>
    private static bool IsMatcher(InvocationExpressionSyntax call) => call.Parent is ArgumentSyntax && SinkNames.LastOf(call.Expression) == "Is";

    private IEnumerable<ExpressionSyntax> ValuesUnderAny(ExpressionSyntax name) => name.Parent switch
    {
        ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ExpressionSyntax access } } => ValuesGivenTo(access),
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: > MaxArguments } } => ItemAfter(name),
        ArgumentSyntax { Parent: ArgumentListSyntax list } => ValuesBeside(name, list),
        ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => SinkArguments.ValuesBeside(name, _arguments.Of(tuple)),
        AttributeArgumentSyntax { NameEquals: null, Parent: AttributeArgumentListSyntax list } => ValuesBeside(name, list).Concat(ValuesOfMarked(list)),
        AttributeArgumentSyntax { NameEquals.Name: var member, Parent: AttributeArgumentListSyntax list }
            when NameMembers.Contains(member.Identifier.ValueText) => ValueMembersOf(list).Concat(ValuesOfMarked(list)),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } =>
            One(WordsBeside.ItemAfter(name) ?? ContentBefore(name)),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression or (int)SyntaxKind.CollectionInitializerExpression }
            or ExpressionElementSyntax { Parent: CollectionExpressionSyntax } =>
            ItemAfter(name).Concat(_looped.UsesOf(name).SelectMany(ValuesUnder)).Concat(_parallel.ValuesFor(name, ValuesUnder)),
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment
            when assignment.Right == name && IsMember(assignment.Left, NameMembers) => ValueMembersOf(initializer),
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax member } assignment
            when assignment.Right == name && NameMembers.Contains(member.Name.Identifier.ValueText) => ValueOfNext(assignment, member.Expression),
        AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name: var member, Parent: AnonymousObjectCreationExpressionSyntax creation }
            when NameMembers.Contains(member.Identifier.ValueText) => ValueMembersOf(creation),
        _ => KeyedValues.Of(name),
    };

    /// <summary>A content comes before its name: <c>new MultipartFormDataContent { { new StringContent("…"), NAME } }</c>.</summary>
    private static ExpressionSyntax? ContentBefore(ExpressionSyntax name) =>
        WordsBeside.ItemBefore(name) is { } before && SinkArguments.KindOf(before) is not null ? before : null;

    /// <summary>What stands for a name of a list in a text that is put together: <c>names.Select(name => $"{name}=…")</c>.</summary>
    public IEnumerable<ExpressionSyntax> JoinedUsesOf(ExpressionSyntax name) => ListItems.ListOf(name) is { } list && _joined.Add(list)
        ? _looped.ListsWith(list).SelectMany(_looped.UsesOfEach).Where(use => use.Parent is InterpolationSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression })
        : [];

    /// <summary>The command that an expression is a word of, or a text with several of its words; null where it is none.</summary>
    public FoldedString? CommandAround(ExpressionSyntax word) => _commands.Around(word);

    /// <summary>The token that a command stores, where an expression is the last of the command's words.</summary>
    public IEnumerable<ExpressionSyntax> ValuesOfCommand(ExpressionSyntax word, string value)
    {
        var isWhole = value.EndsWith(CommandGroup + " " + Command, StringComparison.Ordinal);
        if (!isWhole && value != Command)
            return [];

        return isWhole || (WordsBeside.Before(word) is { } before && _folder.Fold(before).Value == CommandGroup) ? One(WordsBeside.After(word)) : [];
    }

    /// <summary>The value that the next statement gives the same object: <c>item.Name = NAME; item.Value = "…";</c>.</summary>
    private static IEnumerable<ExpressionSyntax> ValueOfNext(AssignmentExpressionSyntax assignment, ExpressionSyntax target) =>
        NeighbouringStatements.Next(assignment) is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax member } next
        && ValueMembers.Contains(member.Name.Identifier.ValueText)
        && SyntaxFactory.AreEquivalent(member.Expression, target)
            ? [next.Right]
            : [];

    /// <summary>The values that a declared member, parameter or local of this name is given here.</summary>
    public IEnumerable<ExpressionSyntax> ValuesOf(SyntaxToken identifier) => identifier.Parent switch
    {
        VariableDeclaratorSyntax variable => One(variable.Initializer?.Value).Concat(ToldIn(AttributesOf(variable))),
        ParameterSyntax parameter => One(parameter.Default?.Value).Concat(DefaultsIn(parameter.AttributeLists)).Concat(TestRows.ValuesFor(parameter)),
        PropertyDeclarationSyntax property => DeclaredValues.Of(property).Concat(ToldIn(property.AttributeLists)),
        EnumMemberDeclarationSyntax member => ToldIn(member.AttributeLists),
        MethodDeclarationSyntax method => DeclaredValues.Of(method.ReturnType).Concat(DefaultsOf(method)).Concat(OutputValues.Of(method.ParameterList, method.Body)),
        LocalFunctionStatementSyntax function => DeclaredValues.Of(function.ReturnType).Concat(OutputValues.Of(function.ParameterList, function.Body)),
        SingleVariableDesignationSyntax variable => TupleElements.GivenTo(variable),
        TupleElementSyntax element => TupleElements.GivenTo(element).Concat(_positional.AskedOf(element)),
        IdentifierNameSyntax name => ValuesOf(name),
        _ => [],
    };

    /// <summary>The arguments that a call gives to parameters that are credentials.</summary>
    public IEnumerable<(ExpressionSyntax Value, CredentialName Name)> ValuesOfParameters(SyntaxToken identifier)
    {
        foreach (var call in CredentialCalls.Of(identifier))
        {
            if (CredentialCalls.ArgumentsOf(call) is not { } list)
                continue;
            if (MethodOf(call, identifier) is not { } method)
            {
                foreach (var given in ValuesOfUnknown(call, list, identifier))
                    yield return given;
                continue;
            }

            foreach (var argument in ArgumentsIn(list, method))
            {
                if (_sinkNames.OfParameter(method, argument) is { } name)
                    yield return (argument.Expression, name);
                else if (CreatedBy(argument.Expression) is { } created)
                    yield return created;
            }
        }
    }

    /// <summary>What patterns ask of the credentials that a type holds.</summary>
    public IEnumerable<(ExpressionSyntax Value, CredentialName Name)> ValuesOfPatterns(SyntaxToken identifier) => _positional.AskedOf(identifier);

    /// <summary>What makes a credential of a type that the compiler does not know: <c>new LocalStackAuthToken("…")</c>.</summary>
    private IEnumerable<(ExpressionSyntax Value, CredentialName Name)> ValuesOfUnknown(SyntaxNode call, SyntaxNode list, SyntaxToken type) =>
        call is ObjectCreationExpressionSyntax or AttributeSyntax && _sinkNames.OfUnknownType(type.ValueText) is { } name
            ? FirstText(ArgumentsIn(list, method: null)).Select(value => (value, name))
            : [];

    /// <summary>What <c>new("…")</c> is given as an argument, where its type stands by the parameter alone.</summary>
    private (ExpressionSyntax Value, CredentialName Name)? CreatedBy(ExpressionSyntax argument)
    {
        if (argument is not ImplicitObjectCreationExpressionSyntax creation || _symbols.SymbolOf(creation) is not IMethodSymbol constructor)
            return null;

        foreach (var given in _arguments.Of(creation.ArgumentList, constructor))
        {
            if (_sinkNames.OfParameter(constructor, given) is { } name)
                return (given.Expression, name);
        }

        return null;
    }

    /// <summary>The values that a loop puts under the names of a list, where an identifier stands for that list.</summary>
    public IEnumerable<(ExpressionSyntax Value, CredentialName Name)> ValuesOfList(SyntaxToken identifier)
    {
        if (SourceExpression.Of(identifier) is not { } list || _looped.Of(list) is not { } looped)
            return [];

        return looped.Items.Select(item => NameOf(item, _folder.Fold(item).Value)).FirstOrDefault(named => named is not null) is { } name
            ? looped.Uses.SelectMany(ValuesUnder).Select(value => (value, name))
            : [];
    }

    /// <summary>What is called; where the compiler does not say, a constructor of the type that is named.</summary>
    private IMethodSymbol? MethodOf(SyntaxNode call, SyntaxToken identifier)
    {
        if (_symbols.MethodOf(call) is { } method)
            return method;

        return call is ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: var count }
            && _symbols.SymbolOf(identifier.Parent!) is INamedTypeSymbol type
                ? type.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.Length == count)
                : null;
    }

    private IReadOnlyList<GivenArgument> ArgumentsIn(SyntaxNode list, IMethodSymbol? method) => list switch
    {
        AttributeArgumentListSyntax attribute => _arguments.Of(attribute, method),
        BaseArgumentListSyntax call => _arguments.Of(call, method),
        _ => [],
    };

    private IEnumerable<ExpressionSyntax> ValuesOf(IdentifierNameSyntax name) => name.Parent switch
    {
        NameColonSyntax { Parent: ArgumentSyntax argument } => [argument.Expression],
        NameColonSyntax { Parent: AttributeArgumentSyntax argument } => [argument.Expression],
        NameColonSyntax { Parent: SubpatternSyntax { Pattern: var asked } } => ComparedValues.TextsIn(asked),
        NameEqualsSyntax { Parent: AttributeArgumentSyntax argument } => [argument.Expression],
        ArgumentSyntax { Parent: TupleExpressionSyntax } => TupleElements.GivenTo(name).Concat(PositionalPatterns.AskedOf(name)),
        NameEqualsSyntax { Parent: AnonymousObjectMemberDeclaratorSyntax member } => [member.Expression],
        VariableDeclarationSyntax declaration when declaration.Type == name =>
            declaration.Variables.SelectMany(variable => One(variable.Initializer?.Value)),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when FoldableExpression.IsNameOf(call) => [],
        MemberAccessExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } }
            when FoldableExpression.IsNameOf(call) => [],
        MemberAccessExpressionSyntax access when access.Name == name => ValuesGivenTo(access),
        MemberBindingExpressionSyntax binding => ValuesGivenTo(binding),
        _ => ValuesGivenTo(name),
    };

    /// <summary>What is assigned to an expression, given to it when it is called, or falls in for it.</summary>
    private IEnumerable<ExpressionSyntax> ValuesGivenTo(ExpressionSyntax target) => target.Parent switch
    {
        AssignmentExpressionSyntax assignment when assignment.Left == target => [assignment.Right],
        InvocationExpressionSyntax { ArgumentList: var list } call when call.Expression == target && SinkNames.IsTaking(SinkNames.LastOf(target)) =>
            FirstText(_arguments.Of(list, _symbols.SymbolOf(call) as IMethodSymbol)),
        LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax list } } selector when selector.Body == target =>
            ValuesBeside(selector, list).Concat(_reads.FallbacksOf(target)),
        ConstantPatternSyntax or CaseSwitchLabelSyntax => KeyedValues.Of(target),
        MemberAccessExpressionSyntax when BuiltTexts.AddedTo(target) is { } added => [added],
        RefExpressionSyntax => _referenced.ValuesOf(target),
        ArgumentSyntax { Parent: TupleExpressionSyntax } when TupleElements.GivenTo(target).ToList() is { Count: > 0 } given => given,
        ArgumentSyntax when IsNameElsewhere(target) => ValuesUnderAny(target),
        // What is set if an object is there: before C# 14, the assignment is around the question.
        ConditionalAccessExpressionSyntax access when access.WhenNotNull == target && access.Parent is AssignmentExpressionSyntax => ValuesGivenTo(access),
        _ => _reads.FallbacksOf(target),
    };

    /// <summary>
    /// Whether an expression stands for a name that is written elsewhere, and called after the credential: what a type holds for all,
    /// <c>Keys.LocalStackAuthToken</c>. What an object or a variable holds is the credential.
    /// </summary>
    private bool IsNameElsewhere(ExpressionSyntax expression) => _symbols.SymbolOf(expression) switch
    {
        IFieldSymbol { IsStatic: true, IsReadOnly: true } or IPropertySymbol { IsStatic: true, IsReadOnly: true } => _folder.Fold(expression).HasGap,
        null => expression is MemberAccessExpressionSyntax { Expression: var type } && SinkNames.LastOf(type) is { Length: > 0 } named && char.IsUpper(named[0]),
        _ => false,
    };

    /// <summary>The credential that a method is named after; what else it takes is no text or says what it is.</summary>
    public static IEnumerable<ExpressionSyntax> FirstText(IReadOnlyList<GivenArgument> given)
    {
        var fitting = given.Where(argument => argument.Fit != CredentialFit.None).ToList();
        return given.Count == 1
            ? fitting.Select(argument => argument.Expression)
            : One(fitting.Where(argument => argument.Role != ParameterRole.Other)
                .OrderByDescending(argument => argument.Role == ParameterRole.Value).ThenByDescending(argument => argument.Fit).FirstOrDefault()?.Expression);
    }

    private IEnumerable<ExpressionSyntax> ValuesBeside(ExpressionSyntax name, ArgumentListSyntax list)
    {
        var method = list.Parent is null ? null : _symbols.MethodOf(list.Parent);
        if (list.Parent is InvocationExpressionSyntax call)
        {
            if (SilentMethods.Contain(call, method))
                return method is not null && ComparedValues.AsksForAll(call) && SinkArguments.IsPair(name, _arguments.Of(list, method))
                    ? SinkArguments.ValuesBeside(name, Given(name, list, method))
                    : KeyedValues.OfCall(call);

            return ValuesAmong(name, Given(name, list, method)).Concat(_fluent.ValuesFor(call)).Concat(_reads.FallbacksOf(call)).Concat(_reads.FallbacksOfOutput(list))
                .Concat(_referenced.ValuesOf(call));
        }

        if (SilentMethods.IsException(method) || SilentMethods.IsThrown(list.Parent))
            return [];

        var initializer = (list.Parent as BaseObjectCreationExpressionSyntax)?.Initializer;
        return ValuesAmong(name, Given(name, list, method)).Concat(initializer is null ? [] : ValueMembersOf(initializer));
    }

    private IReadOnlyList<GivenArgument> Given(ExpressionSyntax name, ArgumentListSyntax list, IMethodSymbol? method) =>
        Evident(name, _arguments.Of(list, method), list.Parent, method);

    /// <summary>Whether parameters have to say what they are: an attribute may say anything of a name, and some methods only look for it.</summary>
    private static bool IsTold(SyntaxNode? call) =>
        UnknownCalls.Looks(call) || (UnknownCalls.NameOfAttribute(call) is not null && !UnknownCalls.IsAboutValue(call));

    /// <summary>The arguments that can be a value: all, where the compiler knows their parameters.</summary>
    private IReadOnlyList<GivenArgument> Evident(
        ExpressionSyntax name, IReadOnlyList<GivenArgument> given, SyntaxNode? call, IMethodSymbol? method)
    {
        if (method is not null)
            return IsTold(call) ? UnknownCalls.OnlyEvident(name, given) : given;

        var folded = _folder.Fold(name);
        var text = folded.HasGap && name is MemberAccessExpressionSyntax ? SinkNames.LastOf(name) : FoldedString.KnownEnd(folded.Value);
        return UnknownCalls.Evident(name, text, isWhole: SinkNames.IsPath(text) || _names.Match(text) is not null, call, given);
    }

    /// <summary>The arguments that are the value under a name. Any number of texts is a list, which may be one of names.</summary>
    private IEnumerable<ExpressionSyntax> ValuesAmong(ExpressionSyntax name, IReadOnlyList<GivenArgument> given)
    {
        var own = given.FirstOrDefault(argument => argument.Expression == name);
        if (own is { Name: null } && _paired.OfCommand(name) is { } word)
            return [word];
        if (own?.List is { } list && !PairedItems.IsMap(name) && !_paired.ArePaired(name, list, [.. given.Where(argument => argument.List == list).Select(argument => argument.Expression)]))
            return [];

        return SinkArguments.ValuesBeside(name, given);
    }

    private IEnumerable<ExpressionSyntax> ValuesBeside(ExpressionSyntax name, AttributeArgumentListSyntax list)
    {
        var method = list.Parent is null ? null : _symbols.SymbolOf(list.Parent) as IMethodSymbol;
        var given = Evident(name, _arguments.Of(list, method), list.Parent, method);
        var isProperty = list.Arguments.ToLookup(argument => argument.Expression, argument => argument.NameEquals is not null);

        // A property of an attribute is the value only where it is called so.
        return ValuesAmong(
            name, [.. given.Where(argument => !isProperty[argument.Expression].First() || ValueMembers.Contains(argument.Name ?? ""))]);
    }

    /// <summary>The defaults of what a method takes that is named after the credential.</summary>
    private static IEnumerable<ExpressionSyntax> DefaultsOf(MethodDeclarationSyntax method) =>
        SinkNames.IsTaking(method.Identifier.ValueText)
            ? method.ParameterList.Parameters
                .Where(parameter => ParameterRoles.Of(parameter.Identifier.ValueText) != ParameterRole.Other)
                .SelectMany(parameter => One(parameter.Default?.Value))
            : [];

    /// <summary>The default that an attribute gives the member it is put on, and what describes the member in no words: <c>[Description("…")]</c>.</summary>
    private static IEnumerable<ExpressionSyntax> ToldIn(SyntaxList<AttributeListSyntax> lists) => GivenIn(lists, Default, Description);

    /// <summary>The default that an attribute gives what it is put on: <c>[DefaultValue("…")]</c>.</summary>
    private static IEnumerable<ExpressionSyntax> DefaultsIn(SyntaxList<AttributeListSyntax> lists) => GivenIn(lists, Default);

    /// <summary>What attributes give that begin with one of several words, and those that say that it is a value.</summary>
    private static IEnumerable<ExpressionSyntax> GivenIn(SyntaxList<AttributeListSyntax> lists, params string[] words)
    {
        foreach (var attribute in lists.SelectMany(list => list.Attributes))
        {
            var isGiving = Array.Exists(words, word => NameOf(attribute).StartsWith(word, StringComparison.Ordinal)) || TestRows.AreValues(NameOf(attribute));
            foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
            {
                var named = argument.NameEquals?.Name ?? argument.NameColon?.Name;
                if (named is null ? isGiving : ValueMembers.Contains(named.Identifier.ValueText))
                    yield return argument.Expression;
            }
        }
    }

    /// <summary>
    /// The values of what an attribute gives a name, and nothing but that: <c>[JsonPropertyName("NAME")] string Token = "…"</c>.
    /// </summary>
    private static IEnumerable<ExpressionSyntax> ValuesOfMarked(AttributeArgumentListSyntax list) =>
        list.Arguments.Count(argument => argument.NameEquals is null || NameMembers.Contains(argument.NameEquals.Name.Identifier.ValueText)) != 1
            ? []
            : list.Parent?.Parent?.Parent switch
            {
                ParameterSyntax parameter => One(parameter.Default?.Value),
                PropertyDeclarationSyntax property => DeclaredValues.Of(property).Concat(DefaultsIn(property.AttributeLists)),
                FieldDeclarationSyntax field => field.Declaration.Variables.SelectMany(variable => One(variable.Initializer?.Value)),
                _ => [],
            };

    /// <summary>The name that an attribute is written with.</summary>
    public static string NameOf(AttributeSyntax attribute) => attribute.Name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    private static SyntaxList<AttributeListSyntax> AttributesOf(VariableDeclaratorSyntax variable) =>
        variable.Parent?.Parent is BaseFieldDeclarationSyntax field ? field.AttributeLists : default;

    /// <summary>The values that an initialiser gives to members which hold one: <c>new Variable { Value = "…" }</c>.</summary>
    public static IEnumerable<ExpressionSyntax> ValueMembersOf(InitializerExpressionSyntax initializer) =>
        initializer.Expressions.OfType<AssignmentExpressionSyntax>()
            .Where(assignment => IsMember(assignment.Left, ValueMembers))
            .Select(assignment => assignment.Right);

    /// <summary>The same of an object without a type: <c>new { value = "…" }</c>.</summary>
    public static IEnumerable<ExpressionSyntax> ValueMembersOf(AnonymousObjectCreationExpressionSyntax creation) =>
        creation.Initializers
            .Where(member => ValueMembers.Contains(member.NameEquals?.Name.Identifier.ValueText ?? ""))
            .Select(member => member.Expression);

    private static IEnumerable<ExpressionSyntax> ValueMembersOf(AttributeArgumentListSyntax list) =>
        list.Arguments
            .Where(argument => ValueMembers.Contains(argument.NameEquals?.Name.Identifier.ValueText ?? ""))
            .Select(argument => argument.Expression);

    private static bool IsMember(ExpressionSyntax left, HashSet<string> members) =>
        left is IdentifierNameSyntax name && members.Contains(name.Identifier.ValueText);

    /// <summary>The item after a name, unless the list is one of names.</summary>
    private IEnumerable<ExpressionSyntax> ItemAfter(ExpressionSyntax name) => One(_paired.After(name));

    private static IEnumerable<ExpressionSyntax> One(ExpressionSyntax? expression) =>
        expression is null ? [] : [expression];
}
