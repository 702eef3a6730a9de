namespace LocalStack.Auth.Resolution;

/// <summary>The names under which one kind of credential is kept.</summary>
internal sealed class CredentialSlot
{
    private readonly Predicate<string> _mayBeHandedOn;

    private CredentialSlot(string variable, string leaf, Predicate<string> mayBeHandedOn)
    {
        _mayBeHandedOn = mayBeHandedOn;
        Variable = variable;
        Leaf = leaf;
        ConfigurationKey = Section + ":" + leaf;
    }

    /// <summary>The configuration section that .NET projects keep LocalStack's settings in.</summary>
    public const string Section = "LocalStack";

    public static CredentialSlot AuthToken { get; } = new("LOCALSTACK_AUTH_TOKEN", "AuthToken", TokenCheck.MayBeHandedOn);

    public static CredentialSlot ApiKey { get; } = new("LOCALSTACK_API_KEY", "ApiKey", static key => ApiKeyCheck.FindMistake(key) is null);

    public static IReadOnlyList<CredentialSlot> All { get; } = [AuthToken, ApiKey];

    /// <summary>The environment variable that LocalStack documents.</summary>
    public string Variable { get; }

    /// <summary>The configuration key that .NET projects use.</summary>
    public string ConfigurationKey { get; }

    /// <summary>The last part of <see cref="ConfigurationKey"/>.</summary>
    public string Leaf { get; }

    /// <summary>
    /// Whether a container may get a value: not one with a control character, no placeholder, no reference. Of a token with a
    /// mistake in its shape LocalStack itself says so.
    /// </summary>
    public bool MayBeHandedOn(string value) => _mayBeHandedOn(value);

    public static CredentialSlot Of(LocalStackCredentialKind kind) =>
        kind == LocalStackCredentialKind.AuthToken ? AuthToken : ApiKey;
}
