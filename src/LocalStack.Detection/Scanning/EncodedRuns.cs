using System.Numerics;
using System.Runtime.CompilerServices;
using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Scanning;

/// <summary>
/// Tells cheaply that a text holds no encoded token. Whatever the encoding, such a token is a long run of few characters,
/// and those are rare: it is enough to see in a few places that something else stands between. In a long run the ways to
/// write the first letters of a token are searched for.
/// </summary>
internal static class EncodedRuns
{
    /// <summary>
    /// The shortest run: a token of 39 characters in base64. Where lines are wrapped, the first is longer or holds it whole.
    /// In escapes it takes more, but where a few characters are escaped, and those are seen by their neighbours.
    /// </summary>
    public const int MinLength = 52;

    /// <summary>Characters that are looked at together.</summary>
    private const int BlockLength = TextVector.MaxLength;

    /// <summary>From block to block: wherever the shortest run stands, it holds one of them whole.</summary>
    private const int BlockDistance = MinLength - BlockLength + 1;

    /// <summary>What base64 and escapes are written with, besides letters and digits.</summary>
    public const string Signs = "+/-_=%\\&#;{}\0";

    /// <summary>The characters of base64, and those of escapes.</summary>
    private static readonly bool[] IsOfRun = MakeTable();

    /// <summary>How base64 shows the first letters, at its three alignments; wherever a line ends, one of them is whole.</summary>
    private static readonly string[] Base64Letters = ["bHMt", "xz", "cy1"];

    /// <summary>Whether a text may hold an encoded token.</summary>
    [MethodImpl(TextVector.ForSpeed)]
    public static bool MayHoldToken(ReadOnlySpan<char> text)
    {
        for (var block = 0; block + BlockLength <= text.Length; block += BlockDistance)
        {
            if (IsOutside(text, block))
                continue;
            if (MayHoldToken(text, block, out var end))
                return true;
            block = Math.Max(block, end - BlockDistance);
        }

        return false;
    }

    /// <summary>Whether the run in which a place stands may hold an encoded token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">The place.</param>
    /// <param name="end">Where the run ends.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool MayHoldToken(ReadOnlySpan<char> text, int position, out int end)
    {
        var start = position;
        while (start > 0 && IsPart(text[start - 1]))
            start--;
        end = position;
        while (end < text.Length && IsPart(text[end]))
            end++;
        return end - start >= MinLength && HoldsLetters(text.Slice(start, end - start));
    }

    /// <summary>Whether a block shows, or the two beside it show, that it is part of no run of the shortest length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsOutside(ReadOnlySpan<char> text, int block) =>
        TextVector.IsFast
        && (HoldsGap(text, block) || (HoldsGap(text, block - BlockLength) && HoldsGap(text, block + BlockLength)));

    /// <summary>Whether a block holds one of the most frequent characters that end a run, or is not there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HoldsGap(ReadOnlySpan<char> text, int block)
    {
        if (block < 0 || block + BlockLength > text.Length)
            return true;

        var gaps = Gaps(TextVector.Read(text, block));
        if (TextVector.Length < BlockLength)
            gaps |= Gaps(TextVector.Read(text, block + TextVector.Length));
        return gaps != Vector<ushort>.Zero;
    }

    /// <summary>Space, quote, parenthesis and star, which differ by two bits, and comma and dot, which do by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<ushort> Gaps(Vector<ushort> characters) =>
        Vector.Equals(Vector.AndNot(characters, new Vector<ushort>(' ' ^ '*')), new Vector<ushort>(' '))
        | Vector.Equals(characters | new Vector<ushort>(',' ^ '.'), new Vector<ushort>('.'));

    /// <summary>Whether the run in which a place of a text in UTF-8 stands may hold an encoded token.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="position">The place; the end of the run afterwards.</param>
    public static bool MayHoldToken(ReadOnlySpan<byte> utf8, ref int position)
    {
        var start = position;
        while (start > 0 && IsOfRun[utf8[start - 1]])
            start--;
        while (position < utf8.Length && IsOfRun[utf8[position]])
            position++;
        return position - start >= MinLength && HoldsLetters(utf8.Slice(start, position - start));
    }

    /// <summary>Characters of the longest escape, with room for backslashes and zeros before it.</summary>
    public const int LongestEscape = 16;

    /// <summary>
    /// Whether a text begins with an escape that can follow the needle, or the letters behind it, in a token: one of a letter
    /// or of the hyphen, or one that only joins what is beside it.
    /// </summary>
    public static bool BeginsEscape(ReadOnlySpan<char> text) => BeginsEscape(text, canBeDigit: false);

    /// <summary>The same behind any part of a token: behind its prefix a digit can follow too.</summary>
    /// <inheritdoc cref="BeginsEscape(ReadOnlySpan{char})"/>
    public static bool BeginsEscapeBehind(ReadOnlySpan<char> part, ReadOnlySpan<char> text) =>
        BeginsEscape(text, canBeDigit: part.IndexOf('-') >= 0);

    private static bool BeginsEscape(ReadOnlySpan<char> text, bool canBeDigit)
    {
        if (text.IsEmpty || TokenEncoding.OfSign(text[0]) is not { } encoding)
            return false;

        var length = encoding.Read(text.Slice(0, Math.Min(text.Length, LongestEscape)), out var meant);
        var joins = meant == TokenEncoding.Nothing && (encoding == TokenEncoding.QuotedPrintable || encoding == TokenEncoding.Utf16);
        return length > 0 && (joins || meant == '-' || (AuthToken.IsLetterOrDigit(meant) && (canBeDigit || !char.IsDigit(meant))));
    }

    /// <summary>The same of a text in UTF-8.</summary>
    /// <inheritdoc cref="BeginsEscape(ReadOnlySpan{char})"/>
    public static bool BeginsEscape(ReadOnlySpan<byte> utf8)
    {
        Span<char> text = stackalloc char[Math.Min(utf8.Length, LongestEscape)];
        for (var i = 0; i < text.Length; i++)
            text[i] = (char)utf8[i];
        return BeginsEscape(text);
    }

    private static bool IsPart(char character) => character < IsOfRun.Length && IsOfRun[character];

    private static bool HoldsLetters(ReadOnlySpan<byte> run)
    {
        const int AtATime = 512;
        Span<char> text = stackalloc char[AtATime];
        for (var start = 0; start < run.Length; start += AtATime - MinLength)
        {
            var part = run.Slice(start, Math.Min(AtATime, run.Length - start));
            for (var i = 0; i < part.Length; i++)
                text[i] = (char)part[i];
            if (HoldsLetters(text.Slice(0, part.Length)))
                return true;
        }

        return false;
    }

    private static bool HoldsLetters(ReadOnlySpan<char> run)
    {
        foreach (var letters in Base64Letters)
        {
            if (run.IndexOf(letters.AsSpan()) >= 0)
                return true;
        }

        foreach (var encoding in TokenEncoding.All)
        {
            if (run.IndexOf(encoding.Sign) >= 0 && HoldsLetterOf(run, encoding))
                return true;
        }

        return false;
    }

    private static bool HoldsLetterOf(ReadOnlySpan<char> run, TokenEncoding encoding)
    {
        foreach (var letter in encoding.Letters)
        {
            if (letter.IndexIn(run) >= 0)
                return true;
        }

        return false;
    }

    private static bool[] MakeTable()
    {
        var table = new bool[byte.MaxValue + 1];
        for (var character = '\0'; character < 0x80; character++)
            table[character] = AuthToken.IsLetterOrDigit(character) || Signs.IndexOf(character) >= 0;
        return table;
    }
}
