using LocalStack.Analyzers.ProgramTests.Infrastructure;
using LocalStack.Analyzers.ProgramTests.Programs;

namespace LocalStack.Analyzers.ProgramTests.Cases;

/// <summary>Dockerfiles: what an image is built with, and what it holds.</summary>
public sealed class DockerfileTests : ConsumerTests<DockerfileTests>, IConsumerCases
{
    private static readonly ConsumerRow Env = new("Dockerfile `ENV`", "`NAME=\"\"`: the variable is given when a container starts", WhenUnset.Blank, new BuildahProgram());

    private static readonly ConsumerRow Arg = new("Dockerfile `ARG`", "`ARG NAME`, which `--build-arg NAME` sets", WhenUnset.Blank, new BuildahProgram());

    private static readonly ConsumerRow Run = new("Dockerfile, shell text", "`\"${NAME:?required}\"`, or `${NAME:?required}` inside double quotes", WhenUnset.Fails, new BuildahProgram());

    private static readonly ConsumerRow Exec = new("Dockerfile, the form without a shell: `[\"program\", \"argument\"]`", "nothing; the finding is left", WhenUnset.Unread);

    public static IReadOnlyList<FixCase> Cases { get; } =
    [
        .. ((string[])["Dockerfile", "Dockerfile.dev", "app.Dockerfile", "Containerfile"]).Select(file => new FixCase(
            "file " + file, Env, file,
            "FROM localhost/base\nENV LOCALSTACK_AUTH_TOKEN={T}\nENV DEBUG=1\n",
            "FROM localhost/base\nENV LOCALSTACK_AUTH_TOKEN=\"\"\nENV DEBUG=1\n")
        {
            ReadAs = "",
        }),
        new("several variables", Env, "Dockerfile", "FROM localhost/base\nENV LOCALSTACK_AUTH_TOKEN=\"{T}\" \\\n    DEBUG=1\n", "FROM localhost/base\nENV LOCALSTACK_AUTH_TOKEN=\"\" \\\n    DEBUG=1\n")
        {
            ReadAs = "",
        },
        new("default of a reference", Env, "Dockerfile", "FROM localhost/base\nENV LOCALSTACK_AUTH_TOKEN=${TOKEN:-{T}} DEBUG=1\n", "FROM localhost/base\nENV LOCALSTACK_AUTH_TOKEN=\"\" DEBUG=1\n")
        {
            ReadAs = "",
        },
        new("ARG", Arg, "Dockerfile", "FROM localhost/base\nARG LOCALSTACK_AUTH_TOKEN={T}\nRUN echo \"printed: $LOCALSTACK_AUTH_TOKEN\"\n", "FROM localhost/base\nARG LOCALSTACK_AUTH_TOKEN\nRUN echo \"printed: $LOCALSTACK_AUTH_TOKEN\"\n"),
        new("ARG in quotes", Arg, "Dockerfile", "FROM localhost/base\nARG LOCALSTACK_API_KEY=\"{K}\"\nRUN echo \"printed: $LOCALSTACK_API_KEY\"\n", "FROM localhost/base\nARG LOCALSTACK_API_KEY\nRUN echo \"printed: $LOCALSTACK_API_KEY\"\n"),
        new("RUN", Run, "Dockerfile", "FROM localhost/base\nARG LOCALSTACK_AUTH_TOKEN\nRUN export LOCALSTACK_AUTH_TOKEN={T} && \\\n    echo \"printed: $LOCALSTACK_AUTH_TOKEN\"\n", "FROM localhost/base\nARG LOCALSTACK_AUTH_TOKEN\nRUN export LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\" && \\\n    echo \"printed: $LOCALSTACK_AUTH_TOKEN\"\n"),
        new("part of a word in RUN", Run, "Dockerfile", "FROM localhost/base\nARG LOCALSTACK_AUTH_TOKEN\nRUN echo \"printed: ls-api-key: {T}\" # ours\n", "FROM localhost/base\nARG LOCALSTACK_AUTH_TOKEN\nRUN echo \"printed: ls-api-key: ${LOCALSTACK_AUTH_TOKEN:?required}\" # ours\n"),
        new("part of a single-quoted word in RUN", Run, "Dockerfile", "FROM localhost/base\nARG LOCALSTACK_AUTH_TOKEN\nRUN echo 'printed: ls-api-key: {T}'\n", "FROM localhost/base\nARG LOCALSTACK_AUTH_TOKEN\nRUN echo 'printed: ls-api-key: '\"${LOCALSTACK_AUTH_TOKEN:?required}\"''\n"),
        new("CMD with a shell", Run, "Dockerfile", "FROM localhost/base\nCMD LOCALSTACK_API_KEY={K} localstack start\n", "FROM localhost/base\nCMD LOCALSTACK_API_KEY=\"${LOCALSTACK_API_KEY:?required}\" localstack start\n")
        {
            // It is run when a container starts.
            Programs = [],
        },
        FixCase.Left("CMD without a shell", Exec, "Dockerfile", "FROM localhost/base\nCMD [\"localstack\", \"auth\", \"set-token\", \"{T}\"]\n"),
        FixCase.Left("ENTRYPOINT without a shell", Exec, "Dockerfile", "FROM localhost/base\nENTRYPOINT [\"env\", \"LOCALSTACK_AUTH_TOKEN={T}\", \"localstack\"]\n"),
        FixCase.Left("RUN without a shell", Exec, "Dockerfile", "FROM localhost/base\nRUN [\"/bin/sh\", \"-c\", \"echo {T}\"]\n"),
    ];
}
