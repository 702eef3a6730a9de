namespace LocalStack.Detection.Formats;

/// <summary>Reads dotenv files: <c>NAME=value</c>, <c>export NAME="value"</c>, comments with <c>#</c>.</summary>
internal static class DotenvReader
{
    /// <summary>The variables of a text, in its order.</summary>
    public static IEnumerable<Setting> Read(string text)
    {
        foreach (var line in TextLine.LinesOf(text))
        {
            if (Assignment.Read(line) is { } setting)
                yield return setting;
        }
    }
}
