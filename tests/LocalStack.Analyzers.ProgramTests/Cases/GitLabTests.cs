using LocalStack.Analyzers.ProgramTests.Infrastructure;
using LocalStack.Analyzers.ProgramTests.Programs;

namespace LocalStack.Analyzers.ProgramTests.Cases;

/// <summary>Pipelines of GitLab: entries of <c>script</c> are shell.</summary>
public sealed class GitLabTests : ConsumerTests<GitLabTests>, IConsumerCases
{
    private static readonly ConsumerRow Script = new(
        "`.gitlab-ci.yml`, entries of `script`", "`\"${NAME:?required}\"`, or `${NAME:?required}` inside double quotes", WhenUnset.Fails, new GitLabProgram());

    private static readonly ConsumerRow Variables = new(
        "`.gitlab-ci.yml`, entries of `variables`", "the entry is taken out, and the job inherits the variable of the project", WhenUnset.NotSet, new GitLabProgram());

    private static FixCase Case(string name, ConsumerRow row, string before, string after) => new(name, row, ".gitlab-ci.yml", before, after);

    public static IReadOnlyList<FixCase> Cases { get; } =
    [
        Case(
            "export in single quotes", Script,
            """
            job:
              script:
                - export LOCALSTACK_AUTH_TOKEN='{T}'
                - show

            """,
            """
            job:
              script:
                - export LOCALSTACK_AUTH_TOKEN="${LOCALSTACK_AUTH_TOKEN:?required}"
                - show

            """),
        Case(
            "bare export", Script,
            """
            job:
              before_script:
                - export LOCALSTACK_API_KEY={K}
              script:
                - show

            """,
            """
            job:
              before_script:
                - export LOCALSTACK_API_KEY="${LOCALSTACK_API_KEY:?required}"
              script:
                - show

            """),
        Case(
            "block", Script,
            """
            job:
              variables:
                DEBUG: "1"
              script:
                - |
                  LOCALSTACK_AUTH_TOKEN={T} cmd one
                  show

            """,
            """
            job:
              variables:
                DEBUG: "1"
              script:
                - |
                  LOCALSTACK_AUTH_TOKEN="${LOCALSTACK_AUTH_TOKEN:?required}" cmd one
                  show

            """),
        Case(
            "quoted entries", Script,
            """
            job:
              script:
                - 'export LOCALSTACK_AUTH_TOKEN={T}'
                - "export LOCALSTACK_API_KEY={K}"
                - show

            """,
            """
            job:
              script:
                - 'export LOCALSTACK_AUTH_TOKEN="${LOCALSTACK_AUTH_TOKEN:?required}"'
                - "export LOCALSTACK_API_KEY=\"${LOCALSTACK_API_KEY:?required}\""
                - show

            """),
        Case(
            "docker run", Script with { Consumer = "`docker run -e NAME=value` in `.gitlab-ci.yml`", Writes = "`-e NAME`", Unset = WhenUnset.NotSet },
            """
            job:
              script:
                - docker run -e LOCALSTACK_AUTH_TOKEN={T} -e DEBUG=1 x

            """,
            """
            job:
              script:
                - docker run -e LOCALSTACK_AUTH_TOKEN -e DEBUG=1 x

            """),
        Case(
            "the only variable of the job", Variables,
            """
            job:
              variables:
                LOCALSTACK_AUTH_TOKEN: {T}
              script:
                - show

            """,
            """
            job:
              variables: {}
              script:
                - show

            """),
        Case(
            "variable of the job", Variables,
            """
            job:
              variables:
                LOCALSTACK_AUTH_TOKEN: {T}
                DEBUG: "1"
              script:
                - show

            """,
            """
            job:
              variables:
                DEBUG: "1"
              script:
                - show

            """),
        Case(
            "variable of the pipeline", Variables,
            """
            variables:
              DEBUG: "1"
              LOCALSTACK_API_KEY: "{K}"

            job:
              script:
                - show

            """,
            """
            variables:
              DEBUG: "1"

            job:
              script:
                - show

            """),
    ];
}
