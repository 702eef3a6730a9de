namespace LocalStack.Detection.Formats.Scripts.PowerShell;

/// <summary>Scripts of PowerShell: a string that is a credential becomes the variable; in a longer one it is named in braces.</summary>
internal sealed class PowerShellWriter : ValueWriter
{
    /// <summary>What means something in double quotes and nothing in single ones.</summary>
    private static readonly char[] Special = ['$', '`', '"'];

    /// <summary>Longer strings are left alone.</summary>
    private const int MaxLength = 1024;

    public override Edit? Replace(Occurrence occurrence, string whole, string? part) => occurrence.Context switch
    {
        _ when QuotedScript.Holds(occurrence) => null,
        LexicalContext.DoubleQuoted when IsString(occurrence, '"') => Occurrence.With(occurrence.Start - 1, occurrence.End + 1, Word(occurrence, whole)),
        LexicalContext.SingleQuoted when IsString(occurrence, '\'') => Occurrence.With(occurrence.Start - 1, occurrence.End + 1, Word(occurrence, whole)),
        LexicalContext.SingleQuoted => InDoubleQuotes(occurrence, part ?? whole),
        LexicalContext.DoubleQuoted or LexicalContext.HereDocument => occurrence.With(part ?? whole),
        LexicalContext.Bare when occurrence.IsWholeValue || char.IsWhiteSpace(occurrence.Before) => occurrence.With(Word(occurrence, whole)),
        LexicalContext.Bare => occurrence.With(Word(occurrence, part ?? whole)),
        _ => null,
    };

    /// <summary>In a word that begins with one hyphen and holds a sign, <c>-DNAME=value</c>, a variable is expanded between quotes alone.</summary>
    private static string Word(Occurrence occurrence, string reference)
    {
        var before = occurrence.LineBefore;
        var start = before.End;
        while (start > before.Start && !char.IsWhiteSpace(before.Text[start - 1]))
            start--;

        var word = before.From(start);
        var isOption = word.StartsWith("-") && !word.StartsWith("--") && word.Contains("=");
        return isOption ? "\"" + reference + "\"" : reference;
    }

    /// <summary>Whether a string is the secret and nothing else: two quotes beside it are a quote in it.</summary>
    private static bool IsString(Occurrence occurrence, char quote) =>
        occurrence.IsBetween(quote) && occurrence.CharacterAt(occurrence.Start - 2) != quote && occurrence.CharacterAt(occurrence.End + 1) != quote;

    public override string? ReasonToLeave(Occurrence occurrence) => QuotedScript.Holds(occurrence)
        ? QuotedScript.Reason
        : ReasonOfString(occurrence);

    private static string? ReasonOfString(Occurrence occurrence) =>
        occurrence.Context is LexicalContext.SingleQuoted or LexicalContext.LiteralHereDocument
            ? "This string does not expand variables, and its text would change in double quotes: concatenate it with $env:NAME"
            : null;

    /// <summary>The string in double quotes, if it means the same in them.</summary>
    private static Edit? InDoubleQuotes(Occurrence occurrence, string reference)
    {
        var text = occurrence.Text;
        var start = text.LastIndexOf('\'', occurrence.Start - 1, Math.Min(occurrence.Start, MaxLength));
        var end = text.IndexOf('\'', occurrence.End, Math.Min(text.Length - occurrence.End, MaxLength));
        if (start < 0 || end < 0)
            return null;

        var before = text.Substring(start + 1, occurrence.Start - start - 1);
        var after = text.Substring(occurrence.End, end - occurrence.End);
        var isDoubled = occurrence.CharacterAt(start - 1) == '\'' || occurrence.CharacterAt(end + 1) == '\'';
        return isDoubled || before.IndexOfAny(Special) >= 0 || after.IndexOfAny(Special) >= 0
            ? null
            : Occurrence.With(start, end + 1, "\"" + before + reference + after + "\"");
    }
}
