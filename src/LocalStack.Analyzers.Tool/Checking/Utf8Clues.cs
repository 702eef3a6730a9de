using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;
using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;

namespace LocalStack.Analyzers.Tool.Checking;

/// <summary>
/// Tells by the bytes of a text in UTF-8 that neither a token nor a name of a credential is in it, so that it need not be
/// decoded. Of a text that it lets through, nothing is known.
/// </summary>
internal static class Utf8Clues
{
    /// <summary>The bit in which the two casings of a letter differ.</summary>
    private const byte CaseBit = 0x20;

    /// <summary>Bytes looked at together: the shortest run of encoded text holds two of them whole.</summary>
    private const int BlockLength = 16;

    /// <summary>Characters of a token behind its prefix by which nearly every word is told from one.</summary>
    private const int LengthThatTells = 8;

    /// <summary>What follows <c>ls-</c> in the header that carries a credential.</summary>
    private static ReadOnlySpan<byte> RestOfHeader => "api-key"u8;

    private static readonly SearchValues<byte> OfRuns = SearchValues.Create(
        [.. "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"u8, .. Encoding.ASCII.GetBytes(EncodedRuns.Signs)]);

    /// <summary>Whether there is a clue.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="isSource">Whether it is C#, where a token may be put together from pieces.</param>
    public static bool AreIn(ReadOnlySpan<byte> utf8, bool isSource = false) => ShowTokenOrName(utf8, isSource) || MayHoldEncoded(utf8);

    /// <summary>
    /// A run that is long enough fills one of two blocks that follow each other, so every second one is looked at.
    /// </summary>
    private static bool MayHoldEncoded(ReadOnlySpan<byte> utf8)
    {
        for (var position = 0; position + BlockLength <= utf8.Length; position += 2 * BlockLength)
        {
            if (utf8.Slice(position, BlockLength).ContainsAnyExcept(OfRuns))
                continue;
            if (EncodedRuns.MayHoldToken(utf8, ref position))
                return true;
            position -= position % (2 * BlockLength);
        }

        return false;
    }

    private static bool ShowTokenOrName(ReadOnlySpan<byte> utf8, bool isSource)
    {
        var position = 0;
        var mentions = new Mentions(utf8, isSource);
        for (; position + Vector128<byte>.Count < utf8.Length; position += Vector128<byte>.Count)
        {
            for (var hits = Hits(utf8[position..]); hits != 0; hits &= hits - 1)
            {
                if (IsClue(utf8, position + BitOperations.TrailingZeroCount(hits), isSource, ref mentions))
                    return true;
            }
        }

        for (; position + 1 < utf8.Length; position++)
        {
            if (IsLetter(utf8, position, 'l') && IsLetter(utf8, position + 1, 's') && IsClue(utf8, position, isSource, ref mentions))
                return true;
        }

        return false;
    }

    /// <summary>A bit for each place of a block at which the needle stands.</summary>
    private static uint Hits(ReadOnlySpan<byte> utf8)
    {
        var ignoreCase = Vector128.Create(CaseBit);
        var isFirst = Vector128.Equals(Vector128.Create(utf8) | ignoreCase, Vector128.Create((byte)'l'));
        var isSecond = Vector128.Equals(Vector128.Create(utf8[1..]) | ignoreCase, Vector128.Create((byte)'s'));
        return (isFirst & isSecond).ExtractMostSignificantBits();
    }

    /// <summary>
    /// Whether the needle may stand in <c>localstack</c>, or begin a token or <c>ls-api-key</c>: then letters, of some
    /// families of tokens, and a hyphen follow, perhaps as an escape.
    /// </summary>
    /// <param name="utf8">The text.</param>
    /// <param name="hit">Where the needle stands.</param>
    /// <param name="isSource">Whether it is C#, whose engine judges of names by itself.</param>
    /// <param name="mentions">Judges of LocalStack's name.</param>
    private static bool IsClue(ReadOnlySpan<byte> utf8, int hit, bool isSource, ref Mentions mentions)
    {
        var after = hit + Needle.Length;
        if (IsInName(utf8, hit - Needle.OffsetInName) && mentions.Tell(hit - Needle.OffsetInName + Needle.Name.Length))
            return true;

        var end = after;
        while (end < utf8.Length && end <= after + AuthToken.MaxFamilyLength && char.IsAsciiLetter((char)utf8[end]))
            end++;
        if (end >= utf8.Length || end > after + AuthToken.MaxFamilyLength)
            return false;

        return utf8[end] == '-'
            ? isSource || BeginsBody(utf8[(end + 1)..])
            : EncodedRuns.BeginsEscape(utf8[end..]) || (isSource && IsCut(utf8, hit, end));
    }

    /// <summary>
    /// Whether the rest of a token, of which any character may be an escape, or of the header may follow a hyphen, and not
    /// another word: <c>details-view</c>.
    /// </summary>
    private static bool BeginsBody(ReadOnlySpan<byte> utf8)
    {
        for (var i = 0; i < utf8.Length && i < LengthThatTells; i++)
        {
            if (!AuthToken.FitsBody(i, (char)utf8[i]))
                return TokenEncoding.OfSign((char)utf8[i]) is not null || BeginsRestOfHeader(utf8);
        }

        return true;
    }

    private static bool BeginsRestOfHeader(ReadOnlySpan<byte> utf8) =>
        utf8.Length >= RestOfHeader.Length && Ascii.EqualsIgnoreCase(utf8[..RestOfHeader.Length], RestOfHeader);

    /// <summary>Whether what begins like a token ends with its literal: <c>"ls" + "-…"</c>. No word ends so: <c>"details"</c>.</summary>
    private static bool IsCut(ReadOnlySpan<byte> utf8, int start, int end) =>
        utf8[end] is (byte)'"' or (byte)'\\' or (byte)'{'
        && (start == 0 || !char.IsAsciiLetterOrDigit((char)utf8[start - 1]) || (start > 1 && utf8[start - 2] == '\\'));

    private static bool IsInName(ReadOnlySpan<byte> utf8, int start) =>
        start >= 0
        && start + Needle.Name.Length <= utf8.Length
        && Ascii.EqualsIgnoreCase(utf8.Slice(start, Needle.Name.Length), Needle.Name);

    private static bool IsLetter(ReadOnlySpan<byte> utf8, int position, char lower) =>
        position >= 0 && position < utf8.Length && (utf8[position] | CaseBit) == lower;

    /// <summary>What the mentions of LocalStack in a text tell. What holds for the whole text is looked for at the first.</summary>
    private ref struct Mentions(ReadOnlySpan<byte> utf8, bool isSource)
    {
        private readonly ReadOnlySpan<byte> _utf8 = utf8;
        private bool? _areHidden;
        private bool? _haveNoun;
        private bool? _areOthers;

        /// <summary>Whether a mention may be a part of a credential's name. The engine of C# judges by itself.</summary>
        /// <param name="end">Where the mention ends.</param>
        public bool Tell(int end)
        {
            if (isSource || (_areHidden ??= HiddenNames.MayBeIn(_utf8)))
                return true;
            return (_haveNoun ??= NameClues.HoldNoun(_utf8)) && (MayGoOn(end) || (_areOthers ??= NameClues.HoldOtherName(_utf8)));
        }

        private readonly bool MayGoOn(int end)
        {
            Span<char> window = stackalloc char[NameClues.WindowLength];
            var behind = _utf8.Slice(end, Math.Min(window.Length, _utf8.Length - end));
            for (var i = 0; i < behind.Length; i++)
                window[i] = (char)behind[i];
            return NameClues.MayGoOn(window[..behind.Length]);
        }
    }
}
