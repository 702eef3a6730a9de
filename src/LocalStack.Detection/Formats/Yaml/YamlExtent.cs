namespace LocalStack.Detection.Formats.Yaml;

/// <summary>
/// How far a value of YAML reaches: quoted and plain ones may go over several lines, each indented more than the key. Where
/// the quotes do not close in these lines, or more follows them, the value ends with its line, so that an error hides
/// nothing but itself. A quote that is looked for is at the latest that of the next value, so no line is looked at often.
/// </summary>
internal static class YamlExtent
{
    /// <summary>The line, up to the end of the last line of the value that begins it.</summary>
    /// <param name="line">What begins with the value.</param>
    /// <param name="indent">The indentation above which the value's lines are.</param>
    public static TextSlice Of(TextSlice line, int indent)
    {
        if (line.Length == 0)
            return line;
        return YamlReader.IsQuote(line.Text[line.Start]) ? OfQuoted(line, indent, isInBrackets: false) : OfPlain(line, indent);
    }

    /// <summary>The same for a value in quotes, behind which in brackets a sign may follow.</summary>
    public static TextSlice OfQuoted(TextSlice line, int indent, bool isInBrackets)
    {
        var end = Scalar.EndOfQuoted(line, line.Start);
        var last = line;
        while (end == last.End)
        {
            if (NextIn(last, indent) is not { } next)
                return line;
            last = next;
            end = Scalar.EndOfQuotedText(last, last.Start, line.Text[line.Start]);
        }

        var rest = last.From(Math.Min(end + 1, last.End)).TrimStart();
        var isWhole = rest.Length == 0
            || Scalar.BeginsComment(rest, rest.Start)
            || (isInBrackets && rest.Text[rest.Start] is ',' or ':' or ']' or '}');
        return isWhole ? new TextSlice(line.Text, line.Start, last.End) : line;
    }

    private static TextSlice OfPlain(TextSlice line, int indent)
    {
        var last = line;
        var end = line.End;
        while (!HoldsComment(last) && NextIn(last, indent) is { } next)
        {
            last = next;
            var content = next.TrimStart();
            if (content.Length == 0)
                continue;
            if (!MayGoOnWith(content))
                break;
            end = next.End;
        }

        return new TextSlice(line.Text, line.Start, end);
    }

    /// <summary>The next line, if it is blank or indented more.</summary>
    private static TextSlice? NextIn(TextSlice line, int indent)
    {
        var start = line.End + 1;
        if (start > line.Text.Length)
            return null;

        var next = new TextSlice(line.Text, start, TextSlice.EndOfLine(line.Text, start));
        var content = next.TrimStart();
        return content.Length == 0 || content.Start - next.Start > indent ? next : null;
    }

    private static bool HoldsComment(TextSlice line)
    {
        for (var i = line.Start; i < line.End; i++)
        {
            if (Scalar.BeginsComment(line, i))
                return true;
        }

        return false;
    }

    /// <summary>What looks like a key, an element or a template is not taken for the words of a value.</summary>
    private static bool MayGoOnWith(TextSlice content)
    {
        if (content.Text[content.Start] == '#' || content.StartsWith("{{") || YamlReader.IsDash(content))
            return false;

        for (var i = content.Start; i < content.End && !Scalar.BeginsComment(content, i); i++)
        {
            if (YamlReader.IsColon(content, i))
                return false;
        }

        return true;
    }
}
