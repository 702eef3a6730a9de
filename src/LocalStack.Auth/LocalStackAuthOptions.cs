using Microsoft.Extensions.Configuration;

namespace LocalStack.Auth;

/// <summary>Where to look for the credential, and what it is for.</summary>
public sealed class LocalStackAuthOptions
{
    /// <summary>
    /// Variables to be read instead of those of the process. <see langword="null"/>, the default, reads the process's.
    /// The dictionary stays yours: nothing masks it when these options are printed or serialised.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Environment { get; set; }

    /// <summary>
    /// A configuration to be read after the environment: <c>LOCALSTACK_AUTH_TOKEN</c>, then
    /// <c>LocalStack:AuthToken</c>, and for the API key <c>LOCALSTACK_API_KEY</c>, then <c>LocalStack:ApiKey</c>. A value
    /// <c>${NAME}</c> in it stands for the environment variable of that name. The variable comes first because it is what
    /// LocalStack documents; that a configuration often holds the environment too does no harm, for the same value seen
    /// twice is one value.
    /// </summary>
    public IConfiguration? Configuration { get; set; }

    /// <summary>
    /// Whether the files of the <c>localstack</c> CLI are read when neither the environment nor the configuration has an
    /// auth token: the profile files (<c>CONFIG_PROFILE</c>), then <c>auth.json</c>, in <c>CONFIG_DIR</c>. Off by
    /// default, as Docker, Compose, Testcontainers and Aspire never read them.
    /// </summary>
    public bool ReadCliFiles { get; set; }

    /// <summary>
    /// The image of the container that gets the credential, such as <c>localstack/localstack:latest</c>. It decides
    /// whether a credential is required, and the default of <c>ACTIVATE_PRO</c>.
    /// </summary>
    public string? Image { get; set; }
}
