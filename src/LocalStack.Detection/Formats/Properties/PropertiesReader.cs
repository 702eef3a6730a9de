using LocalStack.Detection.Formats.Scripts;

namespace LocalStack.Detection.Formats.Properties;

/// <summary>
/// Reads <c>.properties</c> and INI files: <c>name = value</c> or <c>name: value</c>, in <c>.properties</c> also <c>name value</c>,
/// sections <c>[name]</c>, values that go on behind a backslash. A comment begins its line. What stands behind a value and a
/// space is a comment to some programs and part of the value to others, and so is a line behind one that ends with a backslash,
/// and every line behind double quotes that their line does not close.
/// </summary>
internal static class PropertiesReader
{
    /// <summary>The values of <c>.properties</c>, in their order.</summary>
    public static IEnumerable<Setting> ReadProperties(string text, SyntaxMap map) => NamedValues.Join(Read(text, CommentSyntax.Properties, SeparatorOf, map));

    /// <summary>The values of an INI file, in their order.</summary>
    public static IEnumerable<Setting> ReadIni(string text, SyntaxMap map) => NamedValues.Join(Read(text, CommentSyntax.Ini, SignOf, map));

    private static IEnumerable<Setting> Read(string text, CommentSyntax comments, Func<TextSlice, int?> signOf, SyntaxMap map)
    {
        SettingPath? section = null;
        var inside = new List<Setting>();
        var reached = 0;
        var isQuoteOpen = false;
        foreach (var line in TextSlice.LinesOf(text))
        {
            var content = line.TrimStart();
            if (line.Start < reached || content.Length == 0)
                continue;
            if (comments.BeginsLineComment(content))
            {
                var isText = isQuoteOpen || JoinsNextLine(text, 0, EndOfLineBefore(text, line.Start));
                Tell(map, isText ? LexicalContext.Unknown : LexicalContext.Comment, content.Start, line.End);
                continue;
            }

            if (content.StartsWith("}"))
                section = section?.Parent;
            isQuoteOpen |= content.CountOf('"') % 2 == 1;
            if (content.StartsWith("["))
                section = SectionOf(content);
            else if (NameOfBlock(content) is { } block)
                section = new SettingPath(section, block);
            else if (signOf(content) is { } sign)
            {
                var value = ReadValue(PathOf(section, content.To(sign).TrimEnd()), content, sign);
                reached = Math.Max(reached, value.End);
                TellRest(map, value, TextSlice.EndOfLine(text, value.End));
                map.AddValue(value);
                inside.Clear();
                CommandText.Expand(inside, value, map);
                foreach (var setting in inside)
                    yield return setting;
            }
        }
    }

    private static SettingPath SectionOf(TextSlice content)
    {
        var close = content.Text.IndexOf(']', content.Start, content.Length);
        return new SettingPath(parent: null, content.From(content.Start + 1).To(close < 0 ? content.End : close).ToString());
    }

    /// <summary>The name of what goes on over lines up to a closing brace, as in many <c>.conf</c> files: <c>localstack {</c>.</summary>
    private static string? NameOfBlock(TextSlice content)
    {
        var line = content.TrimEnd();
        if (!line.EndsWith("{"))
            return null;

        var name = line.To(line.End - 1).TrimEnd();
        while (name.EndsWith("=") || name.EndsWith(":"))
            name = name.To(name.End - 1).TrimEnd();
        return name.ToString();
    }

    /// <summary>The keys of a name; a block may stand on one line: <c>localstack { api-key = "value" }</c>.</summary>
    private static SettingPath PathOf(SettingPath? section, TextSlice name)
    {
        var brace = name.Text.IndexOf('{', name.Start, name.Length);
        return brace <= name.Start
            ? new SettingPath(section, name.ToString())
            : new SettingPath(new SettingPath(section, name.To(brace).TrimEnd().ToString()), name.From(brace + 1).TrimStart().ToString());
    }

    /// <summary>The first sign of a line, if a name stands before it.</summary>
    private static int? SignOf(TextSlice content)
    {
        var sign = content.Text.IndexOfAny(['=', ':'], content.Start, content.Length);
        return sign > content.Start ? sign : null;
    }

    /// <summary>The white space between a name and its value where no sign stands there, or the first sign.</summary>
    private static int? SeparatorOf(TextSlice content)
    {
        var end = content.Start;
        while (end < content.End && content.Text[end] is not ('=' or ':' or ' ' or '\t'))
            end++;

        var rest = content.From(end).TrimStart();
        var isSpace = end > content.Start && rest.Start > end && rest.Length > 0 && content.Text[end - 1] != '\\';
        return isSpace && rest.Text[rest.Start] is not ('=' or ':' or '{') ? end : SignOf(content);
    }

    private static Setting ReadValue(SettingPath path, TextSlice line, int sign)
    {
        var value = line.From(sign + 1).TrimStart();
        var text = line.Text;
        var quote = value.Length > 0 ? text[value.Start] : '\0';
        if (quote is '"' or '\'')
        {
            var end = Scalar.EndOfQuoted(value, value.Start);
            if (value.From(Math.Min(end + 1, value.End)).TrimStart() is { Length: > 0 } more && more.Text[more.Start] is '"' or '\'')
                return new Setting(path, value.TrimEnd(), EscapeStyle.None);
            return new Setting(path, text, value.Start + 1, end - value.Start - 1, Scalar.EscapesIn(quote));
        }

        var last = value.End;
        while (JoinsNextLine(text, value.Start, last))
            last = TextSlice.EndOfLine(text, TextSlice.SkipLineEnd(text, last));
        var written = value.To(value.Start).To(EndOfValue(text, value.Start, last)).TrimEnd();
        return new Setting(path, written, EscapeStyle.Backslash);
    }

    /// <summary>The end, or the white space before a comment.</summary>
    private static int EndOfValue(string text, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (text[i] is '#' or ';' && char.IsWhiteSpace(text[i - 1]))
                return i;
        }

        return end;
    }

    /// <summary>Whether the backslashes in front of a line end are an odd number.</summary>
    private static bool JoinsNextLine(string text, int start, int end)
    {
        var first = end;
        while (first > start && text[first - 1] == '\\')
            first--;
        return (end - first) % 2 == 1 && end < text.Length;
    }

    /// <summary>Where the line ends before the one that begins at a position.</summary>
    private static int EndOfLineBefore(string text, int start) =>
        start > 1 && text[start - 1] == '\n' && text[start - 2] == '\r' ? start - 2 : Math.Max(0, start - 1);

    /// <summary>Tells what may be a comment behind a value.</summary>
    private static void TellRest(SyntaxMap map, Setting value, int lineEnd)
    {
        var text = value.Written.Text;
        for (var i = value.End; i < lineEnd; i++)
        {
            if (text[i] is '#' or ';' && (i == 0 || char.IsWhiteSpace(text[i - 1])))
            {
                Tell(map, LexicalContext.Unknown, i, lineEnd);
                return;
            }
        }
    }

    private static void Tell(SyntaxMap map, LexicalContext context, int start, int end)
    {
        map.Begin(start + 1, context);
        map.Begin(end + 1, LexicalContext.Bare);
    }
}
