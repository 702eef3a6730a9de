using LocalStack.Auth.Configuration;
using LocalStack.Auth.Resolution;
using Microsoft.Extensions.Configuration;

namespace LocalStack.Auth;

/// <summary>The LocalStack credential in .NET configuration.</summary>
public static class LocalStackConfigurationExtensions
{
    /// <summary>
    /// Finds the credential in the process's environment, else in this configuration: see
    /// <see cref="LocalStackAuthOptions.Configuration"/> for the keys. User secrets are part of a configuration.
    /// </summary>
    /// <param name="configuration">The configuration.</param>
    /// <exception cref="ArgumentNullException"><paramref name="configuration"/> is <see langword="null"/>.</exception>
    /// <exception cref="LocalStackAuthException">As for <see cref="LocalStackAuth.Resolve(LocalStackAuthOptions)"/>.</exception>
    public static LocalStackCredential GetLocalStackCredential(this IConfiguration configuration) =>
        LocalStackAuth.Resolve(new LocalStackAuthOptions
        {
            // Null would be a resolution without a configuration, and the caller would never know.
            Configuration = configuration ?? throw new ArgumentNullException(nameof(configuration)),
        });

    /// <summary>
    /// Makes the credential readable by plain keys: <c>LocalStack:AuthToken</c> and <c>LocalStack:ApiKey</c> are filled
    /// from <c>LOCALSTACK_AUTH_TOKEN</c> and <c>LOCALSTACK_API_KEY</c>; under any key, <c>${LOCALSTACK_AUTH_TOKEN}</c> and
    /// <c>${LOCALSTACK_API_KEY}</c> stand for the variable, and for no value when it is blank. Call it after the sources
    /// that it is to act on. Nothing is checked here: <see cref="GetLocalStackCredential"/> does that.
    /// </summary>
    /// <param name="builder">The builder, <c>builder.Configuration</c> of a host.</param>
    /// <param name="environment">Variables to be read instead of those of the process.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IConfigurationBuilder AddLocalStackAuth(
        this IConfigurationBuilder builder, IReadOnlyDictionary<string, string>? environment = null)
    {
        var source = new CredentialConfigurationSource(new Variables(environment));

        // A builder that is its own root shows its providers. Any other makes them when it is built, and tells no one.
        if (builder is not IConfigurationRoot)
            source.Capture(builder.Sources);

        return builder.Add(source);
    }
}
