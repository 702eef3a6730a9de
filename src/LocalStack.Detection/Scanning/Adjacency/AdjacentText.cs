using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Scanning.Adjacency;

/// <summary>A text in which values are looked for beside names: what all that look there ask of it.</summary>
/// <param name="text">The text.</param>
internal abstract class AdjacentText(string text)
{
    /// <summary>Longer ones are no names: the longest known one has fewer than 40 characters.</summary>
    protected const int MaxNameLength = 96;

    /// <summary>Room for <c>" : {\n        "value" : "</c>; what is further away belongs to something else.</summary>
    protected const int MaxSeparatorLength = 48;

    private const int MaxValueLength = 512;

    /// <summary>Blanks, quotes, brackets and signs; the blanks among them also those of typography.</summary>
    private const string Separators = " \t\u00a0\u202f'\"`“„‘‚«‹=:,()[]{}<>|?+!*\\-@：「『（＝—–→←";

    protected const string Quotes = "'\"`";

    protected string Text { get; } = text;

    protected char At(int position) => position >= 0 && position < Text.Length ? Text[position] : '\0';

    /// <summary>Whether a line ends here, or the text.</summary>
    protected static bool IsLineEnd(char character) => character is '\n' or '\r' or '\0';

    /// <summary>Where a word ends, or is longer than any name.</summary>
    protected int EndOfWord(int position)
    {
        var end = position;
        while (end < Text.Length && end - position < MaxNameLength && (Text[end] == '_' || AuthToken.IsLetterOrDigit(Text[end])))
            end++;
        return end;
    }

    protected string WordBefore(int position, out int start)
    {
        var end = position;
        while (end > 0 && Text[end - 1] is ' ' or '\t' or '"' or '\'')
            end--;
        start = end;
        while (start > 0 && end - start < MaxNameLength && (Text[start - 1] is '-' or '_' || AuthToken.IsLetterOrDigit(Text[start - 1])))
            start--;
        return Text.Substring(start, end - start);
    }

    /// <summary>Behind the separators; a line break may be among them, with what is on the next line in quotes or after a word.</summary>
    protected int SkipSeparators(int position)
    {
        var end = Math.Min(Text.Length, position + MaxSeparatorLength);
        var lines = 0;
        while (position < end)
        {
            var character = Text[position];
            if (character == '\n' && lines++ > 0)
                break;
            if (character is not ('\n' or '\r') && Separators.IndexOf(character) < 0)
                break;
            position++;
        }

        return position;
    }

    protected int LengthOfValue(int start)
    {
        var end = start;
        while (end < Text.Length && end - start < MaxValueLength && IsOfValue(Text[end]))
            end++;
        while (end > start && Text[end - 1] is '.' or '-')
            end--;
        return end - start;
    }

    private static bool IsOfValue(char character) =>
        character is '_' or '-' or '.' or '+' or '/' or '=' || AuthToken.IsLetterOrDigit(character);

    /// <summary>Whether the text here is a credential; none is empty.</summary>
    protected bool IsCredential(int start, int length)
    {
        var value = Text.AsSpan(start, length);
        return CredentialValue.IsLiteral(value, "") && !AuthToken.HasShape(value);
    }
}
