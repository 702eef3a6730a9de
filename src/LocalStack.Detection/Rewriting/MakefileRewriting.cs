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
        var sign = place.Setting?.Path?.Name == place.Variable ? line.ToString().LastIndexOf('=') + line.Start : Before(line);
        if (sign < line.Start)
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

    /// <summary>A place that no sign of the line has.</summary>
    private static int Before(TextLine line) => line.Start - 1;
}
