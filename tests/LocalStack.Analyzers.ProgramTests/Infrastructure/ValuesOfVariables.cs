namespace LocalStack.Analyzers.ProgramTests.Infrastructure;

/// <summary>What the variables of the credentials are set to while a program reads a file.</summary>
/// <param name="Name">What a failing test calls it.</param>
/// <param name="Value">The value; null where they are not set.</param>
public sealed record ValuesOfVariables(string Name, string? Value)
{
    /// <summary>A value like that of a credential.</summary>
    public static ValuesOfVariables Plain { get; } = new("set", "value-of-the-variable-1");

    /// <summary>A value with all that a language may give a meaning to.</summary>
    public static ValuesOfVariables Odd { get; } = new("set to quotes, a dollar and spaces", "v1'$x y\"");

    public static ValuesOfVariables Unset { get; } = new("not set", null);

    public static IReadOnlyList<ValuesOfVariables> All { get; } = [Plain, Odd, Unset];

    /// <summary>The environment.</summary>
    public IReadOnlyDictionary<string, string> Values { get; } = Value is null
        ? new Dictionary<string, string>()
        : new Dictionary<string, string> { ["LOCALSTACK_AUTH_TOKEN"] = Value, ["LOCALSTACK_API_KEY"] = Value };
}
