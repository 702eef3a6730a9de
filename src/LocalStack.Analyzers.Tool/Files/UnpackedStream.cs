namespace LocalStack.Analyzers.Tool.Files;

/// <summary>A content that is unpacked, up to the place from which on it cannot be: there it ends, and the reason is told.</summary>
/// <param name="packed">What unpacks it. It stays open.</param>
/// <param name="limit">Is told how many bytes were read; the reason why that is too much, or <see langword="null"/>.</param>
/// <param name="tell">Is told why it ends before its end.</param>
internal sealed class UnpackedStream(Stream packed, Func<int, string?> limit, Action<string> tell) : ForwardStream
{
    private bool _isEnded;

    public override int Read(Span<byte> buffer)
    {
        if (_isEnded)
            return 0;

        // A bomb may have millions of parts: where it is too much already, nothing more is unpacked.
        if (limit(0) is { } earlier)
            return End(earlier);

        try
        {
            var count = packed.Read(buffer);
            return limit(count) is { } reason ? End(reason) : count;
        }
        catch (Exception exception) when (ReasonOf(exception) is not null)
        {
            return End(ReasonOf(exception)!);
        }
    }

    /// <summary>Why a content cannot be unpacked, by what its reader throws; <see langword="null"/> for what has another cause.</summary>
    public static string? ReasonOf(Exception exception) => exception switch
    {
        EndOfStreamException => "it is cut off",
        InvalidDataException => exception.Message,
        NotSupportedException => "it has a part of a kind that this command does not read",
        // Brotli.
        InvalidOperationException and not ObjectDisposedException => "it is damaged",
        _ => null,
    };

    private int End(string reason)
    {
        _isEnded = true;
        tell(reason);
        return 0;
    }
}
