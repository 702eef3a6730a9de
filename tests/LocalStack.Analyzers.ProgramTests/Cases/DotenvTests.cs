using LocalStack.Analyzers.ProgramTests.Infrastructure;
using LocalStack.Analyzers.ProgramTests.Programs;

namespace LocalStack.Analyzers.ProgramTests.Cases;

/// <summary>Files of variables. A blank line would hide the variable that the program has already.</summary>
public sealed class DotenvTests : ConsumerTests<DotenvTests>, IConsumerCases
{
    private static readonly ConsumerRow Row = new(
        "`.env` and the like",
        "`#NAME=` or `#export NAME=`: the line is commented out, and the variable of the environment is seen",
        WhenUnset.NotSet,
        new DirenvProgram(), new ShellEnvironmentProgram(), new PythonDotenvProgram(), new NpmDotenvProgram(), new NodeEnvironmentFileProgram());

    private static readonly ConsumerRow Compose = Row with
    {
        Consumer = "`.env` beside a compose file",
        Unset = WhenUnset.Blank,
        Programs = [new DockerComposeProgram(composeFile: "docker-compose.yml")],
    };

    /// <summary>What direnv reads before the file of the case.</summary>
    private static Dictionary<string, string> Envrc(string file) => new() { [".envrc"] = $"dotenv {file}\n" };

    private static FixCase Case(string name, string file, string before, string after) =>
        new(name, Row, file, before, after) { Others = Envrc(file) };

    public static IReadOnlyList<FixCase> Cases { get; } =
    [
        Case("token", ".env", "DEBUG=1\nLOCALSTACK_AUTH_TOKEN={T}\n", "DEBUG=1\n#LOCALSTACK_AUTH_TOKEN=\n"),
        Case("API key", ".env.local", "LOCALSTACK_API_KEY={K}\nDEBUG=1\n", "#LOCALSTACK_API_KEY=\nDEBUG=1\n"),
        Case("double quotes", ".env", "LOCALSTACK_AUTH_TOKEN=\"{T}\"\nDEBUG=1\n", "#LOCALSTACK_AUTH_TOKEN=\"\"\nDEBUG=1\n"),
        Case("single quotes", ".env.development", "LOCALSTACK_API_KEY='{K}'\nDEBUG='1'\n", "#LOCALSTACK_API_KEY=''\nDEBUG='1'\n"),
        Case("export", "local.env", "export LOCALSTACK_AUTH_TOKEN={T}\nexport DEBUG=1\n", "#export LOCALSTACK_AUTH_TOKEN=\nexport DEBUG=1\n"),
        Case("comment after the value", ".env", "LOCALSTACK_API_KEY={K} # ours\nDEBUG=1\n", "#LOCALSTACK_API_KEY= # ours\nDEBUG=1\n"),
        Case("template", ".env.example", "LOCALSTACK_AUTH_TOKEN={T}\nDEBUG=1\n", "#LOCALSTACK_AUTH_TOKEN=\nDEBUG=1\n"),
        new("compose interpolation", Compose, ".env", "LOCALSTACK_AUTH_TOKEN={T}\nDEBUG=1\n", "#LOCALSTACK_AUTH_TOKEN=\nDEBUG=1\n")
        {
            Others = new Dictionary<string, string>
            {
                ["docker-compose.yml"] =
                    """
                    services:
                      localstack:
                        image: localstack/localstack-pro
                        environment:
                          LOCALSTACK_AUTH_TOKEN: ${LOCALSTACK_AUTH_TOKEN-}
                          DEBUG: ${DEBUG}

                    """,
            },
        },
        new("compose env_file", Compose, "localstack.env", "LOCALSTACK_AUTH_TOKEN={T}\nDEBUG=1\n", "#LOCALSTACK_AUTH_TOKEN=\nDEBUG=1\n")
        {
            Others = new Dictionary<string, string>
            {
                ["docker-compose.yml"] =
                    """
                    services:
                      localstack:
                        image: localstack/localstack-pro
                        env_file: localstack.env
                        environment:
                          - LOCALSTACK_AUTH_TOKEN

                    """,
            },
        },
    ];
}
