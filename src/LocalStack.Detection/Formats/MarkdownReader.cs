namespace LocalStack.Detection.Formats;

/// <summary>
/// Reads the fenced code of Markdown by the reader of the language that the fence names. Elsewhere in a document people
/// write about settings; there, and in code of no language or of one without a reader, nothing is read by name.
/// </summary>
internal static class MarkdownReader
{
    private const int ShortestFence = 3;

    private static readonly (string Language, ConfigurationFormat Format)[] Languages =
    [
        ("bash", ConfigurationFormat.Shell),
        ("sh", ConfigurationFormat.Shell),
        ("shell", ConfigurationFormat.Shell),
        ("zsh", ConfigurationFormat.Shell),
        ("fish", ConfigurationFormat.Shell),
        ("console", ConfigurationFormat.Shell),
        ("shell-session", ConfigurationFormat.Shell),
        ("terminal", ConfigurationFormat.Shell),
        ("powershell", ConfigurationFormat.PowerShell),
        ("pwsh", ConfigurationFormat.PowerShell),
        ("ps1", ConfigurationFormat.PowerShell),
        ("cmd", ConfigurationFormat.Batch),
        ("bat", ConfigurationFormat.Batch),
        ("batch", ConfigurationFormat.Batch),
        ("yaml", ConfigurationFormat.Yaml),
        ("yml", ConfigurationFormat.Yaml),
        ("json", ConfigurationFormat.Json),
        ("jsonc", ConfigurationFormat.Json),
        ("json5", ConfigurationFormat.Json),
        ("dotenv", ConfigurationFormat.Dotenv),
        ("env", ConfigurationFormat.Dotenv),
        ("dockerfile", ConfigurationFormat.Dockerfile),
        ("docker", ConfigurationFormat.Dockerfile),
        ("makefile", ConfigurationFormat.Makefile),
        ("make", ConfigurationFormat.Makefile),
        ("hcl", ConfigurationFormat.Terraform),
        ("terraform", ConfigurationFormat.Terraform),
        ("tf", ConfigurationFormat.Terraform),
        ("http", ConfigurationFormat.Http),
        ("xml", ConfigurationFormat.Xml),
    ];

    /// <summary>The settings of the fenced code, in the order of the text.</summary>
    public static IEnumerable<Setting> Read(string text)
    {
        TextLine? fence = null;
        foreach (var line in TextLine.LinesOf(text))
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

    private static IEnumerable<Setting> ReadCode(TextLine fence, int end)
    {
        var start = fence.End + 1;
        var format = FormatOf(fence);
        if (format == ConfigurationFormat.Text || start >= end)
            return [];

        return ConfigurationFormats.Read(format, fence.Text.Substring(start, end - start))
            .Select(setting => new Setting(setting.Path, fence.Text, start + setting.Start, setting.Length, setting.Escapes));
    }

    private static ConfigurationFormat FormatOf(TextLine fence)
    {
        var start = fence.Start + LengthOfFence(fence);
        var info = fence.From(start).TrimStart();
        var language = info.To(Assignment.EndOfName(info));
        return Array.Find(Languages, known => language.Is(known.Language)).Format;
    }

    /// <summary>A fence closes with the same character, as often or more often, and nothing behind it.</summary>
    private static bool Closes(TextLine line, TextLine fence)
    {
        var length = LengthOfFence(line);
        return length >= LengthOfFence(fence)
            && line.Text[line.Start] == fence.Text[fence.Start]
            && line.From(line.Start + length).TrimStart().Length == 0;
    }

    private static int LengthOfFence(TextLine line)
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
