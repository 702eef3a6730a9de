#pragma warning disable IDE0130 // The namespace in which users have the extension methods of configuration.
using LocalStack.Auth;
using LocalStack.Auth.Configuration;
using LocalStack.Auth.Resolution;

namespace Microsoft.Extensions.Configuration;

/// <summary>The LocalStack credential in .NET configuration.</summary>
public static class LocalStackAuthConfigurationExtensions
{
    /// <summary>
    /// Finds the credential in the environment of the process, else in this configuration: see
    /// <see cref="LocalStackAuthOptions.Configuration"/> for the keys. User secrets are part of a configuration.
    /// </summary>
    /// <param name="configuration">The configuration.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="configuration"/> is <see langword="null"/>.</exception>
    /// <exception cref="LocalStackAuthException">As for <see cref="LocalStackAuth.Resolve(LocalStackAuthOptions)"/>.</exception>
    public static LocalStackCredential GetLocalStackCredential(this IConfiguration configuration) =>
        LocalStackAuth.Resolve(new LocalStackAuthOptions
        {
            // Null would be a resolution without a configuration, and the caller would never know.
            Configuration = configuration ?? throw new ArgumentNullException(nameof(configuration)),
        });

    /// <summary>Makes the credential in the environment of the process readable by plain keys.</summary>
    /// <inheritdoc cref="AddLocalStackAuth(IConfigurationBuilder, IReadOnlyDictionary{string, string})"/>
    public static IConfigurationBuilder AddLocalStackAuth(this IConfigurationBuilder builder) =>
        Add(builder, new Variables(given: null));

    /// <summary>
    /// Makes the credential readable by plain keys: <c>LocalStack:AuthToken</c> and <c>LocalStack:ApiKey</c> are filled from
    /// <c>LOCALSTACK_AUTH_TOKEN</c> and <c>LOCALSTACK_API_KEY</c>. Under any key, and inside longer values,
    /// <c>${LOCALSTACK_AUTH_TOKEN}</c> and <c>${LOCALSTACK_API_KEY}</c> stand for the variable. A value that refers to a
    /// variable which is blank is no value. Call it after the sources that it acts on. Nothing is checked here:
    /// <see cref="GetLocalStackCredential"/> does that.
    /// </summary>
    /// <param name="builder">The builder, <c>builder.Configuration</c> of a host.</param>
    /// <param name="environment">Variables to read instead of those of the process.</param>
    /// <returns><paramref name="builder"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IConfigurationBuilder AddLocalStackAuth(
        this IConfigurationBuilder builder, IReadOnlyDictionary<string, string> environment) =>
        Add(builder, new Variables(environment ?? throw new ArgumentNullException(nameof(environment))));

    private static IConfigurationBuilder Add(IConfigurationBuilder builder, Variables variables)
    {
        _ = builder ?? throw new ArgumentNullException(nameof(builder));
        var source = new CredentialConfigurationSource(variables);

        // A builder that is its own root shows its providers. Any other makes them when it is built, and tells no one.
        if (builder is not IConfigurationRoot)
            source.Capture(builder.Sources);

        return builder.Add(source);
    }
}
