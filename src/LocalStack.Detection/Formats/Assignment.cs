namespace LocalStack.Detection.Formats;

/// <summary>
/// Reads <c>NAME=value</c>, the form of dotenv files, of the list form of compose's <c>environment</c>, and of shell
/// lines in between.
/// </summary>
internal static class Assignment
{
    private const string Export = "export ";

    /// <summary>The assignment that makes up <paramref name="line"/>, if it is one.</summary>
    public static Setting? Read(TextLine line)
    {
        line = line.TrimStart();
        if (line.StartsWith(Export))
            line = line.From(line.Start + Export.Length).TrimStart();

        var end = line.Start;
        while (end < line.End && IsNameCharacter(line.Text[end]))
            end++;
        if (end == line.Start)
            return null;

        var rest = line.From(end).TrimStart();
        if (rest.Length == 0 || rest.Text[rest.Start] != '=')
            return null;

        var path = new SettingPath(parent: null, line.Text.Substring(line.Start, end - line.Start));
        return Scalar.Read(path, rest.From(rest.Start + 1));
    }

    private static bool IsNameCharacter(char character) =>
        character is '_' or '-' or '.' or ':' || char.IsLetterOrDigit(character);
}
