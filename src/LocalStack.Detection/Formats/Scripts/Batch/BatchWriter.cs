namespace LocalStack.Detection.Formats.Scripts.Batch;

/// <summary>
/// cmd expands a variable wherever it stands, and a program splits its command line after that: so what a program is given
/// is put in quotes. The value of <c>set</c> is the rest of its command, and quotes would be a part of it.
/// </summary>
internal sealed class BatchWriter : ValueWriter
{
    private const string Set = "set";

    private const string Echo = "echo";

    public override Edit? Replace(Occurrence occurrence, string whole, string? part) =>
        occurrence.With(IsArgument(occurrence) ? "\"" + whole + "\"" : whole);

    /// <summary>Whether a program is given the secret: as a word, or in <c>NAME=value</c>.</summary>
    private static bool IsArgument(Occurrence occurrence)
    {
        var before = occurrence.LineBefore;
        var isWhole = occurrence.After == '\0' || char.IsWhiteSpace(occurrence.After);
        if (!isWhole || before.Length == 0 || IsInQuotes(before) || IsText(occurrence) || IsInValueOfSet(before))
            return false;

        var word = before.TrimEnd();
        return word.EndsWith("=") ? word.End == before.End : word.End < before.End;
    }

    /// <summary>Whether a position is in the text that <c>set</c> gives to a variable, wherever in it: <c>set NAME=--token value</c>.</summary>
    private static bool IsInValueOfSet(TextSlice before)
    {
        var isInValue = false;
        for (var i = before.Start; i < before.End; i++)
        {
            var character = before.Text[i];
            if (character == '=' && !isInValue)
                isInValue = IsSet(before.To(i));
            else if (character is '&' or '|' && i > before.Start && before.Text[i - 1] != '^')
                isInValue = false;
        }

        return isInValue;
    }

    /// <summary>Whether the words of a command are printed as they stand, quotes included: <c>echo</c>, <c>@echo.</c>, <c>(echo:</c>.</summary>
    private static bool IsText(Occurrence occurrence) =>
        CommandWords.Before(occurrence.Text, occurrence.Start, occurrence.Syntax).Any(word => IsEcho(CommandWords.NameOf(word)));

    /// <summary>A sign behind the command belongs to what is printed, or begins it.</summary>
    private static bool IsEcho(string word) =>
        word.StartsWith(Echo, StringComparison.OrdinalIgnoreCase) && (word.Length == Echo.Length || !char.IsLetterOrDigit(word[Echo.Length]));

    /// <summary>Whether a line sets a variable of cmd up to the sign: <c>@set NAME</c>, <c>(set /p NAME</c>.</summary>
    private static bool IsSet(TextSlice line)
    {
        var name = line.End;
        while (name > line.Start && line.Text[name - 1] != '=' && !char.IsWhiteSpace(line.Text[name - 1]))
            name--;

        var command = line.To(name).TrimEnd();
        if (command.Length > 1 && command.Text[command.End - 2] == '/')
            command = command.To(command.End - 2).TrimEnd();
        return command.Length >= Set.Length
            && command.From(command.End - Set.Length).Is(Set)
            && (command.Length == Set.Length || !char.IsLetterOrDigit(command.Text[command.End - Set.Length - 1]));
    }

    private static bool IsInQuotes(TextSlice before)
    {
        var isInside = false;
        for (var i = before.Start; i < before.End; i++)
            isInside ^= before.Text[i] == '"';
        return isInside;
    }
}
