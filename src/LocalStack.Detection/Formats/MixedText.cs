using LocalStack.Detection.Formats.Scripts;

namespace LocalStack.Detection.Formats;

/// <summary>
/// Reads a text of no known language: code in documentation, a here-document, a string of several lines. It knows no forms
/// itself: it asks the reader of the format that the text looks like, and that of lines of text.
/// </summary>
internal static class MixedText
{
    /// <summary>
    /// What a text sets, in its order; each value once. Of two readings that overlap the shorter counts, of equal ones that
    /// with more keys above it.
    /// </summary>
    public static IEnumerable<Setting> Read(TextSlice part)
    {
        var text = part.ToString();
        var kept = new List<Setting>();
        foreach (var setting in ReadAsFile(text).Concat(ReadLines(text)).Where(setting => setting.Path is not null).OrderBy(setting => setting.Start).ThenByDescending(setting => setting.Path!.Depth).ThenBy(setting => setting.Length))
        {
            var overlaps = kept.Count > 0 && setting.Start < kept[kept.Count - 1].End;
            if (!overlaps)
                kept.Add(setting);
            else if (setting.Start > kept[kept.Count - 1].Start && setting.Length < kept[kept.Count - 1].Length)
                kept[kept.Count - 1] = setting;
        }

        return kept.Select(setting => new Setting(setting.Path, part.Text, part.Start + setting.Start, setting.Length, setting.Escapes));
    }

    private static IEnumerable<Setting> ReadLines(string text)
    {
        var command = new CommandArguments();
        foreach (var line in TextSlice.LinesOf(text))
        {
            foreach (var setting in ScriptLine.Read(line, ScriptSyntax.Text, EscapeStyle.None, map: null, command))
                yield return setting;
            if (!ScriptReader.JoinsNext(line))
                command = new CommandArguments();
        }
    }

    private static IEnumerable<Setting> ReadAsFile(string text)
    {
        var content = new TextSlice(text, 0, text.Length).TrimStart();
        var last = content.TrimEnd();
        if ((content.StartsWith("{") && last.EndsWith("}")) || (content.StartsWith("[") && last.EndsWith("]")))
            return FileFormats.Json.Read(text);
        return content.StartsWith("<") ? FileFormats.Xml.Read(text) : FileFormats.Yaml.Read(text);
    }
}
