namespace LocalStack.Auth;

/// <summary>
/// The exception for a LocalStack credential that cannot be used. The message names the source, the mistake and what to do,
/// and never contains the value.
/// </summary>
public sealed class LocalStackAuthException : Exception
{
    /// <summary>Creates an exception for a missing credential.</summary>
    public LocalStackAuthException()
        : this(LocalStackAuthReason.Missing, "There is no LocalStack credential.")
    {
    }

    /// <summary>Creates an exception for a missing credential.</summary>
    /// <param name="message">The message. It must not contain a credential.</param>
    public LocalStackAuthException(string message)
        : this(LocalStackAuthReason.Missing, message)
    {
    }

    /// <summary>Creates an exception for a missing credential.</summary>
    /// <param name="message">The message. It must not contain a credential.</param>
    /// <param name="innerException">The cause.</param>
    public LocalStackAuthException(string message, Exception? innerException)
        : this(LocalStackAuthReason.Missing, message, innerException)
    {
    }

    /// <summary>Creates an exception with a reason.</summary>
    /// <param name="reason">What is wrong.</param>
    /// <param name="message">The message. It must not contain a credential.</param>
    public LocalStackAuthException(LocalStackAuthReason reason, string message)
        : this(reason, message, innerException: null)
    {
    }

    /// <summary>Creates an exception with a reason.</summary>
    /// <param name="reason">What is wrong.</param>
    /// <param name="message">The message. It must not contain a credential.</param>
    /// <param name="innerException">The cause.</param>
    public LocalStackAuthException(LocalStackAuthReason reason, string message, Exception? innerException)
        : base(message, innerException) => Reason = reason;

    /// <summary>Gets what is wrong, for programs.</summary>
    public LocalStackAuthReason Reason { get; }
}
