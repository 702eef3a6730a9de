using LocalStack.Detection.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Says which credential a name of the program stands for: by itself (<c>LocalStackAuthToken</c>), or because of what it
/// belongs to (<c>AuthToken</c> in <c>LocalStackOptions</c>, <c>GetSection("LocalStack")["AuthToken"]</c>).
/// </summary>
internal sealed class SinkNames(StringFolder folder, CredentialNames names, SourceSymbols symbols)
{
    /// <summary>How far a section is followed from one variable to the next.</summary>
    private const int MaxSteps = 8;

    /// <summary>How methods begin that take the credential they are named after; others give it, or look for it.</summary>
    private static readonly string[] Taking = ["With", "Set", "Use", "Add", "Put", "Configure", "Export", "Store", "Save", "Write"];

    /// <summary>How methods begin that add something with options of its own.</summary>
    private static readonly string[] Adding = ["Add", "Use"];

    /// <summary>How methods of builders begin that are named like the credential itself.</summary>
    private static readonly string[] Named = [CredentialOwner.LocalStack, "Auth", "Api", "Token"];

    /// <summary>How methods begin that give it.</summary>
    private static readonly string[] Giving = ["Get", "Read", "Resolve", "Create", "Make", "Load"];

    /// <summary>How methods end that configure what the call before them is about.</summary>
    private const string Configure = "Configure";

    /// <summary>How methods end that give or take something later.</summary>
    private const string Async = "Async";

    private readonly HashSet<string> _leaves = new(names.Added.Select(LeafOf), StringComparer.OrdinalIgnoreCase);

    /// <summary>The credential that an identifier stands for.</summary>
    public CredentialName? Of(SyntaxToken identifier)
    {
        var text = WithoutAsync(identifier.ValueText);
        if ((names.Match(text) ?? (HasVerb(text, Taking) ? names.Match(WithoutVerb(text)) : null)) is { } own)
            return own;
        if (identifier.Parent is not { } node || !MayBelong(text))
            return null;

        return OwnerOf(node) is { } owner ? MatchMember(text, owner) : null;
    }

    /// <summary>The credential that the value of an expression stands for; a prefix that is not known changes nothing.</summary>
    public CredentialName? Of(ExpressionSyntax expression, string value)
    {
        value = FoldedString.KnownEnd(value);
        if ((names.Match(value) ?? MatchPath(value) ?? MatchOption(value)) is { } own)
            return own;

        return MayBelong(value) && ParentOf(expression) is { } parent ? names.Match(value, parent) : null;
    }

    /// <summary>A store of parameters names them by paths: <c>/ci/localstack-auth-token</c>, <c>localstack/auth-token</c>.</summary>
    private CredentialName? MatchPath(string value) =>
        IsPath(value) && value.IndexOf(' ') < 0 && value.IndexOf("//", StringComparison.Ordinal) < 0 ? names.Match(value.Replace('/', ':')) : null;

    /// <summary>An option of a command line with its short form, and with what it takes: <c>-t|--localstack-auth-token &lt;TOKEN&gt;</c>.</summary>
    private CredentialName? MatchOption(string value)
    {
        var end = value.IndexOfAny([' ', '=']);
        if (value.Length == 0 || value[0] != '-' || (end >= 0 && (end + 1 == value.Length || value[end + 1] is not ('<' or '['))))
            return null;

        return value.Substring(0, end < 0 ? value.Length : end).Split('|').Select(form => names.Match(form)).FirstOrDefault(match => match is not null);
    }

    /// <summary>Whether a name is a path.</summary>
    public static bool IsPath(string name) => name.IndexOf('/') >= 0;

    /// <summary>The credential that a parameter takes.</summary>
    public CredentialName? OfParameter(IMethodSymbol method, GivenArgument argument)
    {
        if (argument.Name is { } name)
        {
            if (names.Match(name) is { } own)
                return own;
            if (MayBelong(name) && OwnerOf(method) is { } owner && names.Match(name, owner) is { } belonging)
                return belonging;
        }

        // A text becomes a credential by itself: Use("…") where the parameter is a LocalStackAuthToken.
        if (argument is { Type.TypeKind: TypeKind.Class or TypeKind.Struct, Type.SpecialType: SpecialType.None, Fit: CredentialFit.Text, Expression: LiteralExpressionSyntax }
            && OfType(argument.Type.Name) is { } made)
        {
            return made;
        }

        var isMaker = method.MethodKind == MethodKind.Constructor
            || (method.IsStatic && SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType));
        return isMaker && argument.Fit == CredentialFit.Text && IsOnlyText(method, argument)
            ? OfType(method.ContainingType.Name)
            : null;
    }

    /// <summary>A type may also hold the keys of AWS: of several texts, only one that says so is the credential.</summary>
    private static bool IsOnlyText(IMethodSymbol method, GivenArgument argument) => argument.Role switch
    {
        ParameterRole.Other => false,
        ParameterRole.Unknown => method.Parameters.Count(parameter => CredentialTypes.FitOf(parameter.Type) == CredentialFit.Text) == 1,
        _ => true,
    };

    /// <summary>Whether a method of this name takes the credential that it is named after.</summary>
    public static bool IsTaking(string method) =>
        HasVerb(method, Taking)
        || Array.Exists(Named, word => method.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a method of this name gives what it is named after.</summary>
    public static bool IsGiving(string method) => HasVerb(method, Giving);

    /// <summary>The name at the end of <c>a.b.Name</c>.</summary>
    public static string LastOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    /// <summary><c>WithAuthToken</c> without its verb.</summary>
    public static string WithoutVerb(string method)
    {
        var verb = Array.Find(Taking, verb => HasVerb(method, verb)) ?? Array.Find(Giving, verb => HasVerb(method, verb));
        return verb is null ? method : method.Substring(verb.Length);
    }

    /// <summary>The name of a method without the ending that says it ends later.</summary>
    public static string WithoutAsync(string method) =>
        method.EndsWith(Async, StringComparison.Ordinal) ? method.Substring(0, method.Length - Async.Length) : method;

    private static bool HasVerb(string method, string[] verbs) => Array.Exists(verbs, verb => HasVerb(method, verb));

    private static bool HasVerb(string method, string verb) =>
        method.StartsWith(verb, StringComparison.OrdinalIgnoreCase) && method.Length > verb.Length && !char.IsLower(method[verb.Length]);

    /// <summary>The credential that a type of this name is, of which nothing else is known.</summary>
    public CredentialName? OfUnknownType(string type) =>
        type.StartsWith(CredentialOwner.LocalStack, StringComparison.OrdinalIgnoreCase) ? OfType(type) : null;

    private CredentialName? OfType(string type) =>
        names.Match(type) ?? (CredentialOwner.IsCredential(type) ? names.Match(CredentialName.AuthTokenVariable) : null);

    /// <summary>The credential that a member stands for by its name and its owner: <c>WithAuthToken</c> of LocalStack.</summary>
    public static CredentialName? Match(CredentialNames names, string member, string owner) =>
        names.Match(member, owner) ?? names.Match(WithoutVerb(WithoutAsync(member)), owner);

    private CredentialName? MatchMember(string text, string owner) => Match(names, text, owner);

    /// <summary>Whether a name is one below the right owner.</summary>
    private bool MayBelong(string text) =>
        names.HasAdded || MatchMember(text, CredentialOwner.LocalStack) is not null || _leaves.Contains(LeafOf(text));

    private static string LeafOf(string name) => name.Substring(name.LastIndexOfAny([':', '.']) + 1);

    /// <summary>What an identifier belongs to: the type that declares it, or what is around the object that has it.</summary>
    private string? OwnerOf(SyntaxNode node) => node switch
    {
        IdentifierNameSyntax identifier => OwnerOf(identifier) ?? (IsOfObject(identifier) ? EnclosingKey(identifier) : null),
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } or PropertyDeclarationSyntax or MethodDeclarationSyntax =>
            symbols.DeclaredBy(node) is { } member ? CredentialOwner.Of(member.ContainingType) ?? OwnerOfOverridden(member) : null,
        ParameterSyntax { Parent.Parent: MemberDeclarationSyntax } =>
            symbols.DeclaredBy(node)?.ContainingSymbol is IMethodSymbol method ? OwnerOf(method) : null,
        _ => null,
    };

    private string? OwnerOf(IdentifierNameSyntax member)
    {
        if (member.Parent is NameColonSyntax { Parent: ArgumentSyntax { Parent.Parent: { } call } })
            return symbols.SymbolOf(call) is IMethodSymbol called ? OwnerOf(called) : OwnerOfUnknownCall(call);

        var receiver = ReceiverOf(member);
        var byName = receiver is null ? null : SectionNameOf(receiver);
        var symbol = symbols.SymbolOf(member);
        if (symbol is ILocalSymbol or IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction } })
            return null;

        return symbol switch
        {
            null => byName ?? CreatedTypeOf(member) ?? BoundSectionOf(receiver) ?? ConfiguredTypeOf(receiver) ?? UnknownOwnerOf(member, receiver),
            IMethodSymbol method => OwnerOf(method) ?? byName,
            IParameterSymbol { ContainingSymbol: IMethodSymbol method } => OwnerOf(method),
            _ when BoundSectionOf(receiver) is { } section => section,
            _ when member.Parent is NameEqualsSyntax { Parent: AttributeArgumentSyntax } && CredentialOwner.OfSetUp(symbol.ContainingType) is { } marked => marked,
            _ => CredentialOwner.Of(symbol.ContainingType) ?? (IsOfTests(symbol.ContainingType) ? null : byName),
        };
    }

    /// <summary>What overrides a member sets up the type that declares it.</summary>
    private static string? OwnerOfOverridden(ISymbol member) =>
        member.IsOverride ? CredentialOwner.OfSetUp(member.ContainingType.BaseType) : null;

    /// <summary>
    /// What a member belongs to that the compiler does not know: an attribute, the base of the type around it, or what the chain of calls
    /// begins with.
    /// </summary>
    private string? UnknownOwnerOf(IdentifierNameSyntax member, ExpressionSyntax? receiver)
    {
        if (member.Parent is NameEqualsSyntax { Parent.Parent.Parent: AttributeSyntax attribute })
            return CredentialOwner.Of(CredentialSinks.NameOf(attribute)) ?? SetUpBy(CredentialSinks.NameOf(attribute));
        if (receiver is null or ThisExpressionSyntax && member.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type)
            return CredentialOwner.OfSetUp((symbols.DeclaredBy(type) as INamedTypeSymbol)?.BaseType);

        var start = receiver;
        for (var step = 0; step < MaxSteps && start is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }; step++)
            start = access.Expression;
        return start is BaseObjectCreationExpressionSyntax ? CredentialOwner.Of(symbols.TypeOf(start)) : null;
    }

    /// <summary>What a call is about that the compiler does not know: the type that is created, or what its name says.</summary>
    private string? OwnerOfUnknownCall(SyntaxNode call) => call switch
    {
        BaseObjectCreationExpressionSyntax creation => CredentialOwner.Of(symbols.TypeOf(creation)),
        InvocationExpressionSyntax invocation when NameOfCalled(invocation)?.Identifier.ValueText is { } method && HasVerb(method, Taking) => OwnerNamedBy(method),
        _ => null,
    };

    private static SimpleNameSyntax? NameOfCalled(InvocationExpressionSyntax call) =>
        (call.Expression as MemberAccessExpressionSyntax)?.Name ?? call.Expression as SimpleNameSyntax;

    private static string? SetUpBy(string type) => CredentialOwner.IsHarness(type) ? CredentialOwner.LocalStack : null;

    /// <summary>An extension method belongs to what it extends.</summary>
    private static string? OwnerOf(IMethodSymbol method)
    {
        var extended = method.ReceiverType ?? (method.IsExtensionMethod ? method.Parameters.FirstOrDefault()?.Type : null);
        return CredentialOwner.Of(extended)
            ?? CredentialOwner.Of((method.ReducedFrom ?? method).ContainingType)
            ?? (method.MethodKind is MethodKind.Constructor or MethodKind.DelegateInvoke ? CredentialOwner.OfCreated(method.ContainingType.Name) : null)
            ?? (HasVerb(method.Name, Taking) ? OwnerNamedBy(method.Name) : null);
    }

    /// <summary>What a method is about: <c>AddLocalStack</c>, <c>UseLocalStackContainer</c>.</summary>
    public static string? OwnerNamedBy(string method) =>
        CredentialOwner.Of(WithoutVerb(method)) == CredentialOwner.LocalStack ? CredentialOwner.LocalStack : null;

    /// <summary>A class named after LocalStack that holds no settings: its tokens may be anybody's.</summary>
    private static bool IsOfTests(INamedTypeSymbol? type) =>
        type is not null
        && type.Name.Length > CredentialOwner.LocalStack.Length
        && type.Name.IndexOf(CredentialOwner.LocalStack, StringComparison.OrdinalIgnoreCase) >= 0;

    private static ExpressionSyntax? ReceiverOf(IdentifierNameSyntax member) => member.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == member => access.Expression,
        MemberBindingExpressionSyntax binding => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
        _ => null,
    };

    /// <summary><c>LocalStack.AuthToken</c>, <c>settings.LocalStack.AuthToken</c>: the section by its own name.</summary>
    private static string? SectionNameOf(ExpressionSyntax receiver) =>
        LastOf(receiver).Equals(CredentialOwner.LocalStack, StringComparison.OrdinalIgnoreCase) ? CredentialOwner.LocalStack : null;

    /// <summary>The type that an initialiser belongs to, as it is written, where the compiler does not know it.</summary>
    private static string? CreatedTypeOf(IdentifierNameSyntax member) =>
        member.Parent is AssignmentExpressionSyntax { Parent.Parent: ObjectCreationExpressionSyntax { Type: SimpleNameSyntax type } }
            ? CredentialOwner.Of(type.Identifier.ValueText)
            : null;

    /// <summary>
    /// The type that a call is about which a function is given to, where the compiler does not know that call; or what the chain is about
    /// that it is in: <c>Configure&lt;LocalStackOptions&gt;(o => o.AuthToken = …)</c>, <c>AddLocalStack(o => …)</c>,
    /// <c>new Faker&lt;LocalStackOptions&gt;().RuleFor(o => o.AuthToken, …)</c>.
    /// </summary>
    private static string? ConfiguredTypeOf(ExpressionSyntax? member)
    {
        if (member is not IdentifierNameSyntax { Identifier.ValueText: var name })
            return null;

        var function = member.Ancestors().OfType<LambdaExpressionSyntax>().FirstOrDefault(lambda => Declares(lambda, name));
        var call = (function?.Parent as ArgumentSyntax)?.Parent?.Parent as InvocationExpressionSyntax;
        var isOwn = true;
        for (var step = 0; step < MaxSteps && call is not null; step++)
        {
            var method = NameOfCalled(call);
            var named = method?.Identifier.ValueText ?? "";
            if ((OwnerOfOnlyType(method) ?? (isOwn ? OwnerNamedBy(named) : null)) is { } about)
                return about;
            // AddOther(o => …) sets up what it adds, whatever the chain is about.
            if (step == 0 && !named.EndsWith(Configure, StringComparison.Ordinal) && HasVerb(named, Adding))
                return null;
            isOwn = isOwn && named.EndsWith(Configure, StringComparison.Ordinal);
            var receiver = (call.Expression as MemberAccessExpressionSyntax)?.Expression;
            if (receiver is ObjectCreationExpressionSyntax creation)
                return OwnerOfOnlyType(creation.Type as SimpleNameSyntax);
            call = receiver as InvocationExpressionSyntax;
        }

        return null;
    }

    /// <summary>What a method or type is about that is written with one type: <c>Configure&lt;LocalStackOptions&gt;</c>.</summary>
    private static string? OwnerOfOnlyType(SimpleNameSyntax? generic) =>
        generic is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } types } && types[0] is SimpleNameSyntax type
            ? CredentialOwner.Of(type.Identifier.ValueText)
            : null;

    /// <summary>Whether a call is of what a function around it is given: <c>client => client.Headers.Add("User-Agent", …)</c> sets that up.</summary>
    public static bool IsOfParameter(InvocationExpressionSyntax call)
    {
        var receiver = call.Expression;
        for (var step = 0; step < MaxSteps && receiver is MemberAccessExpressionSyntax or InvocationExpressionSyntax; step++)
            receiver = receiver is MemberAccessExpressionSyntax access ? access.Expression : ((InvocationExpressionSyntax)receiver).Expression;
        return receiver is IdentifierNameSyntax { Identifier.ValueText: var name }
            && call.Ancestors().OfType<LambdaExpressionSyntax>().Any(function => Declares(function, name));
    }

    private static bool Declares(LambdaExpressionSyntax function, string name) => function switch
    {
        SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText == name,
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == name),
        _ => false,
    };

    /// <summary>The section that a type is filled from, whatever it is called: <c>GetSection("LocalStack").Get&lt;T&gt;().AuthToken</c>.</summary>
    private string? BoundSectionOf(ExpressionSyntax? receiver)
    {
        var bound = receiver is PostfixUnaryExpressionSyntax suppressed ? suppressed.Operand : receiver;
        return bound is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name: GenericNameSyntax } access }
            && SectionOf(access.Expression) is { } section
            && CredentialOwner.Of(section) == CredentialOwner.LocalStack
                ? CredentialOwner.LocalStack
                : null;
    }

    /// <summary>
    /// What is above a key and makes it whole: <c>GetSection("LocalStack")["AuthToken"]</c>,
    /// <c>new() { ["LocalStack"] = new() { ["AuthToken"] = … } }</c>, <c>nameof(LocalStackOptions.AuthToken)</c>.
    /// </summary>
    private string? ParentOf(ExpressionSyntax key)
    {
        if (key is InvocationExpressionSyntax call && FoldableExpression.IsNameOf(call))
        {
            var named = call.ArgumentList.Arguments[0].Expression;
            return symbols.SymbolOf(named) is { ContainingType: { } type } ? CredentialOwner.Of(type) : null;
        }

        return SectionOf(ContainerOf(key)) ?? SectionBefore(key) ?? EnclosingKey(key);
    }

    /// <summary>The section that is given in front of a key: <c>settings["LocalStack", "AuthToken"]</c>, <c>ini.Write("LocalStack", "AuthToken", …)</c>.</summary>
    private string? SectionBefore(ExpressionSyntax key) =>
        key.Parent is ArgumentSyntax { Parent: BaseArgumentListSyntax } argument
        && Siblings.Previous(argument) is ArgumentSyntax { Expression: var section }
        && IsSection(folder.Fold(section).Value)
            ? CredentialOwner.LocalStack
            : null;

    private static bool IsSection(string text) =>
        text.StartsWith(CredentialOwner.LocalStack, StringComparison.OrdinalIgnoreCase) && text.IndexOf(' ') < 0 && CredentialOwner.Of(text) == CredentialOwner.LocalStack;

    /// <summary>What a key is looked up in.</summary>
    private static ExpressionSyntax? ContainerOf(ExpressionSyntax key) => key.Parent switch
    {
        ArgumentSyntax { Parent.Parent: ElementAccessExpressionSyntax access } => access.Expression,
        ArgumentSyntax { Parent.Parent: ElementBindingExpressionSyntax binding } =>
            binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } } => access.Expression,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } } =>
            binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
        _ => null,
    };

    /// <summary>The name of a section: the key that it is got by, or that of the variable that holds it.</summary>
    private string? SectionOf(ExpressionSyntax? container)
    {
        for (var step = 0; step < MaxSteps && container is not null; step++)
        {
            switch (container)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    container = parenthesized.Expression;
                    break;
                case PostfixUnaryExpressionSyntax suppressed:
                    container = suppressed.Operand;
                    break;
                case TypeOfExpressionSyntax { Type: var reflected }:
                    return CredentialOwner.Of(symbols.TypeOf(reflected)) ?? CredentialOwner.Of(LastOf(reflected));
                case InvocationExpressionSyntax call when call.ArgumentList.Only() is { } key:
                    return Below((call.Expression as MemberAccessExpressionSyntax)?.Expression, key);
                case ElementAccessExpressionSyntax access when access.ArgumentList.Only() is { } key:
                    return Below(access.Expression, key);
                case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                    var value = symbols.SymbolOf(container) is { } symbol ? folder.ValueOf(symbol) : null;
                    if (value is null or BaseObjectCreationExpressionSyntax or CollectionExpressionSyntax)
                        return CredentialOwner.Of(symbols.TypeOf(container)) ?? SectionByName(container);
                    container = value;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>A key, with those of the sections that it is looked up in: <c>GetSection("LocalStack").GetSection("Auth")</c>.</summary>
    private string Below(ExpressionSyntax? container, ExpressionSyntax key)
    {
        var path = folder.Fold(key).Value;
        for (var step = 0; step < MaxSteps && KeyOf(container) is { } above; step++)
        {
            path = folder.Fold(above.Key).Value + ":" + path;
            container = above.Container;
        }

        return path;
    }

    private static (ExpressionSyntax Key, ExpressionSyntax? Container)? KeyOf(ExpressionSyntax? section) => section switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call when call.ArgumentList.Only() is { } key => (key, access.Expression),
        ElementAccessExpressionSyntax access when access.ArgumentList.Only() is { } key => (key, access.Expression),
        _ => null,
    };

    private static string? SectionByName(ExpressionSyntax container)
    {
        var name = container is MemberAccessExpressionSyntax access ? access.Name : container as SimpleNameSyntax;
        return name is null ? null : CredentialOwner.Of(name.Identifier.ValueText.TrimStart('_'));
    }

    /// <summary>Whether a name is that of a member to which an object's initialiser gives a value.</summary>
    private static bool IsOfObject(IdentifierNameSyntax name) =>
        name.Parent is NameEqualsSyntax
        || (name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment && assignment.Left == name);

    /// <summary>The keys of the objects that have a member or key, from the outermost: <c>LocalStack:Config</c>.</summary>
    private string? EnclosingKey(SyntaxNode name)
    {
        string? path = null;
        SyntaxNode? inner = name;
        for (var step = 0; step < MaxSteps && inner is not null; step++)
        {
            inner = inner.Ancestors().FirstOrDefault(IsNested);
            if (inner is null || KeyOfNested(inner) is not { Length: > 0 } key)
                return path;
            path = path is null ? key : key + ":" + path;
        }

        return path;
    }

    /// <summary>The key under which an object is put, or the variable that it is for.</summary>
    private string? KeyOfNested(SyntaxNode enclosing) => enclosing.Parent switch
    {
        AnonymousObjectMemberDeclaratorSyntax { NameEquals: { } member } => member.Name.Identifier.ValueText,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax member } => member.Identifier.ValueText,
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax access } when access.ArgumentList.Only() is { } key =>
            folder.Fold(key).Value,
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax access } when access.ArgumentList.Only() is { } key =>
            folder.Fold(key).Value,
        InitializerExpressionSyntax { Expressions.Count: 2 } pair when pair.Expressions[1] == enclosing =>
            folder.Fold(pair.Expressions[0]).Value,
        ArgumentSyntax { Parent: ArgumentListSyntax } argument when Siblings.Previous(argument) is ArgumentSyntax { Expression: var key } =>
            FoldedString.KnownEnd(folder.Fold(key).Value),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => CredentialOwner.Of(variable.Identifier.ValueText),
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => CredentialOwner.Of(property.Identifier.ValueText),
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => CredentialOwner.Of(property.Identifier.ValueText),
        _ => null,
    };

    private static bool IsNested(SyntaxNode node) =>
        node is BaseObjectCreationExpressionSyntax or AnonymousObjectCreationExpressionSyntax
            or InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax };
}
