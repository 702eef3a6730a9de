namespace LocalStack.Detection.Formats.Scripts;

/// <summary>
/// A script that is an argument in quotes, <c>sh -c "…"</c>, <c>eval "…"</c>: what reads it reads the value of a variable that
/// is put into it as text of the script, so that a reference there means something else than the value did.
/// </summary>
internal static class QuotedScript
{
    /// <summary>Why the secret stays.</summary>
    public const string Reason = "It is in a quoted script that is read a second time: let that script read NAME from the environment";

    /// <summary>Commands whose argument is a script of its own, which is read a second time.</summary>
    private static readonly string[] ReadingTwice =
        ["eval", "ssh", "trap", "alias", "abbr", "watch", "su", "xargs", "parallel", "iex", "Invoke-Expression"];

    /// <summary>Options behind which the script stands.</summary>
    private static readonly string[] Options = ["-c", "-lc", "-ec", "-xc", "-exc", "--command", "-Command", "/c", "/k"];

    /// <summary>The option by which <c>env</c> splits a text into words, and what it is called at length.</summary>
    private const string SplitOption = "S";
    private const string LongSplitOption = "--split-string";

    /// <summary>Whether a secret stands in such a script.</summary>
    public static bool Holds(Occurrence occurrence)
    {
        if (occurrence.Context is not (LexicalContext.DoubleQuoted or LexicalContext.SingleQuoted or LexicalContext.AnsiQuoted))
            return false;

        var words = CommandWords.Before(occurrence.Text, occurrence.Start, occurrence.Syntax);
        if (words.Count == 0)
            return false;

        var program = CommandWords.ProgramOf(words);
        var before = words.Count > 1 ? words[words.Count - 2] : "";
        return Array.Exists(ReadingTwice, command => string.Equals(command, program, StringComparison.OrdinalIgnoreCase))
            || (program == "env" && IsSplit(before, words[words.Count - 1]))
            || (IsShort(before) && before.EndsWith("c", StringComparison.Ordinal) && !words[words.Count - 1].Contains("="))
            || Array.Exists(Options, option => string.Equals(option, before, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsSplit(string before, string word) =>
        before == LongSplitOption || word.StartsWith(LongSplitOption, StringComparison.Ordinal) || (IsShort(before) && before.EndsWith(SplitOption, StringComparison.Ordinal));

    private static bool IsShort(string option) => option.Length > 1 && option[0] == '-' && option[1] != '-';
}
