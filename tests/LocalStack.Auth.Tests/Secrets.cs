using System.Text;
using LocalStack.Tests;

namespace LocalStack.Auth.Tests;

/// <summary>
/// Every secret that these tests use, and the questions that may be asked about them. A comparison that fails must not
/// print what it compared, so secrets are never given to an equality assertion.
/// </summary>
internal static class Secrets
{
    /// <summary>Characters of a token that LocalStack's mask shows.</summary>
    private const int ShownOfToken = 11;

    /// <summary>Characters of an API key that LocalStack's mask shows.</summary>
    private const int ShownOfApiKey = 3;

    public static string Token { get; } = TestTokens.Valid(401);

    public static string OtherToken { get; } = TestTokens.Valid(402);

    public static string ProfileToken { get; } = TestTokens.Valid(403);

    public static string AuthFileToken { get; } = TestTokens.Valid(404);

    public static string KeyringToken { get; } = TestTokens.Valid(408);

    public static string LstkToken { get; } = TestTokens.Valid(409);

    public static string WrongChecksum { get; } = TestTokens.WrongChecksum(405);

    public static string ApiKey { get; } = TestTokens.ApiKey(406);

    /// <summary>The mask of <see cref="Token"/>, as LocalStack prints it.</summary>
    public static string MaskOf(string token) => token[..ShownOfToken] + "-****-****-****-************";

    /// <summary>Fails without printing either text.</summary>
    public static void AssertSame(string expected, string? actual) =>
        Assert.True(expected == actual, "The value is not the expected one.");

    /// <summary>Fails when a text holds a secret, or of one what its mask hides, as it is or in base64.</summary>
    public static void AssertNotIn(string text)
    {
        string[] tokens = [Token, OtherToken, ProfileToken, AuthFileToken, KeyringToken, LstkToken, WrongChecksum];
        foreach (var token in tokens)
            AssertHidden(token, ShownOfToken, text);

        AssertHidden(ApiKey, ShownOfApiKey, text);
    }

    private static void AssertHidden(string secret, int shown, string text)
    {
        var hidden = secret[(shown + 1)..];
        Assert.False(text.Contains(hidden, StringComparison.Ordinal), "A secret is printed.");
        Assert.False(text.Contains(Base64Of(secret), StringComparison.Ordinal), "A secret is printed in base64.");
        Assert.False(text.Contains(Base64Of(":" + secret), StringComparison.Ordinal), "A secret is printed in a header.");
    }

    private static string Base64Of(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=');
}
