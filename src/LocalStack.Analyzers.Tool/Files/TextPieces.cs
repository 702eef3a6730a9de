using System.Buffers;
using System.Text;
using LocalStack.Detection.Credentials;

namespace LocalStack.Analyzers.Tool.Files;

/// <summary>
/// The text of a content, decoded in pieces of a bounded size, so that memory does not grow with the file. Nearly every
/// file is one piece. A larger one is cut behind a line end; where there is none, two pieces overlap, so that a token on
/// the cut is whole in one of them.
/// </summary>
internal sealed class TextPieces : IDisposable
{
    /// <summary>The longest piece, in UTF-16 code units.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    /// <summary>What is held back on either side of a cut within a line: more than a token of which each character is an escape.</summary>
    private const int Margin = 16 * AuthToken.MaxLength;

    /// <summary>A content of up to this length is read whole before it is decoded, and is one piece.</summary>
    private const int MaxWholeBytes = MaxLength;
    private const int BytesAtATime = 64 * 1024;

    private readonly Stream _content;
    private readonly Encoding _encoding;
    private readonly Decoder _decoder;
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(BytesAtATime);
    private char[] _text = [];
    private string? _whole;

    /// <summary>Where the bytes begin that have not been decoded.</summary>
    private int _byteStart;

    /// <summary>Where they end.</summary>
    private int _byteEnd;
    private int _length;
    private int _ownStart;
    private bool _isContentRead;
    private bool _isAtEnd;
    private bool _hasBegun;

    /// <summary>Reads how a content begins; all of it, if it is text and short.</summary>
    /// <param name="content">The content, read forward only. It stays open.</param>
    /// <exception cref="IOException">The content cannot be read.</exception>
    public TextPieces(Stream content)
    {
        _content = content;
        ReadAtLeast(TextEncodings.SniffedLength);
        IsBinary = TextEncodings.IsBinary(_bytes.AsSpan(0, _byteEnd));
        while (!IsBinary && !_isContentRead && _byteEnd < MaxWholeBytes)
        {
            if (_byteEnd == _bytes.Length)
                GrowBytes();
            ReadAtLeast(_bytes.Length - _byteEnd);
            IsBinary = TextEncodings.IsBinary(_bytes.AsSpan(0, _byteEnd));
        }

        _encoding = TextEncodings.Detect(_bytes.AsSpan(0, _byteEnd));
        _decoder = _encoding.GetDecoder();
        _byteStart = _encoding.Preamble.Length;
    }

    /// <summary>Whether the content is no text.</summary>
    public bool IsBinary { get; }

    /// <summary>Whether the piece last read is the whole text.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>The text of the piece last read. It is overwritten by the next. A short text is a string: no copy need be made of it.</summary>
    public ReadOnlyMemory<char> Text => _whole?.AsMemory() ?? _text.AsMemory(0, _length);

    /// <summary>What in the piece is to be reported: before it, the piece before; behind it, the next one will.</summary>
    public Range Own { get; private set; }

    /// <summary>How a content that is no text begins.</summary>
    public ReadOnlyMemory<byte> Begun => _bytes.AsMemory(0, _byteEnd);

    /// <summary>Gives the bytes of a short text in UTF-8, before any piece is read: they may be judged without decoding.</summary>
    /// <param name="utf8">All bytes, without a mark.</param>
    public bool TryGetUtf8(out ReadOnlySpan<byte> utf8)
    {
        var isWhole = !_hasBegun && _isContentRead && !IsBinary && _encoding is UTF8Encoding;
        utf8 = isWhole ? _bytes.AsSpan(_byteStart.._byteEnd) : default;
        return isWhole;
    }

    /// <summary>Reads the next piece.</summary>
    /// <returns>False at the end, and for a content that is no text.</returns>
    /// <exception cref="IOException">The content cannot be read.</exception>
    public bool Read()
    {
        if (IsBinary || _isAtEnd)
            return false;

        if (!_hasBegun && _isContentRead)
            ReadWhole();
        else
            ReadPiece();
        _hasBegun = true;
        return true;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        ArrayPool<char>.Shared.Return(_text);
    }

    private void ReadAtLeast(int count)
    {
        var read = _content.ReadAtLeast(_bytes.AsSpan(_byteEnd), count, throwOnEndOfStream: false);
        _byteEnd += read;
        _isContentRead = read < count;
    }

    private void GrowBytes()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_bytes.Length * 4);
        _bytes.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }

    /// <summary>Moves what the last piece left for the next to the front.</summary>
    private void KeepRest()
    {
        var cut = Own.End.Value;
        var kept = _text[cut - 1] == '\n' ? cut : cut - Margin;
        _ownStart = cut - kept;
        _length -= kept;
        Array.Copy(_text, kept, _text, 0, _length);
    }

    private void ReadWhole()
    {
        _whole = _encoding.GetString(_bytes.AsSpan(_byteStart.._byteEnd));
        _isAtEnd = true;
        IsWhole = true;
        Own = .._whole.Length;
    }

    private void ReadPiece()
    {
        if (_hasBegun)
            KeepRest();
        Fill();
        IsWhole = !_hasBegun && _isAtEnd;
        Own = _ownStart..(_isAtEnd ? _length : Cut());
    }

    private void Fill()
    {
        while (!_isAtEnd && _length < MaxLength)
        {
            if (_byteStart == _byteEnd && !_isContentRead)
            {
                (_byteStart, _byteEnd) = (0, _content.Read(_bytes, 0, BytesAtATime));
                _isContentRead = _byteEnd == 0;
            }

            var bytes = _bytes.AsSpan(_byteStart.._byteEnd);
            _isAtEnd = _isContentRead && bytes.IsEmpty;
            Grow(_length + _encoding.GetMaxCharCount(bytes.Length));
            _length += _decoder.GetChars(bytes, _text.AsSpan(_length), flush: _isAtEnd);
            _byteStart = _byteEnd;
        }
    }

    private void Grow(int needed)
    {
        if (needed <= _text.Length)
            return;

        var larger = ArrayPool<char>.Shared.Rent(Math.Max(needed, _text.Length * 4));
        Array.Copy(_text, larger, _length);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }

    /// <summary>Where this piece ends and the next begins.</summary>
    private int Cut()
    {
        var end = _text.AsSpan(0, _length).LastIndexOf('\n') + 1;
        return end > _ownStart ? end : _length - Margin;
    }
}
