using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using LocalStack.Analyzers.Tool.Files;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>
/// Looks into archives: zip (packages of NuGet and of Visual Studio Code, jar, docx), gzip, zlib and tar (layers of images), and
/// assemblies and portable PDBs with the sources that are embedded in them, one in another. Depth and size are bounded, so that no archive takes longer than its bounds allow.
/// </summary>
internal static class ArchiveContent
{
    /// <summary>What stands between an archive and the name of what it holds.</summary>
    public const string Separator = "!/";

    /// <summary>An image holds layers, which hold packages, which hold assemblies.</summary>
    private const int MaxDepth = 6;

    /// <summary>Bytes that all archives of one file may hold together, unpacked.</summary>
    private const long MaxUnpacked = 1024L * 1024 * 1024;

    /// <summary>
    /// Bytes of what is read from memory: a zip archive, because its list of names is at its end, assemblies and PDBs, because
    /// their parts refer to one another.
    /// </summary>
    private const int MaxInMemory = 512 * 1024 * 1024;

    private const string EmbeddedPdbName = "embedded.pdb";

    private const int TarMagicOffset = 257;

    /// <summary>Deflate with a window of 32 KB: what all writers of zlib put first.</summary>
    private const byte ZlibMethod = 0x78;
    private const byte ZlibDictionary = 0x20;

    /// <summary>Bytes to unpack before what looks like zlib is taken for it: what is none fails sooner.</summary>
    private const int ZlibProof = 256;

    private static ReadOnlySpan<byte> ZipMagic => "PK\x03\x04"u8;

    private static ReadOnlySpan<byte> GzipMagic => [0x1F, 0x8B];

    private static ReadOnlySpan<byte> TarMagic => "ustar"u8;

    /// <summary>Whether a content that begins so is an archive that can be looked into.</summary>
    public static bool Is(ReadOnlySpan<byte> start) =>
        start.StartsWith(ZipMagic) || start.StartsWith(GzipMagic) || IsTar(start) || DebugSymbols.IsPdb(start);

    /// <summary>
    /// Whether a content that is no text and begins so uses a compression that this command does not unpack: 7-Zip, bzip2, xz, Zstandard,
    /// LZ4, compress, LZMA, lzip, cabinets, RAR, packages of RPM and Debian, packs and bundles of Git.
    /// </summary>
    public static bool IsOpaque(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF])
        || start.StartsWith("BZh"u8)
        || start.StartsWith((ReadOnlySpan<byte>)[0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'])
        || start.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD])
        || start.StartsWith((ReadOnlySpan<byte>)[0x04, 0x22, 0x4D, 0x18])
        || start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x9D])
        || start.StartsWith((ReadOnlySpan<byte>)[0x5D, 0, 0])
        || start.StartsWith("LZIP"u8)
        || start.StartsWith("MSCF"u8)
        || start.StartsWith("Rar!"u8)
        || start.StartsWith((ReadOnlySpan<byte>)[0xED, 0xAB, 0xEE, 0xDB])
        || start.StartsWith("!<arch>\ndebian-binary"u8)
        || start.StartsWith("PACK\0\0\0"u8)
        || start.StartsWith("# v2 git bundle\n"u8)
        || start.StartsWith("# v3 git bundle\n"u8);

    /// <summary>The findings in an archive.</summary>
    /// <param name="path">How it is named in the report.</param>
    /// <param name="start">How it begins.</param>
    /// <param name="content">All of it, read forward only.</param>
    /// <param name="rules">What the user has decided for the archive.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is damaged, nested too deeply, or holds too much: not all of it was looked at.</exception>
    public static IReadOnlyList<LocatedFinding> Check(
        string path, ReadOnlySpan<byte> start, Stream content, FileRules rules, CancellationToken cancellationToken) =>
        new Reader(rules, cancellationToken).Read(path, start, content, depth: 0);

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
            return unpacked.ReadAtLeast(stackalloc byte[ZlibProof], ZlibProof, throwOnEndOfStream: false) > 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool IsTar(ReadOnlySpan<byte> start) =>
        start.Length > TarMagicOffset && start[TarMagicOffset..].StartsWith(TarMagic);

    private sealed class Reader(FileRules rules, CancellationToken cancellationToken)
    {
        private long _unpacked;

        public IReadOnlyList<LocatedFinding> Read(string path, ReadOnlySpan<byte> start, Stream content, int depth)
        {
            if (depth == MaxDepth)
                throw new InvalidDataException($"archives are nested more than {MaxDepth} levels deep");
            if (start.StartsWith(ZipMagic))
                return ReadZip(path, content, depth);
            if (start.StartsWith(GzipMagic))
                return ReadGzip(path, start, content, depth);
            if (IsZlib(start))
                return ReadEntry(path, new ZLibStream(content, CompressionMode.Decompress), depth + 1);
            if (DebugSymbols.IsPdb(start))
                return ReadPdb(path, content, depth);
            return DebugSymbols.CanBeAssembly(start) ? ReadAssembly(path, content, depth) : ReadTar(path, content, depth);
        }

        /// <summary>What it is called, and a remark, are in its header.</summary>
        private List<LocatedFinding> ReadGzip(string path, ReadOnlySpan<byte> start, Stream content, int depth)
        {
            var inHeader = CheckBytes(path, start.ToArray());
            return Join(inHeader, ReadEntry(path, new GZipStream(content, CompressionMode.Decompress), depth + 1));
        }

        /// <summary>Names, each of which is there twice, and remarks are in the bytes themselves.</summary>
        private List<LocatedFinding> ReadZip(string path, Stream content, int depth)
        {
            using var memory = ReadWhole(content);
            var inBytes = FileChecker.CheckBinary(path, memory, rules, cancellationToken);
            using var zip = new ZipArchive(memory, ZipArchiveMode.Read);
            return Join([.. inBytes.DistinctBy(finding => finding.Finding.Fingerprint)], [.. zip.Entries.SelectMany(entry => ReadEntry(path, entry, depth))]);
        }

        private IReadOnlyList<LocatedFinding> ReadEntry(string path, ZipArchiveEntry entry, int depth)
        {
            if (entry.IsEncrypted)
                throw new InvalidDataException($"'{path + Separator + entry.FullName}' is encrypted");

            using var inside = entry.Open();
            return ReadEntry(path + Separator + entry.FullName, inside, depth + 1);
        }

        private List<LocatedFinding> ReadTar(string path, Stream content, int depth)
        {
            var findings = new List<LocatedFinding>();
            using var tar = new TarReader(content, leaveOpen: true);
            while (tar.GetNextEntry() is { } entry)
            {
                findings.AddRange(CheckBytes(path, Encoding.UTF8.GetBytes($"{entry.Name}\n{entry.LinkName}")));
                if (entry.DataStream is { } inside)
                    findings.AddRange(ReadEntry(path + Separator + entry.Name, inside, depth + 1));
            }

            return findings;
        }

        private List<LocatedFinding> ReadAssembly(string path, Stream content, int depth)
        {
            using var assembly = ReadWhole(content);
            var found = FileChecker.CheckBinary(path, assembly, rules, cancellationToken);
            using var pdb = DebugSymbols.OpenEmbeddedPdb(assembly);
            return pdb is null ? found : [.. found, .. ReadEntry(path + Separator + EmbeddedPdbName, pdb, depth + 1)];
        }

        private List<LocatedFinding> ReadPdb(string path, Stream content, int depth)
        {
            using var pdb = ReadWhole(content);
            var found = FileChecker.CheckBinary(path, pdb, rules, cancellationToken);
            var inSources = new List<LocatedFinding>();
            foreach (var (name, source) in DebugSymbols.OpenSources(pdb))
            {
                using (source)
                    inSources.AddRange(ReadEntry(path + Separator + name.TrimStart('/'), source, depth + 1));
            }

            return Join(found, inSources);
        }

        /// <summary>What is not packed has been found in the bytes too; then the place inside is told alone.</summary>
        private static List<LocatedFinding> Join(IReadOnlyList<LocatedFinding> inBytes, IReadOnlyList<LocatedFinding> inside)
        {
            var told = inside.Select(finding => finding.Finding.Fingerprint).ToHashSet(StringComparer.Ordinal);
            return [.. inBytes.Where(finding => !told.Contains(finding.Finding.Fingerprint)), .. inside];
        }

        private List<LocatedFinding> CheckBytes(string path, byte[] bytes)
        {
            using var content = new MemoryStream(bytes);
            return FileChecker.CheckBinary(path, content, rules, cancellationToken);
        }

        /// <summary>Reads what has to be in memory, and goes back to its start.</summary>
        private static MemoryStream ReadWhole(Stream content)
        {
            var memory = new MemoryStream();
            new CountingStream(content, count => Expect(memory.Length + count <= MaxInMemory)).CopyTo(memory);
            memory.Position = 0;
            return memory;
        }

        private IReadOnlyList<LocatedFinding> ReadEntry(string path, Stream inside, int depth)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var counted = new CountingStream(inside, count => Expect((_unpacked += count) <= MaxUnpacked));
            return FileChecker.Check(path, counted, rules, (name, start, content) => Read(name, start, content, depth), cancellationToken)
                ?? throw new InvalidDataException($"'{path}' uses a compression that this command does not unpack");
        }

        private static void Expect(bool isWithinBounds)
        {
            if (!isWithinBounds)
                throw new InvalidDataException($"it is larger than {MaxUnpacked >> 30} GB when unpacked");
        }
    }
}
