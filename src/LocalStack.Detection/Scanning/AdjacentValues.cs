using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Scanning;

/// <summary>
/// Finds a credential beside its name in any text, whatever its format: a name, then separators, quotes and brackets of bounded
/// length, then a value that can be nothing but a credential. So a format that nobody has listed is read as well; a reader of
/// its own makes the findings of a format exact, not visible.
/// <code>
/// LOCALSTACK_API_KEY = "value"     .withEnv("LOCALSTACK_API_KEY", "value")     name: LOCALSTACK_API_KEY, value: value
/// </code>
/// </summary>
internal sealed class AdjacentValues(string text, CredentialNames names)
{
    /// <summary>Longer ones are no names: the longest known one has fewer than 40 characters.</summary>
    private const int MaxNameLength = 96;

    /// <summary>Room for <c>" : {\n        "value" : "</c>; what is further away belongs to something else.</summary>
    private const int MaxSeparatorLength = 48;

    private const int MaxValueLength = 512;

    /// <summary>Parts that are cut off a name to find where it ends: a value can be joined to it by the same characters.</summary>
    private const int MaxCuts = 4;

    private const string Separators = " \t'\"`=:,()[]{}<>|?+!*\\-@";

    private const string Quotes = "'\"`";

    /// <summary>What makes a reference, an alias, a tag, a file or an escape of the text behind it.</summary>
    private const string Marks = "$%*&!@#\\";

    /// <summary>Brackets directly before a text make a template's name of it.</summary>
    private const string Openings = "{<([";

    /// <summary>What may follow a value without quotes.</summary>
    private const string Ends = " \t\r\n'\"`,;)]}<|&\\";

    /// <summary>Words between a name and its value.</summary>
    private static readonly HashSet<string> Connectives = new(StringComparer.OrdinalIgnoreCase)
    {
        "value", "val", "default", "defaultValue", "default_value", "content", "secret", "body", "is", "to", "or", "else", "echo",
    };

    /// <summary>Commands that set the variable which they name, with no sign between the name and the value.</summary>
    private static readonly HashSet<string> SettingWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "set", "setx", "setenv", "ENV", "ARG", "export", "put", "define", "let", "val", "var", "const",
    };

    /// <summary>The values, in the order of the text.</summary>
    public IEnumerable<(CredentialName Name, int Start, int Length)> Find()
    {
        var reached = 0;
        foreach (var hit in Hits())
        {
            if (hit < reached || NameAt(hit) is not { } found)
                continue;

            reached = found.End;
            if (ValueAfter(found.Start, found.End) is not { } value)
                continue;

            reached = value.Start + value.Length;
            yield return (found.Name, value.Start, value.Length);
        }
    }

    /// <summary>Where the names may be: each search term is looked for once.</summary>
    private IEnumerable<int> Hits() => names.SearchTerms.SelectMany(HitsOf).OrderBy(hit => hit);

    private IEnumerable<int> HitsOf(string term)
    {
        var hit = text.IndexOf(term, StringComparison.OrdinalIgnoreCase);
        while (hit >= 0)
        {
            yield return hit;
            hit = text.IndexOf(term, hit + term.Length, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>The credential's name around a hit: the longest one, without a value that is joined to it.</summary>
    private (CredentialName Name, int Start, int End)? NameAt(int hit)
    {
        var start = hit;
        while (start > 0 && hit - start < MaxNameLength && IsOfName(text[start - 1]))
            start--;
        var end = hit;
        while (end < text.Length && end - hit < MaxNameLength && IsOfName(text[end]))
            end++;

        for (var cut = 0; cut <= MaxCuts && end > hit; cut++)
        {
            if (names.Match(text.Substring(start, end - start)) is { } name)
                return (name, start, end);

            var joint = text.LastIndexOfAny([':', '.', '-'], end - 1, end - hit);
            end = joint < 0 ? hit : joint;
        }

        return null;
    }

    private static bool IsOfName(char character) =>
        character is '_' or '-' or '.' or ':' || AuthToken.IsLetterOrDigit(character);

    private (int Start, int Length)? ValueAfter(int nameStart, int nameEnd)
    {
        var start = SkipSeparators(nameEnd);
        var word = EndOfWord(start);
        if (start > nameEnd && !IsMarked(start) && Connectives.Contains(text.Substring(start, word - start)))
            start = SkipSeparators(word);

        if (AreTwoThings(text.AsSpan(nameEnd, start - nameEnd)))
            return null;

        var isQuoted = start > nameEnd && Quotes.IndexOf(text[start - 1]) >= 0;
        var length = LengthOfValue(start);
        if (start == nameEnd || length == 0 || IsMarked(start) || !(isQuoted ? IsClosed(start, length) : IsAlone(nameStart, nameEnd, start, length)))
            return null;

        var value = text.AsSpan(start, length);
        return CredentialValue.IsLiteral(value, "") && !AuthToken.HasShape(value) ? (start, length) : null;
    }

    /// <summary>
    /// Whether what is between a name and a text says that they are two things: an operator that compares, the end of a call
    /// and a further argument, or a comma after a variable of that name.
    /// </summary>
    private static bool AreTwoThings(ReadOnlySpan<char> separators) =>
        separators.TrimStart().StartsWith(",".AsSpan())
        || separators.IndexOf("==".AsSpan()) >= 0
        || separators.IndexOf("!=".AsSpan()) >= 0
        || separators.IndexOf("<>".AsSpan()) >= 0
        || (separators.IndexOf(')') is >= 0 and var close && separators.Slice(close).IndexOf(',') >= 0);

    private bool IsMarked(int start) => Marks.IndexOf(text[start - 1]) >= 0;

    /// <summary>Behind the separators; a line break may be among them, with what is on the next line in quotes or after a word.</summary>
    private int SkipSeparators(int position)
    {
        var end = Math.Min(text.Length, position + MaxSeparatorLength);
        var lines = 0;
        while (position < end)
        {
            var character = text[position];
            if (character == '\n' && lines++ > 0)
                break;
            if (character is not ('\n' or '\r') && Separators.IndexOf(character) < 0)
                break;
            position++;
        }

        return position;
    }

    private int EndOfWord(int position)
    {
        while (position < text.Length && (text[position] == '_' || AuthToken.IsLetterOrDigit(text[position])))
            position++;
        return position;
    }

    private int LengthOfValue(int start)
    {
        var end = start;
        while (end < text.Length && end - start < MaxValueLength && IsOfValue(text[end]))
            end++;
        while (end > start && text[end - 1] is '.' or '-')
            end--;
        return end - start;
    }

    private static bool IsOfValue(char character) =>
        character is '_' or '-' or '.' or '+' or '/' or '=' || AuthToken.IsLetterOrDigit(character);

    /// <summary>Whether the quote that opens a value closes it, too.</summary>
    private bool IsClosed(int start, int length)
    {
        var end = start + length;
        while (end < text.Length && text[end] == '\\')
            end++;
        return end < text.Length && text[end] == text[start - 1];
    }

    /// <summary>
    /// Whether a value without quotes is one: on the line of its name, after a sign that gives a value (a bracket or a comma may
    /// be followed by anything), and nothing that goes on, as the call of a function or a member does.
    /// </summary>
    private bool IsAlone(int nameStart, int nameEnd, int start, int length)
    {
        var separators = text.AsSpan(nameEnd, start - nameEnd);
        var sign = separators.TrimEnd();
        var isEnclosed = sign.Length > 0 && Openings.IndexOf(sign[sign.Length - 1]) >= 0;
        if (isEnclosed || separators.IndexOfAny('\n', '(', ',') >= 0 || text.AsSpan(start, length).IndexOf('.') >= 0 || (start + length < text.Length && Ends.IndexOf(text[start + length]) < 0))
            return false;

        var givesValue = separators.IndexOfAny('=', ':', '|') >= 0 || separators.IndexOfAny('>', '}') >= 0;
        return givesValue || SettingWords.Contains(WordBefore(nameStart));
    }

    private string WordBefore(int position)
    {
        var end = position;
        while (end > 0 && text[end - 1] is ' ' or '\t' or '"' or '\'')
            end--;
        var start = end;
        while (start > 0 && end - start < MaxNameLength && (text[start - 1] == '-' || AuthToken.IsLetterOrDigit(text[start - 1])))
            start--;
        return text.Substring(start, end - start);
    }
}
