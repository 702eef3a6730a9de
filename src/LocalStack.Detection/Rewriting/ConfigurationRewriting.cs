using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Rewriting;

/// <summary>Finds what takes the place of one secret; hands over to the family where its quotes or its lines decide.</summary>
internal static class ConfigurationRewriting
{
    private const string NotExpanded = "The text around it is taken as written, so that no reference is expanded there";

    /// <summary>The replacement; where there is none, the reason.</summary>
    public static Replacement? Find(SecretPlace place, out string? reason)
    {
        reason = ReasonToLeave(place);
        if (reason is not null)
            return null;
        if (place.Quoting == Quoting.Comment)
            return place.WithPlaceholder();

        var found = PassedVariable.Find(place) ?? ReferenceDefault.Find(place) ?? OfFamily(place);
        if (found is null)
            reason = NotExpanded;
        return found;
    }

    private static string? ReasonToLeave(SecretPlace place)
    {
        if (place.Finding.IsEncoded)
            return "The credential is encoded (base64), and a reference is not: build the encoded text from the variable where it is used";
        if (place.Quoting == Quoting.LiteralBlock && place.Format != ConfigurationFormat.Xml)
            return NotExpanded;
        if (place.Dialect == ConfigurationDialect.AzurePipelines && place.Setting?.Path?.Parent?.Name == "variables")
            return "A variable of a pipeline cannot refer to itself: remove it here, and add it to the variables of the pipeline as a secret";

        return place.Format == ConfigurationFormat.Dockerfile ? DockerfileRewriting.ReasonToLeave(place) : null;
    }

    private static Replacement? OfFamily(SecretPlace place) => place.Format switch
    {
        _ when place.Dialect == ConfigurationDialect.Shell => ShellRewriting.Find(place),
        ConfigurationFormat.Dockerfile => DockerfileRewriting.Find(place),
        ConfigurationFormat.Makefile => MakefileRewriting.Find(place),
        ConfigurationFormat.PowerShell => PowerShellRewriting.Find(place),
        ConfigurationFormat.Json => JsonRewriting.Find(place),
        ConfigurationFormat.Yaml => YamlRewriting.Find(place),
        ConfigurationFormat.Xml => XmlRewriting.Find(place),
        _ => InlineRewriting.Find(place),
    };
}
