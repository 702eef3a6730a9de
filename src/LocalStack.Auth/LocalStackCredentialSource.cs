namespace LocalStack.Auth;

/// <summary>Where a credential was found.</summary>
public sealed class LocalStackCredentialSource
{
    internal LocalStackCredentialSource(LocalStackCredentialSourceKind kind, string name)
    {
        Kind = kind;
        Name = name;
    }

    /// <summary>The kind of place.</summary>
    public LocalStackCredentialSourceKind Kind { get; }

    /// <summary>The name of the variable or key, or the path of the file.</summary>
    public string Name { get; }

    /// <summary>The place in words: <c>environment variable LOCALSTACK_AUTH_TOKEN</c>.</summary>
    public override string ToString() => Kind switch
    {
        LocalStackCredentialSourceKind.EnvironmentVariable => "environment variable " + Name,
        LocalStackCredentialSourceKind.ConfigurationKey => "configuration key " + Name,
        LocalStackCredentialSourceKind.ProfileFile => "profile file " + Name,
        _ => "auth file " + Name,
    };
}
