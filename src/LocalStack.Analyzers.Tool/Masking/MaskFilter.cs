using System.Buffers;
using System.Text;
using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Masking;

/// <summary>
/// Copies bytes, and masks every proven token in them: a token as LocalStack itself masks it, one that is written in another
/// form by asterisks. All other bytes stay. A line is passed on as soon as it is read; memory does not grow with the input.
/// </summary>
internal sealed class MaskFilter(Stream input, Stream output)
{
    /// <summary>Bytes that are read at a time.</summary>
    private const int ReadLength = 64 * 1024;

    /// <summary>Bytes that are kept back at most; a line that is longer is passed on in parts.</summary>
    private const int MaxHeld = 1024 * 1024;

    /// <summary>What is kept back of a line that is passed on in parts: more than a token of which each character is an escape.</summary>
    private const int Margin = 16 * AuthToken.MaxLength;

    /// <summary>
    /// So many characters of base64 at the end of a line may go on with the next one. Those of the alphabet for addresses
    /// have to be more: its hyphen is in tokens, too, whose lines must not wait.
    /// </summary>
    private const int WrappedRun = 16;
    private const int WrappedAddressRun = 48;

    private const byte Asterisk = (byte)'*';

    /// <summary>Stands for a byte beyond ASCII: no part of a token, and no letter that could hide one behind it.</summary>
    private const char Other = '\uFFFD';

    private static readonly SearchValues<byte> Base64Characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8);

    private static readonly SearchValues<byte> AddressCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_"u8);

    private byte[] _held = new byte[2 * ReadLength];
    private int _length;

    /// <summary>How many tokens were masked.</summary>
    public int Count { get; private set; }

    /// <summary>Copies everything.</summary>
    /// <exception cref="IOException">The input cannot be read, or the output not be written.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public void Run(CancellationToken cancellationToken)
    {
        while (Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (EndOfWhole() is var end and > 0)
                PassOn(end, cancellationToken);
        }

        PassOn(_length, cancellationToken);
    }

    private bool Read()
    {
        if (_held.Length - _length < ReadLength)
            Array.Resize(ref _held, _held.Length * 2);
        var read = input.Read(_held, _length, ReadLength);
        _length += read;
        return read > 0;
    }

    /// <summary>Where the last line ends that nothing can go on with; 0 if there is none yet.</summary>
    private int EndOfWhole()
    {
        for (var end = _length; (end = LastLineEnd(end)) > 0; end--)
        {
            if (!MayGoOn(end))
                return end;
        }

        return _length > MaxHeld ? _length - Margin : 0;
    }

    private int LastLineEnd(int before) => _held.AsSpan(0, before).LastIndexOf((byte)'\n') + 1;

    /// <summary>Whether a text in base64, or one with soft line breaks, may go on behind a line end.</summary>
    private bool MayGoOn(int end)
    {
        var line = _held.AsSpan(0, end).TrimEnd("\r\n\0"u8);
        if (line.EndsWith("="u8))
            return true;
        return EndsWithRun(line, WrappedRun, Base64Characters) || EndsWithRun(line, WrappedAddressRun, AddressCharacters);
    }

    private static bool EndsWithRun(ReadOnlySpan<byte> line, int length, SearchValues<byte> characters) =>
        line.Length >= length && !line[^length..].ContainsAnyExcept(characters);

    private void PassOn(int end, CancellationToken cancellationToken)
    {
        var text = string.Create(_length, _held, static (characters, bytes) =>
        {
            for (var i = 0; i < characters.Length; i++)
                characters[i] = bytes[i] < 0x80 ? (char)bytes[i] : Other;
        });
        foreach (var token in FileChecker.FindTokens(text, cancellationToken))
        {
            if (token.Start >= end)
                break;

            // What is on the cut is whole in the next part.
            if (token.End > end)
                end = token.Start;
            else
                Mask(text, token);
        }

        output.Write(_held, 0, end);
        output.Flush();
        _length -= end;
        Array.Copy(_held, end, _held, 0, _length);
    }

    private void Mask(string text, Finding token)
    {
        Count++;
        var written = text.AsSpan(token.Start, token.Length);
        if (!token.IsEncoded && AuthToken.HasShape(written))
        {
            Encoding.ASCII.GetBytes(AuthToken.Mask(written), _held.AsSpan(token.Start, token.Length));
            return;
        }

        foreach (ref var character in _held.AsSpan(token.Start, token.Length))
        {
            // Line ends stay, and so does what makes two bytes of a character in UTF-16.
            if (character is not ((byte)'\r' or (byte)'\n' or 0))
                character = Asterisk;
        }
    }
}
