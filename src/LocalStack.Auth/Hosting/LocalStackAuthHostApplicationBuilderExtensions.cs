#pragma warning disable IDE0130 // The namespace in which users have the extension methods of hosts.
using LocalStack.Auth;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Extensions.Hosting;

/// <summary>The LocalStack credential in a host.</summary>
public static class LocalStackAuthHostApplicationBuilderExtensions
{
    /// <summary>Adds the credential to the configuration and the services of a host.</summary>
    /// <inheritdoc cref="AddLocalStackAuth(IHostApplicationBuilder, Action{LocalStackAuthOptions})"/>
    public static IHostApplicationBuilder AddLocalStackAuth(this IHostApplicationBuilder builder) =>
        builder.AddLocalStackAuth(static _ => { });

    /// <summary>
    /// Adds the credential to the configuration of a host, as
    /// <see cref="LocalStackAuthConfigurationExtensions.AddLocalStackAuth(IConfigurationBuilder)"/> does, and to its
    /// services, as
    /// <see cref="LocalStackAuthServiceCollectionExtensions.AddLocalStackAuth(IServiceCollection, Action{LocalStackAuthOptions})"/>
    /// does. Call it after the sources of the configuration are added.
    /// </summary>
    /// <param name="builder">The builder of the host.</param>
    /// <param name="configure">Changes where the credential is looked for, and what it is for.</param>
    /// <returns><paramref name="builder"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IHostApplicationBuilder AddLocalStackAuth(
        this IHostApplicationBuilder builder, Action<LocalStackAuthOptions> configure)
    {
        _ = builder ?? throw new ArgumentNullException(nameof(builder));
        _ = configure ?? throw new ArgumentNullException(nameof(configure));

        var options = new LocalStackAuthOptions();
        configure(options);
        if (options.Environment is { } environment)
            builder.Configuration.AddLocalStackAuth(environment);
        else
            builder.Configuration.AddLocalStackAuth();

        builder.Services.AddLocalStackAuth(configure);
        return builder;
    }
}
