namespace LocalStack.Detection.Formats.Yaml;

/// <summary>
/// YAML. A reference needs no quotes of its own in a block, because it holds no <c>: </c> and no <c> #</c>; between
/// brackets its braces do.
/// </summary>
internal sealed class YamlWriter : ValueWriter
{
    /// <summary>Longer elements are left alone.</summary>
    private const int MaxElementLength = 1024;

    private static readonly char[] Braces = ['{', '}', '[', ']'];

    public override Edit? Replace(Occurrence occurrence, string whole, string? part)
    {
        if (occurrence.Context is LexicalContext.DoubleQuoted or LexicalContext.SingleQuoted)
            return base.Replace(occurrence, whole, part);
        if (ReferenceFor(occurrence, whole, part) is not { } reference)
            return null;

        var edit = occurrence.With(reference);
        return occurrence.Context == LexicalContext.Flow && reference.IndexOfAny(Braces) >= 0 ? Quoted(occurrence.Text, edit) : edit;
    }

    /// <summary>Writes a piece of a script. Without quotes a scalar cannot begin with one, nor hold what begins a comment or ends a key.</summary>
    public override string? Encode(string text, Setting value, bool isFirst)
    {
        var isPlain = value.Escapes is EscapeStyle.None or EscapeStyle.Folded;
        return isPlain && (isFirst || text.Contains(": ") || text.Contains(" #")) ? null : base.Encode(text, value, isFirst);
    }

    /// <summary>Takes away the line of an entry; of the only one an empty mapping is left, because no value at all would be another one.</summary>
    public override Edit? RemoveEntry(Occurrence occurrence)
    {
        var text = occurrence.Text;
        var (before, after) = (occurrence.LineBefore, occurrence.LineAfter);
        var isWhole = occurrence.IsWholeValue || occurrence.AssignedName is not null;
        if (!isWhole || occurrence.Context == LexicalContext.Flow || occurrence.Value is not { } value || value.Start < before.Start)
            return null;

        var rest = after.TrimStart();
        if (rest.Length > 0 && (rest.Text[rest.Start] is '"' or '\''))
            rest = rest.From(rest.Start + 1).TrimStart();
        if (rest.Length > 0 && !rest.StartsWith("#"))
            return null;

        var indent = before.TrimStart().Start - before.Start;
        var content = before.TrimStart();
        if (content.StartsWith("- ") && content.Text.IndexOf(':', content.Start, content.Length) >= 0)
            return null;

        var line = new TextSlice(text, before.Start, after.End);
        if (!HasNeighbour(line, indent, isBefore: true) && !HasNeighbour(line, indent, isBefore: false))
            return content.StartsWith("-") ? null : EmptyMapping(line, indent);

        return Occurrence.With(before.Start, TextSlice.SkipLineEnd(text, after.End), "");
    }

    /// <summary>Writes an empty mapping behind the key above the only entry.</summary>
    private static Edit? EmptyMapping(TextSlice line, int indent)
    {
        if (line.Start == 0)
            return null;

        var end = line.Start - 1;
        if (end > 0 && line.Text[end] == '\n' && line.Text[end - 1] == '\r')
            end--;
        var key = new TextSlice(line.Text, TextSlice.StartOfLine(line.Text, end), end);
        var content = key.TrimStart();
        return content.EndsWith(":") && content.Start - key.Start < indent ? new Edit(end, line.End, " {}") : null;
    }

    /// <summary>Whether the next line of text in one direction stands as far in.</summary>
    private static bool HasNeighbour(TextSlice line, int indent, bool isBefore)
    {
        var text = line.Text;
        var position = isBefore ? line.Start - 1 : line.End + 1;
        while (position >= 0 && position < text.Length)
        {
            var start = TextSlice.StartOfLine(text, position);
            var neighbour = new TextSlice(text, start, TextSlice.EndOfLine(text, position));
            var content = neighbour.TrimStart();
            if (content.Length > 0 && !content.StartsWith("#"))
                return content.Start - start == indent;
            position = isBefore ? start - 1 : neighbour.End + 1;
        }

        return false;
    }

    /// <summary>The whole element between brackets, in quotes.</summary>
    private static Edit? Quoted(string text, Edit inline)
    {
        var element = new TextSlice(text, StartOfElement(text, inline.Start), EndOfElement(text, inline.End))
            .TrimStart()
            .TrimEnd();
        if (element.Length > MaxElementLength || (element.Length > 0 && element.Text[element.Start] is '"' or '\''))
            return null;

        var content = element.To(inline.Start).ToString() + inline.NewText + element.From(inline.End).ToString();
        return new Edit(element.Start, element.End, InQuotes(content));
    }

    private static string InQuotes(string content) =>
        content.IndexOfAny(['"', '\\']) < 0 ? "\"" + content + "\"" : "'" + content.Replace("'", "''") + "'";

    /// <summary>The bracket that is open ends the search, if nothing before it does.</summary>
    private static int StartOfElement(string text, int position)
    {
        var first = Math.Max(1, position - MaxElementLength);
        while (position > first && !EndsElement(text[position - 1]) && !IsBehindKey(text, position))
            position--;
        return position;
    }

    /// <summary>Whether a key ends here: behind quotes no space follows its colon.</summary>
    private static bool IsBehindKey(string text, int position) =>
        text[position - 1] == ':' && (char.IsWhiteSpace(text[position]) || (position > 1 && text[position - 2] is '"' or '\''));

    private static int EndOfElement(string text, int position)
    {
        var last = Math.Min(text.Length, position + MaxElementLength);
        while (position < last && !EndsElement(text[position]) && !BeginsComment(text, position))
            position++;
        return position;
    }

    private static bool BeginsComment(string text, int position) =>
        text[position] == '#' && char.IsWhiteSpace(text[position - 1]);

    private static bool EndsElement(char character) => character is ',' or '[' or ']' or '{' or '}' or '\n' or '\r';
}
