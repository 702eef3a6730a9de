using System.Text;

namespace LocalStack.Auth.Lstk;

/// <summary>The entry of lstk in a keyring, as the library go-keyring writes it.</summary>
internal static class LstkEntry
{
    public const string Service = "lstk";
    public const string Account = "lstk.auth-token";

    private const string HexPrefix = "go-keyring-encoded:";
    private const string Base64Prefix = "go-keyring-base64:";

    /// <summary>The value without the encoding that go-keyring uses on macOS.</summary>
    /// <returns><see langword="null"/> when the encoding is broken.</returns>
    public static string? Decode(string value)
    {
        try
        {
            if (value.StartsWith(Base64Prefix, StringComparison.Ordinal))
                return Encoding.UTF8.GetString(Convert.FromBase64String(value.Substring(Base64Prefix.Length)));

            return value.StartsWith(HexPrefix, StringComparison.Ordinal)
                ? Encoding.UTF8.GetString(FromHex(value.Substring(HexPrefix.Length)))
                : value;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static byte[] FromHex(string hex)
    {
        if (hex.Length % 2 != 0)
            throw new FormatException();

        var bytes = new byte[hex.Length / 2];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = Convert.ToByte(hex.Substring(i * 2, 2), fromBase: 16);
        return bytes;
    }
}
