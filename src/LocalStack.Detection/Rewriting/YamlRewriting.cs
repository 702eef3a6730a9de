using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Rewriting;

/// <summary>
/// YAML. A reference needs no quotes of its own in a block, for it holds no <c>: </c> and no <c> #</c>; between
/// brackets its braces do, and a blank value needs them everywhere, for without it is null.
/// </summary>
internal static class YamlRewriting
{
    private const string Blank = "\"\"";

    /// <summary>Longer elements are not put into quotes.</summary>
    private const int MaxElementLength = 1024;

    private static readonly char[] Braces = ['{', '}', '[', ']'];

    public static Replacement Find(SecretPlace place)
    {
        var inline = InlineRewriting.Find(place);
        if (place.Quoting is not (Quoting.Bare or Quoting.Flow))
            return inline;
        if (inline.NewText.Length == 0)
            return IsWholeScalar(place, inline.Start) ? place.With(inline.Start, inline.End, Blank) : inline;

        return place.Quoting == Quoting.Flow && inline.NewText.IndexOfAny(Braces) >= 0 ? Quoted(place, inline) : inline;
    }

    /// <summary>Whether the value is no part of a longer scalar, as in <c>- NAME=value</c>.</summary>
    private static bool IsWholeScalar(SecretPlace place, int start) =>
        place.CharacterAt(start - 1) is ' ' or '\t' or '\n' or '\r' or ':' or '[' or '{' or ',' or '\0';

    /// <summary>The whole element between brackets, in quotes.</summary>
    private static Replacement Quoted(SecretPlace place, Replacement inline)
    {
        var element = new TextLine(place.Text, StartOfElement(place.Text, inline.Start), EndOfElement(place.Text, inline.End))
            .TrimStart()
            .TrimEnd();
        var content = element.To(inline.Start).ToString() + inline.NewText + element.From(inline.End).ToString();
        return content.IndexOfAny(['"', '\\']) < 0
            ? place.With(element.Start, element.End, "\"" + content + "\"")
            : inline;
    }

    private static int StartOfElement(string text, int position)
    {
        var first = Math.Max(0, position - MaxElementLength);
        while (position > first && !EndsElement(text[position - 1]) && !(text[position - 1] == ' ' && position > 1 && text[position - 2] == ':'))
            position--;
        return position;
    }

    private static int EndOfElement(string text, int position)
    {
        var last = Math.Min(text.Length, position + MaxElementLength);
        while (position < last && !EndsElement(text[position]))
            position++;
        return position;
    }

    private static bool EndsElement(char character) => character is ',' or '[' or ']' or '{' or '}' or '\n' or '\r';
}
