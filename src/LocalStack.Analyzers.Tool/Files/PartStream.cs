namespace LocalStack.Analyzers.Tool.Files;

/// <summary>The next bytes of a content.</summary>
/// <param name="content">The content. It stays open.</param>
/// <param name="length">How many bytes; fewer, if it ends before.</param>
internal sealed class PartStream(Stream content, long length) : ForwardStream
{
    private long _rest = length;

    public override int Read(Span<byte> buffer)
    {
        var count = content.Read(buffer[..(int)Math.Min(buffer.Length, _rest)]);
        _rest -= count;
        return count;
    }
}
