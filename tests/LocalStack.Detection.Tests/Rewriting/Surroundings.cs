using LocalStack.Detection.Formats;
using LocalStack.Detection.Rewriting;

namespace LocalStack.Detection.Tests.Rewriting;

/// <summary>Texts in which <c>^</c> marks the places that are asked for.</summary>
internal static class Surroundings
{
    private const char Mark = '^';

    /// <summary>What surrounds the marked places of a file.</summary>
    public static string Of(string path, string marked)
    {
        var (text, places) = Read(marked);
        var reader = QuotingReader.Of(ConfigurationFormats.Of(path), ConfigurationFormats.DialectOf(path), text);
        return Join(places.Select(reader.At));
    }

    public static string Join(IEnumerable<Quoting> found) => string.Join(", ", found);

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
