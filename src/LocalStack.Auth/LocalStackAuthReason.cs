namespace LocalStack.Auth;

/// <summary>Why there is no credential. The members are stable: programs may decide by them.</summary>
public enum LocalStackAuthReason
{
    /// <summary>No source has a credential, or all have a blank one.</summary>
    Missing,

    /// <summary>There is both an auth token and an API key, and LocalStack refuses to choose.</summary>
    Conflict,

    /// <summary>
    /// An auth token fails the check that LocalStack makes of its shape and checksum, or <c>auth.json</c> is not a JSON
    /// object.
    /// </summary>
    Malformed,

    /// <summary>A file of the CLI is there and cannot be opened.</summary>
    UnreadableFile,
}
