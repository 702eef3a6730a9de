namespace LocalStack.Auth.Resolution;

/// <summary>The names under which one kind of credential is kept.</summary>
internal sealed class CredentialSlot
{
    private CredentialSlot(string variable, string leaf)
    {
        Variable = variable;
        Leaf = leaf;
        ConfigurationKey = Section + ":" + leaf;
    }

    /// <summary>The configuration section that .NET projects keep LocalStack's settings in.</summary>
    public const string Section = "LocalStack";

    public static CredentialSlot AuthToken { get; } = new("LOCALSTACK_AUTH_TOKEN", "AuthToken");

    public static CredentialSlot ApiKey { get; } = new("LOCALSTACK_API_KEY", "ApiKey");

    public static IReadOnlyList<CredentialSlot> All { get; } = [AuthToken, ApiKey];

    /// <summary>The environment variable that LocalStack documents.</summary>
    public string Variable { get; }

    /// <summary>The configuration key that .NET projects use.</summary>
    public string ConfigurationKey { get; }

    /// <summary>The last part of <see cref="ConfigurationKey"/>.</summary>
    public string Leaf { get; }

    public static CredentialSlot Of(LocalStackCredentialKind kind) =>
        kind == LocalStackCredentialKind.AuthToken ? AuthToken : ApiKey;
}
