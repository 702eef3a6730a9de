namespace LocalStack.Auth;

/// <summary>Something about a credential that is no error, but that its user should know.</summary>
public sealed class LocalStackAuthWarning
{
    /// <summary>Creates a warning.</summary>
    /// <param name="code">What it is about.</param>
    /// <param name="message">The message. It must not contain a credential.</param>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is <see langword="null"/>.</exception>
    public LocalStackAuthWarning(LocalStackAuthWarningCode code, string message)
    {
        Code = code;
        Message = message ?? throw new ArgumentNullException(nameof(message));
    }

    /// <summary>Gets what the warning is about, for programs.</summary>
    public LocalStackAuthWarningCode Code { get; }

    /// <summary>Gets the message, for people. The words may change.</summary>
    public string Message { get; }

    /// <summary>Returns <see cref="Message"/>.</summary>
    /// <returns>The message.</returns>
    public override string ToString() => Message;
}
