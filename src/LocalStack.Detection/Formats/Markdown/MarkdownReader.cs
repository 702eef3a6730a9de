namespace LocalStack.Detection.Formats.Markdown;

/// <summary>
/// Reads the fenced code of Markdown by the reader of the language that the fence names. Elsewhere in a document people
/// write about settings; there, and in code of no language or of one without a reader, nothing is read by name.
/// </summary>
internal static class MarkdownReader
{
    private const int ShortestFence = 3;

    /// <summary>The settings of the fenced code, in the order of the text.</summary>
    public static IEnumerable<Setting> Read(string text, SyntaxMap map)
    {
        map.Begin(0, LexicalContext.Prose);
        return ReadFences(text);
    }

    private static IEnumerable<Setting> ReadFences(string text)
    {
        TextSlice? fence = null;
        foreach (var line in TextSlice.LinesOf(text))
        {
            var content = line.TrimStart();
            if (fence is not { } open)
            {
                fence = LengthOfFence(content) >= ShortestFence ? content : null;
                continue;
            }

            if (!Closes(content, open))
                continue;

            fence = null;
            foreach (var setting in ReadCode(open, line.Start))
                yield return setting;
        }

        if (fence is { } unclosed)
        {
            foreach (var setting in ReadCode(unclosed, text.Length))
                yield return setting;
        }
    }

    private static IEnumerable<Setting> ReadCode(TextSlice fence, int end)
    {
        var start = fence.End + 1;
        var format = FormatOf(fence);
        if (format is null || start >= end)
            return [];

        return format.Read(fence.Text.Substring(start, end - start))
            .Select(setting => new Setting(setting.Path, fence.Text, start + setting.Start, setting.Length, setting.Escapes));
    }

    private static FileFormat? FormatOf(TextSlice fence)
    {
        var start = fence.Start + LengthOfFence(fence);
        var info = fence.From(start).TrimStart();
        var language = info.To(Assignment.EndOfName(info));
        return FileFormats.OfLanguage(language);
    }

    /// <summary>A fence closes with the same character, as often or more often, and nothing behind it.</summary>
    private static bool Closes(TextSlice line, TextSlice fence)
    {
        var length = LengthOfFence(line);
        return length >= LengthOfFence(fence)
            && line.Text[line.Start] == fence.Text[fence.Start]
            && line.From(line.Start + length).TrimStart().Length == 0;
    }

    private static int LengthOfFence(TextSlice line)
    {
        var length = 0;
        if (line.Length > 0 && line.Text[line.Start] is '`' or '~')
        {
            while (length < line.Length && line.Text[line.Start + length] == line.Text[line.Start])
                length++;
        }

        return length;
    }
}
