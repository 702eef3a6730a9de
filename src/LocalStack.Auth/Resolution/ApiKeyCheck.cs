using LocalStack.Detection.Credentials;

namespace LocalStack.Auth.Resolution;

/// <summary>
/// What cannot be an API key: something that a container must not get, a placeholder, or a reference that nothing has
/// resolved. LocalStack itself does not check API keys, so whatever may be one passes.
/// </summary>
internal static class ApiKeyCheck
{
    private const string Placeholder = "it is a placeholder, not an API key";

    /// <summary>What is wrong with an API key, in words that contain no part of it.</summary>
    /// <param name="key">The API key, stripped.</param>
    /// <returns><see langword="null"/> when nothing is wrong.</returns>
    public static string? FindMistake(string key)
    {
        if (key == TokenCheck.PassedWithoutShape)
            return null;
        if (HandedOn.FindMistake(key) is { } mistake)
            return mistake;
        if (IsPlaceholder(key.AsSpan()) || AreWords(key))
            return Placeholder;

        return key.All(IsOfApiKey) ? null : "it contains a character that an API key cannot have";
    }

    private static bool IsPlaceholder(ReadOnlySpan<char> key) =>
        ReferenceExpression.Matches(key) || SecretAddress.Matches(key) || EncryptedValue.Matches(key) || Filler.IsMask(key);

    /// <summary>Letters of one casing, the first aside, joined by hyphens or underscores: an API key mixes digits and casings.</summary>
    private static bool AreWords(string key) => key.Split('-', '_').All(IsWord);

    private static bool IsWord(string part) =>
        part.All(char.IsLetter) && (part.Skip(1).All(char.IsLower) || part.All(char.IsUpper));

    private static bool IsOfApiKey(char character) => character is '-' or '_' || AuthToken.IsLetterOrDigit(character);
}
