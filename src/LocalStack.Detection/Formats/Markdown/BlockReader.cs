namespace LocalStack.Detection.Formats.Markdown;

/// <summary>
/// Reads the code of AsciiDoc, between lines of <c>----</c> or <c>....</c>, and of reStructuredText, which is indented, as text
/// of any kind; and spans of code. Elsewhere people write about settings.
/// </summary>
internal static class BlockReader
{
    private const int ShortestFence = 4;

    /// <summary>Code of reStructuredText is indented by three spaces, or by more.</summary>
    private const string Indentation = "   ";

    /// <summary>The settings of the code, in the order of the text.</summary>
    public static IEnumerable<Setting> Read(string text, SyntaxMap map)
    {
        map.Begin(0, LexicalContext.Prose);
        return ReadBlocks(text);
    }

    private static IEnumerable<Setting> ReadBlocks(string text)
    {
        TextSlice? fence = null;
        TextSlice before = new(text, 0, 0);
        var start = 0;
        foreach (var line in TextSlice.LinesOf(text))
        {
            var isMark = fence is { } open ? IsSame(line, open) : IsFence(line) && BeginsBlock(before);
            if (!IsInsideLineEnd(line))
                before = line;
            if (!isMark)
                continue;

            foreach (var setting in ReadPart(text, fence is not null, start, line.Start))
                yield return setting;
            start = Math.Min(line.End + 1, text.Length);
            fence = fence is null ? line : null;
        }

        foreach (var setting in ReadPart(text, fence is not null, start, text.Length))
            yield return setting;
    }

    private static IEnumerable<Setting> ReadPart(string text, bool isCode, int start, int end)
    {
        var part = new TextSlice(text, start, Math.Max(start, end));
        return isCode ? MixedText.Read(part) : MarkdownReader.ReadProse(part, Indentation);
    }

    /// <summary>A line below text underlines a title; below attributes, a name or an empty line it begins a block.</summary>
    private static bool BeginsBlock(TextSlice before)
    {
        var content = before.TrimStart();
        return content.Length == 0 || content.StartsWith("[") || content.StartsWith(".") || content.StartsWith("+") || content.StartsWith("<");
    }

    /// <summary>What CR and LF of one line end have between them is no line.</summary>
    private static bool IsInsideLineEnd(TextSlice line) =>
        line.Length == 0 && line.Start > 0 && line.Text[line.Start - 1] == '\r' && line.End < line.Text.Length && line.Text[line.End] == '\n';

    private static bool IsFence(TextSlice line)
    {
        if (line.Length < ShortestFence || line.Text[line.Start] is not ('-' or '.'))
            return false;

        for (var i = line.Start; i < line.End; i++)
        {
            if (line.Text[i] != line.Text[line.Start])
                return false;
        }

        return true;
    }

    private static bool IsSame(TextSlice line, TextSlice fence) =>
        line.Length == fence.Length && string.CompareOrdinal(line.Text, line.Start, fence.Text, fence.Start, fence.Length) == 0;
}
