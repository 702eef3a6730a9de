namespace LocalStack.Detection.Formats;

/// <summary>
/// Reads <c>NAME=value</c>, the form of dotenv files, of the list form of compose's <c>environment</c>, and of shell
/// lines in between.
/// </summary>
internal static class Assignment
{
    private const string Export = "export";

    /// <summary>The assignment that makes up <paramref name="line"/>, if it is one.</summary>
    /// <param name="line">The line, or what stands between the quotes of a list's element.</param>
    /// <param name="escapes">How a value without quotes of its own is written.</param>
    public static Setting? Read(TextSlice line, EscapeStyle escapes = EscapeStyle.None)
    {
        line = SkipExport(line.TrimStart());
        var end = EndOfName(line);
        var rest = line.From(end).TrimStart();
        if (end == line.Start || rest.Length == 0 || rest.Text[rest.Start] != '=')
            return null;

        var path = new SettingPath(parent: null, line.Text.Substring(line.Start, end - line.Start));
        return Scalar.Read(path, rest.From(rest.Start + 1), escapes);
    }

    private static TextSlice SkipExport(TextSlice line)
    {
        if (!line.StartsWith(Export))
            return line;

        var rest = line.From(line.Start + Export.Length);
        var name = rest.TrimStart();
        return name.Start > rest.Start && EndOfName(name) > name.Start ? name : line;
    }

    /// <summary>Behind the last character that a name can have.</summary>
    public static int EndOfName(TextSlice line)
    {
        var end = line.Start;
        while (end < line.End && IsNameCharacter(line.Text[end]))
            end++;
        return end;
    }

    private static bool IsNameCharacter(char character) =>
        character is '_' or '-' or '.' or ':' || char.IsLetterOrDigit(character);
}
