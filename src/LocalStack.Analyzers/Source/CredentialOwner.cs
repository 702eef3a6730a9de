using Microsoft.CodeAnalysis;

namespace LocalStack.Analyzers.Source;

/// <summary>
/// Tells whose credentials a type holds: <c>LocalStackOptions</c> holds those of LocalStack, and so a member
/// <c>AuthToken</c> of it is one. A type qualifies by what kind of thing it is. A class of tests or a fixture that has
/// LocalStack in its name holds the tokens of what it tests.
/// </summary>
internal static class CredentialOwner
{
    /// <summary>The owner of all names that are known without the user's help.</summary>
    public const string LocalStack = "LocalStack";

    /// <summary>A longer chain of base types is not followed.</summary>
    private const int MaxBases = 8;

    /// <summary>The last word of types that are configured, or hold what configures something.</summary>
    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        "Option", "Options", "Setting", "Settings", "Config", "Configuration", "Configurator", "Section",
        "Builder", "Container", "Resource",
        "Credential", "Credentials", "Secret", "Secrets", "Auth", "Authentication", "License", "Licensing", "Activation",
        "Default", "Defaults", "Constants", "Values", "Variables", "Env", "Environment",
        "Parameters", "Params", "Args", "Arguments", "Properties", "Profile", "Account",
    };

    /// <summary>The last word of types that are a credential themselves.</summary>
    private static readonly HashSet<string> Credentials = new(StringComparer.OrdinalIgnoreCase)
    {
        "Credential", "Credentials", "Token", "Secret",
    };

    /// <summary>
    /// Words of types that are about LocalStack and nothing else: what is set of them from outside, as by overriding it, is for LocalStack.
    /// </summary>
    private static readonly HashSet<string> Harness = new(StringComparer.OrdinalIgnoreCase)
    {
        "Test", "Tests", "Fact", "Theory", "Base", "Fixture", "Integration", "Host", "Context", "Collection", "Factory", "Suite", "Environment",
    };

    /// <summary>What C# puts behind the name of a type for what it is to the language.</summary>
    private static readonly string[] Suffixes = ["Attribute", "Extensions"];

    /// <summary>What components and tag helpers implement: their members are set by attributes of markup.</summary>
    private static readonly string[] SetInMarkup = ["IComponent", "ITagHelper"];

    /// <summary>Whose credentials a type holds: by its own name, that of a base or an interface, or of a type argument.</summary>
    public static string? Of(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol named)
            return null;
        if (IndexOfLocalStack(named.Name) >= 0 && Of(named.Name) is null)
            return IsSetInMarkup(named) ? LocalStack : null;

        var owners = NamesOf(named).Select(Of).OfType<string>().ToList();
        return owners.Contains(LocalStack) ? LocalStack : owners.FirstOrDefault();
    }

    /// <summary>Whose credentials a type is set up with: by what it inherits from, or as an attribute.</summary>
    public static string? OfSetUp(ITypeSymbol? type)
    {
        for (var i = 0; i < MaxBases && type is INamedTypeSymbol named; i++, type = named.BaseType)
        {
            if (IsHarness(named.Name) || named.TypeArguments.Any(argument => Of(argument.Name) == LocalStack))
                return LocalStack;
        }

        return null;
    }

    /// <summary>
    /// Whose credentials the constructor of a type takes, or a delegate: what is given to a thing that is about LocalStack and nothing else
    /// is for LocalStack, whatever its members are about.
    /// </summary>
    public static string? OfCreated(string type) => IsHarness(type) ? LocalStack : null;

    /// <summary>Whether a type of this name is about LocalStack and nothing else: <c>LocalStackTestBase</c>, <c>LocalStackFactAttribute</c>.</summary>
    public static bool IsHarness(string type)
    {
        var name = WithoutSuffix(type);
        if (IndexOfLocalStack(name) != 0)
            return false;

        for (var rest = name.Substring(LocalStack.Length); rest.Length > 0;)
        {
            var word = LastWord(rest);
            if (!Harness.Contains(word.TrimStart('_')))
                return false;
            rest = rest.Substring(0, rest.Length - word.Length);
        }

        return true;
    }

    /// <summary>Whose credentials a type, a section or a variable of this name holds.</summary>
    public static string? Of(string name)
    {
        name = WithoutSuffix(name);
        var start = IndexOfLocalStack(name);
        if (start >= 0)
        {
            var rest = name.Substring(start + LocalStack.Length);
            return rest.Length == 0 || Kinds.Contains(LastWord(rest)) ? LocalStack : null;
        }

        var kind = LastWord(name);
        return kind.Length < name.Length && Kinds.Contains(kind) ? name.Substring(0, name.Length - kind.Length) : null;
    }

    /// <summary>Whether a word is the last one of what is configured, or holds what configures something.</summary>
    public static bool IsKind(string word) => Kinds.Contains(word);

    /// <summary>Whether a type of this name is a credential of LocalStack: <c>LocalStackCredential</c>.</summary>
    public static bool IsCredential(string type)
    {
        var start = IndexOfLocalStack(type);
        return start >= 0 && Credentials.Contains(LastWord(type.Substring(start + LocalStack.Length)));
    }

    private static bool IsSetInMarkup(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(@interface => Array.IndexOf(SetInMarkup, @interface.Name) >= 0);

    private static IEnumerable<string> NamesOf(INamedTypeSymbol type)
    {
        yield return type.Name;
        foreach (var argument in type.TypeArguments)
            yield return argument.Name;
        foreach (var @interface in type.AllInterfaces)
            yield return @interface.Name;

        var inherited = type.BaseType;
        for (var i = 0; i < MaxBases && inherited is not null; i++, inherited = inherited.BaseType)
            yield return inherited.Name;

        // class LocalStack { class Options { … } }
        if (type.ContainingType is { } outer && Kinds.Contains(LastWord(type.Name)))
            yield return outer.Name;
    }

    private static string WithoutSuffix(string name)
    {
        var suffix = Array.Find(Suffixes, suffix => name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal));
        return suffix is null ? name : name.Substring(0, name.Length - suffix.Length);
    }

    /// <summary>Where the word begins; a letter before it belongs to another word, or is the <c>I</c> of an interface.</summary>
    private static int IndexOfLocalStack(string name)
    {
        var start = name.IndexOf(LocalStack, StringComparison.OrdinalIgnoreCase);
        return start > 0 && char.IsLetter(name[start - 1]) && !char.IsUpper(name[start]) ? -1 : start;
    }

    /// <summary>The last word of a name: from the last capital that follows a small letter, or the last underscore.</summary>
    public static string LastWord(string name)
    {
        for (var i = name.Length - 1; i > 0; i--)
        {
            if (name[i - 1] == '_' || (char.IsUpper(name[i]) && !char.IsUpper(name[i - 1])))
                return name.Substring(i);
        }

        return name;
    }
}
