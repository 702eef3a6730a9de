using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace LocalStack.Detection.Credentials;

/// <summary>
/// What a LocalStack auth token looks like. The only file that knows.
/// <code>
/// token    = "ls" { letter } "-" payload checksum
/// payload  = L4 A4 "-" A4 "-" A4 "-" A4 "-" A8     L: letter, A: letter or digit, case matters
/// checksum = 4 characters 0-9a-f                   the first 4 hex digits of MD5(payload as ASCII)
/// </code>
/// </summary>
internal static class AuthToken
{
    /// <summary>How every token begins, whichever family it is of.</summary>
    public const string PrefixStart = "ls";

    /// <summary>Characters of the longest token that is recognised.</summary>
    public const int MaxLength = 2 + MaxFamilyLength + 1 + BodyLength;

    /// <summary>
    /// Letters between <c>ls</c> and the hyphen: none today, <c>ci</c> in a documented sample. Bounded so that a scan
    /// never has to look far ahead.
    /// </summary>
    public const int MaxFamilyLength = 16;

    /// <summary>Characters of a payload.</summary>
    public const int PayloadLength = 32;

    private const int ChecksumLength = 4;
    private const int BodyLength = PayloadLength + ChecksumLength;
    private const int LeadingLetters = 4;
    private const int ShownByMask = 8;

    /// <summary>Tells whether <paramref name="text"/> begins with the shape of a token.</summary>
    /// <param name="text">The text, from the place at which a token is suspected.</param>
    /// <param name="matched">
    /// How many characters fit: the token's length when the answer is yes, else where the likeness ends.
    /// </param>
    public static bool StartsWithShape(ReadOnlySpan<char> text, out int matched)
    {
        matched = MatchPrefix(text, out var isWhole);
        if (!isWhole)
            return false;

        for (var i = 0; i < BodyLength; i++, matched++)
        {
            if (matched == text.Length || !FitsBody(i, text[matched]))
                return false;
        }

        return true;
    }

    /// <summary>Tells whether the whole of <paramref name="text"/> has the shape of a token.</summary>
    public static bool HasShape(ReadOnlySpan<char> text) =>
        StartsWithShape(text, out var matched) && matched == text.Length;

    /// <summary>Tells whether the checksum of a token fits its payload.</summary>
    /// <param name="token">Text for which <see cref="HasShape"/> holds.</param>
    /// <returns>
    /// <see langword="null"/> when it cannot be told: .NET Framework refuses MD5 under a FIPS policy.
    /// </returns>
    public static bool? HasValidChecksum(ReadOnlySpan<char> token)
    {
        var body = token.Slice(token.Length - BodyLength);
        if (Md5(body.Slice(0, PayloadLength)) is not { } hash)
            return null;

        var checksum = body.Slice(PayloadLength);
        for (var i = 0; i < ChecksumLength; i++)
        {
            var digit = (hash[i / 2] >> (i % 2 == 0 ? 4 : 0)) & 0xF;
            if (checksum[i] != "0123456789abcdef"[digit])
                return false;
        }

        return true;
    }

    /// <summary>A token that is nobody's, to try what has to refuse one.</summary>
    /// <param name="letters">Letters by chance, as many as the payload has.</param>
    /// <returns><see langword="null"/> when the checksum cannot be computed, as in <see cref="HasValidChecksum"/>.</returns>
    public static string? MakeUp(ReadOnlySpan<char> letters)
    {
        var payload = new char[PayloadLength];
        for (var i = 0; i < PayloadLength; i++)
            payload[i] = FitsBody(i, '-') ? '-' : letters[i];

        return Md5(payload) is { } hash ? $"{PrefixStart}-{new string(payload)}{hash[0]:x2}{hash[1]:x2}" : null;
    }

    /// <summary>
    /// Tells whether a UUID fills the shape: <c>ls-</c> and a UUID is how other things are named. Nothing but hex
    /// digits stands in fewer than one of 10^12 tokens.
    /// </summary>
    /// <param name="token">Text for which <see cref="HasShape"/> holds.</param>
    public static bool HoldsUuid(ReadOnlySpan<char> token)
    {
        foreach (var character in token.Slice(token.Length - BodyLength))
        {
            if (character != '-' && !IsHexDigit(character))
                return false;
        }

        return true;
    }

    /// <summary>LocalStack's own mask: the prefix and the first eight characters, the rest as asterisks.</summary>
    /// <param name="token">Text for which <see cref="HasShape"/> holds.</param>
    public static string Mask(ReadOnlySpan<char> token) =>
        token.Slice(0, token.Length - BodyLength + ShownByMask).ToString() + "-****-****-****-************";

    private static int MatchPrefix(ReadOnlySpan<char> text, out bool isWhole)
    {
        isWhole = false;
        for (var i = 0; i < PrefixStart.Length; i++)
        {
            if (i == text.Length || text[i] != PrefixStart[i])
                return i;
        }

        var position = PrefixStart.Length;
        while (position < text.Length && position < PrefixStart.Length + MaxFamilyLength && IsLetter(text[position]))
            position++;

        isWhole = position < text.Length && text[position] == '-';
        return isWhole ? position + 1 : position;
    }

    /// <summary>Whether a character may stand at a place behind the prefix.</summary>
    public static bool FitsBody(int index, char character) => index switch
    {
        < LeadingLetters => IsLetter(character),
        8 or 13 or 18 or 23 => character == '-',
        < PayloadLength => IsLetterOrDigit(character),
        _ => character is (>= '0' and <= '9') or (>= 'a' and <= 'f'),
    };

    /// <summary>ASCII only: a letter of another script beside a token does not make it a longer word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLetterOrDigit(char character) => IsLetter(character) || character is >= '0' and <= '9';

    /// <summary>Whether a character is a hex digit of either casing.</summary>
    public static bool IsHexDigit(char character) =>
        character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsLetter(char character) => (char)(character | 0x20) is >= 'a' and <= 'z';

    private static byte[]? Md5(ReadOnlySpan<char> payload)
    {
        var ascii = new byte[payload.Length];
        for (var i = 0; i < ascii.Length; i++)
            ascii[i] = (byte)payload[i];

        try
        {
#pragma warning disable CA5351 // MD5 is not a choice made here: it is the checksum that LocalStack defined.
            using var md5 = MD5.Create();
#pragma warning restore CA5351
            return md5.ComputeHash(ascii);
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.Reflection.TargetInvocationException)
        {
            return null;
        }
    }
}
