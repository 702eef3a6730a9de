using System.Text;
using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Tests.Formats;

/// <summary>
/// What a format says of a text, written into the text itself: <c>KEY = "«KEY|value»"</c> for what it sets, with the keys in
/// front of the value, and where escapes are resolved with their result, <c>«KEY=value|v\u0061lue»</c>. What surrounds each
/// position stands in a line below the line of the text, one sign a character, the last for the line end.
/// </summary>
internal static class Readings
{
    private const char Opening = '«';
    private const char Separator = '|';
    private const char Closing = '»';

    /// <summary>Stands for CR in a picture, where the line end is CRLF.</summary>
    private const char CarriageReturn = '␍';

    /// <summary>A file sets what is marked in its text, and nothing else.</summary>
    public static void AssertSettings(string path, string marked) => Assert.Equal(marked, Of(path, TextOf(marked)));

    /// <summary>The map of a file knows the values that are marked in its text, as they are written.</summary>
    public static void AssertValues(string path, string marked)
    {
        var text = TextOf(marked);
        Assert.Equal(marked, Mark(text, FileFormats.Of(path, text).Map(text).Values));
    }

    /// <summary>The positions of a file are surrounded by what stands below them.</summary>
    public static void AssertContexts(string path, string picture) =>
        Assert.Equal(picture.ReplaceLineEndings("\n"), PictureOf(path, TextOfPicture(picture)));

    /// <summary>The text without its marks.</summary>
    public static string TextOf(string marked)
    {
        var text = new StringBuilder();
        var isName = false;
        foreach (var character in marked)
        {
            if (character == Opening)
                isName = true;
            else if (isName)
                isName = character != Separator;
            else if (character != Closing)
                text.Append(character);
        }

        return text.ToString();
    }

    /// <summary>The text of a file with marks around what it sets.</summary>
    public static string Of(string path, string text) => Mark(text, FileFormats.Of(path, text).Read(text));

    /// <summary>The text with marks around settings, which do not overlap, unless one holds the other.</summary>
    public static string Mark(string text, IEnumerable<Setting> settings)
    {
        var marked = new StringBuilder();
        var open = new Stack<int>();
        var position = 0;
        foreach (var setting in settings)
        {
            CopyTo(setting.Start);
            var value = setting.Value;
            var meant = value == setting.Written.ToString() ? "" : "=" + value;
            marked.Append(Opening).Append(setting.Path).Append(meant).Append(Separator);
            open.Push(setting.End);
        }

        CopyTo(text.Length);
        return marked.ToString();

        void CopyTo(int end)
        {
            while (open.Count > 0 && open.Peek() <= end && (open.Peek() < end || end >= position))
            {
                marked.Append(text, position, Math.Max(0, open.Peek() - position)).Append(Closing);
                position = Math.Max(position, open.Pop());
            }

            marked.Append(text, position, Math.Max(0, end - position));
            position = Math.Max(position, end);
        }
    }

    /// <summary>The lines of a text out of a picture.</summary>
    public static string TextOfPicture(string picture) =>
        string.Join('\n', picture.ReplaceLineEndings("\n").Split('\n').Where((_, index) => index % 2 == 0)).Replace(CarriageReturn, '\r');

    /// <summary>The text of a file, and below each of its lines what surrounds the characters of it.</summary>
    public static string PictureOf(string path, string text) => PictureOf(text, FileFormats.Of(path, text).Map(text));

    /// <summary>The text, and below each of its lines what surrounds the characters of it.</summary>
    public static string PictureOf(string text, SyntaxMap map)
    {
        var lines = new List<string>();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            lines.Add(line.Replace('\r', CarriageReturn));
            lines.Add(string.Concat(Enumerable.Range(start, line.Length + 1).Select(position => SignOf(map.At(position)))));
            start += line.Length + 1;
        }

        return string.Join('\n', lines);
    }

    private static char SignOf(LexicalContext context) => context switch
    {
        LexicalContext.Bare => '.',
        LexicalContext.Flow => ',',
        LexicalContext.DoubleQuoted => 'd',
        LexicalContext.SingleQuoted => 's',
        LexicalContext.AnsiQuoted => 'a',
        LexicalContext.HereDocument => 'h',
        LexicalContext.LiteralHereDocument => 'l',
        LexicalContext.Comment => '#',
        LexicalContext.Prose => 'p',
        LexicalContext.Unknown => '?',
        _ => throw new ArgumentOutOfRangeException(nameof(context)),
    };
}
