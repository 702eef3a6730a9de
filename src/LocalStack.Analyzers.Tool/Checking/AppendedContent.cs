using System.Buffers.Binary;
using System.IO.Compression;
using LocalStack.Analyzers.Tool.Files;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>
/// Keeps what a content has behind its own: a zip archive (programs that unpack themselves), or the files of a .NET program that
/// was published as a single file. All is passed on, and kept from the first place on at which one of them can begin.
/// </summary>
/// <param name="content">The content, read forward only. It stays open.</param>
internal sealed class AppendedContent(Stream content) : ForwardStream
{
    private const int ZipEndLength = 22;
    private const int MaxZipRemark = ushort.MaxValue;
    private const int ZipRecordLength = 46;

    /// <summary>Where a file of a zip archive tells how it is packed: in two bytes, the second of which is zero for every known way.</summary>
    private const int ZipMethodEnd = 9;

    /// <summary>The layouts of the list of files: those of .NET Core 3, .NET 5, and .NET 6 and later.</summary>
    private const int FirstBundleVersion = 1;
    private const int BundleVersionWithSettings = 2;
    private const int BundleVersionWithPacking = 6;

    /// <summary>The places of two files of settings, and flags.</summary>
    private const int BundleSettingsLength = 5 * sizeof(long);

    /// <summary>A program says where its list of files is in the eight bytes before this: the SHA-256 of <c>.net core bundle</c> and a line end.</summary>
    private static readonly byte[] BundleMark = Convert.FromHexString("8B1202B96A612038727B930214D7A03213F5B9E6EFAE3318EE3B2DCE24B36AAE");

    private readonly MemoryStream _kept = new();

    /// <summary>The last bytes that were passed on, in which a mark may have begun.</summary>
    private byte[] _last = [];

    /// <summary>How many bytes there are before the first that is kept; <see langword="null"/> as long as none is.</summary>
    private long? _keptFrom;
    private long _position;
    private bool _isTooLarge;

    private static ReadOnlySpan<byte> ZipMark => "PK\x03\x04"u8;

    private static ReadOnlySpan<byte> ZipRecordMark => "PK\x01\x02"u8;

    private static ReadOnlySpan<byte> ZipEndMark => "PK\x05\x06"u8;

    private Span<byte> Kept => _kept.GetBuffer().AsSpan(0, (int)_kept.Length);

    public override int Read(Span<byte> buffer)
    {
        var read = buffer[..content.Read(buffer)];
        if (_keptFrom is null && (HasMark([.. _last, .. read[..Math.Min(read.Length, BundleMark.Length)]]) || HasMark(read)))
        {
            _keptFrom = _position - _last.Length;
            _kept.Write(_last);
        }

        _position += read.Length;
        _last = Last(read);
        if (_keptFrom is not null)
            Keep(read);
        return read.Length;
    }

    /// <summary>The zip archive that all ends with, once all was read.</summary>
    /// <returns><see langword="null"/> if there is none.</returns>
    /// <exception cref="InvalidDataException">It is larger than what is kept.</exception>
    public MemoryStream? OpenZip()
    {
        if (_isTooLarge)
            return _last.AsSpan(Math.Max(0, _last.Length - ZipEndLength)).StartsWith(ZipEndMark) ? throw TooLarge() : null;

        var tail = Math.Max(0, Kept.Length - ZipEndLength - MaxZipRemark);
        var end = tail + Kept[tail..].LastIndexOf(ZipEndMark);
        if (end < tail || end + ZipEndLength > Kept.Length)
            return null;

        var start = end - (long)BinaryPrimitives.ReadUInt32LittleEndian(Kept[(end + 12)..]);
        if (start < 0 || !Kept[(int)start..].StartsWith(ZipRecordMark))
            return null;

        MakePlacesFit((int)start, end);
        _kept.Position = 0;
        return _kept;
    }

    /// <summary>The files of a program that is a single file, once all was read; none, if it is another one.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or larger than what is kept.</exception>
    public IReadOnlyList<(string Path, Stream Content)> ReadBundle()
    {
        var mark = Kept.IndexOf(BundleMark);
        if (mark < sizeof(long))
            return [];

        var start = BinaryPrimitives.ReadInt64LittleEndian(Kept[(mark - sizeof(long))..]) - _keptFrom!.Value;
        if (start < 0 || start >= _position - _keptFrom.Value)
            return [];
        if (_isTooLarge)
            throw TooLarge();

        try
        {
            _kept.Position = start;
            return ReadBundle(new BinaryReader(_kept));
        }
        catch (Exception exception) when (exception is EndOfStreamException or ArgumentException or FormatException or OverflowException)
        {
            throw new InvalidDataException("its list of files is damaged", exception);
        }
    }

    private static bool HasMark(ReadOnlySpan<byte> bytes) => HasZipMark(bytes) || bytes.IndexOf(BundleMark) >= 0;

    /// <summary>Whether a file of a zip archive begins. The mark alone stands in one of ten contents of 500 MB by chance.</summary>
    private static bool HasZipMark(ReadOnlySpan<byte> bytes)
    {
        for (var rest = bytes; rest.IndexOf(ZipMark) is >= 0 and var hit; rest = rest[(hit + 1)..])
        {
            if (hit + ZipMethodEnd < rest.Length && rest[hit + ZipMethodEnd] == 0)
                return true;
        }

        return false;
    }

    private static InvalidDataException TooLarge() => new(ArchiveReader.TooLargeForMemory);

    /// <summary>As many as a mark has, and the place before it.</summary>
    private byte[] Last(ReadOnlySpan<byte> read)
    {
        var length = sizeof(long) + BundleMark.Length;
        if (read.Length >= length)
            return read[^length..].ToArray();

        byte[] all = [.. _last, .. read];
        return all[Math.Max(0, all.Length - length)..];
    }

    private void Keep(ReadOnlySpan<byte> read)
    {
        _isTooLarge |= _kept.Length + read.Length > ArchiveReader.MaxInMemory;
        if (!_isTooLarge)
            _kept.Write(read);
    }

    /// <summary>
    /// A list of names tells places from the start of the archive, or from that of the file: both become places in what is
    /// kept.
    /// </summary>
    private void MakePlacesFit(int start, int end)
    {
        var shift = BinaryPrimitives.ReadUInt32LittleEndian(Kept[(end + 16)..]) - (uint)start;
        BinaryPrimitives.WriteUInt32LittleEndian(Kept[(end + 16)..], (uint)start);
        for (var record = start; record + ZipRecordLength <= end && Kept[record..].StartsWith(ZipRecordMark);)
        {
            var place = Kept[(record + 42)..];
            BinaryPrimitives.WriteUInt32LittleEndian(place, BinaryPrimitives.ReadUInt32LittleEndian(place) - shift);
            record += ZipRecordLength + LengthAt(record + 28) + LengthAt(record + 30) + LengthAt(record + 32);
        }

        int LengthAt(int place) => BinaryPrimitives.ReadUInt16LittleEndian(Kept[place..]);
    }

    private List<(string Path, Stream Content)> ReadBundle(BinaryReader reader)
    {
        var files = new List<(string Path, Stream Content)>();
        var version = reader.ReadUInt32();
        var isPlain = reader.ReadUInt32() == 0;
        if (version is not (FirstBundleVersion or BundleVersionWithSettings or BundleVersionWithPacking) || !isPlain)
            return files;

        var count = reader.ReadInt32();
        _ = reader.ReadString();
        if (version >= BundleVersionWithSettings)
            _kept.Position += BundleSettingsLength;
        for (var i = 0; i < count; i++)
        {
            var (place, length) = (reader.ReadInt64(), reader.ReadInt64());
            var packed = version >= BundleVersionWithPacking ? reader.ReadInt64() : 0;
            _ = reader.ReadByte();
            files.Add((reader.ReadString(), Open(place - _keptFrom!.Value, packed == 0 ? length : packed, isPacked: packed != 0)));
        }

        return files;
    }

    private Stream Open(long start, long length, bool isPacked)
    {
        var bytes = new MemoryStream(_kept.GetBuffer(), checked((int)start), checked((int)length), writable: false);
        return isPacked ? new DeflateStream(bytes, CompressionMode.Decompress) : bytes;
    }
}
