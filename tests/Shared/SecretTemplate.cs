using System.Globalization;
using System.Text.RegularExpressions;

namespace LocalStack.Tests;

/// <summary>
/// Puts secrets, made at run time, in the place of their signs, so that neither a file nor the name of a theory shows one:
/// <list type="table">
/// <item><term><c>$1</c> to <c>$9</c></term><description>tokens whose checksum fits, each another one</description></item>
/// <item><term><c>$1a</c>, <c>$1b</c></term><description>the two halves of one</description></item>
/// <item><term><c>$W</c></term><description>a token whose checksum does not fit</description></item>
/// <item><term><c>$K</c></term><description>a CI key</description></item>
/// <item><term><c>$V</c></term><description>another opaque value, put there by mistake</description></item>
/// </list>
/// A sign with a letter ends where the word ends: <c>$KEY</c> is a variable.
/// </summary>
internal static partial class SecretTemplate
{
    /// <summary>Where a token is cut in two.</summary>
    private const int Half = 20;

    /// <summary>The token of the sign <c>$1</c>.</summary>
    public static string Token { get; } = TestTokens.Valid();

    /// <summary>The text with its secrets.</summary>
    public static string Fill(string text) => Sign().Replace(text, SecretOf);

    private static string SecretOf(Match sign)
    {
        switch (sign.Groups["kind"].Value)
        {
            case "W":
                return TestTokens.WrongChecksum();
            case "K":
                return TestTokens.ApiKey();
            case "V":
                return TestTokens.Opaque();
        }

        var token = TestTokens.Valid(int.Parse(sign.Groups["seed"].Value, CultureInfo.InvariantCulture));
        return sign.Groups["half"].Value switch
        {
            "a" => token[..Half],
            "b" => token[Half..],
            _ => token,
        };
    }

    [GeneratedRegex(@"\$(?:(?<seed>[1-9])(?<half>[ab]?)|(?<kind>[WKV])(?![A-Za-z0-9_]))")]
    private static partial Regex Sign();
}
