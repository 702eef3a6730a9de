#pragma warning disable IDE0130 // The namespace in which users have the builder.
using LocalStack.Auth;

namespace Testcontainers.LocalStack;

/// <summary>The LocalStack credential in a Testcontainers builder.</summary>
public static class LocalStackAuthBuilderExtensions
{
    // Asks nothing of the probe but its image: no container of it is ever created.
    private const string ProbeEndpoint = "tcp://localhost:2375";
    private const string ProbeToken = "test";

    /// <summary>Passes the credential of the environment of the process to the container.</summary>
    /// <inheritdoc cref="WithLocalStackAuth(LocalStackBuilder, LocalStackAuthOptions)"/>
    public static LocalStackBuilder WithLocalStackAuth(this LocalStackBuilder builder) =>
        builder.WithLocalStackAuth(new LocalStackAuthOptions());

    /// <summary>
    /// Passes the credential to the container, and the license settings that are set: the variables of
    /// <see cref="LocalStackAuth.GetContainerEnvironment(LocalStackAuthOptions)"/>, none of them blank. Call it after the
    /// image is chosen.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="options">Where to look. The image is that of the builder, unless the options name one.</param>
    /// <returns>A builder with the variables. No credential when there is none and the image starts without.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="builder"/> or <paramref name="options"/> is <see langword="null"/>.
    /// </exception>
    /// <exception cref="LocalStackAuthException">
    /// The image needs a credential and there is none; or there are both kinds, or a malformed one, or a file that cannot be
    /// read. Thrown here, before Docker is asked for anything.
    /// </exception>
    public static LocalStackBuilder WithLocalStackAuth(this LocalStackBuilder builder, LocalStackAuthOptions options)
    {
        _ = builder ?? throw new ArgumentNullException(nameof(builder));
        _ = options ?? throw new ArgumentNullException(nameof(options));

        if (LocalStackAuth.TryResolve(options, out var credential))
            return builder.WithEnvironment(credential.ToEnvironmentVariables());

        // The image matters only where there is no credential: then it decides whether one is required.
        return builder.WithEnvironment(LocalStackAuth.GetContainerEnvironment(new LocalStackAuthOptions(options)
        {
            Image = options.Image ?? (options.RequireCredential is null ? ImageOf(builder) : null),
        }));
    }

    /// <summary>
    /// A builder keeps its image to itself, but a container tells it. Building one asks nothing of Docker; with a token
    /// and an endpoint it passes the checks that are not the matter here.
    /// </summary>
    private static string ImageOf(LocalStackBuilder builder) =>
        builder
            .WithEnvironment("LOCALSTACK_AUTH_TOKEN", ProbeToken)
            .WithDockerEndpoint(ProbeEndpoint)
            .Build()
            .Image.FullName;
}
