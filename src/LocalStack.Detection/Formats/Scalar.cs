namespace LocalStack.Detection.Formats;

/// <summary>Reads one value of a line: plain, or in quotes, with a comment after it or none.</summary>
internal static class Scalar
{
    /// <summary>The value at the start of <paramref name="line"/>.</summary>
    /// <param name="path">The keys that lead to it.</param>
    /// <param name="line">What follows the key.</param>
    /// <param name="escapes">How a value without quotes is written.</param>
    public static Setting Read(SettingPath? path, TextSlice line, EscapeStyle escapes = EscapeStyle.None)
    {
        line = line.TrimStart();
        var quote = line.Length > 0 ? line.Text[line.Start] : '\0';
        return quote is '"' or '\''
            ? ReadQuoted(path, line, quote)
            : ReadPlain(path, line, escapes);
    }

    /// <summary>Where the quoted text that begins at <paramref name="start"/> ends: at its quote, or with the line.</summary>
    public static int EndOfQuoted(TextSlice line, int start) => EndOfQuotedText(line, start + 1, line.Text[start]);

    /// <summary>The same from a position between the quotes.</summary>
    public static int EndOfQuotedText(TextSlice line, int start, char quote)
    {
        for (var i = start; i < line.End; i++)
        {
            if (line.Text[i] == '\\' && quote == '"')
                i++;
            else if (line.Text[i] == quote && quote == '\'' && i + 1 < line.End && line.Text[i + 1] == '\'')
                i++;
            else if (line.Text[i] == quote)
                return i;
        }

        return line.End;
    }

    /// <summary>The escapes that quotes of this kind may hold.</summary>
    public static EscapeStyle EscapesIn(char quote) =>
        quote == '"' ? EscapeStyle.Backslash : EscapeStyle.DoubledQuote;

    /// <summary>A <c>#</c> begins a comment only after white space.</summary>
    public static bool BeginsComment(TextSlice line, int index) =>
        line.Text[index] == '#' && (index == 0 || char.IsWhiteSpace(line.Text[index - 1]));

    private static Setting ReadQuoted(SettingPath? path, TextSlice line, char quote)
    {
        var start = line.Start + 1;
        return new Setting(path, line.Text, start, EndOfQuoted(line, line.Start) - start, EscapesIn(quote));
    }

    private static Setting ReadPlain(SettingPath? path, TextSlice line, EscapeStyle escapes)
    {
        var end = line.Start;
        while (end < line.End && !BeginsComment(line, end))
            end++;

        var value = line.To(end).TrimEnd();
        return new Setting(path, line.Text, value.Start, value.Length, escapes);
    }
}
