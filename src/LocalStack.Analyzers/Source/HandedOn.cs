using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Follows a value through a function that gives what it is given, as it is or decorated: <c>Required("…")</c>,
/// <c>"…".AsSecret()</c>. A function of the program shows that by what it returns, any other by what it is called. What looks a value
/// up takes the name of it, and what decrypts one takes no credential.
/// </summary>
internal sealed class HandedOn(StringFolder folder, SourceSymbols symbols, SinkArguments arguments)
{
    /// <summary>How far a parameter is followed from one variable of the function to the next.</summary>
    private const int MaxSteps = 4;

    /// <summary>What methods do that write a text in another form. What they are given is no name of something, whatever they are called of.</summary>
    private static readonly string[] Writing = ["Escape", "Unescape", "Quote", "Encode", "Decode", "Trim", "Normalize", "Protect", "Encrypt"];

    /// <summary>How methods begin that give what they are given; those that may give something else say what they give.</summary>
    private static readonly string[] Keeping =
    [
        "As", "To", "Or", "Require", "Required", "Ensure", "Not", "Check", "Checked", "Validate", "Verify", "Secure", "Mark", "Wrap", "Clean", "Sanitize",
        .. Writing,
    ];

    /// <summary>How such methods end whose names go on: <c>NotNull</c>, <c>EscapeDataString</c>; not <c>RequireSecret</c>, which takes its name.</summary>
    private static readonly string[] Kinds = ["Value", "String", "Default", "Null", "Empty", "Space", "Text"];

    /// <summary>The same of those that make another kind of thing of a text: <c>AsSecret</c>.</summary>
    private static readonly string[] Made = ["Secret", "Token", "Credential", "Bytes"];

    private static readonly string[] Making = ["As", "To"];

    /// <summary>The expressions that a call gives back, all of what it is given.</summary>
    public IEnumerable<ExpressionSyntax> By(InvocationExpressionSyntax call)
    {
        var method = symbols.MethodOf(call);
        return PairedValue(call, method).Concat(
            method is not null && folder.DeclarationOf(method.ReducedFrom ?? method) is { } function
                ? GivenBack(function).Select(parameter => ArgumentOf(call, method, parameter)).OfType<ExpressionSyntax>()
                : Keeps(SinkNames.LastOf(call.Expression)) ? Kept(call, method) : []);
    }

    /// <summary>Whether what a function of the program gives ends with what it is given: <c>string WithPrefix(string name) => prefix + name</c>.</summary>
    public bool Ends(InvocationExpressionSyntax call, ExpressionSyntax argument) =>
        symbols.MethodOf(call) is { } method
        && folder.DeclarationOf(method.ReducedFrom ?? method) is { } function
        && ReturnedBy(function).SelectMany(Alternatives.Of).Select(EndOf).OfType<ExpressionSyntax>().Select(ParameterIn)
            .Any(parameter => parameter is not null && ArgumentOf(call, method, parameter) == argument);

    /// <summary>The last part of a text, where it belongs to one word with what is in front of it.</summary>
    private static ExpressionSyntax? EndOf(ExpressionSyntax value)
    {
        if (value is InterpolatedStringExpressionSyntax { Contents: var contents })
        {
            var before = contents.Count > 1 ? (contents[contents.Count - 2] as InterpolatedStringTextSyntax)?.TextToken.ValueText : null;
            return EndsWord(before) ? null : (contents.LastOrDefault() as InterpolationSyntax)?.Expression;
        }

        var parts = PartsOf(value).ToList();
        return parts.Count > 1 && EndsWord((parts[1] as LiteralExpressionSyntax)?.Token.ValueText) ? null : parts[0];
    }

    private static bool EndsWord(string? text) => text is { Length: > 0 } && char.IsWhiteSpace(text[text.Length - 1]);

    private static bool Keeps(string method) => Writes(method) || (method != nameof(ToString) && IsKept(method));

    private static bool IsKept(string method) =>
        Array.Exists(Keeping, verb => Begins(method, verb))
        && (Array.IndexOf(Keeping, method) >= 0 || Ends(method, Kinds) || (Array.Exists(Making, verb => Begins(method, verb)) && Ends(method, Made)));

    /// <summary><c>Encode</c>, <c>UrlEncode</c>, <c>EscapeDataString</c>.</summary>
    private static bool Writes(string method) =>
        Array.IndexOf(Writing, CredentialOwner.LastWord(method)) >= 0
        || (Array.Exists(Writing, verb => Begins(method, verb)) && Ends(method, Kinds));

    private static bool Begins(string method, string verb) =>
        method.StartsWith(verb, StringComparison.Ordinal) && (method.Length == verb.Length || char.IsUpper(method[verb.Length]));

    private static bool Ends(string method, string[] endings) => Array.Exists(endings, ending => method.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>What a method keeps that is called so: the text that it is called of, or the first that it is given.</summary>
    private IEnumerable<ExpressionSyntax> Kept(InvocationExpressionSyntax call, IMethodSymbol? method)
    {
        var receiver = (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        if (receiver is not null && (call.ArgumentList.Arguments.Count == 0 || receiver is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax))
            return [receiver];
        if (receiver is not null && !IsType(receiver) && !Writes(SinkNames.LastOf(call.Expression)))
            return [];

        return arguments.Of(call.ArgumentList, method)
            .Where(argument => argument.Fit == CredentialFit.Text && argument.Role != ParameterRole.Other)
            .Select(argument => argument.Expression)
            .Take(1);
    }

    /// <summary>Where the compiler does not know it, a type is written with a capital.</summary>
    private bool IsType(ExpressionSyntax receiver) =>
        symbols.SymbolOf(receiver) is { } symbol ? symbol is INamedTypeSymbol : SinkNames.LastOf(receiver) is { Length: > 0 } name && char.IsUpper(name[0]);

    /// <summary>The value of what a call makes of a name and a value: <c>AddParameter("name", "…")</c>.</summary>
    private IEnumerable<ExpressionSyntax> PairedValue(InvocationExpressionSyntax call, IMethodSymbol? method)
    {
        const int Two = 2;
        var given = arguments.Of(call.ArgumentList, method);
        if (given.Count < Two || given[0].Fit != CredentialFit.Text)
            return [];

        return given.FirstOrDefault(argument => argument.Role == ParameterRole.Value) is { } value ? value == given[0] ? [] : [value.Expression]
            : method is null && UnknownCalls.IsAboutValue(call) && !SinkNames.IsOfParameter(call) ? [given[1].Expression]
            : [];
    }

    /// <summary>The parameters that a function returns.</summary>
    private IEnumerable<IParameterSymbol> GivenBack(SyntaxNode function) => ReturnedBy(function)
        .SelectMany(Alternatives.Of)
        .SelectMany(PartsOf)
        .Select(ParameterIn)
        .OfType<IParameterSymbol>()
        .Where(parameter => folder.DeclarationOf(parameter.ContainingSymbol) == function);

    private static IEnumerable<ExpressionSyntax> ReturnedBy(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax method => ReturnedValues.Of(method.ExpressionBody?.Expression, method.Body),
        LocalFunctionStatementSyntax local => ReturnedValues.Of(local.ExpressionBody?.Expression, local.Body),
        AnonymousFunctionExpressionSyntax lambda => [lambda],
        _ => [],
    };

    /// <summary>What is joined to a text, or stands in it.</summary>
    private static IEnumerable<ExpressionSyntax> PartsOf(ExpressionSyntax value)
    {
        if (value is InterpolatedStringExpressionSyntax interpolated)
            return interpolated.Contents.OfType<InterpolationSyntax>().Select(hole => hole.Expression);

        var parts = new List<ExpressionSyntax>();
        while (value is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
        {
            parts.Add(sum.Right);
            value = sum.Left;
        }

        parts.Add(value);
        return parts;
    }

    private IParameterSymbol? ParameterIn(ExpressionSyntax value)
    {
        ExpressionSyntax? next = TextMethods.TextOf(value);
        for (var step = 0; step < MaxSteps && next is IdentifierNameSyntax; step++)
        {
            switch (symbols.SymbolOf(next))
            {
                case IParameterSymbol parameter:
                    return parameter;
                case ILocalSymbol local:
                    next = folder.ValueOf(local) is { } held ? TextMethods.TextOf(held) : null;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>What a call gives a parameter; the first one of an extension is what it is called of.</summary>
    private static ExpressionSyntax? ArgumentOf(InvocationExpressionSyntax call, IMethodSymbol method, IParameterSymbol parameter)
    {
        var list = call.ArgumentList.Arguments;
        if (list.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter.Name) is { } named)
            return named.Expression;

        var index = method.ReducedFrom is null ? parameter.Ordinal : parameter.Ordinal - 1;
        if (index < 0)
            return (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        return list.ElementAtOrDefault(index) is { NameColon: null } given ? given.Expression : null;
    }
}
