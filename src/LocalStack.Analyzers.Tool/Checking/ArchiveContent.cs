using System.Buffers;
using System.IO.Compression;
using LocalStack.Analyzers.Tool.Files;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>
/// Looks into archives: zip (packages of NuGet and of Visual Studio Code, jar, docx), gzip, zlib, Brotli, tar (layers of images),
/// ar (packages of Debian), what is appended to a program, and assemblies and portable PDBs with the sources that are embedded
/// in them, one in another. Depth and size are bounded, so that no archive takes longer than its bounds allow.
/// </summary>
internal static class ArchiveContent
{
    /// <summary>What stands between an archive and the name of what it holds.</summary>
    public const string Separator = "!/";

    private const int TarMagicOffset = 257;

    /// <summary>Deflate with a window of 32 KB: what all writers of zlib put first.</summary>
    private const byte ZlibMethod = 0x78;
    private const byte ZlibDictionary = 0x20;

    /// <summary>Bytes to unpack before what looks like zlib or Brotli is taken for it: what is none fails sooner.</summary>
    private const int Proof = 256;

    /// <summary>Brotli has no mark. So its files are known by their name.</summary>
    private const string BrotliEnding = ".br";

    /// <summary>The mark of ar, and how long the header of its first member is.</summary>
    private const int ArHeaderEnd = 68;

    private static ReadOnlySpan<byte> ZipMagic => "PK\x03\x04"u8;

    private static ReadOnlySpan<byte> GzipMagic => [0x1F, 0x8B];

    private static ReadOnlySpan<byte> TarMagic => "ustar"u8;

    private static ReadOnlySpan<byte> ArMagic => "!<arch>\n"u8;

    private static ReadOnlySpan<byte> ArHeaderMagic => "`\n"u8;

    /// <summary>Whether a content is looked at as bytes or as an archive, and not as text.</summary>
    /// <param name="path">What it is called.</param>
    /// <param name="start">How it begins.</param>
    /// <param name="isBinary">Whether it has what no text has.</param>
    public static bool IsNoText(string path, ReadOnlySpan<byte> start, bool isBinary) =>
        isBinary
        || IsZip(start) || IsGzip(start) || IsTar(start) || IsAr(start) || IsBundle(start) || DebugSymbols.IsPdb(start)
        // A short one may have no NUL.
        || ((IsOpaque(start) || IsZlib(start) || IsBrotli(path, start)) && !TextEncodings.IsUtf8(start));

    /// <summary>Whether it is a zip archive.</summary>
    public static bool IsZip(ReadOnlySpan<byte> start) => start.StartsWith(ZipMagic);

    /// <summary>Whether it is packed by gzip.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> start) => start.StartsWith(GzipMagic);

    /// <summary>Whether it is a tar archive.</summary>
    public static bool IsTar(ReadOnlySpan<byte> start) =>
        start.Length > TarMagicOffset && start[TarMagicOffset..].StartsWith(TarMagic);

    /// <summary>Whether it is an ar archive: a package of Debian, or a library of object files.</summary>
    public static bool IsAr(ReadOnlySpan<byte> start) =>
        start.StartsWith(ArMagic) && start.Length >= ArHeaderEnd && start[..ArHeaderEnd].EndsWith(ArHeaderMagic);

    /// <summary>
    /// Whether a content that is no text and begins so uses a compression that this command does not unpack: 7-Zip, bzip2, xz, Zstandard,
    /// LZ4, compress, LZMA, lzip, cabinets, RAR, packages of RPM, packs and bundles of Git.
    /// </summary>
    public static bool IsOpaque(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF])
        || IsBzip2(start)
        || start.StartsWith((ReadOnlySpan<byte>)[0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'])
        || start.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD])
        || start.StartsWith((ReadOnlySpan<byte>)[0x04, 0x22, 0x4D, 0x18])
        || start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x9D])
        || start.StartsWith((ReadOnlySpan<byte>)[0x5D, 0, 0])
        || start.StartsWith("LZIP\x01"u8)
        || start.StartsWith("MSCF\0\0\0\0"u8)
        || start.StartsWith("Rar!\x1A\x07"u8)
        || start.StartsWith((ReadOnlySpan<byte>)[0xED, 0xAB, 0xEE, 0xDB])
        || start.StartsWith("PACK\0\0\0"u8)
        || IsBundle(start);

    /// <summary>
    /// Whether a content that is no text is packed by zlib. Two bytes tell little: the method, a multiple of 31, and no
    /// dictionary. So what follows has to be something that can be unpacked.
    /// </summary>
    public static bool IsZlib(ReadOnlySpan<byte> start)
    {
        if (start.Length < 8 || start[0] != ZlibMethod || ((start[0] << 8) | start[1]) % 31 != 0 || (start[1] & ZlibDictionary) != 0)
            return false;

        try
        {
            using var begun = new MemoryStream(start.ToArray());
            using var unpacked = new ZLibStream(begun, CompressionMode.Decompress);
            return unpacked.ReadAtLeast(stackalloc byte[Proof], Proof, throwOnEndOfStream: false) > 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Whether a content that is no text is packed by Brotli: it is called so, and what it begins with can be unpacked.</summary>
    public static bool IsBrotli(string path, ReadOnlySpan<byte> start)
    {
        if (!path.EndsWith(BrotliEnding, StringComparison.OrdinalIgnoreCase))
            return false;

        using var decoder = new BrotliDecoder();
        return decoder.Decompress(start, stackalloc byte[Proof], out _, out var written) != OperationStatus.InvalidData && written > 0;
    }

    /// <summary>The size of its blocks, a digit, and the mark of the first block, or of the end.</summary>
    private static bool IsBzip2(ReadOnlySpan<byte> start) =>
        start.StartsWith("BZh"u8)
        && start.Length > 4
        && (start[4..].StartsWith("1AY&SY"u8) || start[4..].StartsWith((ReadOnlySpan<byte>)[0x17, 0x72, 0x45, 0x38, 0x50, 0x90]));

    /// <summary>A bundle of Git begins with text, and may have more of it than is looked at to know what it is.</summary>
    private static bool IsBundle(ReadOnlySpan<byte> start) =>
        start.StartsWith("# v2 git bundle\n"u8) || start.StartsWith("# v3 git bundle\n"u8);
}
