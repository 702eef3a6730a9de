using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Scanning;

/// <summary>
/// Finds tokens in base64 of either alphabet: alone, after the colon of HTTP basic authentication, and within something
/// longer (a file, <c>user:token</c>), also where its lines are wrapped. A token is searched for by its first letters at
/// the three alignments, and only its own characters are decoded.
/// </summary>
internal static class Base64Tokens
{
    /// <summary>What it is called, in messages.</summary>
    public const string Name = "base64 text";

    /// <summary>Characters that four of base64 are: the unit in which it is written.</summary>
    private const int Quantum = 4;

    /// <summary>Bits in a character.</summary>
    private const int SextetBits = 6;

    /// <summary>Characters between two lines: line ends, and what indents the second.</summary>
    private const int MaxGap = 200;

    /// <summary>Lines over which one token goes; the shortest that are written have sixteen characters.</summary>
    private const int MaxGaps = 4;

    /// <summary>A token, and a character more that shows whether it ends there.</summary>
    private const int MaxDecoded = AuthToken.MaxLength + 1;

    private static readonly Core[] Cores =
    [
        new("bHMt", 0, 0, 0, "", 2, 0),
        new("xz", 2, 0b0110, 4, "", 2, 4),
        new("cy1", 0, 0, 0, "l", 3, 2),
    ];

    /// <summary>The tokens of a text, in its order; each spans the base64 that holds it.</summary>
    public static IEnumerable<TokenMatch> Find(string text) =>
        Cores.SelectMany(core => Find(text, core)).OrderBy(token => token.Start);

    private static IEnumerable<TokenMatch> Find(string text, Core core)
    {
        var runs = new RunStarts(text);
        for (var hit = text.IndexOf(core.Needle, StringComparison.Ordinal);
            hit >= 0;
            hit = text.IndexOf(core.Needle, hit + core.Needle.Length, StringComparison.Ordinal))
        {
            if (Decode(text, hit, core, runs) is { } token)
                yield return token;
        }
    }

    private static TokenMatch? Decode(string text, int hit, Core core, RunStarts runs)
    {
        Span<char> decoded = stackalloc char[MaxDecoded];
        core.Letters.AsSpan().CopyTo(decoded);
        var count = core.Letters.Length;
        var reader = new SextetReader(text, hit);
        var (bits, bitCount) = (core.Bits, core.BitCount);
        var (tokenEnd, tokenLength) = (-1, 0);
        while (count < MaxDecoded && reader.TryRead(out var sextet))
        {
            bits = (bits << SextetBits) | sextet;
            bitCount += SextetBits;
            if (bitCount < 8)
                continue;

            bitCount -= 8;
            decoded[count++] = (char)((bits >> bitCount) & 0xFF);
            bits &= (1 << bitCount) - 1;
            if (tokenEnd >= 0)
                break;
            if (AuthToken.HasShape(decoded.Slice(0, count)))
                (tokenEnd, tokenLength) = (reader.Position, count);
            else if (!MayGoOn(decoded[count - 1]))
                return null;
        }

        return tokenEnd < 0 || (count > tokenLength && AuthToken.IsLetterOrDigit(decoded[tokenLength]))
            ? null
            : Judge(text, hit, core, runs, decoded.Slice(0, tokenLength), tokenEnd);
    }

    private static bool MayGoOn(char character) => AuthToken.IsLetterOrDigit(character) || character == '-';

    private static TokenMatch? Judge(
        string text, int hit, Core core, RunStarts runs, ReadOnlySpan<char> token, int end)
    {
        var (standard, urlSafe) = runs.Of(hit);
        var isAligned = (hit - standard) % Quantum == core.Offset || (hit - urlSafe) % Quantum == core.Offset;
        if (!isAligned || BelongsToWord(text, hit, core))
            return null;

        var start = Math.Max(urlSafe, hit - (core.Letters.Length > 0 ? Quantum : core.Offset));
        var isProven = AuthToken.HasValidChecksum(token) == true;
        if (!isProven && (!IsAlone(text, start, standard, core) || AuthToken.HoldsUuid(token) || !OpaqueText.IsInToken(token)))
            return null;

        end = EndOfQuantum(text, start, end);
        return new TokenMatch(start, end - start, isProven, Fingerprint.Of(token));
    }

    /// <summary>Whether nothing stands before the token but the colon of HTTP basic authentication.</summary>
    private static bool IsAlone(string text, int start, int runStart, Core core) =>
        start == runStart
        && core.Letters.Length == 0
        && (core.Offset == 0 || string.CompareOrdinal(text, start, "Om", 0, 2) == 0);

    /// <summary>The last characters of a token share their four with padding, or with what follows.</summary>
    private static int EndOfQuantum(string text, int start, int end)
    {
        var count = end - start;
        for (; count % Quantum != 0 && end < text.Length && SextetOf(text[end]) >= 0; count++)
            end++;
        for (var padding = 0; padding < 2 && end < text.Length && text[end] == '='; padding++)
            end++;
        return end;
    }

    /// <summary>Whether the character before the token is a letter or digit; where a line begins, that is not asked.</summary>
    private static bool BelongsToWord(string text, int hit, Core core)
    {
        var first = hit - core.DistanceBefore;
        if (first < 0 || SextetOf(text[first]) is var high && high < 0 || SextetOf(text[first + 1]) is var low && low < 0)
            return false;

        return AuthToken.IsLetterOrDigit((char)((((high << SextetBits) | low) >> core.BitsAfter) & 0xFF));
    }

    /// <summary>The value of a character of either alphabet, or -1.</summary>
    private static int SextetOf(char character) => character switch
    {
        >= 'A' and <= 'Z' => character - 'A',
        >= 'a' and <= 'z' => character - 'a' + 26,
        >= '0' and <= '9' => character - '0' + 52,
        '+' or '-' => 62,
        '/' or '_' => 63,
        _ => -1,
    };

    /// <summary>What shows the beginning of a token at one alignment.</summary>
    /// <param name="needle">Characters that never change, and that no wrapped line divides.</param>
    /// <param name="offset">Their place in the four.</param>
    /// <param name="bits">The bits of the token's first letter that stand before the needle.</param>
    /// <param name="bitCount">How many those are.</param>
    /// <param name="letters">The letters that stand before the needle.</param>
    /// <param name="distanceBefore">Where, before the needle, the two characters begin that hold the one before the token.</param>
    /// <param name="bitsAfter">The bits of those two that follow it.</param>
    private sealed class Core(string needle, int offset, int bits, int bitCount, string letters, int distanceBefore, int bitsAfter)
    {
        public string Needle { get; } = needle;

        public int Offset { get; } = offset;

        public int Bits { get; } = bits;

        public int BitCount { get; } = bitCount;

        public string Letters { get; } = letters;

        public int DistanceBefore { get; } = distanceBefore;

        public int BitsAfter { get; } = bitsAfter;
    }

    /// <summary>Gives the characters of base64 one after the other, over the ends of wrapped lines.</summary>
    private ref struct SextetReader(string text, int position)
    {
        private int _gaps;

        /// <summary>Behind the last one.</summary>
        public int Position { get; private set; } = position;

        public bool TryRead(out int sextet)
        {
            sextet = -1;
            var next = Position;
            if (next < text.Length && text[next] is '\n' or '\r' or '\\' && _gaps < MaxGaps)
            {
                _gaps++;
                next = SkipGap(next);
            }

            if (next < text.Length)
                sextet = SextetOf(text[next]);
            if (sextet < 0)
                return false;

            Position = next + 1;
            return true;
        }

        /// <summary>Passes over line ends, as they are or spelled <c>\n</c>, and what indents the next line.</summary>
        private readonly int SkipGap(int start)
        {
            var position = start;
            while (position < text.Length && position - start < MaxGap)
            {
                if (text[position] is '\n' or '\r' or ' ' or '\t')
                    position++;
                else if (text[position] == '\\' && position + 1 < text.Length && text[position + 1] is 'n' or 'r' or 't' or '\n' or '\r' or '\\')
                    position += text[position + 1] == '\\' ? 1 : 2;
                else
                    break;
            }

            return position;
        }
    }

    /// <summary>
    /// Where the base64 begins in which a place stands. Asked in the order of the text, each character is looked at once.
    /// </summary>
    private sealed class RunStarts(string text)
    {
        private int _known = -1;
        private (int Standard, int UrlSafe) _starts;

        /// <summary>
        /// Both are right: a hyphen or underscore may be of the alphabet of URLs, or join base64 of the other to a word.
        /// </summary>
        public (int Standard, int UrlSafe) Of(int position)
        {
            var standard = -1;
            var start = position;
            for (; start > 0 && start > _known && SextetOf(text[start - 1]) >= 0; start--)
            {
                if (standard < 0 && text[start - 1] is '-' or '_')
                    standard = start;
            }

            var isSameRun = start == _known;
            var urlSafe = isSameRun ? _starts.UrlSafe : AfterEscape(start, position);
            if (standard < 0)
                standard = isSameRun ? _starts.Standard : urlSafe;
            (_known, _starts) = (position, (standard, urlSafe));
            return _starts;
        }

        /// <summary>The first characters may be those of an escape: <c>\n</c>, <c>%3D</c>.</summary>
        private int AfterEscape(int start, int position)
        {
            var before = start == 0 ? ' ' : text[start - 1];
            var length = before == '\\' ? 1 : before == '%' ? 2 : 0;
            return Math.Min(start + length, position);
        }
    }
}
