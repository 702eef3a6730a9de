using LocalStack.Detection.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Knows the shapes of code in which a value is put under a name, and nothing else does: sibling arguments, indexers,
/// initialisers, tuples, assignments, default values, attributes. It goes by the shape, not by a list of types, so that
/// a builder of the user's own is covered as well.
/// </summary>
internal sealed class CredentialSlots(StringFolder folder, CredentialNames names, CancellationToken cancellationToken)
{
    /// <summary>Members of an object that hold the name, beside one that holds the value.</summary>
    private static readonly HashSet<string> NameMembers = new(StringComparer.OrdinalIgnoreCase)
    {
        "Name", "Key", "Variable", "VariableName", "EnvName", "Id",
    };

    private static readonly HashSet<string> ValueMembers = new(StringComparer.OrdinalIgnoreCase)
    {
        "Value", "Val", "Secret", "Token", "Content", "Data", "DefaultValue", "Default", "EnvValue", "Credential",
    };

    /// <summary>Methods that look at a name, or speak of it, and put no value under it.</summary>
    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "Equals", "Compare", "CompareOrdinal", "CompareTo", "Contains", "ContainsKey", "StartsWith", "EndsWith", "IndexOf",
        "LastIndexOf", "Replace", "Split", "Trim", "TrimStart", "TrimEnd", "Equal", "NotEqual", "AreEqual", "Same",
        "Throws", "ThrowsAsync", "ThrowIfNull", "ThrowIfNullOrEmpty", "Write", "WriteLine", "Print", "PrintLine",
        "Trace", "Debug", "Info", "Information", "Warn", "Warning", "Error", "Critical", "Fatal", "Verbose", "Fail",
        "Describe", "Because", "Skip", "Matches", "Match", "IsMatch", "Combine",
    };

    /// <summary>How methods begin that take the credential they are named after; others give it, or look for it.</summary>
    private static readonly string[] Taking = ["With", "Set", "Use", "Add", "Put", "Configure", "Export", "Store", "Save", "LocalStack"];

    /// <summary>The values that are put under the name which an expression stands for.</summary>
    public IEnumerable<ExpressionSyntax> ValuesUnder(ExpressionSyntax name) => name.Parent switch
    {
        ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ElementAccessExpressionSyntax access } } =>
            ValuesGivenTo(access),
        ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: ImplicitElementAccessSyntax access } } =>
            ValuesGivenTo(access),
        ArgumentSyntax { Parent: ArgumentListSyntax list } argument => ValuesBeside(argument, list),
        ArgumentSyntax { Parent: TupleExpressionSyntax tuple } argument =>
            After(tuple.Arguments, argument).Select(other => other.Expression),
        AttributeArgumentSyntax { Parent: AttributeArgumentListSyntax list } argument =>
            After(list.Arguments, argument).Select(other => other.Expression),
        InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression } element =>
            After(element.Expressions, name),
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment
            when assignment.Right == name && IsMember(assignment.Left, NameMembers) => ValueMembersOf(initializer),
        AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name: var member, Parent: AnonymousObjectCreationExpressionSyntax creation }
            when NameMembers.Contains(member.Identifier.ValueText) => ValueMembersOf(creation),
        _ => [],
    };

    /// <summary>The values that a declared member, parameter or local of this name is given at this place.</summary>
    public static IEnumerable<ExpressionSyntax> ValuesOf(SyntaxToken identifier) => identifier.Parent switch
    {
        VariableDeclaratorSyntax variable => One(variable.Initializer?.Value),
        ParameterSyntax parameter => One(parameter.Default?.Value),
        PropertyDeclarationSyntax property => Returned(property.Initializer?.Value ?? property.ExpressionBody?.Expression, property.AccessorList),
        MethodDeclarationSyntax method => Returned(method.ExpressionBody?.Expression, method.Body),
        LocalFunctionStatementSyntax function => Returned(function.ExpressionBody?.Expression, function.Body),
        IdentifierNameSyntax name => ValuesOf(name),
        _ => [],
    };

    /// <summary>The arguments that a call gives to parameters with the name of a credential.</summary>
    public IEnumerable<(ExpressionSyntax Value, CredentialName Name)> ValuesOfParameters(SyntaxToken identifier)
    {
        var (callee, list) = CallOf(identifier);
        if (list is null || SymbolOf(callee!) is not IMethodSymbol method)
            yield break;

        foreach (var argument in list.Arguments)
        {
            if (ParameterOf(argument, list, method) is { } parameter && names.Match(parameter.Name) is { } name)
                yield return (argument.Expression, name);
        }
    }

    /// <summary>
    /// What stands above a name and makes it whole: <c>GetSection("LocalStack")["AuthToken"]</c>,
    /// <c>new { LocalStack = new { AuthToken = … } }</c>, a member of a type that is called after LocalStack.
    /// </summary>
    public string? ParentOf(SyntaxNode name)
    {
        if (name.Parent is ArgumentSyntax { Parent.Parent: ElementAccessExpressionSyntax { Expression: InvocationExpressionSyntax section } }
            && section.ArgumentList.Arguments.Count == 1)
        {
            return folder.Fold(section.ArgumentList.Arguments[0].Expression).Value;
        }

        if (name is IdentifierNameSyntax identifier && OwnerOf(identifier) is { } owner)
            return owner;

        var enclosing = name.Ancestors().SkipWhile(node => !IsNested(node)).FirstOrDefault();
        return enclosing?.Parent switch
        {
            AnonymousObjectMemberDeclaratorSyntax { NameEquals: { } member } => member.Name.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax member } => member.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: var keys } } when keys.Count == 1 =>
                folder.Fold(keys[0].Expression).Value,
            _ => null,
        };
    }

    private static bool IsNested(SyntaxNode node) =>
        node is BaseObjectCreationExpressionSyntax or AnonymousObjectCreationExpressionSyntax
            or InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax };

    /// <summary>The type or the member that a member belongs to, when it is called after LocalStack.</summary>
    private string? OwnerOf(IdentifierNameSyntax member)
    {
        const string LocalStack = "LocalStack";
        if (member.Parent is MemberAccessExpressionSyntax access && access.Name == member)
        {
            var receiver = LastNameOf(access.Expression)?.Identifier.ValueText;
            if (string.Equals(receiver, LocalStack, StringComparison.OrdinalIgnoreCase))
                return LocalStack;
        }

        var type = SymbolOf(member)?.ContainingType?.Name;
        return type?.IndexOf(LocalStack, StringComparison.OrdinalIgnoreCase) >= 0 ? LocalStack : null;
    }

    private static IEnumerable<ExpressionSyntax> ValuesOf(IdentifierNameSyntax name) => name.Parent switch
    {
        NameColonSyntax { Parent: ArgumentSyntax argument } => [argument.Expression],
        NameColonSyntax { Parent: AttributeArgumentSyntax argument } => [argument.Expression],
        NameEqualsSyntax { Parent: AttributeArgumentSyntax argument } => [argument.Expression],
        NameEqualsSyntax { Parent: AnonymousObjectMemberDeclaratorSyntax member } => [member.Expression],
        MemberAccessExpressionSyntax access when access.Name == name => ValuesGivenTo(access),
        MemberBindingExpressionSyntax binding => ValuesGivenTo(binding),
        _ => ValuesGivenTo(name),
    };

    private static bool IsTaking(ExpressionSyntax method) => LastNameOf(method) is { } name
        && Taking.Any(verb => name.Identifier.ValueText.StartsWith(verb, StringComparison.OrdinalIgnoreCase));

    /// <summary>What is assigned to an expression, falls in for it, or is its only argument when it is called.</summary>
    private static IEnumerable<ExpressionSyntax> ValuesGivenTo(ExpressionSyntax target) => target.Parent switch
    {
        AssignmentExpressionSyntax assignment when assignment.Left == target => [assignment.Right],
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce when coalesce.Left == target =>
            [coalesce.Right],
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } call
            when call.Expression == target && IsTaking(target) => [arguments[0].Expression],
        _ => [],
    };

    private IEnumerable<ExpressionSyntax> ValuesBeside(ArgumentSyntax name, ArgumentListSyntax list)
    {
        if (list.Parent is InvocationExpressionSyntax call)
        {
            foreach (var fallback in ValuesFallingInFor(call))
                yield return fallback;
        }

        if (IsSilent(list))
            yield break;

        var method = list.Parent is ExpressionSyntax creation ? SymbolOf(creation) as IMethodSymbol : null;
        var others = list.Arguments.Where(argument => argument != name).ToList();
        var value = others.Find(argument => ValueMembers.Contains(ParameterNameOf(argument, list, method) ?? ""))
            ?? After(list.Arguments, name).FirstOrDefault()
            ?? (others.Count == 1 ? others[0] : null);
        if (value is not null && !IsException(method))
            yield return value.Expression;
    }

    /// <summary><c>GetEnvironmentVariable(name) ?? value</c>.</summary>
    private static IEnumerable<ExpressionSyntax> ValuesFallingInFor(InvocationExpressionSyntax call) =>
        call.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce && coalesce.Left == call
            ? [coalesce.Right]
            : [];

    private static bool IsSilent(ArgumentListSyntax list)
    {
        if (list.Parent is not InvocationExpressionSyntax call)
            return false;

        var name = LastNameOf(call.Expression)?.Identifier.ValueText ?? "";
        return Silent.Contains(name)
            || name.StartsWith("Log", StringComparison.Ordinal)
            || name.StartsWith("Assert", StringComparison.Ordinal)
            || call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Assert" } };
    }

    /// <summary>The name at the end of <c>a.b.Name</c>.</summary>
    private static SimpleNameSyntax? LastNameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => expression as SimpleNameSyntax,
    };

    private static bool IsException(IMethodSymbol? method)
    {
        for (var type = method?.MethodKind == MethodKind.Constructor ? method.ContainingType : null; type is not null; type = type.BaseType)
        {
            if (type.Name == nameof(Exception))
                return true;
        }

        return false;
    }

    private static IParameterSymbol? ParameterOf(ArgumentSyntax argument, ArgumentListSyntax list, IMethodSymbol method)
    {
        if (argument.NameColon is { } name)
            return method.Parameters.FirstOrDefault(parameter => parameter.Name == name.Name.Identifier.ValueText);

        var index = list.Arguments.IndexOf(argument);
        return index < method.Parameters.Length ? method.Parameters[index] : null;
    }

    private static string? ParameterNameOf(ArgumentSyntax argument, ArgumentListSyntax list, IMethodSymbol? method) =>
        argument.NameColon?.Name.Identifier.ValueText
        ?? (method is null ? null : ParameterOf(argument, list, method)?.Name);

    private static (ExpressionSyntax? Callee, ArgumentListSyntax? Arguments) CallOf(SyntaxToken identifier)
    {
        SyntaxNode? node = identifier.Parent;
        while (node?.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax)
            node = node.Parent;

        return node?.Parent switch
        {
            InvocationExpressionSyntax call when call.Expression == node => (call, call.ArgumentList),
            ObjectCreationExpressionSyntax creation when creation.Type == node => (creation, creation.ArgumentList),
            _ => (null, null),
        };
    }

    private ISymbol? SymbolOf(ExpressionSyntax expression)
    {
        var info = folder.ModelOf(expression.SyntaxTree).GetSymbolInfo(expression, cancellationToken);
        return info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
    }

    private static IEnumerable<ExpressionSyntax> ValueMembersOf(InitializerExpressionSyntax initializer) =>
        initializer.Expressions.OfType<AssignmentExpressionSyntax>()
            .Where(assignment => IsMember(assignment.Left, ValueMembers))
            .Select(assignment => assignment.Right);

    private static IEnumerable<ExpressionSyntax> ValueMembersOf(AnonymousObjectCreationExpressionSyntax creation) =>
        creation.Initializers
            .Where(member => ValueMembers.Contains(member.NameEquals?.Name.Identifier.ValueText ?? ""))
            .Select(member => member.Expression);

    private static bool IsMember(ExpressionSyntax left, HashSet<string> members) =>
        left is IdentifierNameSyntax name && members.Contains(name.Identifier.ValueText);

    private static IEnumerable<T> After<T>(SeparatedSyntaxList<T> list, T item)
        where T : SyntaxNode
    {
        var index = list.IndexOf(item);
        if (index + 1 < list.Count)
            return [list[index + 1]];
        return list.Count == 2 ? [list[0]] : [];
    }

    private static IEnumerable<ExpressionSyntax> One(ExpressionSyntax? expression) =>
        expression is null ? [] : [expression];

    private static IEnumerable<ExpressionSyntax> Returned(ExpressionSyntax? expression, SyntaxNode? body) =>
        expression is not null
            ? [expression]
            : body?.DescendantNodes(node => node is not (LambdaExpressionSyntax or LocalFunctionStatementSyntax))
                .Select(node => node switch
                {
                    ReturnStatementSyntax statement => statement.Expression,
                    ArrowExpressionClauseSyntax arrow => arrow.Expression,
                    _ => null,
                })
                .OfType<ExpressionSyntax>() ?? [];
}
