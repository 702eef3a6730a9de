using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Rewriting;

/// <summary>
/// A variable that a command line hands to a container, <c>-e NAME=value</c>: without its value the option hands on the
/// variable of the environment.
/// </summary>
internal static class PassedVariable
{
    private static readonly string[] Options = ["-e", "--env"];

    public static Replacement? Find(SecretPlace place)
    {
        if (!place.Idiom.PassesEnvironment)
            return null;

        var (start, end) = Unquote(place);
        var sign = start - 1;
        var name = sign - place.Variable.Length;
        var isNamed = place.CharacterAt(sign) == '='
            && name > 0
            && string.CompareOrdinal(place.Text, name, place.Variable, 0, place.Variable.Length) == 0;
        return isNamed && EndsWord(place.CharacterAt(end)) && FollowsOption(place, name) ? place.With(sign, end, "") : null;
    }

    /// <summary>The value with the quotes around it, which may be escaped.</summary>
    private static (int Start, int End) Unquote(SecretPlace place)
    {
        if (place.Before is not ('"' or '\''))
            return (place.Start, place.End);

        var isEscaped = place.CharacterAt(place.Start - 2) == '\\';
        var length = isEscaped ? 2 : 1;
        var quote = place.Text.Substring(place.Start - length, length);
        var isClosed = string.CompareOrdinal(place.Text, place.End, quote, 0, length) == 0;
        return isClosed ? (place.Start - length, place.End + length) : (place.Start, place.End);
    }

    private static bool EndsWord(char character) =>
        character is '\0' or '"' or '\'' or '\\' or ',' or ';' or ')' or ']' or '`' || char.IsWhiteSpace(character);

    /// <summary>
    /// Whether the word before is the option, on the same line, or in a list of JSON or YAML the element before.
    /// </summary>
    private static bool FollowsOption(SecretPlace place, int name)
    {
        var isList = place.Format is ConfigurationFormat.Json or ConfigurationFormat.Yaml;
        var last = name - 1;
        if (place.CharacterAt(last) is '"' or '\'' && place.CharacterAt(last - 1) == '=')
            last--;
        if (place.CharacterAt(last) == '=')
            return Array.Exists(Options, option => EndsWith(place, last - 1, option));

        while (IsBetweenWords(place.CharacterAt(last), isList))
            last--;
        return last < name - 1 && Array.Exists(Options, option => EndsWith(place, last, option));
    }

    private static bool IsBetweenWords(char character, bool isList) =>
        character is ' ' or '\t' or '"' or '\'' || (isList && character is (',' or '-' or '\n' or '\r'));

    private static bool EndsWith(SecretPlace place, int last, string option)
    {
        var start = last + 1 - option.Length;
        return start >= 0
            && string.CompareOrdinal(place.Text, start, option, 0, option.Length) == 0
            && place.CharacterAt(start - 1) is '\0' or '"' or '\'' or ' ' or '\t' or '\n' or '\r' or '[' or '`';
    }
}
