using System.Security.Cryptography;
using System.Text;

namespace LocalStack.Detection.Credentials;

/// <summary>
/// A short name for a secret that does not give it away: two findings with one fingerprint are one secret, and a
/// fingerprint can be written into a configuration file to allow that secret.
/// </summary>
internal static class Fingerprint
{
    /// <summary>Hex digits in a fingerprint: enough to tell the secrets of one repository apart, no more.</summary>
    public const int Length = 8;

    // Public, as all of this code is: it keeps the digest from matching other tools' tables of hashed secrets.
    private const string Salt = "LocalStack.Analyzers/fingerprint/1:";

    /// <summary>Whether a text is written like a fingerprint.</summary>
    public static bool IsOne(string text) => text.Length == Length && text.All(IsHexDigit);

    /// <summary>The first eight hex digits of the salted SHA-256 of <paramref name="secret"/>.</summary>
    public static string Of(ReadOnlySpan<char> secret)
    {
        using var sha256 = SHA256.Create();
        var digest = sha256.ComputeHash(Encoding.UTF8.GetBytes(Salt + secret.ToString()));

        var hex = new StringBuilder(Length);
        for (var i = 0; i < Length / 2; i++)
            hex.Append(digest[i].ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        return hex.ToString();
    }

    private static bool IsHexDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
