using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Rewriting;

/// <summary>
/// Makefiles. In a recipe, which is shell, a dollar is doubled. A variable that is set to itself is expanded at once
/// (<c>:=</c>), for make refuses one that refers to itself later; one with a default (<c>?=</c>) loses it.
/// </summary>
internal static class MakefileRewriting
{
    private const string Immediate = ":=";

    public static Replacement Find(SecretPlace place)
    {
        var line = place.LineBefore;
        if (line.StartsWith("\t"))
            return ShellRewriting.Find(place, "$" + Idiom.Of(ConfigurationDialect.Shell).PartFor(place.Variable));

        var reference = place.Idiom.WholeFor(place.Variable);
        var sign = SignBefore(place);
        if (place.Setting?.Path?.Name != place.Variable || place.CharacterAt(sign) != '=')
            return place.With(reference);

        var start = sign;
        while (place.CharacterAt(start - 1) is '?' or ':')
            start--;
        if (place.CharacterAt(start) == '?')
            return place.With("");

        return start < sign
            ? place.With(reference)
            : place.With(sign, place.End, Immediate + place.Text.Substring(sign + 1, place.Start - sign - 1) + reference);
    }

    /// <summary>The sign right before the value; quotes, which make takes as they are, are part of the value.</summary>
    private static int SignBefore(SecretPlace place)
    {
        var position = place.Start - 1;
        while (place.CharacterAt(position) is ' ' or '\t' or '"' or '\'')
            position--;
        return position;
    }
}
