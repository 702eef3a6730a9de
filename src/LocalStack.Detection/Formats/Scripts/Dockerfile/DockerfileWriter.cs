using LocalStack.Detection.Formats.Scripts.Shell;

namespace LocalStack.Detection.Formats.Scripts.Dockerfile;

/// <summary>
/// Dockerfiles. What <c>ENV</c> holds is part of the image, so it becomes blank and the container gets the variable when
/// it starts; <c>ARG</c> loses its default; commands are scripts, unless they are lists.
/// </summary>
internal sealed class DockerfileWriter : ValueWriter
{
    /// <summary>An instruction further away is not looked for.</summary>
    private const int MaxLength = 4096;

    private static readonly string[] Commands = ["RUN", "CMD", "ENTRYPOINT", "SHELL"];

    /// <summary>Instructions that hold another one.</summary>
    private static readonly string[] Prefixes = ["HEALTHCHECK", "ONBUILD"];

    private readonly ShellWriter _shell = new();

    public override Edit? Replace(Occurrence occurrence, string whole, string? part)
    {
        var (word, arguments) = InstructionOf(occurrence);
        if (Array.Exists(Commands, word.Is))
            return arguments.StartsWith("[") ? null : _shell.Replace(occurrence, whole, part);
        if (!occurrence.IsWholeValue && !IsDefault(occurrence))
            return null;
        if (occurrence.Value is not { } setting)
            return null;

        var isQuoted = occurrence.CharacterAt(setting.Start - 1) is '"' or '\'';
        var start = isQuoted ? setting.Start - 1 : setting.Start;
        var end = isQuoted ? Math.Min(setting.End + 1, occurrence.Text.Length) : setting.End;
        if (word.Is("ENV"))
            return Occurrence.With(start, end, "\"\"");
        return word.Is("ARG") && occurrence.CharacterAt(start - 1) == '=' ? Occurrence.With(start - 1, end, "") : null;
    }

    public override string? ReasonToLeave(Occurrence occurrence)
    {
        var (word, arguments) = InstructionOf(occurrence);
        if (occurrence.Context is LexicalContext.HereDocument or LexicalContext.LiteralHereDocument)
            return "A here-document in a Dockerfile is not changed: let the command read NAME from a build secret";
        if (!Array.Exists(Commands, word.Is))
            return "This instruction does not expand variables of the environment: pass NAME when the container starts";
        return arguments.StartsWith("[")
            ? "A command in brackets runs without a shell, so no variable is expanded: write it without brackets, or let the program read NAME"
            : _shell.ReasonToLeave(occurrence);
    }

    /// <summary>Whether the secret is the default of a reference that is all that the value holds.</summary>
    private static bool IsDefault(Occurrence occurrence) =>
        occurrence.Value is { } value
        && value.Written.StartsWith("${")
        && value.End - occurrence.End <= 2
        && value.Written.ToString().TrimEnd('"', '\'').EndsWith("}", StringComparison.Ordinal);

    /// <summary>The first word of the instruction, which may go on over several lines, and what follows it and its options.</summary>
    private static (TextSlice Word, TextSlice Arguments) InstructionOf(Occurrence occurrence)
    {
        var line = occurrence.LineBefore;
        while (IsContinued(occurrence.Text, line.Start) is { } end && occurrence.Start - end < MaxLength)
            line = new TextSlice(occurrence.Text, TextSlice.StartOfLine(occurrence.Text, end), occurrence.Start);

        var (word, arguments) = SplitWord(line.TrimStart());
        while (Array.Exists(Prefixes, word.Is))
            (word, arguments) = SplitWord(arguments);
        return (word, arguments);
    }

    private static (TextSlice Word, TextSlice Arguments) SplitWord(TextSlice content)
    {
        var word = content.To(Assignment.EndOfName(content));
        var rest = content.From(word.End).TrimStart();
        while (rest.StartsWith("--") || rest.StartsWith("\\") || rest.StartsWith("#"))
            rest = (rest.StartsWith("#") ? SkipLine(rest) : SkipWord(rest)).TrimStart();
        return (word, rest);
    }

    private static TextSlice SkipLine(TextSlice content) =>
        content.From(Math.Min(TextSlice.EndOfLine(content.Text, content.Start), content.End));

    private static TextSlice SkipWord(TextSlice content)
    {
        var end = content.Start;
        while (end < content.End && !char.IsWhiteSpace(content.Text[end]))
            end++;
        return content.From(end);
    }

    /// <summary>
    /// Where the line above ends, if a backslash joins it to the one that begins here. Empty lines and lines of comments
    /// between the two are taken out before lines are joined.
    /// </summary>
    private static int? IsContinued(string text, int start)
    {
        var above = LineAbove(text, start);
        while (above.Start > 0 && IsTakenOut(above.TrimStart()) && start - above.Start < MaxLength)
            above = LineAbove(text, above.Start);
        return above.Length > 0 && text[above.End - 1] == '\\' ? above.End - 1 : null;
    }

    private static bool IsTakenOut(TextSlice content) => content.Length == 0 || content.StartsWith("#");

    /// <summary>The line that ends before the one that begins here; empty at the beginning of the text.</summary>
    private static TextSlice LineAbove(string text, int start)
    {
        var end = start - 1;
        if (end > 0 && text[end] == '\n' && text[end - 1] == '\r')
            end--;
        return end > 0 ? new TextSlice(text, TextSlice.StartOfLine(text, end), end) : new TextSlice(text, 0, 0);
    }
}
