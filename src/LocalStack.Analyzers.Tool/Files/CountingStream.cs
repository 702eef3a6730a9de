namespace LocalStack.Analyzers.Tool.Files;

/// <summary>A content that is read forward only, after bytes of it that have been read already; each reading is told.</summary>
/// <param name="begun">What has been read already.</param>
/// <param name="rest">The rest. It stays open.</param>
/// <param name="tell">Is told how many bytes of the rest were read.</param>
internal sealed class CountingStream(ReadOnlyMemory<byte> begun, Stream rest, Action<int> tell) : ForwardStream
{
    private ReadOnlyMemory<byte> _begun = begun;

    /// <param name="rest">The content. It stays open.</param>
    /// <param name="tell">Is told how many bytes were read.</param>
    public CountingStream(Stream rest, Action<int> tell)
        : this(default, rest, tell)
    {
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
}
