using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Rewriting;

/// <summary>
/// YAML. A reference needs no quotes of its own in a block, for it holds no <c>: </c> and no <c> #</c>; between
/// brackets its braces do, and a blank value needs them everywhere, for without it is null.
/// </summary>
internal static class YamlRewriting
{
    private const string Blank = "\"\"";

    /// <summary>Longer elements are left alone.</summary>
    private const int MaxElementLength = 1024;

    private static readonly char[] Braces = ['{', '}', '[', ']'];

    /// <summary>The replacement; nothing for an element of brackets that is too long to be put into quotes.</summary>
    public static Replacement? Find(SecretPlace place)
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
    private static Replacement? Quoted(SecretPlace place, Replacement inline)
    {
        var element = new TextLine(place.Text, StartOfElement(place.Text, inline.Start), EndOfElement(place.Text, inline.End))
            .TrimStart()
            .TrimEnd();
        if (element.Length > MaxElementLength)
            return null;

        var content = element.To(inline.Start).ToString() + inline.NewText + element.From(inline.End).ToString();
        return place.With(element.Start, element.End, InQuotes(content));
    }

    private static string InQuotes(string content) =>
        content.IndexOfAny(['"', '\\']) < 0 ? "\"" + content + "\"" : "'" + content.Replace("'", "''") + "'";

    /// <summary>The bracket that is open ends the search, if nothing before it does.</summary>
    private static int StartOfElement(string text, int position)
    {
        var first = position - MaxElementLength;
        while (position > first && !EndsElement(text[position - 1]) && !IsBehindKey(text, position))
            position--;
        return position;
    }

    /// <summary>Whether a key ends here: behind quotes no space follows its colon.</summary>
    private static bool IsBehindKey(string text, int position) =>
        text[position - 1] == ':' && (char.IsWhiteSpace(text[position]) || text[position - 2] is '"' or '\'');

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
