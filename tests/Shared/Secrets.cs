using System.Collections.Concurrent;

namespace LocalStack.Tests;

/// <summary>
/// Hands out the secrets that tests plant, each another one, and remembers them: whatever is printed afterwards is held
/// against all of them.
/// </summary>
internal static class Secrets
{
    /// <summary>A token's prefix and the eight characters that LocalStack's mask shows.</summary>
    private const int ShownOfToken = 3 + 8;

    /// <summary>LocalStack shows the first three characters of a key.</summary>
    private const int ShownOfKey = 3;

    /// <summary>
    /// Characters in a row that do not come about by chance in a path. Digits of a hash do, in thousands of hashes, so
    /// digits alone tell nothing: neither hidden ones nor those that the mask shows.
    /// </summary>
    private const int TellingOfToken = 6;
    private const int TellingOfKey = 5;

    private static readonly ConcurrentDictionary<string, string[]> TellingParts = new();
    private static int _seed;

    /// <summary>A token whose checksum fits.</summary>
    public static string Token() => Remember(TestTokens.Valid(NextSeed()), PartsOfToken);

    /// <summary>A token whose checksum does not fit.</summary>
    public static string UnprovenToken() => Remember(TestTokens.WrongChecksum(NextSeed()), PartsOfToken);

    /// <summary>A CI key: nothing but its name tells what it is.</summary>
    public static string Key() => Remember(TestTokens.ApiKey(NextSeed()), PartsOfKey);

    /// <summary>Another secret in the place of a credential.</summary>
    public static string Opaque() => Remember(TestTokens.Opaque(NextSeed()), PartsOfKey);

    /// <summary>Fails when <paramref name="text"/> shows more of any secret than LocalStack's own mask.</summary>
    public static void AssertNotShownIn(string text, string origin) =>
        Assert.False(AreShownIn(text), $"A secret is shown in the output of: {origin}");

    /// <summary>Whether <paramref name="text"/> shows more of any secret than LocalStack's own mask.</summary>
    public static bool AreShownIn(string text) =>
        TellingParts.Values.Any(parts => parts.Any(part => text.Contains(part, StringComparison.Ordinal)));

    private static int NextSeed() => 1000 + Interlocked.Increment(ref _seed);

    private static string Remember(string secret, Func<string, IEnumerable<string>> parts)
    {
        TellingParts[secret] = [.. parts(secret).Where(part => !part.All(char.IsAsciiHexDigitLower))];
        return secret;
    }

    /// <summary>The mask with one character more, and every run of what the mask hides.</summary>
    private static IEnumerable<string> PartsOfToken(string token) =>
        RunsOf(token[(ShownOfToken + 1)..], TellingOfToken).Prepend(token[..(ShownOfToken + 2)]);

    private static IEnumerable<string> PartsOfKey(string key) =>
        RunsOf(key[ShownOfKey..], TellingOfKey).Prepend(key[..TellingOfKey]);

    private static IEnumerable<string> RunsOf(string text, int length) =>
        Enumerable.Range(0, text.Length - length + 1).Select(start => text.Substring(start, length));
}
