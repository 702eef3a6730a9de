using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>
/// Reads the sources that are embedded in portable PDBs (<c>EmbedAllSources</c>), and the PDBs that are embedded in assemblies
/// (<c>DebugType</c> <c>embedded</c>). Both are compressed, so that no search of the bytes finds what they hold.
/// </summary>
internal static class DebugSymbols
{
    /// <summary>The magic and the length of what is unpacked, before an embedded PDB.</summary>
    private const int EmbeddedHeaderLength = 8;

    /// <summary>The kind of the record that holds the source of a document (specification of the portable PDB).</summary>
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    private static ReadOnlySpan<byte> ProgramMagic => "MZ"u8;

    /// <summary>The signature of metadata and its version, 1.1.</summary>
    private static ReadOnlySpan<byte> PdbMagic => "BSJB\x01\0\x01\0"u8;

    private static ReadOnlySpan<byte> EmbeddedPdbMagic => "MPDB"u8;

    /// <summary>Whether a content that is no text and begins so can be an assembly.</summary>
    public static bool CanBeAssembly(ReadOnlySpan<byte> start) => start.StartsWith(ProgramMagic);

    /// <summary>Whether a content that begins so is a portable PDB.</summary>
    public static bool IsPdb(ReadOnlySpan<byte> start) => start.StartsWith(PdbMagic);

    /// <summary>Opens the PDB that is embedded in an assembly.</summary>
    /// <param name="assembly">The assembly, or another program.</param>
    /// <returns><see langword="null"/> where none is embedded, and for what is no program of Windows or .NET.</returns>
    public static Stream? OpenEmbeddedPdb(MemoryStream assembly)
    {
        var bytes = assembly.GetBuffer().AsSpan(0, (int)assembly.Length);
        foreach (var entry in ReadDebugDirectory(assembly))
        {
            var (start, length) = (entry.DataPointer, entry.DataSize);
            if (entry.Type != DebugDirectoryEntryType.EmbeddedPortablePdb
                || start < 0 || length < EmbeddedHeaderLength || start > bytes.Length - length
                || !bytes.Slice(start, length).StartsWith(EmbeddedPdbMagic))
                continue;

            return Inflate(assembly.GetBuffer(), start + EmbeddedHeaderLength, length - EmbeddedHeaderLength);
        }

        return null;
    }

    /// <summary>The sources that are embedded in a portable PDB, in its order.</summary>
    /// <param name="pdb">The PDB.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static IReadOnlyList<(string Name, Stream Content)> OpenSources(MemoryStream pdb)
    {
        try
        {
            pdb.Position = 0;
            using var provider = MetadataReaderProvider.FromPortablePdbStream(pdb, MetadataStreamOptions.LeaveOpen | MetadataStreamOptions.PrefetchMetadata);
            var reader = provider.GetMetadataReader();
            return [.. reader.Documents.SelectMany(document => OpenSources(reader, document))];
        }
        catch (Exception exception) when (exception is BadImageFormatException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException("its debug symbols are damaged", exception);
        }
    }

    private static ImmutableArray<DebugDirectoryEntry> ReadDebugDirectory(MemoryStream assembly)
    {
        try
        {
            assembly.Position = 0;
            using var reader = new PEReader(assembly, PEStreamOptions.LeaveOpen);
            return reader.ReadDebugDirectory();
        }
        catch (Exception exception) when (exception is BadImageFormatException or ArgumentException or OverflowException or IOException)
        {
            // No program that a runtime would load: its bytes have been searched, and there is nothing to unpack.
            return [];
        }
    }

    private static IEnumerable<(string Name, Stream Content)> OpenSources(MetadataReader reader, DocumentHandle document)
    {
        foreach (var handle in reader.GetCustomDebugInformation(document))
        {
            var information = reader.GetCustomDebugInformation(handle);
            if (reader.GetGuid(information.Kind) == EmbeddedSource)
                yield return (reader.GetString(reader.GetDocument(document).Name), OpenSource(reader.GetBlobBytes(information.Value)));
        }
    }

    /// <summary>Four bytes tell how long it is unpacked; zero, that it is not packed.</summary>
    private static Stream OpenSource(byte[] blob)
    {
        if (blob.Length < sizeof(int))
            throw new BadImageFormatException();
        return BitConverter.ToInt32(blob) == 0
            ? new MemoryStream(blob, sizeof(int), blob.Length - sizeof(int))
            : Inflate(blob, sizeof(int), blob.Length - sizeof(int));
    }

    private static DeflateStream Inflate(byte[] bytes, int start, int length) =>
        new(new MemoryStream(bytes, start, length), CompressionMode.Decompress);
}
