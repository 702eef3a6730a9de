using LocalStack.Detection.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Says whether a text beside a name is its value where the compiler does not know what is called, as in a file without its
/// project. A variable, or a key of a configuration, has a value. Anything else may be named so, too: a secret in a vault, a
/// container, an option. Then the call has to say that it is about a value.
/// </summary>
internal static class UnknownCalls
{
    /// <summary>How methods are called that are given a value, by themselves.</summary>
    private static readonly HashSet<string> Taking = new(StringComparer.Ordinal)
    {
        "Set", "Put", "Store", "Save", "Assign", "Export", "Write", "Add", "With", "Use", "Append", "Insert", "TryAdd", "AddOrUpdate",
    };

    /// <summary>What methods are called after that take a value, or give one or another that they are given.</summary>
    private static readonly string[] Given = ["Value", "String", "Default"];

    /// <summary>How methods begin that find something by its name, or take it away.</summary>
    private static readonly string[] Looking =
    [
        "Find", "Lookup", "LookUp", "Search", "Locate", "Has", "Is", "Exists", "Remove", "Delete", "Unset", "Drop", "Revoke", "Rename", "Matches",
        "Require", "Requires", "Select", "Query", "Depends", "Needs", "On", "Start", "Track", "Subscribe", "Alias",
    ];

    /// <summary>How methods end that do so with what is in the thing they are called after: <c>HashExists</c>, <c>KeyDeleteAsync</c>.</summary>
    private static readonly HashSet<string> LookingAtLast = new(StringComparer.Ordinal) { "Exists", "Delete", "Remove" };

    /// <summary>The last word of types that say something of what they name.</summary>
    private static readonly HashSet<string> Remarks = new(StringComparer.Ordinal)
    {
        "Error", "Warning", "Failure", "Issue", "Result", "Message", "Reference", "Ref", "Selector", "Requirement", "Dependency", "Rule", "Check", "Link", "Badge",
        "Argument",
    };

    /// <summary>What a vault keeps, with versions.</summary>
    private static readonly string[] Kept = ["Secret", "Secrets", "SecretVersion", "Certificate", "SecretBundle"];

    /// <summary>Functions of scripts that are called after what they give, or another value: <c>Argument("localstack-auth-token", "…")</c>.</summary>
    private static readonly HashSet<string> Givers = new(StringComparer.Ordinal) { "Argument", "EnvironmentVariable", "Parameter" };

    private const int MaxTexts = 3;

    /// <summary>The whole name of many a method that gives the value of a name.</summary>
    private const string Get = "Get";

    /// <summary>How methods begin that give a thing a value, whatever they call it.</summary>
    private const string Set = "Set";

    /// <summary>How members end that hold the name of a thing.</summary>
    private const string Name = "Name";

    /// <summary>What has a value: the things whose names members hold beside one, and the members that hold the value.</summary>
    private static readonly string[] Things =
    [
        .. CredentialSinks.NameMembers.Where(member => member.Length > Name.Length && member.EndsWith(Name, StringComparison.Ordinal))
            .Select(member => member.Substring(0, member.Length - Name.Length)),
        .. CredentialSinks.ValueMembers,
    ];

    /// <summary>The arguments that are told apart by more than their place, where the call does not say that it is about a value.</summary>
    /// <param name="name">The argument that is the name.</param>
    /// <param name="text">The name.</param>
    /// <param name="isWhole">Whether it is that of a credential by itself; else something above it is, and it is a key.</param>
    /// <param name="call">What is called.</param>
    /// <param name="given">All arguments.</param>
    public static IReadOnlyList<GivenArgument> Evident(
        ExpressionSyntax name, string text, bool isWhole, SyntaxNode? call, IReadOnlyList<GivenArgument> given) =>
        !Looks(call) && (!isWhole || (IsKey(text) && !AreWords(name, given, call) && NameOfAttribute(call) is null) || IsAboutValue(call))
            ? given
            : OnlyEvident(name, given);

    /// <summary>The arguments that are told apart by more than their place.</summary>
    /// <param name="name">The argument that is the name.</param>
    /// <param name="given">All arguments.</param>
    public static IReadOnlyList<GivenArgument> OnlyEvident(ExpressionSyntax name, IReadOnlyList<GivenArgument> given) =>
        [.. given.Where(argument => argument.Expression == name || IsEvident(argument))];

    /// <summary>Whether a call finds something by a name, or speaks of it, and puts nothing under it: <c>Find</c>, <c>new ValidationResult</c>.</summary>
    public static bool Looks(SyntaxNode? call) => call switch
    {
        InvocationExpressionSyntax invocation => Looks(SinkNames.LastOf(invocation.Expression)),
        ObjectCreationExpressionSyntax { Type: var type } => Remarks.Contains(CredentialOwner.LastWord(NameOf(type))),
        _ => false,
    };

    /// <summary>
    /// Texts and nothing else, and more of them than a name, a value and a remark, or one in front of the name where the call says nothing of
    /// taking: <c>Run("gh", "secret", "delete", NAME, "…")</c>, <c>Exec("verify", NAME, "…")</c>.
    /// </summary>
    private static bool AreWords(ExpressionSyntax name, IReadOnlyList<GivenArgument> given, SyntaxNode? call) =>
        (given.Count > MaxTexts || (given.Count == MaxTexts && given[0].Expression != name && !(call is InvocationExpressionSyntax made && SinkNames.IsTaking(SinkNames.LastOf(made.Expression)))))
        && given.All(argument => argument.Expression is LiteralExpressionSyntax { Token.Value: string });

    /// <summary>An argument that is written with the name of its parameter, or that gives a text when it is called.</summary>
    private static bool IsEvident(GivenArgument argument) =>
        argument.Role > ParameterRole.Unknown || argument.Expression is AnonymousFunctionExpressionSyntax;

    /// <summary><c>LOCALSTACK_AUTH_TOKEN</c>, <c>LocalStack:AuthToken</c>, <c>localstack_auth_token</c>, <c>LocalStack__AuthToken</c>, LocalStack's header.</summary>
    private static bool IsKey(string name) =>
        PairedItems.IsVariableName(name)
        || name.IndexOf(':') >= 0
        || name.IndexOf('_') >= 0
        || name.Equals(CredentialNames.Header, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a call says that it is about what has a value.</summary>
    public static bool IsAboutValue(SyntaxNode? call) => call switch
    {
        _ when NameOfAttribute(call) is { } attribute => IsAttributeAboutValue(attribute),
        InvocationExpressionSyntax { Expression: SimpleNameSyntax function } when Givers.Contains(function.Identifier.ValueText) => true,
        InvocationExpressionSyntax invocation => IsAboutValue(SinkNames.WithoutAsync(SinkNames.LastOf(invocation.Expression))),
        ObjectCreationExpressionSyntax { Type: var type } => HasValue(NameOf(type)) || PairedItems.AreTogether(NameOf(type)),
        _ => true,
    };

    /// <summary>Whether a call that is given a name gives its value: <c>GetEnvironmentVariable</c>, <c>GetValue</c>, <c>Get</c>, <c>ReadSetting</c>.</summary>
    public static bool Reads(InvocationExpressionSyntax call)
    {
        var method = SinkNames.WithoutAsync(SinkNames.LastOf(call.Expression));
        var what = SinkNames.WithoutVerb(method);
        return method == Get || (SinkNames.IsGiving(method) && (HasValue(what) || IsGivenTo(what) || CredentialOwner.IsKind(CredentialOwner.LastWord(what))));
    }

    private static bool Looks(string name) => LooksUp(SinkNames.WithoutAsync(name)) || LookingAtLast.Contains(CredentialOwner.LastWord(SinkNames.WithoutAsync(name))) || Array.Exists(
        Looking, verb => name.StartsWith(verb, StringComparison.Ordinal) && (name.Length == verb.Length || char.IsUpper(name[verb.Length])));

    /// <summary>What a vault keeps is asked for by its name, and its version: <c>GetSecret</c>, <c>GetCertificateAsync</c>.</summary>
    private static bool LooksUp(string method) => SinkNames.IsGiving(method) && Array.IndexOf(Kept, SinkNames.WithoutVerb(method)) >= 0;

    /// <summary>The name of an attribute, also where it is created as an object: <c>new TraitAttribute(…)</c>.</summary>
    public static string? NameOfAttribute(SyntaxNode? call)
    {
        const string Suffix = "Attribute";
        if (call is AttributeSyntax attribute)
            return CredentialSinks.NameOf(attribute);

        var type = call is ObjectCreationExpressionSyntax creation ? NameOf(creation.Type) : "";
        return type.Length > Suffix.Length && type.EndsWith(Suffix, StringComparison.Ordinal) ? type.Substring(0, type.Length - Suffix.Length) : null;
    }

    /// <summary><c>[EnvironmentVariable]</c>, <c>[SetEnv]</c>, <c>[TestConfiguration]</c>; a row of a test holds values of any kind.</summary>
    private static bool IsAttributeAboutValue(string name) =>
         !Looks(name) && (HasValue(SinkNames.WithoutVerb(name)) || CredentialOwner.IsKind(CredentialOwner.LastWord(name)) || TestRows.AreIn(name));

    private static bool IsAboutValue(string method)
    {
        if (Taking.Contains(CredentialOwner.LastWord(method)) || Taking.Contains(method))
            return true;

        var what = SinkNames.WithoutVerb(method);
        return SinkNames.IsGiving(method)
            ? IsGivenTo(what)
            : what != method && (method.StartsWith(Set, StringComparison.Ordinal) || HasValue(what) || IsGivenTo(what));
    }

    private static bool IsGivenTo(string what) => Array.Exists(Given, ending => what.EndsWith(ending, StringComparison.Ordinal));

    /// <summary><c>EnvironmentVariable</c>, <c>V1EnvVar</c>; of a longer name its beginning may be all: <c>Environment</c>.</summary>
    private static bool HasValue(string what) => Array.Exists(
        Things,
        thing => what.EndsWith(thing, StringComparison.Ordinal)
            || (thing.Length > what.Length && char.IsUpper(thing[what.Length]) && thing.StartsWith(what, StringComparison.Ordinal)));

    private static string NameOf(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
