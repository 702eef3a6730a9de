using System.Diagnostics;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using LocalStack.Auth.Lstk;
using Microsoft.Extensions.Configuration;

namespace LocalStack.Auth;

/// <summary>Where to look for the credential, and what it is for.</summary>
/// <remarks>
/// The environment and the configuration can hold secrets, so serializers leave them out: System.Text.Json, and all that
/// honor <see cref="IgnoreDataMemberAttribute"/>.
/// </remarks>
public sealed class LocalStackAuthOptions
{
    /// <summary>Creates options that look in the environment of the process.</summary>
    public LocalStackAuthOptions()
    {
    }

    /// <summary>Creates options from others, so that a change of one does not change the other.</summary>
    /// <param name="options">The options to copy.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public LocalStackAuthOptions(LocalStackAuthOptions options)
    {
        _ = options ?? throw new ArgumentNullException(nameof(options));
        Environment = options.Environment;
        Configuration = options.Configuration;
        AuthTokenKeys = [.. options.AuthTokenKeys];
        ApiKeyKeys = [.. options.ApiKeyKeys];
        ReadCliFiles = options.ReadCliFiles;
        Keyring = options.Keyring;
        Image = options.Image;
        RequireCredential = options.RequireCredential;
    }

    /// <summary>
    /// Gets or sets variables to read instead of those of the process. <see langword="null"/>, the default, reads the
    /// variables of the process.
    /// </summary>
    [IgnoreDataMember]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    public IReadOnlyDictionary<string, string>? Environment { get; set; }

    /// <summary>
    /// Gets or sets a configuration to read after the environment: <c>LOCALSTACK_AUTH_TOKEN</c>, then
    /// <c>LocalStack:AuthToken</c>, and for the API key <c>LOCALSTACK_API_KEY</c>, then <c>LocalStack:ApiKey</c>. A value
    /// <c>${NAME}</c> in it stands for the environment variable of that name. The variable comes first because it is what
    /// LocalStack documents. A configuration that contains the environment too does no harm: the same value seen twice is
    /// one value.
    /// </summary>
    [IgnoreDataMember]
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    public IConfiguration? Configuration { get; set; }

    /// <summary>
    /// Gets further keys of the configuration to read for the auth token, after the documented ones:
    /// <c>LocalStackSettings:AuthToken</c>, for example.
    /// </summary>
    public IList<string> AuthTokenKeys { get; } = [];

    /// <summary>Gets further keys of the configuration to read for the API key, after the documented ones.</summary>
    public IList<string> ApiKeyKeys { get; } = [];

    /// <summary>
    /// Gets or sets whether to read what the tools of LocalStack store, when neither the environment nor the configuration
    /// has an auth token: the profile files of the <c>localstack</c> CLI (<c>CONFIG_PROFILE</c>), then its <c>auth.json</c>,
    /// then the login of <c>lstk</c> in the keyring of the system, then its file <c>auth-token</c>. Off by default, because
    /// Docker, Compose, Testcontainers and Aspire never read them. The keyring is not asked when <see cref="Environment"/> is
    /// set.
    /// </summary>
    public bool ReadCliFiles { get; set; }

    /// <summary>Takes the place of the keyring of the system, for tests.</summary>
    internal IKeyring? Keyring { get; set; }

    /// <summary>
    /// Gets or sets the image of the container that gets the credential, such as <c>localstack/localstack:latest</c>. It
    /// decides whether a credential is required, and the default of <c>ACTIVATE_PRO</c>.
    /// </summary>
    public string? Image { get; set; }

    /// <summary>
    /// Gets or sets whether a credential is required. <see langword="null"/>, the default, decides by <see cref="Image"/>,
    /// and requires one when there is no image. Set it for an image whose name says nothing: one of your own, or one that
    /// is named by its digest alone.
    /// </summary>
    public bool? RequireCredential { get; set; }
}
