using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using LocalStack.Analyzers.Tool.Files;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>Reads one file that is no text, and all that is packed in it.</summary>
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

    /// <summary>What is said of what would be more.</summary>
    public static readonly string TooLargeForMemory = $"it is larger than {MaxMegabytes} MB";

    /// <summary>An image holds layers, which hold packages, which hold assemblies.</summary>
    private const int MaxDepth = 6;

    /// <summary>Bytes that all archives of one file may hold together, unpacked.</summary>
    private const long MaxUnpacked = MaxGigabytes * 1024L * 1024 * 1024;

    private const string EmbeddedPdbName = "embedded.pdb";

    private long _unpacked;

    /// <summary>The findings in a content that is no text.</summary>
    /// <param name="path">How it is named in the report.</param>
    /// <param name="start">How it begins.</param>
    /// <param name="content">All of it, read forward only.</param>
    /// <param name="depth">In how many archives it lies.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="InvalidDataException">Not all of it was looked at.</exception>
    public List<LocatedFinding> Read(string path, ReadOnlySpan<byte> start, Stream content, int depth)
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
        var isOpaque = ArchiveContent.IsOpaque(start);
        var found = ReadBytes(path, content, depth);
        if (!isOpaque || found.Count > 0)
            return found;
        throw new InvalidDataException($"{(depth == 0 ? "it" : $"'{path}'")} uses a compression that this command does not unpack");
    }

    private List<LocatedFinding> ReadBytes(string path, Stream content, int depth)
    {
        var appended = new AppendedContent(content);
        var found = FileChecker.CheckBinary(path, appended, rules, cancellationToken);
        if (appended.OpenZip() is { } zip)
            return Join(found, ReadZip(path, zip, Deeper(depth)));
        return appended.ReadBundle() is { Count: > 0 } files
            ? Join(found, [.. files.SelectMany(file => ReadEntry(path + ArchiveContent.Separator + file.Path, file.Content, Deeper(depth)))])
            : found;
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

    private List<LocatedFinding> ReadBrotli(string path, Stream content, int depth)
    {
        try
        {
            return [.. ReadEntry(path[..^".br".Length], new BrotliStream(content, CompressionMode.Decompress), depth).Select(finding => finding with { Path = path })];
        }
        catch (InvalidOperationException exception)
        {
            throw new InvalidDataException("it is damaged", exception);
        }
    }

    /// <summary>Names, each of which is there twice, and remarks are in the bytes themselves.</summary>
    private List<LocatedFinding> ReadZip(string path, MemoryStream memory, int depth)
    {
        using (memory)
        {
            var inBytes = FileChecker.CheckBinary(path, memory, rules, cancellationToken);
            using var zip = new ZipArchive(memory, ZipArchiveMode.Read);
            return Join([.. inBytes.DistinctBy(finding => finding.Finding.Fingerprint)], [.. zip.Entries.SelectMany(entry => ReadEntry(path, entry, depth))]);
        }
    }

    private IReadOnlyList<LocatedFinding> ReadEntry(string path, ZipArchiveEntry entry, int depth)
    {
        if (entry.IsEncrypted)
            throw new InvalidDataException($"'{path + ArchiveContent.Separator + entry.FullName}' is encrypted");

        using var inside = entry.Open();
        return ReadEntry(path + ArchiveContent.Separator + entry.FullName, inside, depth);
    }

    private List<LocatedFinding> ReadTar(string path, Stream content, int depth)
    {
        var findings = new List<LocatedFinding>();
        using var tar = new TarReader(content, leaveOpen: true);
        while (tar.GetNextEntry() is { } entry)
        {
            findings.AddRange(CheckBytes(path, Encoding.UTF8.GetBytes($"{entry.Name}\n{entry.LinkName}")));
            if (entry.DataStream is { } inside)
                findings.AddRange(ReadEntry(path + ArchiveContent.Separator + entry.Name, inside, depth));
        }

        // Behind its end may be another one.
        return Join(ReadBytes(path, content, depth), findings);
    }

    private List<LocatedFinding> ReadAr(string path, Stream content, int depth) =>
        [.. ArArchive.Read(content).SelectMany(member => ReadEntry(path + ArchiveContent.Separator + member.Name, member.Content, depth))];

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
        var inSources = new List<LocatedFinding>();
        foreach (var (name, source) in DebugSymbols.OpenSources(pdb))
        {
            using (source)
                inSources.AddRange(ReadEntry(path + ArchiveContent.Separator + name.TrimStart('/'), source, depth));
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
        new CountingStream(content, count => Expect(memory.Length + count <= MaxInMemory, TooLargeForMemory)).CopyTo(memory);
        memory.Position = 0;
        return memory;
    }

    private IReadOnlyList<LocatedFinding> ReadEntry(string path, Stream inside, int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var counted = new CountingStream(inside, count => Expect((_unpacked += count) <= MaxUnpacked, $"it is larger than {MaxGigabytes} GB when unpacked"));
        return FileChecker.Check(path, counted, rules, (name, start, content) => Read(name, start, content, depth), cancellationToken);
    }

    private static void Expect(bool isWithinBounds, string reason)
    {
        if (!isWithinBounds)
            throw new InvalidDataException(reason);
    }
}
