using LocalStack.Detection.Credentials;
using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Rewriting;

/// <summary>
/// A secret that is the default of a reference, <c>${NAME:-value}</c>: the default goes, the reference stays, because the
/// variable that it names is the one that its users set. An argument, <c>${1:-value}</c>, is no variable that anybody sets.
/// </summary>
internal static class ReferenceDefault
{
    /// <param name="occurrence">The secret.</param>
    /// <param name="suffix">What is left of the default.</param>
    public static Edit? Find(Occurrence occurrence, string suffix)
    {
        var end = occurrence.End;
        while (IsPadding(occurrence.CharacterAt(end)))
            end++;
        return occurrence.CharacterAt(end) == '}' && StartOfOperator(occurrence) is { } start ? Occurrence.With(start, end, suffix) : null;
    }

    /// <summary>Whether the secret stands somewhere in a reference or in an expression, so that no other reference can stand there.</summary>
    public static bool IsInside(Occurrence occurrence)
    {
        var line = occurrence.LineBefore;
        var open = line.ToString().LastIndexOf("${", StringComparison.Ordinal);
        return open >= 0 && line.Text.IndexOf('}', line.Start + open, line.Length - open) < 0;
    }

    /// <summary>Where <c>:-</c>, <c>-</c>, <c>:=</c>, <c>=</c>, or the second colon of <c>${localEnv:NAME:value}</c> begins.</summary>
    private static int? StartOfOperator(Occurrence occurrence)
    {
        var position = occurrence.Start - 1;
        while (IsPadding(occurrence.CharacterAt(position)))
            position--;

        var isShell = occurrence.CharacterAt(position) is '-' or '=';
        if (isShell && occurrence.CharacterAt(position - 1) == ':')
            position--;
        else if (!isShell && occurrence.CharacterAt(position) != ':')
            return null;

        var name = SkipName(occurrence, position - 1);
        if (occurrence.CharacterAt(name) == ':')
            name = SkipName(occurrence, name - 1);
        else if (!isShell)
            return null;

        return name < position - 1 && !char.IsDigit(occurrence.CharacterAt(name + 1)) && occurrence.CharacterAt(name) == '{' && occurrence.CharacterAt(name - 1) == '$' ? position : null;
    }

    private static int SkipName(Occurrence occurrence, int position)
    {
        while (occurrence.CharacterAt(position) is var character && (character == '_' || AuthToken.IsLetterOrDigit(character)))
            position--;
        return position;
    }

    private static bool IsPadding(char character) => character is '"' or '\'' or ' ' or '\\';
}
