namespace LocalStack.Detection.Tests.Scanning.Adjacency;

/// <summary>
/// Asks one of those who look beside a name, alone: in a whole file another one may find the value that it misses. In the texts
/// <c>NAME</c> is the name (its last place, where there are several), <c>&lt;V&gt;</c> a value that can be nothing but a
/// credential, and <c>&lt;W&gt;</c> another one.
/// </summary>
internal static class Beside
{
    private const string Name = "NAME";

    public static readonly string Value = string.Join("", "h4TqX9", "bWz2Lk", "M7vRd8");

    private static readonly string Other = string.Join("", "Pz6Yc3", "nKf8Ju", "T1sGw5");

    /// <summary>Looks for the value of the name from one position to another.</summary>
    public delegate (int Start, int Length)? Reader(string text, int nameStart, int nameEnd);

    public static void AssertFound(Reader read, string text)
    {
        // Bounds are of lengths, and not of places: far from the beginning the same is found.
        foreach (var before in new[] { "", new string('\n', 600) })
        {
            var (filled, start) = (Fill(before + text), (before + text).Replace("<W>", Other, StringComparison.Ordinal).IndexOf("<V>", StringComparison.Ordinal));
            Assert.Equal((start, Value.Length), Read(read, filled));
        }
    }

    public static void AssertNothing(Reader read, string text)
    {
        foreach (var before in new[] { "", new string('\n', 600) })
            Assert.Null(Read(read, Fill(before + text)));
    }

    public static string Fill(string text) => text.Replace("<V>", Value, StringComparison.Ordinal).Replace("<W>", Other, StringComparison.Ordinal);

    private static (int Start, int Length)? Read(Reader read, string text)
    {
        var name = text.LastIndexOf(Name, StringComparison.Ordinal);
        return read(text, name, name + Name.Length);
    }
}
