using LocalStack.Detection.Formats.Code;
using LocalStack.Detection.Formats.Json;

namespace LocalStack.Detection.Formats.Notebooks;

/// <summary>
/// Reads notebooks: JSON whose <c>source</c> lists hold lines of code, of commands (<c>!export NAME=value</c>) and of Markdown.
/// </summary>
internal static class NotebookReader
{
    private const string Source = "source";

    /// <summary>The settings of a text, in its order.</summary>
    public static IEnumerable<Setting> Read(string text, SyntaxMap map)
    {
        foreach (var setting in JsonReader.Read(text, map))
        {
            if (IsLine(setting.Path))
            {
                foreach (var inside in ReadLine(setting, map))
                    yield return inside;
            }
            else
            {
                yield return setting;
            }
        }
    }

    private static bool IsLine(SettingPath? path) => path is { Name: Source } or { Parent.Name: Source };

    /// <summary>Reads a line as code; where it is written with escapes, what it sets is where the escapes are.</summary>
    private static IEnumerable<Setting> ReadLine(Setting line, SyntaxMap map)
    {
        var code = new EmbeddedText(line);
        foreach (var setting in CodeReader.Read(code.Text, CommentSyntax.Hash, map))
        {
            if (code.SpanOf(setting.Start, setting.End) is var (start, end))
                yield return new Setting(setting.Path, new TextSlice(line.Written.Text, start, end), EscapeStyle.Backslash);
        }
    }
}
