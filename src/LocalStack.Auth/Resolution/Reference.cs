using LocalStack.Detection.Credentials;

namespace LocalStack.Auth.Resolution;

/// <summary>A value that stands for an environment variable: <c>${NAME}</c>, and nothing around it.</summary>
internal static class Reference
{
    private const string Open = "${";
    private const char Close = '}';

    /// <summary>The name that a value refers to; <see langword="null"/> when it is no reference.</summary>
    /// <param name="value">The value, stripped.</param>
    public static string? NameIn(string? value)
    {
        if (value is null || !value.StartsWith(Open, StringComparison.Ordinal) || value[value.Length - 1] != Close)
            return null;

        var name = value.Substring(Open.Length, value.Length - Open.Length - 1);
        return name.Length > 0 && name.All(IsNameCharacter) ? name : null;
    }

    private static bool IsNameCharacter(char character) => character == '_' || AuthToken.IsLetterOrDigit(character);
}
