using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Tests.Formats;

/// <summary>Texts in which <c>^</c> marks the places that are asked for.</summary>
internal static class Surroundings
{
    private const char Mark = '^';

    /// <summary>What surrounds the marked places of a file.</summary>
    public static string Of(string path, string marked)
    {
        var (text, places) = Read(marked);
        return Join(places.Select(FileFormats.Of(path, text).Map(text).At));
    }

    public static string Join(IEnumerable<LexicalContext> found) => string.Join(", ", found);

    /// <summary>The text without its marks, and where they were.</summary>
    public static (string Text, IReadOnlyList<int> Places) Read(string marked)
    {
        var pieces = marked.Split(Mark);
        var places = new List<int>();
        foreach (var piece in pieces[..^1])
            places.Add(places.LastOrDefault() + piece.Length);
        return (string.Concat(pieces), places);
    }
}
