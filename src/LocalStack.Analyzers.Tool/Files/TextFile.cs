using System.Text;

namespace LocalStack.Analyzers.Tool.Files;

/// <summary>
/// A text file that is to be written again: with the encoding, mark and line ends that it had. Where nothing is changed,
/// not a byte is.
/// </summary>
internal sealed class TextFile
{
    private readonly Encoding _encoding;

    private TextFile(string text, Encoding encoding)
    {
        Text = text;
        _encoding = encoding;
    }

    /// <summary>The text, without a mark.</summary>
    public string Text { get; }

    /// <summary>Decodes a content.</summary>
    /// <returns><see langword="null"/> for what is no text, or would not give the same bytes again.</returns>
    public static TextFile? Decode(byte[] content)
    {
        if (TextEncodings.IsBinary(content))
            return null;

        var encoding = TextEncodings.Detect(content);
        return TryDecode(content, encoding)
            // An old code page: whichever it is, Latin-1 gives each byte a character and each character its byte.
            ?? (encoding.Preamble.IsEmpty ? TryDecode(content, Encoding.Latin1) : null);
    }

    /// <summary>The bytes of the file with another text.</summary>
    public byte[] Encode(string text) => Encode(text, _encoding);

    private static TextFile? TryDecode(byte[] content, Encoding encoding)
    {
        var text = encoding.GetString(content.AsSpan(encoding.Preamble.Length));
        return Encode(text, encoding).AsSpan().SequenceEqual(content) ? new TextFile(text, encoding) : null;
    }

    private static byte[] Encode(string text, Encoding encoding) => [.. encoding.Preamble, .. encoding.GetBytes(text)];
}
