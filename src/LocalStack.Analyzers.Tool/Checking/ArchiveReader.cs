using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using LocalStack.Analyzers.Tool.Files;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>
/// Reads one file that is no text, and all that is packed in it. A part that cannot be read ends where it is damaged: what was read
/// of it, and all other parts, are searched, and the first such reason is told.
/// </summary>
/// <param name="rules">What the user has decided for the file.</param>
/// <param name="cancellationToken">Ends the work.</param>
internal sealed class ArchiveReader(FileRules rules, CancellationToken cancellationToken)
{
    /// <summary>
    /// Bytes of what is read from memory: a zip archive, because its list of names is at its end, assemblies and PDBs, because
    /// their parts refer to one another.
    /// </summary>
    public const int MaxInMemory = MaxMegabytes * 1024 * 1024;

    private const int MaxMegabytes = 512;
    private const int MaxGigabytes = 1;

    private static readonly string TooLargeUnpacked = $"it is larger than {MaxGigabytes} GB when unpacked";

    /// <summary>What is said of what would be more.</summary>
    public static readonly string TooLargeForMemory = $"it is larger than {MaxMegabytes} MB";

    /// <summary>An image holds layers, which hold packages, which hold assemblies.</summary>
    private const int MaxDepth = 6;

    /// <summary>Bytes that all archives of one file may hold together, unpacked.</summary>
    private const long MaxUnpacked = MaxGigabytes * 1024L * 1024 * 1024;

    private const string EmbeddedPdbName = "embedded.pdb";

    private long _unpacked;
    private string? _unread;

    /// <summary>Looks into a content that is no text.</summary>
    /// <param name="path">How it is named in the report.</param>
    /// <param name="start">How it begins.</param>
    /// <param name="content">All of it, read forward only.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public CheckedContent Read(string path, ReadOnlySpan<byte> start, Stream content) =>
        new(Read(path, start, content, depth: 0), _unread is null ? null : new CheckProblem(UnreadKind.Archive, path, _unread));

    private List<LocatedFinding> Read(string path, ReadOnlySpan<byte> start, Stream content, int depth)
    {
        if (ArchiveContent.IsZip(start))
            return ReadZip(path, ReadWhole(content), Deeper(depth));
        if (ArchiveContent.IsGzip(start))
            return ReadGzip(path, start, content, Deeper(depth));
        if (ArchiveContent.IsZlib(start))
            return ReadPacked(path, content, packed => new ZLibStream(packed, CompressionMode.Decompress), Deeper(depth));
        if (ArchiveContent.IsBrotli(path, start))
            return ReadBrotli(path, content, Deeper(depth));
        if (DebugSymbols.IsPdb(start))
            return ReadPdb(path, content, Deeper(depth));
        if (DebugSymbols.CanBeAssembly(start))
            return ReadAssembly(path, content, Deeper(depth));
        if (ArchiveContent.IsAr(start))
            return ReadAr(path, content, Deeper(depth));
        return ArchiveContent.IsTar(start) ? ReadTar(path, content, Deeper(depth)) : ReadOther(path, start, content, depth);
    }

    private static int Deeper(int depth) => depth < MaxDepth
        ? depth + 1
        : throw new InvalidDataException($"archives are nested more than {MaxDepth} levels deep");

    /// <summary>What is searched as bytes, but for what is appended to it.</summary>
    private List<LocatedFinding> ReadOther(string path, ReadOnlySpan<byte> start, Stream content, int depth)
    {
        if (ArchiveContent.IsOpaque(start))
            Leave($"{(depth == 0 ? "it" : $"'{path}'")} uses a compression that this command does not unpack");
        return ReadBytes(path, content, depth);
    }

    private List<LocatedFinding> ReadBytes(string path, Stream content, int depth)
    {
        var appended = new AppendedContent(content);
        var found = FileChecker.CheckBinary(path, appended, rules, cancellationToken);
        return Join(found, Collect(() => appended.OpenZip() is { } zip
            ? ReadZip(path, zip, Deeper(depth))
            : ReadParts(path, appended.ReadBundle(), depth)));
    }

    /// <summary>What it is called, and a remark, are in its header.</summary>
    private List<LocatedFinding> ReadGzip(string path, ReadOnlySpan<byte> start, Stream content, int depth)
    {
        var inHeader = CheckBytes(path, start.ToArray());
        return Join(inHeader, ReadPacked(path, content, packed => new GZipStream(packed, CompressionMode.Decompress), depth));
    }

    /// <summary>What is packed, and what follows its end.</summary>
    private List<LocatedFinding> ReadPacked(string path, Stream content, Func<Stream, Stream> unpack, int depth)
    {
        var packed = new RestStream(content);
        var inside = ReadEntry(path, unpack(packed), depth);
        return Join(ReadBytes(path, packed.OpenRest(), depth), inside);
    }

    private List<LocatedFinding> ReadBrotli(string path, Stream content, int depth) =>
        [.. ReadEntry(path[..^".br".Length], new BrotliStream(content, CompressionMode.Decompress), depth).Select(finding => finding with { Path = path })];

    /// <summary>Names, each of which is there twice, and remarks are in the bytes themselves.</summary>
    private List<LocatedFinding> ReadZip(string path, MemoryStream memory, int depth)
    {
        using (memory)
        {
            var inBytes = FileChecker.CheckBinary(path, memory, rules, cancellationToken);
            var inside = Collect(() =>
            {
                using var zip = new ZipArchive(memory, ZipArchiveMode.Read);
                return [.. zip.Entries.SelectMany(entry => Collect(() => ReadEntry(path + ArchiveContent.Separator + entry.FullName, entry, depth)))];
            });
            return Join([.. inBytes.DistinctBy(finding => finding.Finding.Fingerprint)], inside);
        }
    }

    private IReadOnlyList<LocatedFinding> ReadEntry(string path, ZipArchiveEntry entry, int depth)
    {
        if (entry.IsEncrypted)
            throw new InvalidDataException($"'{path}' is encrypted");

        using var inside = entry.Open();
        return ReadEntry(path, inside, depth);
    }

    private List<LocatedFinding> ReadTar(string path, Stream content, int depth)
    {
        var findings = new List<LocatedFinding>();
        using var tar = new TarReader(content, leaveOpen: true);
        while (Try(() => tar.GetNextEntry()) is { } entry)
        {
            findings.AddRange(CheckBytes(path, Encoding.UTF8.GetBytes($"{entry.Name}\n{entry.LinkName}")));
            if (entry.DataStream is { } inside)
                findings.AddRange(ReadEntry(path + ArchiveContent.Separator + entry.Name, inside, depth));
        }

        // Behind its end may be another one.
        return Join(ReadBytes(path, content, depth), findings);
    }

    private List<LocatedFinding> ReadAr(string path, Stream content, int depth) => ReadParts(path, ArArchive.Read(content), depth);

    /// <summary>Reads part by part, up to the place from which on there is no list of them.</summary>
    private List<LocatedFinding> ReadParts(string path, IEnumerable<(string Name, Stream Content)> parts, int depth)
    {
        var findings = new List<LocatedFinding>();
        Try(() =>
        {
            foreach (var (name, content) in parts)
            {
                using (content)
                    findings.AddRange(ReadEntry(path + ArchiveContent.Separator + name, content, depth));
            }

            return findings;
        });
        return findings;
    }

    private List<LocatedFinding> ReadAssembly(string path, Stream content, int depth)
    {
        using var assembly = ReadWhole(content);
        var found = ReadBytes(path, assembly, depth);
        using var pdb = DebugSymbols.OpenEmbeddedPdb(assembly);
        return pdb is null ? found : [.. found, .. ReadEntry(path + ArchiveContent.Separator + EmbeddedPdbName, pdb, depth)];
    }

    private List<LocatedFinding> ReadPdb(string path, Stream content, int depth)
    {
        using var pdb = ReadWhole(content);
        var found = FileChecker.CheckBinary(path, pdb, rules, cancellationToken);
        return Join(found, Collect(() => ReadParts(path, DebugSymbols.OpenSources(pdb).Select(source => (source.Name.TrimStart('/'), source.Content)), depth)));
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

    /// <summary>Reads what has to be in memory, as much as may be, and goes back to its start.</summary>
    private MemoryStream ReadWhole(Stream content)
    {
        var memory = new MemoryStream();
        new UnpackedStream(content, count => memory.Length + count <= MaxInMemory ? null : TooLargeForMemory, Leave).CopyTo(memory);
        memory.Position = 0;
        return memory;
    }

    private IReadOnlyList<LocatedFinding> ReadEntry(string path, Stream inside, int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var unpacked = new UnpackedStream(inside, count => (_unpacked += count) <= MaxUnpacked ? null : TooLargeUnpacked, Leave);
        return Collect(() => FileChecker.Check(path, unpacked, rules, (name, start, content) => new(Read(name, start, content, depth)), cancellationToken).Findings);
    }

    /// <summary>The findings of a part; none, if it cannot be read.</summary>
    private IReadOnlyList<LocatedFinding> Collect(Func<IReadOnlyList<LocatedFinding>> read) => Try(read) ?? [];

    private T? Try<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (UnpackedStream.ReasonOf(exception) is { } reason)
        {
            Leave(reason);
            return null;
        }
    }

    /// <summary>Remembers that not all was looked at: one reason is enough.</summary>
    private void Leave(string reason) => _unread ??= reason;
}
