using System.Numerics;
using System.Runtime.CompilerServices;
using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Scanning;

/// <summary>
/// The two characters <c>ls</c> in any casing: what a token begins with, and the middle of <c>localstack</c>.
/// </summary>
internal static class Needle
{
    public const int Length = 2;

    /// <summary>The name that every known name of a credential holds, but the header's.</summary>
    public const string Name = BeforeInName + AuthToken.PrefixStart + AfterInName;

    /// <summary>Where the needle stands in it.</summary>
    public const int OffsetInName = 4;

    private const string BeforeInName = "loca";
    private const string AfterInName = "tack";

    /// <summary>The rest of <c>ls-api-key</c>, the HTTP header.</summary>
    private const string AfterInHeader = "-api-key";

    /// <summary>What a small letter has and a capital has not.</summary>
    private const ushort Casing = 0x20;

    /// <summary>Where the needle stands first, or -1.</summary>
    /// <remarks>
    /// A search of its own, because the runtime's depends on the runtime: .NET Framework copies the text at every call, and
    /// .NET takes thirty times as long where globalization is invariant.
    /// </remarks>
    [MethodImpl(TextVector.ForSpeed)]
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        var start = 0;
        if (TextVector.IsFast)
        {
            while (start + TextVector.Length < text.Length && !IsIn(TextVector.Read(text, start), TextVector.Read(text, start + 1)))
                start += TextVector.Length;
        }

        var hit = IndexByLoop(text.Slice(start));
        return hit < 0 ? hit : start + hit;
    }

    /// <summary>Whether one of the places of two vectors, the second a character further on, holds the needle.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsIn(Vector<ushort> first, Vector<ushort> second)
    {
        var casing = new Vector<ushort>(Casing);
        var hits = Vector.Equals(first | casing, new Vector<ushort>('l')) & Vector.Equals(second | casing, new Vector<ushort>('s'));
        return hits != Vector<ushort>.Zero;
    }

    /// <summary>Looks at every second character only: the needle cannot stand between two of them.</summary>
    public static int IndexByLoop(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length; i += 2)
        {
            switch (text[i] | Casing)
            {
                case 's' when (text[i - 1] | Casing) == 'l':
                    return i - 1;
                case 'l' when i + 1 < text.Length && (text[i + 1] | Casing) == 's':
                    return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a hit stands in <c>localstack</c> or in the header's name.</summary>
    public static bool IsInCredentialName(ReadOnlySpan<char> text, int hit)
    {
        var after = text.Slice(hit + Length);
        return (after.StartsWith(AfterInName.AsSpan(), StringComparison.OrdinalIgnoreCase)
                && text.Slice(0, hit).EndsWith(BeforeInName.AsSpan(), StringComparison.OrdinalIgnoreCase))
            || after.StartsWith(AfterInHeader.AsSpan(), StringComparison.OrdinalIgnoreCase);
    }
}
