using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Rewriting;

/// <summary>
/// Dockerfiles. What <c>ENV</c> holds is part of the image, so it becomes blank and the container gets the variable when
/// it starts; <c>ARG</c> loses its default; commands are scripts.
/// </summary>
internal static class DockerfileRewriting
{
    private const string EnvRemark = "An image keeps what ENV holds: hand {0} over when the container starts (docker run -e {0})";
    private const string ArgRemark = "Hand {0} over with --build-arg, or rather as a secret of the build: an image remembers its arguments";

    private const string WithoutShell =
        "A command in brackets is run without a shell, which would expand a reference: write it without brackets, or let the program read the variable";

    /// <summary>An instruction further away is not looked for.</summary>
    private const int MaxLength = 4096;

    private static readonly string[] Commands = ["RUN", "CMD", "ENTRYPOINT", "SHELL"];

    /// <summary>Instructions that hold another one.</summary>
    private static readonly string[] Prefixes = ["HEALTHCHECK", "ONBUILD"];

    public static Replacement Find(SecretPlace place)
    {
        var instruction = InstructionOf(place).Word;
        var isEnv = instruction.Is("ENV");
        if (!isEnv && !instruction.Is("ARG"))
            return ShellRewriting.Find(place);
        if (!place.IsWholeSetting || place.Setting is not { } setting)
            return place.WithPlaceholder();

        var isQuoted = place.CharacterAt(setting.Start - 1) is '"' or '\'';
        var (start, end) = isQuoted ? (setting.Start - 1, Math.Min(setting.End + 1, place.Text.Length)) : (setting.Start, setting.End);
        return isEnv
            ? Replace(place, start, end, "\"\"", EnvRemark)
            : Replace(place, start - 1, end, "", ArgRemark);
    }

    /// <summary>A command in brackets is run without a shell.</summary>
    public static string? ReasonToLeave(SecretPlace place)
    {
        var (word, arguments) = InstructionOf(place);
        return place.Quoting != Quoting.Comment && arguments.StartsWith("[") && Array.Exists(Commands, word.Is) ? WithoutShell : null;
    }

    private static Replacement Replace(SecretPlace place, int start, int end, string newText, string remark) =>
        new(place.Finding, start, end - start, newText, remark.Replace("{0}", place.Variable));

    /// <summary>
    /// The first word of the instruction, which may go on over several lines, and what follows it and its options.
    /// </summary>
    private static (TextLine Word, TextLine Arguments) InstructionOf(SecretPlace place)
    {
        var line = place.LineBefore;
        while (IsContinued(place.Text, line.Start) is { } end && place.Start - end < MaxLength)
            line = new TextLine(place.Text, TextLine.StartOfLine(place.Text, end), place.Start);

        var (word, arguments) = SplitWord(line.TrimStart());
        while (Array.Exists(Prefixes, word.Is))
            (word, arguments) = SplitWord(arguments);
        return (word, arguments);
    }

    private static (TextLine Word, TextLine Arguments) SplitWord(TextLine content)
    {
        var word = content.To(Assignment.EndOfName(content));
        var rest = content.From(word.End).TrimStart();
        while (rest.StartsWith("--") || rest.StartsWith("\\"))
            rest = SkipWord(rest).TrimStart();
        return (word, rest);
    }

    private static TextLine SkipWord(TextLine content)
    {
        var end = content.Start;
        while (end < content.End && !char.IsWhiteSpace(content.Text[end]))
            end++;
        return content.From(end);
    }

    /// <summary>Where the line above ends, if a backslash joins it to the one that begins here.</summary>
    private static int? IsContinued(string text, int start)
    {
        var end = start - 1;
        if (end > 0 && text[end] == '\n' && text[end - 1] == '\r')
            end--;
        return end > 0 && text[end - 1] == '\\' ? end - 1 : null;
    }
}
