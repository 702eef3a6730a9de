namespace LocalStack.Detection.Formats.Scripts;

/// <summary>Reads what the lines of scripts set, and of files that read like one. Its lexer says what is a comment.</summary>
internal static class ScriptReader
{
    /// <summary>The reader of a language.</summary>
    /// <param name="syntax">The language.</param>
    /// <param name="contexts">Makes its lexer.</param>
    public static Func<string, SyntaxMap, IEnumerable<Setting>> Of(ScriptSyntax syntax, Func<string, ContextReader> contexts) =>
        (text, map) => Read(text, syntax, contexts(text), map);

    /// <summary>What the lines of a text set, in its order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="syntax">The language.</param>
    /// <param name="contexts">The lexer of the language.</param>
    /// <param name="map">Is told what the lexer and the reader see.</param>
    private static IEnumerable<Setting> Read(string text, ScriptSyntax syntax, ContextReader contexts, SyntaxMap map)
    {
        contexts.Fill(map);
        var command = new CommandArguments();
        foreach (var line in TextSlice.LinesOf(text))
        {
            var settings = ScriptLine.Read(line, syntax, EscapeStyle.None, map, command);
            if (!JoinsNext(line))
                command = new CommandArguments();
            foreach (var setting in settings)
            {
                map.AddValue(setting);
                yield return setting;
            }
        }
    }

    /// <summary>Whether a command goes on with the next line; an empty one is that between CR and LF.</summary>
    internal static bool JoinsNext(TextSlice line) =>
        line.EndsWith("\\") || line.EndsWith("`") || line.EndsWith("^") || line is { Length: 0, Start: > 1 };

    /// <summary>What the lines of a text set that is of no known language.</summary>
    public static IEnumerable<Setting> ReadText(string text) =>
        TextSlice.LinesOf(text).SelectMany(line => ScriptLine.Read(line, ScriptSyntax.Text));
}
