namespace LocalStack.Analyzers.Source;

/// <summary>What the name of a parameter says about its argument, from "not the value" to "the value".</summary>
internal enum ParameterRole
{
    /// <summary>Something else: a name, an address, a text for people.</summary>
    Other,

    /// <summary>It says nothing.</summary>
    Unknown,

    /// <summary>It may be the value, where none has a better claim: <c>token</c>, <c>content</c>.</summary>
    Likely,

    /// <summary>It is the value.</summary>
    Value,
}

/// <summary>Reads the names of parameters.</summary>
internal static class ParameterRoles
{
    private static readonly HashSet<string> Likely = new(StringComparer.OrdinalIgnoreCase)
    {
        "secret", "token", "credential", "content", "data", "text", "default", "fallback", "password", "body", "payload",
    };

    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        "name", "variable", "property", "column", "option", "switch", "alias", "to", "target", "destination",
        "because", "reason", "message", "userMessage", "description", "comment", "help", "helpText", "label", "title",
        "displayName", "format", "contentType", "mediaType", "type", "typeName", "group", "category", "scope",
        "separator", "prefix", "culture", "paramName", "profile", "path", "file", "fileName", "folder", "url", "uri",
        "host", "image", "tag", "region", "newName", "section", "service", "tool", "feature", "product", "component", "kind", "code", "errorCode", "hint", "note",
        "environment", "stage", "account", "remarks", "summary", "example", "link", "owner", "version", "checkId", "since", "doc", "docs", "mount", "aliases", "source", "origin", "ticket", "hash", "digest", "checksum",
    };

    /// <summary>The last word of parameters that say something about what another one names: <c>secretName</c>, <c>tenantId</c>.</summary>
    private static readonly HashSet<string> Attributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "name", "id", "identifier", "arn", "path", "uri", "url", "type", "format", "version", "description", "reason", "message", "region", "from", "ref", "reference",
        "link", "owner", "ticket", "hash", "digest", "checksum", "label", "title", "comment", "hint", "file",
    };

    /// <summary><c>value</c>, <c>secretValue</c>, <c>valueFactory</c>; not <c>valueType</c>.</summary>
    public static ParameterRole Of(string? name)
    {
        if (name is null)
            return ParameterRole.Unknown;
        if (Others.Contains(name))
            return ParameterRole.Other;
        if (IsValue(name))
            return ParameterRole.Value;
        if (Attributes.Contains(CredentialOwner.LastWord(name)))
            return ParameterRole.Other;

        return Likely.Contains(name) ? ParameterRole.Likely : ParameterRole.Unknown;
    }

    private static bool IsValue(string name) =>
        name.Equals("val", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("value", StringComparison.OrdinalIgnoreCase)
        || (name.StartsWith("value", StringComparison.OrdinalIgnoreCase)
            && (name.EndsWith("getter", StringComparison.OrdinalIgnoreCase)
                || name.EndsWith("factory", StringComparison.OrdinalIgnoreCase)
                || name.EndsWith("provider", StringComparison.OrdinalIgnoreCase)));
}
