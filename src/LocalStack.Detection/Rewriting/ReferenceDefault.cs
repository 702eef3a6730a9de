using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Rewriting;

/// <summary>
/// A secret that is the default of a reference, <c>${NAME:-value}</c>: the default goes, the reference stays, for the
/// variable that it names is the one that its users set.
/// </summary>
internal static class ReferenceDefault
{
    public static Replacement? Find(SecretPlace place)
    {
        var end = place.End;
        while (IsPadding(place.CharacterAt(end)))
            end++;
        if (place.CharacterAt(end) != '}' || StartOfOperator(place) is not { } start)
            return null;

        return new Replacement(place.Finding, start, end - start, place.Idiom.DefaultSuffix, remark: null);
    }

    /// <summary>Where <c>:-</c>, <c>-</c>, <c>:=</c>, <c>=</c>, or the second colon of <c>${localEnv:NAME:value}</c> begins.</summary>
    private static int? StartOfOperator(SecretPlace place)
    {
        var position = place.Start - 1;
        while (IsPadding(place.CharacterAt(position)))
            position--;

        var isShell = place.CharacterAt(position) is '-' or '=';
        if (isShell && place.CharacterAt(position - 1) == ':')
            position--;
        else if (!isShell && place.CharacterAt(position) != ':')
            return null;

        var name = SkipName(place, position - 1);
        if (place.CharacterAt(name) == ':')
            name = SkipName(place, name - 1);
        else if (!isShell)
            return null;

        return name < position - 1 && place.CharacterAt(name) == '{' && place.CharacterAt(name - 1) == '$' ? position : null;
    }

    private static int SkipName(SecretPlace place, int position)
    {
        while (place.CharacterAt(position) is var character && (character == '_' || AuthToken.IsLetterOrDigit(character)))
            position--;
        return position;
    }

    private static bool IsPadding(char character) => character is '"' or '\'' or ' ' or '\\';
}
