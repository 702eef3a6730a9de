using Microsoft.Extensions.Configuration;

namespace LocalStack.Auth.Tests;

/// <summary>What a test lets the library see, and so nothing of the machine it runs on.</summary>
internal static class Given
{
    public static Dictionary<string, string> Environment(params (string Name, string Value)[] variables) =>
        variables.ToDictionary(variable => variable.Name, variable => variable.Value);

    public static LocalStackAuthOptions Variables(params (string Name, string Value)[] variables) =>
        new() { Environment = Environment(variables) };

    public static IConfigurationRoot Configuration(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(Settings(settings)).Build();

    public static IEnumerable<KeyValuePair<string, string?>> Settings(params (string Key, string? Value)[] settings) =>
        settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value));
}
