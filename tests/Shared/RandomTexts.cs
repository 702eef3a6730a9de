using System.Text;

namespace LocalStack.Tests;

/// <summary>Texts made of what the detector reacts to. One seed, one text.</summary>
internal static class RandomTexts
{
    public static readonly string[] Pieces =
    [
        " ", "\n", "\r\n", "\r", "\t", "\0", "\"", "'", "\\", "/", "//", "/*", "*/", "#", " # ", "-", "- ", "_", "__", ".", ":", ": ",
        ",", "=", " = ", "{", "}", "[", "]", "<", ">", "|", "!", "!!str ", "&a ", "*a", "%", "%3D", "$", "${", ":-", "`",
        @"\n", @"\\", "\\\"", @"\u003d", @"\u006c", @"\U0000D83D", @"\UFFFFFFFF", @"\x6c", @"\x", @"\u12",
        "l", "s", "L", "S", "ls", "ls-", "lsci-", "LS-", "skills-", "tools", "abcd1234-", "0000-", "é", "漢", "\uFEFF",
        "\uD800", "\uDC00", "\uD83D\uDD11", "\u212A", "\u017F", "export ", "true", "null", "1234567890", "5938201746",
        "localstack", "LOCALSTACK_AUTH_TOKEN", "LOCALSTACK_API_KEY", "LocalStack", "AuthToken", "ApiKey", "ls-api-key",
        "your-token-here", "\"LOCALSTACK_API_KEY\": \"", "LOCALSTACK_API_KEY=", "  LOCALSTACK_AUTH_TOKEN: ",
        "{\"LocalStack\":{\"ApiKey\":", "localstack-analyzers:allow", "environment:\n",
        "- name: ", "value: ", "kind: LocalStack\n", "authToken: ", ": |\n", "  ", "---\n", "set ", "setx ", "ENV ", "$env:", ":= ", "?= ",
        "-e ", "--env=", "auth set-token ", "SetEnvironmentVariable(", "@", "$(", "(", ")", ";", "&", "&&", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>",
        "<<: *a", "x: &a ", "? ", "\\\n", "```sh\n", "\n```\n", "~~~yaml\n", "Set-Item env:", "set -x ", "variable \"localstack_api_key\" {", "default = ",
        "<a b=\"", "<add key=\"LOCALSTACK_API_KEY\" value=\"", "&#108;", "&amp;", "<LOCALSTACK_API_KEY>", "<!DOCTYPE ",
    ];

    /// <summary>Pieces in no order, and no secret.</summary>
    public static string Of(Random random, int pieces)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pieces; i++)
            text.Append(Pieces[random.Next(Pieces.Length)]);
        return text.ToString();
    }

    /// <summary>Pieces with tokens, whole and cut, in between.</summary>
    public static string WithTokens(Random random, int pieces)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pieces; i++)
            text.Append(random.Next(12) == 0 ? Token(random) : Pieces[random.Next(Pieces.Length)]);
        return text.ToString();
    }

    private static string Token(Random random)
    {
        var prefix = random.Next(4) == 0 ? "lsci-" : "ls-";
        var token = random.Next(3) == 0
            ? TestTokens.WrongChecksum(random.Next(1000), prefix)
            : TestTokens.Valid(random.Next(1000), prefix);
        return random.Next(4) == 0 ? token[..random.Next(token.Length)] : token;
    }
}
