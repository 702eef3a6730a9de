using System.Text;

namespace LocalStack.Analyzers.Tool.Files;

/// <summary>Which encoding a file is in, told by its first bytes as the compiler tells it: a byte-order mark, or UTF-8.</summary>
internal static class TextEncodings
{
    /// <summary>How many bytes decide whether a content is text; Git looks at as many.</summary>
    public const int SniffedLength = 8000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Those with a mark; UTF-32 before UTF-16, whose mark it begins with.</summary>
    private static readonly Encoding[] Marked =
    [
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        new UTF32Encoding(bigEndian: false, byteOrderMark: true),
        new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
    ];

    /// <summary>The encoding of a content that begins with these bytes. Its preamble is the mark, empty if there is none.</summary>
    public static Encoding Detect(ReadOnlySpan<byte> start)
    {
        foreach (var encoding in Marked)
        {
            if (start.StartsWith(encoding.Preamble))
                return encoding;
        }

        return Utf8;
    }

    /// <summary>Whether the content is no text: it has a NUL, and no mark that explains it.</summary>
    public static bool IsBinary(ReadOnlySpan<byte> start) =>
        start[..Math.Min(start.Length, SniffedLength)].Contains((byte)0) && Detect(start).Preamble.IsEmpty;
}
