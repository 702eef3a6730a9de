using System.Runtime.Serialization.Json;
using System.Xml;
using System.Xml.Linq;
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

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

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

        return TryReadToken(bytes, out var token)
            ? new AuthFile(path, token, problem: null)
            : new AuthFile(path, token: null, "is not a JSON object");
    }

    private static bool TryReadToken(byte[] content, out string? token)
    {
        try
        {
            return TryReadObject(content, out token);
        }
        catch (Exception exception) when (exception is XmlException or FormatException or ArgumentException)
        {
            token = null;
            return false;
        }
    }

    /// <summary>
    /// The reader of JSON that is part of netstandard2.0 presents it as XML. The last of two equal keys counts, as for the
    /// CLI.
    /// </summary>
    private static bool TryReadObject(byte[] content, out string? token)
    {
        token = null;
        var start = content.Take(ByteOrderMark.Length).SequenceEqual(ByteOrderMark) ? ByteOrderMark.Length : 0;
        var quotas = new XmlDictionaryReaderQuotas
        {
            MaxDepth = MaxDepth,
            MaxStringContentLength = CliFile.MaxLength,
            MaxArrayLength = CliFile.MaxLength,
            MaxNameTableCharCount = CliFile.MaxLength,
            MaxBytesPerRead = CliFile.MaxLength,
        };
        using var reader = JsonReaderWriterFactory.CreateJsonReader(content, start, content.Length - start, quotas);
        if (reader.MoveToContent() != XmlNodeType.Element)
            return false;

        var root = XElement.Load(reader);
        token = root.Elements(CredentialSlot.AuthToken.Variable).LastOrDefault()?.Value;
        return root.Attribute("type")?.Value == "object";
    }
}
