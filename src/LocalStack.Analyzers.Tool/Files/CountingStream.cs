namespace LocalStack.Analyzers.Tool.Files;

/// <summary>A content that is read forward only, after bytes of it that have been read already; each reading is told.</summary>
/// <param name="begun">What has been read already.</param>
/// <param name="rest">The rest. It stays open.</param>
/// <param name="tell">Is told how many bytes of the rest were read.</param>
internal sealed class CountingStream(ReadOnlyMemory<byte> begun, Stream rest, Action<int> tell) : Stream
{
    private ReadOnlyMemory<byte> _begun = begun;

    /// <param name="rest">The content. It stays open.</param>
    /// <param name="tell">Is told how many bytes were read.</param>
    public CountingStream(Stream rest, Action<int> tell)
        : this(default, rest, tell)
    {
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (!_begun.IsEmpty)
        {
            var length = Math.Min(buffer.Length, _begun.Length);
            _begun.Span[..length].CopyTo(buffer);
            _begun = _begun[length..];
            return length;
        }

        var count = rest.Read(buffer);
        tell(count);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
