#pragma warning disable IDE0130 // The namespace in which users have the extension methods of services.
using LocalStack.Auth;
using LocalStack.Auth.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The LocalStack credential in dependency injection.</summary>
public static class LocalStackAuthServiceCollectionExtensions
{
    /// <summary>Registers the <see cref="LocalStackCredential"/>, and checks it when the host starts.</summary>
    /// <inheritdoc cref="AddLocalStackAuth(IServiceCollection, Action{LocalStackAuthOptions})"/>
    public static IServiceCollection AddLocalStackAuth(this IServiceCollection services) =>
        services.AddLocalStackAuth(static _ => { });

    /// <summary>
    /// Registers the <see cref="LocalStackCredential"/>, found in the environment of the process, else in the
    /// <see cref="IConfiguration"/> that is registered, and checks it when the host starts: a host without a usable
    /// credential fails before any of its services runs. Where none is required, by the image or by
    /// <see cref="LocalStackAuthOptions.RequireCredential"/>, and there is none, the service is <see langword="null"/>:
    /// <c>GetService</c> returns it.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Changes where the credential is looked for, and what it is for.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <remarks>
    /// The start of the host, and asking for the credential, throw the <see cref="LocalStackAuthException"/> of
    /// <see cref="LocalStackAuth.Resolve(LocalStackAuthOptions)"/>. The start is logged in the category
    /// <c>LocalStack.Auth</c>, with the mask and the source, and each warning with its code. The service is transient: after
    /// the configuration is reloaded, the next one that is asked for is the new one.
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IServiceCollection AddLocalStackAuth(
        this IServiceCollection services, Action<LocalStackAuthOptions> configure)
    {
        _ = services ?? throw new ArgumentNullException(nameof(services));
        _ = configure ?? throw new ArgumentNullException(nameof(configure));
        services.AddOptions<LocalStackAuthOptions>()
            .Configure<IServiceProvider>(static (options, provider) =>
                options.Configuration ??= provider.GetService<IConfiguration>())
            .Configure(configure);
        return services.Any(service => service.ServiceType == typeof(CurrentCredential)) ? services : AddCredential(services);
    }

    private static IServiceCollection AddCredential(IServiceCollection services)
    {
        services.AddSingleton<CurrentCredential>();
        services.AddSingleton<IOptionsChangeTokenSource<LocalStackAuthOptions>, ConfigurationReload>();

        // No value where none is required: to the container of services that is a service which GetService does not find.
        services.TryAddTransient(static provider => provider.GetRequiredService<CurrentCredential>().Find()!);

        // Not a validation of the options themselves: those are made again when the configuration is reloaded, on a thread
        // where an exception would end the program.
        services.AddOptions<CredentialAtStart>()
            .Configure<IServiceProvider>(static (_, provider) => CredentialAtStart.Check(provider))
            .ValidateOnStart();
        return services;
    }
}
