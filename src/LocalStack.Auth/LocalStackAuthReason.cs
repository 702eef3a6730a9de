namespace LocalStack.Auth;

/// <summary>Why there is no usable credential. The members are stable: programs can decide by them.</summary>
public enum LocalStackAuthReason
{
    /// <summary>No source has a credential, or all have a blank one.</summary>
    Missing,

    /// <summary>There are both an auth token and an API key, and LocalStack refuses to choose.</summary>
    Conflict,

    /// <summary>
    /// The value cannot be a credential: an auth token fails LocalStack's check of its shape and checksum, or either kind
    /// contains a control character, or is a placeholder or a reference that nothing has resolved.
    /// </summary>
    Malformed,

    /// <summary>A profile file of the CLI exists and cannot be read.</summary>
    UnreadableFile,
}
