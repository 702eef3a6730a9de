namespace LocalStack.Detection.Formats.Scripts.Shell;

/// <summary>
/// Scripts of POSIX shells. A reference is put into double quotes, so that it stays one word; single quotes end before
/// it and begin again behind it, because nothing is expanded in them.
/// </summary>
internal sealed class ShellWriter : ValueWriter
{
    /// <summary>Commands whose argument is a script of its own, which is read a second time.</summary>
    private static readonly string[] ReadingTwice = ["eval", "ssh", "trap", "alias", "watch", "su", "xargs", "parallel"];

    public override Edit? Replace(Occurrence occurrence, string whole, string? part)
    {
        var quoted = "\"" + whole + "\"";
        if (IsReadTwice(occurrence))
            return null;

        return occurrence.Context switch
        {
            LexicalContext.DoubleQuoted or LexicalContext.HereDocument => occurrence.With(whole),
            LexicalContext.SingleQuoted when occurrence.IsBetween('\'') => Occurrence.With(occurrence.Start - 1, occurrence.End + 1, quoted),
            LexicalContext.SingleQuoted => occurrence.With("'" + quoted + "'"),
            LexicalContext.AnsiQuoted when occurrence.IsBetween('\'') => Occurrence.With(occurrence.Start - 2, occurrence.End + 1, quoted),
            LexicalContext.AnsiQuoted => occurrence.With("'" + quoted + "$'"),
            LexicalContext.Bare => occurrence.With(quoted),
            _ => null,
        };
    }

    public override string? ReasonToLeave(Occurrence occurrence)
    {
        if (occurrence.Context == LexicalContext.LiteralHereDocument)
            return "The delimiter of this here-document is quoted, so variables are not expanded: remove its quotes, and write ${NAME}";
        return IsReadTwice(occurrence) ? "It is in a quoted script that another shell runs: let that script read NAME from the environment" : null;
    }

    /// <summary>Whether the secret stands in a script that is an argument in quotes: <c>sh -c "…"</c>, <c>eval "…"</c>.</summary>
    private static bool IsReadTwice(Occurrence occurrence)
    {
        if (occurrence.Context is not (LexicalContext.DoubleQuoted or LexicalContext.SingleQuoted or LexicalContext.AnsiQuoted))
            return false;

        var words = CommandWords.Before(occurrence.Text, occurrence.Start, occurrence.Syntax);
        if (words.Count == 0)
            return false;

        var before = words.Count > 1 ? words[words.Count - 2] : "";
        return Array.Exists(ReadingTwice, command => CommandWords.ProgramOf(words) == command)
            || (before.Length > 1 && before[0] == '-' && before[1] != '-' && before[before.Length - 1] == 'c' && !words[words.Count - 1].Contains("="))
            || (before is "-c" or "-lc" or "-ec" or "-xc" or "-exc" or "--command");
    }
}
