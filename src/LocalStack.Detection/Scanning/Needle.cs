using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Scanning;

/// <summary>Tells where the needle stands first in a text, or -1.</summary>
internal delegate int NeedleSearch(ReadOnlySpan<char> text);

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

    /// <summary>
    /// .NET searches without casing by vectors; .NET Framework copies the text at every call, so there a loop is used.
    /// </summary>
    private static readonly bool HasVectorisedSearch =
        typeof(object).Assembly.GetName().Name == "System.Private.CoreLib";

    /// <summary>Where the needle stands first, or -1.</summary>
    public static int IndexIn(ReadOnlySpan<char> text) =>
        HasVectorisedSearch
            ? text.IndexOf(AuthToken.PrefixStart.AsSpan(), StringComparison.OrdinalIgnoreCase)
            : IndexByLoop(text);

    /// <summary>Looks at every second character only: the needle cannot stand between two of them.</summary>
    public static int IndexByLoop(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length; i += 2)
        {
            switch (text[i] | 0x20)
            {
                case 's' when (text[i - 1] | 0x20) == 'l':
                    return i - 1;
                case 'l' when i + 1 < text.Length && (text[i + 1] | 0x20) == 's':
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
