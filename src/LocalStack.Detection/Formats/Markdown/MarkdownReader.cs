using LocalStack.Detection.Formats.Scripts;

namespace LocalStack.Detection.Formats.Markdown;

/// <summary>
/// Reads the fenced code of Markdown by the reader of the language that the fence names; code of no language, or of one
/// without a reader, and code that is indented, as text of any kind; spans of code as lines of text. Elsewhere people write
/// about settings, and nothing is read by name.
/// </summary>
internal static class MarkdownReader
{
    private const int ShortestFence = 3;

    /// <summary>Around YAML and TOML.</summary>
    private static readonly string[] FrontMatterMarks = ["---", "+++"];

    /// <summary>The settings of the fenced code, in the order of the text.</summary>
    public static IEnumerable<Setting> Read(string text, SyntaxMap map)
    {
        var prose = EndOfFrontMatter(text);
        if (prose > 0)
            map.Begin(0, LexicalContext.Unknown);
        map.Begin(prose, LexicalContext.Prose);
        return ReadFences(text, map);
    }

    /// <summary>Behind the settings of a page that some program makes of the text, between lines of three signs at its beginning.</summary>
    private static int EndOfFrontMatter(string text)
    {
        var mark = Array.Find(FrontMatterMarks, new TextSlice(text, 0, TextSlice.EndOfLine(text, 0)).TrimEnd().Is);
        if (mark is null)
            return 0;

        return TextSlice.LinesOf(text).Skip(1).FirstOrDefault(line => line.TrimEnd().Is(mark)) is { Length: > 0 } close ? close.End : 0;
    }

    private static IEnumerable<Setting> ReadFences(string text, SyntaxMap map)
    {
        TextSlice? fence = null;
        var prose = 0;
        foreach (var line in TextSlice.LinesOf(text))
        {
            var content = line.TrimStart();
            var isMark = fence is { } open ? Closes(content, open) : LengthOfFence(content) >= ShortestFence;
            if (!isMark)
                continue;

            foreach (var setting in ReadPart(text, map, fence, prose, line.Start))
                yield return setting;
            prose = Math.Min(line.End + 1, text.Length);
            fence = fence is null ? content : null;
        }

        foreach (var setting in ReadPart(text, map, fence, prose, text.Length))
            yield return setting;
    }

    /// <summary>Reads the code behind a fence, or what stands between two.</summary>
    private static IEnumerable<Setting> ReadPart(string text, SyntaxMap map, TextSlice? fence, int start, int end)
    {
        var part = new TextSlice(text, start, Math.Max(start, end));
        if (!map.IsWanted(part))
            return [];
        if (fence is not { } open)
            return ReadProse(part);

        return FormatOf(open) is not { } format
            ? MixedText.Read(part)
            : format.Read(part.ToString()).Select(setting => new Setting(setting.Path, text, start + setting.Start, setting.Length, setting.Escapes));
    }

    /// <summary>Reads indented code and spans of code.</summary>
    internal static IEnumerable<Setting> ReadProse(TextSlice part, string indentation = "    ")
    {
        TextSlice? code = null;
        foreach (var line in LinesOf(part))
        {
            if (line.StartsWith(indentation) || line.StartsWith("\t"))
            {
                code = code is { } begun ? new TextSlice(line.Text, begun.Start, line.End) : line;
                continue;
            }

            if (line.TrimStart().Length == 0)
                continue;

            foreach (var setting in ReadIndented(code).Concat(ReadSpans(line)))
                yield return setting;
            code = null;
        }

        foreach (var setting in ReadIndented(code))
            yield return setting;
    }

    private static IEnumerable<TextSlice> LinesOf(TextSlice part)
    {
        for (var start = part.Start; start < part.End;)
        {
            var end = Math.Min(TextSlice.EndOfLine(part.Text, start), part.End);
            yield return new TextSlice(part.Text, start, end);
            start = end + 1;
        }
    }

    private static IEnumerable<Setting> ReadIndented(TextSlice? code) => code is { } lines ? MixedText.Read(lines) : [];

    /// <summary>What stands between two runs of backticks on a line.</summary>
    private static IEnumerable<Setting> ReadSpans(TextSlice line)
    {
        var isCode = false;
        for (var start = line.Start; start < line.End;)
        {
            var mark = line.Text.IndexOf('`', start, line.End - start);
            if (mark < 0)
                break;

            if (isCode)
            {
                foreach (var setting in ScriptLine.Read(line.From(start).To(mark), ScriptSyntax.Text))
                    yield return setting;
            }

            isCode = !isCode;
            start = mark + LengthOfFence(line.From(mark));
        }
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
