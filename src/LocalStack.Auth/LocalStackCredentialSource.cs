namespace LocalStack.Auth;

/// <summary>Where a credential was found. Two sources of the same kind and name are equal.</summary>
public sealed class LocalStackCredentialSource : IEquatable<LocalStackCredentialSource>
{
    /// <summary>Creates a source.</summary>
    /// <param name="kind">The kind of place.</param>
    /// <param name="name">The name of the variable or key, or the path of the file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public LocalStackCredentialSource(LocalStackCredentialSourceKind kind, string name)
    {
        Kind = kind;
        Name = name ?? throw new ArgumentNullException(nameof(name));
    }

    /// <summary>Gets the kind of place.</summary>
    public LocalStackCredentialSourceKind Kind { get; }

    /// <summary>Gets the name of the variable or key, or the path of the file.</summary>
    public string Name { get; }

    /// <summary>Returns the place in words: <c>environment variable LOCALSTACK_AUTH_TOKEN</c>.</summary>
    /// <returns>The kind and the name.</returns>
    public override string ToString() => Words + " " + Name;

    /// <inheritdoc/>
    public bool Equals(LocalStackCredentialSource? other) =>
        other is not null && Kind == other.Kind && string.Equals(Name, other.Name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalStackCredentialSource);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name) ^ (int)Kind;

    private string Words => Kind switch
    {
        LocalStackCredentialSourceKind.EnvironmentVariable => "environment variable",
        LocalStackCredentialSourceKind.ConfigurationKey => "configuration key",
        LocalStackCredentialSourceKind.ProfileFile => "profile file",
        LocalStackCredentialSourceKind.AuthFile => "auth file",
        LocalStackCredentialSourceKind.LstkKeyring => "system keyring entry",
        LocalStackCredentialSourceKind.LstkFile => "lstk file",
        _ => "program",
    };
}
