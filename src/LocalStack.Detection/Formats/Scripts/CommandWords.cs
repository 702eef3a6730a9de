using System.Text;

namespace LocalStack.Detection.Formats.Scripts;

/// <summary>The words of a command up to a position in it, told by the lexer's contexts.</summary>
internal static class CommandWords
{
    /// <summary>A command that begins further away is not looked at.</summary>
    private const int MaxLength = 4096;

    /// <summary>The words, without their quotes; the last is the one in which the position stands, up to it.</summary>
    public static IReadOnlyList<string> Before(string text, int position, SyntaxMap syntax)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var isWord = false;
        for (var i = StartOfLogicalLine(text, position); i < position; i++)
        {
            var character = text[i];
            var isBare = syntax.At(i) is LexicalContext.Bare or LexicalContext.Flow;
            if (isBare && character is ';' or '&' or '|' or '(' or '{' or '`' or '\n' or '\r' && !IsJoined(text, i))
            {
                words.Clear();
                word.Clear();
                isWord = false;
            }
            else if (isBare && (char.IsWhiteSpace(character) || IsContinuation(text, i)))
            {
                if (isWord)
                    Add(words, word.ToString());
                word.Clear();
                isWord = false;
            }
            else
            {
                isWord = true;
                if (character is not ('"' or '\'') && syntax.At(i) != LexicalContext.Comment)
                    word.Append(character);
            }
        }

        words.Add(word.ToString());
        return words;
    }

    /// <summary>A sign that stands by itself sets a variable, of make or of PowerShell; the command begins behind it.</summary>
    private static void Add(List<string> words, string word)
    {
        if (word is "=" or ":=" or "?=" or "+=" or "::=" or "!=")
            words.Clear();
        else
            words.Add(word);
    }

    /// <summary>The program that a command runs, without its folder; variables that are set before it are passed over.</summary>
    public static string ProgramOf(IReadOnlyList<string> words) => IndexOfProgram(words) is >= 0 and var index ? NameOf(words[index]) : "";

    /// <summary>Where the program stands among the words, or -1.</summary>
    public static int IndexOfProgram(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Length > 0 && words[i].IndexOf('=') < 0 && words[i] is not ("exec" or "then" or "do" or "else" or "if" or "while" or "until" or "!" or "call" or "@" or "time" or "and" or "or" or "not" or "begin"))
                return i;
        }

        return -1;
    }

    /// <summary>The name of a program, without its folder and the ending of Windows.</summary>
    public static string NameOf(string word)
    {
        var name = word.Substring(word.LastIndexOfAny(['/', '\\']) + 1).TrimStart('@', '-', '+');
        return name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 4) : name;
    }

    private static int StartOfLogicalLine(string text, int position)
    {
        var first = Math.Max(0, position - MaxLength);
        var start = position;
        while (start > first && (text[start - 1] is not ('\n' or '\r') || IsJoined(text, start - 1)))
            start--;
        return start;
    }

    /// <summary>Whether the line end at a position joins two lines.</summary>
    private static bool IsJoined(string text, int position)
    {
        var last = position - 1;
        if (last >= 0 && text[position] == '\n' && text[last] == '\r')
            last--;
        return last >= 0 && text[last] is '\\' or '`' or '^';
    }

    private static bool IsContinuation(string text, int position) =>
        text[position] is '\\' or '`' or '^' && position + 1 < text.Length && text[position + 1] is '\n' or '\r';
}
