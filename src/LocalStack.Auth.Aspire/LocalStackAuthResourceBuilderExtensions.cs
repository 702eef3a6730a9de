#pragma warning disable IDE0130 // The namespace in which users have the builders of resources.
using Aspire.Hosting.ApplicationModel;
using LocalStack.Auth;
using LocalStack.Auth.Aspire;

namespace Aspire.Hosting;

/// <summary>The LocalStack credential in an Aspire AppHost.</summary>
public static class LocalStackAuthResourceBuilderExtensions
{
    /// <summary>Passes the credential to a resource.</summary>
    /// <inheritdoc cref="WithLocalStackAuth{T}(IResourceBuilder{T}, Action{LocalStackAuthOptions})"/>
    public static IResourceBuilder<T> WithLocalStackAuth<T>(this IResourceBuilder<T> builder)
        where T : IResourceWithEnvironment =>
        builder.WithLocalStackAuth(static _ => { });

    /// <summary>
    /// Passes the credential to a resource: <c>LOCALSTACK_AUTH_TOKEN</c> or <c>LOCALSTACK_API_KEY</c>, and the license settings
    /// that are set. It is found in the environment, then in the configuration of the AppHost, user secrets and
    /// <c>Parameters:localstack-auth-token</c> included, when Aspire starts the resource.
    /// </summary>
    /// <typeparam name="T">The type of the resource.</typeparam>
    /// <param name="builder">The builder of the resource.</param>
    /// <param name="configure">
    /// Changes where the credential is looked for. The image is that of the resource, unless the options name one.
    /// </param>
    /// <returns><paramref name="builder"/>.</returns>
    /// <remarks>
    /// All resources share the secret parameter <c>localstack-auth-token</c>. Where a credential is required and there is none,
    /// the parameter has no value, and Aspire asks for it as for every other. A resource whose credential is malformed, or
    /// that finds both kinds, fails to start with the <see cref="LocalStackAuthException"/>. In publish mode nothing is
    /// resolved: the resource refers to the parameter.
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IResourceBuilder<T> WithLocalStackAuth<T>(
        this IResourceBuilder<T> builder, Action<LocalStackAuthOptions> configure)
        where T : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);

        var credentials = AppHostCredentials.Of(builder.ApplicationBuilder);
        var request = new CredentialRequest(builder.ApplicationBuilder, builder.Resource, configure);
        credentials.Add(request);
        return builder.WithEnvironment(context => credentials.Apply(request, context));
    }
}
