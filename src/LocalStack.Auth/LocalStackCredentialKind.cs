namespace LocalStack.Auth;

/// <summary>The two kinds of credential that LocalStack takes.</summary>
public enum LocalStackCredentialKind
{
    /// <summary>
    /// A developer's auth token or a CI Auth Token, which look the same: <c>LOCALSTACK_AUTH_TOKEN</c>.
    /// </summary>
    AuthToken,

    /// <summary>
    /// An API key or CI key, <c>LOCALSTACK_API_KEY</c>. LocalStack has phased it out: on CI, a CI Auth Token takes its
    /// place.
    /// </summary>
    ApiKey,
}
