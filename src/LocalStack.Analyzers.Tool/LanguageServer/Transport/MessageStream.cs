using System.Globalization;
using System.Text;

namespace LocalStack.Analyzers.Tool.LanguageServer.Transport;

/// <summary>Reads and writes messages: a header with the length, an empty line, the content.</summary>
/// <param name="input">Where they come from.</param>
/// <param name="output">Where they go.</param>
internal sealed class MessageStream(Stream input, Stream output) : IDisposable
{
    /// <summary>In bytes. Editors send no document that is larger: VS Code stops at 50 MB.</summary>
    private const int MaxContentLength = 128 * 1024 * 1024;

    /// <summary>In bytes; a line of a header has some thirty.</summary>
    private const int MaxHeaderLine = 1024;

    private const string LengthHeader = "Content-Length:";

    private readonly BufferedStream _input = new(input, 64 * 1024);
    private readonly Lock _lock = new();

    /// <summary>The next message.</summary>
    /// <returns><see langword="null"/> at the end.</returns>
    /// <exception cref="InvalidDataException">What comes is no message, so that nobody knows where the next one begins.</exception>
    /// <exception cref="IOException">The input cannot be read.</exception>
    public byte[]? Read()
    {
        if (ReadLength() is not { } length)
            return null;

        var content = new byte[length];
        return _input.ReadAtLeast(content, length, throwOnEndOfStream: false) == length ? content : null;
    }

    /// <summary>Writes a message, whole; messages of several threads do not mix.</summary>
    /// <exception cref="IOException">The other side is gone.</exception>
    public void Write(ReadOnlySpan<byte> content)
    {
        var header = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{LengthHeader} {content.Length}\r\n\r\n"));
        lock (_lock)
        {
            output.Write(header);
            output.Write(content);
            output.Flush();
        }
    }

    public void Dispose() => _input.Dispose();

    private int? ReadLength()
    {
        int? length = null;
        for (var isFirst = true; ReadLine() is { } line; isFirst = false)
        {
            if (line.Length == 0 && !isFirst)
                return length ?? throw new InvalidDataException("A message has no Content-Length.");
            if (line.StartsWith(LengthHeader, StringComparison.OrdinalIgnoreCase))
                length = ParseLength(line[LengthHeader.Length..]);
        }

        return null;
    }

    private static int ParseLength(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var length)
        && length <= MaxContentLength
            ? length
            : throw new InvalidDataException("A message has a Content-Length that is not a number, or is too large.");

    /// <summary>A line of a header, without its end; <see langword="null"/> at the end of the input.</summary>
    private string? ReadLine()
    {
        var line = new StringBuilder();
        while (_input.ReadByte() is var next and >= 0)
        {
            if (next == '\n')
                return line.ToString().TrimEnd('\r');
            if (line.Length >= MaxHeaderLine)
                throw new InvalidDataException("The header of a message does not end.");
            line.Append((char)next);
        }

        return null;
    }
}
