namespace LocalStack.Detection.Rewriting;

/// <summary>JSON, in which a value without quotes is an error that the replacement mends.</summary>
internal static class JsonRewriting
{
    public static Replacement Find(SecretPlace place)
    {
        if (place.Quoting != Quoting.Bare)
            return InlineRewriting.Find(place);

        return place.IsWholeSetting
            ? place.With("\"" + place.Idiom.WholeFor(place.Variable) + "\"")
            : place.WithPlaceholder();
    }
}
