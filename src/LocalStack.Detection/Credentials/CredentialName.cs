namespace LocalStack.Detection.Credentials;

/// <summary>A name under which a LocalStack credential is kept, as it was found.</summary>
/// <param name="display">The matched name. It holds nothing but the words of a known name, so it is safe to print.</param>
/// <param name="variable">The environment variable from which the credential is to be read instead.</param>
internal readonly struct CredentialName(string display, string variable)
{
    /// <summary>The variable of an auth token.</summary>
    public const string AuthTokenVariable = "LOCALSTACK_AUTH_TOKEN";

    /// <summary>The variable of a CI key, in LocalStack's older documentation.</summary>
    public const string ApiKeyVariable = "LOCALSTACK_API_KEY";

    /// <summary>The name as it was written, for messages.</summary>
    public string Display { get; } = display;

    /// <summary>The environment variable that replaces the literal.</summary>
    public string Variable { get; } = variable;
}
