using System.Buffers;
using System.Text;

namespace LocalStack.Analyzers.Tool.Files;

/// <summary>Which encoding a file is in, told by its first bytes: a byte-order mark as the compiler reads it, UTF-16 without one, or UTF-8.</summary>
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

    /// <summary>Of a text in UTF-16 so many of the bytes that are the upper halves are NUL, in tenths.</summary>
    private const int MinUpperNuls = 6;

    /// <summary>A content is no text where more than one byte of so many is none of a text.</summary>
    private const int TextPerStrayByte = 10;

    private static readonly UnicodeEncoding Utf16 = new(bigEndian: false, byteOrderMark: false);
    private static readonly UnicodeEncoding Utf16BigEndian = new(bigEndian: true, byteOrderMark: false);

    /// <summary>The encoding of a content that begins with these bytes. Its preamble is the mark, empty if there is none.</summary>
    public static Encoding Detect(ReadOnlySpan<byte> start)
    {
        foreach (var encoding in Marked)
        {
            if (start.StartsWith(encoding.Preamble) && !(encoding is UnicodeEncoding && IsAscii(start[2..])))
                return encoding;
        }

        return DetectUtf16(Sniffed(start)) ?? (Encoding)Utf8;
    }

    /// <summary>
    /// Whether the content is no text: it has NULs that no encoding explains, and more than a few bytes that are none of a text,
    /// where it begins or where what has been read of it ends. A picture may begin with long text about itself.
    /// </summary>
    /// <param name="read">What has been read, from the beginning.</param>
    public static bool IsBinary(ReadOnlySpan<byte> read)
    {
        var sniffed = Sniffed(read);
        return sniffed.Contains((byte)0)
            && Detect(read) == Utf8
            && (IsOfBinary(sniffed) || IsOfBinary(read[Math.Max(0, read.Length - SniffedLength)..]));
    }

    private static bool IsOfBinary(ReadOnlySpan<byte> part) => CountStrayBytes(part) * TextPerStrayByte > part.Length;

    /// <summary>Whether the first bytes are UTF-8; a character may be cut off at their end.</summary>
    public static bool IsUtf8(ReadOnlySpan<byte> start)
    {
        for (var rest = Sniffed(start); !rest.IsEmpty;)
        {
            var status = Rune.DecodeFromUtf8(rest, out _, out var length);
            if (status == OperationStatus.Done)
                rest = rest[length..];
            else
                return status == OperationStatus.NeedMoreData;
        }

        return true;
    }

    private static ReadOnlySpan<byte> Sniffed(ReadOnlySpan<byte> start) => start[..Math.Min(start.Length, SniffedLength)];

    /// <summary>
    /// Whether a mark of UTF-16 is a stray one: no text in that encoding has neither a NUL nor a byte that is none of ASCII.
    /// </summary>
    private static bool IsAscii(ReadOnlySpan<byte> text)
    {
        var sniffed = Sniffed(text);
        return !sniffed.IsEmpty && Ascii.IsValid(sniffed) && !sniffed.Contains((byte)0);
    }

    /// <summary>UTF-16 without a mark: of most characters the upper byte is NUL, and the lower one never.</summary>
    private static UnicodeEncoding? DetectUtf16(ReadOnlySpan<byte> start)
    {
        if (!start.Contains((byte)0))
            return null;

        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < start.Length; i += 2)
        {
            even += start[i] == 0 ? 1 : 0;
            odd += start[i + 1] == 0 ? 1 : 0;
        }

        var needed = (start.Length / 2 * MinUpperNuls) + 9;
        return (even, odd) switch
        {
            (0, _) when odd * 10 >= needed => Utf16,
            (_, 0) when even * 10 >= needed => Utf16BigEndian,
            _ => null,
        };
    }

    /// <summary>
    /// Counts the bytes that are none of a text: control characters, and what is no UTF-8. A NUL beside each of several
    /// characters is UTF-16 that a program has appended.
    /// </summary>
    private static int CountStrayBytes(ReadOnlySpan<byte> content)
    {
        var count = 0;
        for (var rest = content; !rest.IsEmpty;)
        {
            var isValid = Rune.DecodeFromUtf8(rest, out var rune, out var length) == OperationStatus.Done;
            var position = content.Length - rest.Length;
            if (!isValid || (IsControl(rune.Value) && !IsOfUtf16(content, position)))
                count += length;
            rest = rest[length..];
        }

        return count;
    }

    private static bool IsControl(int value) => value < ' ' && value is not ('\t' or '\n' or '\r' or '\f' or '\b' or 0x1B);

    private static bool IsOfUtf16(ReadOnlySpan<byte> content, int position) =>
        content[position] == 0 && (IsPair(content, position - 1) || IsPair(content, position + 1));

    /// <summary>Whether a character of ASCII stands between two NULs.</summary>
    private static bool IsPair(ReadOnlySpan<byte> content, int position) =>
        position > 0
        && position + 1 < content.Length
        && content[position] is (>= (byte)' ' and < 0x7F) or (byte)'\r' or (byte)'\n'
        && content[position - 1] == 0
        && content[position + 1] == 0;
}
