using System.Text;
using System.Text.Json;
using LocalStack.Auth.Resolution;

namespace LocalStack.Auth.CliFiles;

/// <summary>
/// The <c>auth.json</c> of the <c>localstack</c> CLI: an object with the key <c>LOCALSTACK_AUTH_TOKEN</c>. The CLI ignores a
/// file that it cannot read, or that is broken.
/// </summary>
internal sealed class AuthFile
{
    /// <summary>The CLI writes one level.</summary>
    private const int MaxDepth = 32;

    private const char ByteOrderMark = '\uFEFF';
    private const string NoObject = "is not a JSON object";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private AuthFile(string path, string? token, string? problem)
    {
        Path = path;
        Token = token;
        Problem = problem;
    }

    public string Path { get; }

    /// <summary>The token as written; <see langword="null"/> when the object has none.</summary>
    public string? Token { get; }

    /// <summary>Why the file is ignored, to be said after its path.</summary>
    public string? Problem { get; }

    /// <returns><see langword="null"/> when there is no such file.</returns>
    public static AuthFile? Read(string path)
    {
        var content = CliFile.Read(path);
        if (content.IsAbsent)
            return null;

        if (content.Bytes is not { } bytes)
            return new AuthFile(path, token: null, content.Problem);

        var problem = ReadToken(bytes, out var token);
        return new AuthFile(path, token, problem);
    }

    /// <returns>Why the content is ignored; <see langword="null"/> when it is not.</returns>
    private static string? ReadToken(byte[] content, out string? token)
    {
        token = null;
        try
        {
            using var document = JsonDocument.Parse(Utf8.GetString(content).TrimStart(ByteOrderMark), new JsonDocumentOptions { MaxDepth = MaxDepth });
            return document.RootElement.ValueKind == JsonValueKind.Object ? ReadToken(document.RootElement, out token) : NoObject;
        }
        catch (Exception exception) when (exception is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            // The last of them: an escape that is half a character.
            return NoObject;
        }
    }

    /// <summary>The last of two equal keys counts, as for the CLI.</summary>
    private static string? ReadToken(JsonElement root, out string? token)
    {
        token = null;
        if (!root.TryGetProperty(CredentialSlot.AuthToken.Variable, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            return "has no text under the key " + CredentialSlot.AuthToken.Variable;

        token = value.GetString();
        return null;
    }
}
