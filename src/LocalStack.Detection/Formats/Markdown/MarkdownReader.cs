namespace LocalStack.Detection.Formats.Markdown;

/// <summary>
/// Reads the fenced code of Markdown by the reader of the language that the fence names; code of no language, or of one
/// without a reader, as text of any kind. Elsewhere, in prose, in spans of code and in code that is indented, each line is
/// read as a line of text.
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
        var prose = 0;
        foreach (var line in TextSlice.LinesOf(text))
        {
            var content = line.TrimStart();
            var isMark = fence is { } open ? Closes(content, open) : LengthOfFence(content) >= ShortestFence;
            if (!isMark)
                continue;

            foreach (var setting in ReadPart(text, fence, prose, line.Start))
                yield return setting;
            prose = Math.Min(line.End + 1, text.Length);
            fence = fence is null ? content : null;
        }

        foreach (var setting in ReadPart(text, fence, prose, text.Length))
            yield return setting;
    }

    /// <summary>Reads the code behind a fence, or what stands between two.</summary>
    private static IEnumerable<Setting> ReadPart(string text, TextSlice? fence, int start, int end)
    {
        var part = new TextSlice(text, start, Math.Max(start, end));
        if (fence is not { } open)
            return MixedText.Read(part);

        return FormatOf(open) is not { } format
            ? MixedText.Read(part)
            : format.Read(part.ToString()).Select(setting => new Setting(setting.Path, text, start + setting.Start, setting.Length, setting.Escapes));
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
