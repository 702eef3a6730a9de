using Testcontainers.LocalStack;

namespace LocalStack.Auth;

/// <summary>The LocalStack credential in a Testcontainers builder.</summary>
public static class LocalStackBuilderExtensions
{
    // Asks nothing of the probe but its image: no container of it is ever created.
    private const string ProbeEndpoint = "tcp://localhost:2375";
    private const string ProbeToken = "test";

    /// <summary>
    /// Hands the credential to the container, and the licence settings that are set: the variables of
    /// <see cref="LocalStackAuth.GetContainerEnvironment"/>, none of them blank. Call it after the image is chosen.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="options">
    /// Where to look; by default in the process's environment alone. Its image is the builder's, unless it names one.
    /// </param>
    /// <returns>A builder with the variables. Without a credential when there is none and the image starts without.</returns>
    /// <exception cref="LocalStackAuthException">
    /// The image needs a credential and there is none; or there are two, or a malformed one, or a file that cannot be
    /// read. Thrown here, before anything is asked of Docker.
    /// </exception>
    public static LocalStackBuilder WithLocalStackAuth(this LocalStackBuilder builder, LocalStackAuthOptions? options = null)
    {
        var variables = LocalStackAuth.GetContainerEnvironment(new LocalStackAuthOptions
        {
            Environment = options?.Environment,
            Configuration = options?.Configuration,
            ReadCliFiles = options?.ReadCliFiles ?? false,
            Image = options?.Image ?? ImageOf(builder),
        });
        return builder.WithEnvironment(variables);
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
