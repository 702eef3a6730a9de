namespace LocalStack.Auth;

/// <summary>The kinds of place in which a credential is found.</summary>
public enum LocalStackCredentialSourceKind
{
    /// <summary>An environment variable.</summary>
    EnvironmentVariable,

    /// <summary>A key of the configuration.</summary>
    ConfigurationKey,

    /// <summary>A profile file of the <c>localstack</c> CLI, <c>~/.localstack/default.env</c>.</summary>
    ProfileFile,

    /// <summary>The file that <c>localstack auth set-token</c> writes, <c>~/.localstack/auth.json</c>.</summary>
    AuthFile,

    /// <summary>The keyring of the system, in which <c>lstk login</c> keeps the token.</summary>
    LstkKeyring,

    /// <summary>The file <c>auth-token</c> of lstk, which it uses when there is no keyring.</summary>
    LstkFile,

    /// <summary>The program itself, which created the credential: a test, for example.</summary>
    Program,
}
