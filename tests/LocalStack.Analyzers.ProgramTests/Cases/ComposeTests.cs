using LocalStack.Analyzers.ProgramTests.Infrastructure;
using LocalStack.Analyzers.ProgramTests.Programs;

namespace LocalStack.Analyzers.ProgramTests.Cases;

/// <summary>Compose files, by whatever name.</summary>
public sealed class ComposeTests : ConsumerTests<ComposeTests>, IConsumerCases
{
    private static readonly DockerComposeProgram DockerCompose = new();

    private static readonly ConsumerRow Row = new(
        "Compose files, by name or because they have `services:` with `image:` or `build:`",
        "`${NAME:?required}`",
        WhenUnset.Fails,
        DockerCompose, new PodmanComposeProgram());

    private const string Map =
        """
        services:
          localstack:
            image: localstack/localstack-pro
            environment:
              LOCALSTACK_AUTH_TOKEN: {T}
              DEBUG: "1"
            ports: ["4566:4566"]

        """;

    private const string List =
        """
        services:
          localstack:
            image: localstack/localstack-pro
            environment:
              - LOCALSTACK_API_KEY={K}  # ours
              - "DEBUG=1"

        """;

    public static IReadOnlyList<FixCase> Cases { get; } =
    [
        new("map", Row, "docker-compose.yml", Map, Map.Replace("{T}", "${LOCALSTACK_AUTH_TOKEN:?required}", StringComparison.Ordinal)),
        new("list", Row, "compose.yaml", List, List.Replace("{K}", "${LOCALSTACK_API_KEY:?required}", StringComparison.Ordinal)),
        new("podman-compose.yml", Row, "podman-compose.yml", Map, Map.Replace("{T}", "${LOCALSTACK_AUTH_TOKEN:?required}", StringComparison.Ordinal)),
        new("any name, by content", Row, "common.yml", List, List.Replace("{K}", "${LOCALSTACK_API_KEY:?required}", StringComparison.Ordinal))
        {
            Programs = [DockerCompose],
        },
        new("a folder of its own, by content", Row, "deploy/stack.yaml", Map, Map.Replace("{T}", "${LOCALSTACK_AUTH_TOKEN:?required}", StringComparison.Ordinal))
        {
            Programs = [DockerCompose],
        },
        new(
            "quoted values", Row, "compose.yml",
            """
            services:
              one:
                image: one
                environment:
                  LOCALSTACK_AUTH_TOKEN: "{T}"
              two:
                image: two
                environment:
                  - 'LOCALSTACK_API_KEY={K}'

            """,
            """
            services:
              one:
                image: one
                environment:
                  LOCALSTACK_AUTH_TOKEN: "${LOCALSTACK_AUTH_TOKEN:?required}"
              two:
                image: two
                environment:
                  - 'LOCALSTACK_API_KEY=${LOCALSTACK_API_KEY:?required}'

            """)
        {
            Programs = [DockerCompose],
        },
        new(
            "flow collections", Row, "compose.yml",
            """
            services:
              one: { image: one, environment: { LOCALSTACK_AUTH_TOKEN: {T}, DEBUG: "1" } }
              two: { image: two, environment: ["LOCALSTACK_API_KEY={K}", DEBUG=1] }

            """,
            """
            services:
              one: { image: one, environment: { LOCALSTACK_AUTH_TOKEN: "${LOCALSTACK_AUTH_TOKEN:?required}", DEBUG: "1" } }
              two: { image: two, environment: ["LOCALSTACK_API_KEY=${LOCALSTACK_API_KEY:?required}", DEBUG=1] }

            """)
        {
            Programs = [DockerCompose],
        },
        new(
            "default of a reference", Row, "compose.yml",
            """
            services:
              localstack:
                image: localstack/localstack-pro
                environment:
                  - LOCALSTACK_AUTH_TOKEN=${LOCALSTACK_AUTH_TOKEN:-{T}}
                  - DEBUG=${DEBUG-1}

            """,
            """
            services:
              localstack:
                image: localstack/localstack-pro
                environment:
                  - LOCALSTACK_AUTH_TOKEN=${LOCALSTACK_AUTH_TOKEN:?required}
                  - DEBUG=${DEBUG-1}

            """)
        {
            Programs = [DockerCompose],
        },
        new(
            "command and anchors", Row, "compose.yml",
            """
            x-environment: &environment
              LOCALSTACK_AUTH_TOKEN: {T}
              DEBUG: "1"
            services:
              one:
                image: one
                environment: *environment
              two:
                image: two
                command: sh -c "echo LOCALSTACK_API_KEY={K} $$HOME"
                environment:
                  <<: *environment
                  OTHER: "2"

            """,
            """
            x-environment: &environment
              LOCALSTACK_AUTH_TOKEN: ${LOCALSTACK_AUTH_TOKEN:?required}
              DEBUG: "1"
            services:
              one:
                image: one
                environment: *environment
              two:
                image: two
                command: sh -c "echo LOCALSTACK_API_KEY=${LOCALSTACK_API_KEY:?required} $$HOME"
                environment:
                  <<: *environment
                  OTHER: "2"

            """)
        {
            Programs = [DockerCompose],
            MayRefuse = "the command is split as a shell would, and quotes in the value are quotes of the command",
        },
        new(
            "template", Row, "docker-compose.yml.example", Map, Map.Replace("{T}", "${LOCALSTACK_AUTH_TOKEN:?required}", StringComparison.Ordinal))
        {
            Programs = [DockerCompose],
        },
    ];
}
