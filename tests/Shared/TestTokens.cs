using System.Security.Cryptography;
using System.Text;

namespace LocalStack.Tests;

/// <summary>
/// Makes tokens at run time, for no committed file may hold one in one piece. It computes the checksum on its own, so
/// that the product is held against a second reading of the rule.
/// </summary>
internal static class TestTokens
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string LettersAndDigits = Letters + "0123456789";

    /// <summary>A token with a checksum that fits. One seed, one token.</summary>
    public static string Valid(int seed = 1, string prefix = "ls-")
    {
        var payload = Payload(seed);
        return prefix + payload + Checksum(payload);
    }

    /// <summary>The shape of a token, and a checksum that does not fit.</summary>
    public static string WrongChecksum(int seed = 1, string prefix = "ls-")
    {
        var payload = Payload(seed);
        var checksum = Checksum(payload);
        return prefix + payload + (checksum == "0a1b" ? "0a1c" : "0a1b");
    }

    /// <summary>A CI key: ten letters and digits, no prefix and no checksum.</summary>
    public static string ApiKey(int seed = 1) => Pick(new Random(seed), LettersAndDigits, 10);

    /// <summary>Another secret that was put there by mistake: 24 letters of both casings and digits.</summary>
    public static string Opaque(int seed = 1)
    {
        var random = new Random(seed);
        return "q8" + Pick(random, LettersAndDigits, 20) + "Z3";
    }

    /// <summary>The first four hex digits of the MD5 of a payload.</summary>
    public static string Checksum(string payload) =>
        Convert.ToHexStringLower(MD5.HashData(Encoding.ASCII.GetBytes(payload)))[..4];

    private static string Payload(int seed)
    {
        var random = new Random(seed);
        return string.Join(
            '-',
            Pick(random, Letters, 4) + Pick(random, LettersAndDigits, 4),
            Pick(random, LettersAndDigits, 4),
            Pick(random, LettersAndDigits, 4),
            Pick(random, LettersAndDigits, 4),
            Pick(random, LettersAndDigits, 8));
    }

    private static string Pick(Random random, string alphabet, int count) => new(random.GetItems(alphabet.AsSpan(), count));
}
