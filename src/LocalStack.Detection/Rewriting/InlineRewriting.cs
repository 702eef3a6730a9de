namespace LocalStack.Detection.Rewriting;

/// <summary>
/// Families in which a reference is written like any other text: dotenv, cmd, Terraform, requests, and whatever stands in
/// quotes of JSON and YAML.
/// </summary>
internal static class InlineRewriting
{
    /// <param name="place">The secret.</param>
    /// <param name="placeholder">What is written into a longer value where nothing is expanded.</param>
    public static Replacement Find(SecretPlace place, string placeholder = TokenPlaceholder.Text)
    {
        if (place.IsWholeSetting && place.Setting is { } setting)
            return place.With(setting.Start, setting.End, place.Idiom.WholeFor(place.Variable));

        return place.With(place.Idiom.PartFor(place.Variable) ?? placeholder);
    }
}
