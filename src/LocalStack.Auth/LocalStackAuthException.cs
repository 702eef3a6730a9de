namespace LocalStack.Auth;

/// <summary>
/// There is no usable LocalStack credential. The message names the source, the mistake and what to do, never the value.
/// </summary>
public sealed class LocalStackAuthException : Exception
{
    internal LocalStackAuthException(LocalStackAuthReason reason, string message, Exception? innerException = null)
        : base(message, innerException) => Reason = reason;

    /// <summary>What is wrong, for programs.</summary>
    public LocalStackAuthReason Reason { get; }
}
