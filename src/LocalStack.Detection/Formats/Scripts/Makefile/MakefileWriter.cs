using LocalStack.Detection.Formats.Scripts.Shell;

namespace LocalStack.Detection.Formats.Scripts.Makefile;

/// <summary>
/// Makefiles. In a command, which is shell, a dollar is doubled. A variable that is set to itself is expanded at once
/// (<c>:=</c>), because make refuses one that refers to itself later; one with a default (<c>?=</c>) loses it.
/// </summary>
internal sealed class MakefileWriter : ValueWriter
{
    private const string Immediate = ":=";

    /// <summary>The beginning of a definition that is further away is not looked for.</summary>
    private const int MaxLength = 4096;

    private const string Export = "export ";

    private const string Repeats = "Appending a variable to itself would repeat its value: remove the line";

    private const string ReadAgain = "Make reads this text again, or hands it to programs as it is: change it by hand to read NAME";

    /// <summary>The function whose text make reads as a makefile.</summary>
    private const string Evaluation = "eval";

    /// <summary>Functions whose text no shell sees.</summary>
    private static readonly string[] Printing = ["info", "warning", "error", "file"];

    private static readonly string[] Modifiers = ["export", "override", "private"];

    private readonly ShellWriter _shell = new();

    /// <param name="occurrence">The secret.</param>
    /// <param name="whole">The reference of make.</param>
    /// <param name="part">The reference of the shell that runs the commands, without the dollar that make takes.</param>
    public override Edit? Replace(Occurrence occurrence, string whole, string? part)
    {
        var line = LogicalLineBefore(occurrence);
        if (FunctionsAround(line).FirstOrDefault() is { } function && Array.IndexOf(Printing, function) >= 0)
            return occurrence.With(whole);
        if (IsReadAgain(line))
            return null;

        var sign = line.Text.IndexOf('=', line.Start, line.Length);
        var name = sign < 0 ? "" : NameOf(line.To(sign));
        if (IsRecipe(line) || IsInDefinition(occurrence) || SetsInCommand(occurrence, name.Length > 0 ? sign : -1))
            return part is null ? null : _shell.Replace(occurrence, "$" + part, "$" + part);
        if (name.Length == 0)
            return occurrence.With(whole);
        if (!occurrence.IsBlank(sign + 1, occurrence.Start) || !EndsValue(occurrence.LineAfter))
            return occurrence.With(whole);

        return name == NameIn(whole) ? ReplaceOwn(occurrence, line, sign, whole) : occurrence.With(whole);
    }

    public override string? ReasonToLeave(Occurrence occurrence) =>
        _shell.ReasonToLeave(occurrence) ?? (IsReadAgain(LogicalLineBefore(occurrence)) ? ReadAgain : Repeats);

    /// <summary>Whether make reads the text again, and with it what a reference gave, or hands it to programs without a shell that would expand one.</summary>
    private static bool IsReadAgain(TextSlice line) => FunctionsAround(line).Contains(Evaluation) || ExportsCommand(line);

    /// <summary><c>export OPTIONS = -e NAME=value</c></summary>
    private static bool ExportsCommand(TextSlice line)
    {
        var sign = line.Text.IndexOf('=', line.Start, line.Length);
        return sign >= 0
            && line.From(sign + 1).Contains("=")
            && line.To(sign).Contains(Export)
            && !IsRecipe(line)
            && NameOf(line.To(sign)).Length > 0;
    }

    /// <summary>The functions of make whose brackets are open at the end of a line, the innermost one first.</summary>
    private static IEnumerable<string> FunctionsAround(TextSlice line)
    {
        var closed = 0;
        for (var i = line.End - 1; i > line.Start; i--)
        {
            var isOpening = line.Text[i] is '(' or '{';
            if (isOpening && closed == 0 && line.Text[i - 1] == '$' && (i < line.Start + 2 || line.Text[i - 2] != '$'))
                yield return line.From(i + 1).To(Assignment.EndOfName(line.From(i + 1))).ToString();
            else if (isOpening)
                closed = Math.Max(closed - 1, 0);
            else if (line.Text[i] is ')' or '}')
                closed++;
        }
    }

    /// <summary>Replaces the value of the variable that the reference names.</summary>
    private static Edit? ReplaceOwn(Occurrence occurrence, TextSlice line, int sign, string whole)
    {
        var start = sign;
        while (start > line.Start && line.Text[start - 1] is '?' or ':' or '+' or '!')
            start--;
        if (line.Text[start] == '?')
            return occurrence.With("");
        if (line.Text[start] == '+')
            return null;

        return start < sign
            ? occurrence.With(whole)
            : Occurrence.With(sign, occurrence.End, Immediate + line.Text.Substring(sign + 1, occurrence.Start - sign - 1) + whole);
    }

    /// <summary>The text in front of the secret, with the lines above that a backslash joins to it.</summary>
    private static TextSlice LogicalLineBefore(Occurrence occurrence)
    {
        var line = occurrence.LineBefore;
        while (line.Start > 1 && occurrence.Start - line.Start < MaxLength && IsJoined(line.Text, line.Start - 1) is { } end)
            line = new TextSlice(line.Text, TextSlice.StartOfLine(line.Text, end), occurrence.Start);
        return line;
    }

    /// <summary>Where the line above ends, if a backslash joins it to the next.</summary>
    private static int? IsJoined(string text, int lineEnd)
    {
        var end = text[lineEnd] == '\n' && lineEnd > 0 && text[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
        return end > 0 && text[end - 1] == '\\' ? end - 1 : null;
    }

    /// <summary>A line behind a tab, or what stands behind the semicolon of a rule: the shell runs it.</summary>
    private static bool IsRecipe(TextSlice line)
    {
        if (line.StartsWith("\t"))
            return true;

        var rule = line.Text.IndexOf(':', line.Start, line.Length);
        var semicolon = line.Text.IndexOf(';', line.Start, line.Length);
        var sign = line.Text.IndexOf('=', line.Start, line.Length);
        return rule >= 0 && semicolon > rule && (sign < 0 || semicolon < sign);
    }

    /// <summary>Whether the secret stands between <c>define</c> and <c>endef</c>.</summary>
    private static bool IsInDefinition(Occurrence occurrence)
    {
        var first = Math.Max(0, occurrence.Start - MaxLength);
        var before = "\n" + occurrence.Text.Substring(first, occurrence.Start - first);
        return before.LastIndexOf("\ndefine ", StringComparison.Ordinal) > before.LastIndexOf("\nendef", StringComparison.Ordinal);
    }

    /// <summary>Whether the secret is set in front of a command that is a part of the value.</summary>
    private static bool SetsInCommand(Occurrence occurrence, int sign)
    {
        var before = occurrence.Start - 1;
        while (occurrence.CharacterAt(before) is '"' or '\'')
            before--;
        return before > sign && occurrence.CharacterAt(before) == '=';
    }

    private static bool EndsValue(TextSlice rest)
    {
        var content = rest.TrimStart();
        while (content.Length > 0 && content.Text[content.Start] is '"' or '\'')
            content = content.From(content.Start + 1).TrimStart();
        return content.Length == 0 || content.StartsWith("#");
    }

    /// <summary>The name of the variable that a line sets, of a target perhaps; nothing for what sets none.</summary>
    private static string NameOf(TextSlice before)
    {
        var text = before.ToString().TrimEnd('?', ':', '+', '!', ' ', '\t');
        var words = text.Substring(text.LastIndexOf(':') + 1).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var first = Array.FindIndex(words, word => Array.IndexOf(Modifiers, word) < 0);
        return first >= 0 && first == words.Length - 1 && words[first].All(IsNameCharacter) ? words[first] : "";
    }

    private static bool IsNameCharacter(char character) => character is '_' or '-' or '.' || char.IsLetterOrDigit(character);

    private static string NameIn(string reference) => reference.Substring(reference.LastIndexOf(' ') + 1).TrimEnd(')');
}
