using LocalStack.Analyzers.ProgramTests.Infrastructure;
using LocalStack.Analyzers.ProgramTests.Programs;

namespace LocalStack.Analyzers.ProgramTests.Cases;

/// <summary>Development containers.</summary>
public sealed class DevContainerTests : ConsumerTests<DevContainerTests>, IConsumerCases
{
    private static readonly ConsumerRow Row = new("`devcontainer.json`", "`${localEnv:NAME}`", WhenUnset.Blank, new DevContainerProgram());

    private const string Environment =
        """
        {
          // Development
          "image": "mcr.microsoft.com/devcontainers/dotnet",
          "remoteEnv": {
            "LOCALSTACK_AUTH_TOKEN": "{T}",
            "DEBUG": "1"
          },
          "containerEnv": { "LOCALSTACK_API_KEY": "{K}" }
        }

        """;

    private const string Arguments =
        """
        { "image": "x", "runArgs": ["-e", "LOCALSTACK_AUTH_TOKEN={T}", "--env=DEBUG=1"] }

        """;

    private static string Fixed(string text) => text
        .Replace("{T}", "${localEnv:LOCALSTACK_AUTH_TOKEN}", StringComparison.Ordinal)
        .Replace("{K}", "${localEnv:LOCALSTACK_API_KEY}", StringComparison.Ordinal);

    public static IReadOnlyList<FixCase> Cases { get; } =
    [
        new("environment", Row, ".devcontainer/devcontainer.json", Environment, Fixed(Environment)),
        new("in the top folder", Row, ".devcontainer.json", Environment, Fixed(Environment)),
        new("arguments", Row, ".devcontainer/dotnet/devcontainer.json", Arguments, Fixed(Arguments)),
    ];
}
