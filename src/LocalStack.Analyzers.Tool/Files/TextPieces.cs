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

    /// <summary>What is held back on either side of a cut within a line: more than a token with its neighbours.</summary>
    private const int Margin = 2 * AuthToken.MaxLength;

    private const int BytesAtATime = 64 * 1024;
    private const int FirstLength = 64 * 1024;

    private readonly Stream _content;
    private readonly byte[] _bytes = ArrayPool<byte>.Shared.Rent(BytesAtATime);
    private char[] _text = ArrayPool<char>.Shared.Rent(FirstLength);
    private Decoder _decoder = Encoding.UTF8.GetDecoder();
    private int _length;
    private int _byteCount;
    private bool _isAtEnd;

    /// <summary>Whether there is nothing more to read, which one reading less of most files has shown.</summary>
    private bool _isContentRead;
    private bool _hasBegun;

    /// <param name="content">The content, read forward only. It stays open.</param>
    public TextPieces(Stream content) => _content = content;

    /// <summary>Whether the content is no text; known once the first piece was asked for.</summary>
    public bool IsBinary { get; private set; }

    /// <summary>Whether the piece last read is the whole text.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>The text of the piece last read. It is overwritten by the next.</summary>
    public ReadOnlyMemory<char> Text => _text.AsMemory(0, _length);

    /// <summary>What in the piece is to be reported: before it, the piece before; behind it, the next one will.</summary>
    public Range Own { get; private set; }

    /// <summary>Reads the next piece.</summary>
    /// <returns>False at the end, and for a content that is no text.</returns>
    /// <exception cref="IOException">The content cannot be read.</exception>
    public bool Read()
    {
        if (!_hasBegun)
            Begin();
        else if (!_isAtEnd)
            KeepRest();
        else
            return false;

        if (IsBinary)
            return false;

        Fill();
        IsWhole = IsWhole && _isAtEnd;
        Own = _ownStart..(_isAtEnd ? _length : Cut());
        return true;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        ArrayPool<char>.Shared.Return(_text);
    }

    private int _ownStart;

    private void Begin()
    {
        _hasBegun = true;
        IsWhole = true;
        _byteCount = _content.ReadAtLeast(_bytes.AsSpan(0, BytesAtATime), TextEncodings.SniffedLength, throwOnEndOfStream: false);
        _isContentRead = _byteCount < TextEncodings.SniffedLength;
        var start = _bytes.AsSpan(0, _byteCount);
        IsBinary = TextEncodings.IsBinary(start);

        var encoding = TextEncodings.Detect(start);
        _decoder = encoding.GetDecoder();
        var mark = encoding.Preamble.Length;
        _byteCount -= mark;
        start[mark..].CopyTo(_bytes);
    }

    /// <summary>Moves what the last piece left for the next to the front.</summary>
    private void KeepRest()
    {
        IsWhole = false;
        var cut = Own.End.Value;
        var kept = _text[cut - 1] == '\n' ? cut : cut - Margin;
        _ownStart = cut - kept;
        _length -= kept;
        Array.Copy(_text, kept, _text, 0, _length);
    }

    private void Fill()
    {
        while (!_isAtEnd && _length < MaxLength)
        {
            if (_byteCount == 0 && !_isContentRead)
                _byteCount = _content.Read(_bytes, 0, BytesAtATime);

            _isAtEnd = _byteCount == 0;
            Grow(_length + _decoder.GetCharCount(_bytes, 0, _byteCount, flush: _isAtEnd));
            _length += _decoder.GetChars(_bytes, 0, _byteCount, _text, _length, flush: _isAtEnd);
            _byteCount = 0;
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
