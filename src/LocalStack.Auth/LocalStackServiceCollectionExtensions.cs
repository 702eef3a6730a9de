using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LocalStack.Auth;

/// <summary>The LocalStack credential in dependency injection.</summary>
public static class LocalStackServiceCollectionExtensions
{
    /// <summary>
    /// Registers the <see cref="LocalStackCredential"/>, found in the process's environment, else in the
    /// <see cref="IConfiguration"/> that is registered, and checks it when the host starts: a host without a usable
    /// credential fails before any of its services runs.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Changes where the credential is looked for.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <remarks>
    /// The start of the host, and asking for the credential, throw the <see cref="LocalStackAuthException"/> of
    /// <see cref="LocalStackAuth.Resolve(LocalStackAuthOptions)"/>.
    /// </remarks>
    public static IServiceCollection AddLocalStackAuth(
        this IServiceCollection services, Action<LocalStackAuthOptions>? configure = null)
    {
        services.AddOptions<LocalStackAuthOptions>()
            .Configure<IServiceProvider>(static (options, provider) =>
                options.Configuration ??= provider.GetService<IConfiguration>())
            .Configure(configure ?? (static _ => { }))
            // Throws its own exception rather than return false: an error has one type, wherever it shows.
            .Validate(static options => LocalStackAuth.Resolve(options) is not null)
            .ValidateOnStart();

        services.TryAddSingleton(static provider =>
            LocalStackAuth.Resolve(provider.GetRequiredService<IOptions<LocalStackAuthOptions>>().Value));
        return services;
    }
}
