using System.Runtime.Serialization.Json;
using System.Xml;
using System.Xml.Linq;
using LocalStack.Auth.Resolution;

namespace LocalStack.Auth.CliFiles;

/// <summary>The <c>auth.json</c> of the <c>localstack</c> CLI: an object with the key <c>LOCALSTACK_AUTH_TOKEN</c>.</summary>
internal sealed class AuthFile
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private AuthFile(string path, string? token)
    {
        Path = path;
        Token = token;
    }

    public string Path { get; }

    /// <summary>The token as written; <see langword="null"/> when the object has none.</summary>
    public string? Token { get; }

    /// <returns><see langword="null"/> when there is no such file.</returns>
    /// <exception cref="LocalStackAuthException">The file cannot be opened, or is not a JSON object.</exception>
    public static AuthFile? Read(string path)
    {
        if (CliFile.Read(path) is not { } content)
            return null;

        try
        {
            return new AuthFile(path, ReadToken(content) ?? throw Failure.MalformedFile(path));
        }
        catch (XmlException)
        {
            // Not handed on as the cause: its message may quote the file.
            throw Failure.MalformedFile(path);
        }
    }

    /// <summary>
    /// The reader of JSON that is part of netstandard2.0 shows it as XML. The last of two equal keys counts, as for the
    /// CLI.
    /// </summary>
    /// <returns>An empty text when there is no token, <see langword="null"/> when the content is no object.</returns>
    private static string? ReadToken(byte[] content)
    {
        var start = content.Take(ByteOrderMark.Length).SequenceEqual(ByteOrderMark) ? ByteOrderMark.Length : 0;
        using var reader = JsonReaderWriterFactory.CreateJsonReader(
            content, start, content.Length - start, XmlDictionaryReaderQuotas.Max);
        if (reader.MoveToContent() != XmlNodeType.Element)
            return null;

        var root = XElement.Load(reader);
        return root.Attribute("type")?.Value == "object"
            ? root.Elements(CredentialSlot.AuthToken.Variable).LastOrDefault()?.Value ?? string.Empty
            : null;
    }
}
