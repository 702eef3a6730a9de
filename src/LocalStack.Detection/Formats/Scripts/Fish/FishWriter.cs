namespace LocalStack.Detection.Formats.Scripts.Fish;

/// <summary>Scripts of fish. A reference is put into double quotes, so that it is one word when it is blank.</summary>
internal sealed class FishWriter : ValueWriter
{
    public override Edit? Replace(Occurrence occurrence, string whole, string? part)
    {
        if (QuotedScript.Holds(occurrence))
            return null;

        var quoted = "\"" + whole + "\"";
        return occurrence.Context switch
        {
            LexicalContext.DoubleQuoted when EndsName(occurrence.After) => occurrence.With(whole),
            LexicalContext.DoubleQuoted => occurrence.With("\"" + quoted + "\""),
            LexicalContext.SingleQuoted when occurrence.IsBetween('\'') => Occurrence.With(occurrence.Start - 1, occurrence.End + 1, quoted),
            LexicalContext.SingleQuoted => occurrence.With("'" + quoted + "'"),
            _ => occurrence.With(quoted),
        };
    }

    public override string? ReasonToLeave(Occurrence occurrence) => QuotedScript.Holds(occurrence) ? QuotedScript.Reason : null;

    /// <summary>Whether the name of a variable ends before a character.</summary>
    private static bool EndsName(char character) => character is not ('_' or '[') && !char.IsLetterOrDigit(character);
}
