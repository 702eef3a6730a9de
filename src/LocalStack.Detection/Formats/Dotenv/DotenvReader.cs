namespace LocalStack.Detection.Formats.Dotenv;

/// <summary>Reads dotenv files: <c>NAME=value</c>, <c>export NAME="value"</c>, comments with <c>#</c>.</summary>
internal static class DotenvReader
{
    /// <summary>The variables of a text, in its order.</summary>
    public static IEnumerable<Setting> Read(string text, SyntaxMap map)
    {
        map.AskLater(new DotenvContexts(text));
        return ReadLines(text, map);
    }

    private static IEnumerable<Setting> ReadLines(string text, SyntaxMap map)
    {
        foreach (var line in TextSlice.LinesOf(text))
        {
            if (Assignment.Read(line) is not { } setting)
                continue;

            map.AddValue(setting);
            yield return setting;
        }
    }
}
