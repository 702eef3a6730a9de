using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Rewriting;

/// <summary>XML, in which the brackets of the placeholder are written as entities.</summary>
internal static class XmlRewriting
{
    /// <summary>The element of a runsettings file whose elements are variables.</summary>
    private const string Variables = "EnvironmentVariables";

    public static Replacement Find(SecretPlace place) =>
        InheritedVariable(place)
        ?? InlineRewriting.Find(
            place, place.Quoting == Quoting.LiteralBlock ? TokenPlaceholder.Text : TokenPlaceholder.InXml);

    /// <summary>
    /// A variable of a test run: blank, it would hide that of the environment, which the run inherits when the file does
    /// not name it.
    /// </summary>
    private static Replacement? InheritedVariable(SecretPlace place)
    {
        if (place.Dialect != ConfigurationDialect.RunSettings || place.Setting?.Path?.Parent?.Name != Variables)
            return null;

        var opening = "<" + place.Variable + ">";
        var closing = "</" + place.Variable + ">";
        var start = place.Start - opening.Length;
        var isElement = start >= 0
            && string.CompareOrdinal(place.Text, start, opening, 0, opening.Length) == 0
            && string.CompareOrdinal(place.Text, place.End, closing, 0, closing.Length) == 0;
        return isElement
            ? place.With(start, place.End + closing.Length, $"<!-- {place.Variable} comes from the environment -->")
            : null;
    }
}
