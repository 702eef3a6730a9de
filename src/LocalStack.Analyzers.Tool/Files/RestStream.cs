namespace LocalStack.Analyzers.Tool.Files;

/// <summary>A content of which the reader may read too much: what it read last is kept for who reads the rest.</summary>
/// <param name="content">The content. It stays open.</param>
internal sealed class RestStream(Stream content) : ForwardStream
{
    private byte[] _last = [];
    private int _length;

    public override int Read(Span<byte> buffer)
    {
        var count = content.Read(buffer);
        if (count == 0)
            return 0;

        if (_last.Length < count)
            _last = new byte[buffer.Length];
        buffer[..count].CopyTo(_last);
        _length = count;
        return count;
    }

    /// <summary>What was read last, and all that was not read.</summary>
    public Stream OpenRest() => new CountingStream(_last.AsMemory(0, _length), content, _ => { });
}
