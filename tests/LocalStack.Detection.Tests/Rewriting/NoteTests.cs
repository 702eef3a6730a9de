namespace LocalStack.Detection.Tests.Rewriting;

/// <summary>What each program reads, and what its users are told.</summary>
public static class NoteTests
{
    public sealed class Reports
    {
        [Theory]
        [InlineData("appsettings.json", "{ \"A\": \"$1\" }", "LocalStack.Auth resolves ${LOCALSTACK_AUTH_TOKEN}, plain .NET configuration does not: without LocalStack.Auth, remove the setting and set LocalStack__AuthToken in the environment")]
        [InlineData("local.settings.json", "{ \"Values\": { \"LOCALSTACK_AUTH_TOKEN\": \"$1\" } }", "Set LOCALSTACK_AUTH_TOKEN in the environment of the host: the entry would override it")]
        [InlineData("launchSettings.json", "{ \"profiles\": { \"A\": { \"environmentVariables\": { \"LOCALSTACK_API_KEY\": \"$K\" } } } }", "Set LOCALSTACK_API_KEY in the environment: the entry would override it")]
        [InlineData("x.runsettings", "<RunSettings><RunConfiguration><EnvironmentVariables><LOCALSTACK_AUTH_TOKEN>$1</LOCALSTACK_AUTH_TOKEN></EnvironmentVariables></RunConfiguration></RunSettings>", "Set LOCALSTACK_AUTH_TOKEN in the environment of the test run: the entry would override it")]
        [InlineData(".vscode/mcp.json", "{ \"A\": \"$1\" }", "The editor takes LOCALSTACK_AUTH_TOKEN from the environment in which it was started")]
        [InlineData(".gitlab-ci.yml", "variables:\n  A: b\n  LOCALSTACK_AUTH_TOKEN: $1\n", "Add LOCALSTACK_AUTH_TOKEN to the CI/CD variables of the project, masked")]
        [InlineData("x.tfvars", "a = \"$1\"", "Set TF_VAR_<name of the variable> in the environment")]
        [InlineData(".github/workflows/ci.yml", "env:\n  A: $1", "Add LOCALSTACK_AUTH_TOKEN to the secrets of the repository")]
        [InlineData("action.yml", "runs:\n  steps:\n  - env:\n      A: $1", "An action cannot read secrets: set LOCALSTACK_AUTH_TOKEN in env of the workflow that uses it")]
        [InlineData(".env", "A=$1", "Set LOCALSTACK_AUTH_TOKEN in the environment, or in a file that is not committed")]
        [InlineData("Dockerfile", "RUN x $1", "An image stores what its build sets: pass LOCALSTACK_AUTH_TOKEN when the container starts (docker run -e LOCALSTACK_AUTH_TOKEN), or as a secret to a command of the build")]
        [InlineData("x.http", "A: $1", "Visual Studio and the REST Client of VS Code read {{$processEnv LOCALSTACK_AUTH_TOKEN}}; the client of JetBrains writes {{$env.LOCALSTACK_AUTH_TOKEN}}")]
        public void Remark_IsSaid(string path, string marked, string remark) =>
            Assert.Equal(remark, Assert.Single(Rewrites.Of(path, Rewrites.Fill(marked)).Replacements).Remark);

        [Theory]
        [InlineData("devcontainer.json", "\"$1\"")]
        [InlineData(".mcp.json", "\"$1\"")]
        [InlineData("compose.yml", "A: $1")]
        [InlineData("x.sh", "A=$1")]
        [InlineData("x.cmd", "set A=$1")]
        [InlineData("x.ps1", "$A = '$1'")]
        [InlineData("Makefile", "A = $1")]
        [InlineData("x.props", "<A>$1</A>")]
        public void WhereTheReferenceIsAll_NothingIsSaid(string path, string marked) =>
            Assert.Null(Assert.Single(Rewrites.Of(path, Rewrites.Fill(marked)).Replacements).Remark);

        /// <summary>In the middle of a value.</summary>
        [Theory]
        [InlineData("devcontainer.json", "\"x/$1/y\"", "\"x/${localEnv:LOCALSTACK_AUTH_TOKEN}/y\"")]
        [InlineData(".cursor/mcp.json", "\"x/$1/y\"", "\"x/${env:LOCALSTACK_AUTH_TOKEN}/y\"")]
        [InlineData(".mcp.json", "\"x/$1/y\"", "\"x/${LOCALSTACK_AUTH_TOKEN}/y\"")]
        [InlineData("compose.yml", "A: x/$1/y", "A: x/${LOCALSTACK_AUTH_TOKEN:?required}/y")]
        [InlineData(".github/workflows/ci.yml", "env:\n  A: x/$1/y", "env:\n  A: x/${{ secrets.LOCALSTACK_AUTH_TOKEN }}/y")]
        [InlineData("action.yml", "runs:\n  steps:\n  - env:\n      A: x/$1/y", "runs:\n  steps:\n  - env:\n      A: x/${{ env.LOCALSTACK_AUTH_TOKEN }}/y")]
        [InlineData(".gitlab-ci.yml", "a:\n  script:\n    - a x/$1/y", "a:\n  script:\n    - a x/\"${LOCALSTACK_AUTH_TOKEN:?required}\"/y")]
        [InlineData("x.cmd", "set A=x/$1/y", "set A=x/%LOCALSTACK_AUTH_TOKEN%/y")]
        [InlineData("Makefile", "A = x/$1/y", "A = x/$(value LOCALSTACK_AUTH_TOKEN)/y")]
        [InlineData("x.http", "GET http://h/$1/y", "GET http://h/{{$processEnv LOCALSTACK_AUTH_TOKEN}}/y")]
        [InlineData("x.props", "<A>x/$1/y</A>", "<A>x/$(LOCALSTACK_AUTH_TOKEN)/y</A>")]
        public void PartOfAValue_IsReplaced(string path, string before, string after) => Assert.Equal(after, Rewrites.Clean(path, before));

        /// <summary>These run a command without the variables of the user, so that "-e NAME" alone would hand on nothing.</summary>
        [Theory]
        [InlineData("compose.yml", "command: docker run -e LOCALSTACK_AUTH_TOKEN=$1 x", "command: docker run -e LOCALSTACK_AUTH_TOKEN=${LOCALSTACK_AUTH_TOKEN:?required} x")]
        [InlineData("action.yml", "runs:\n  steps:\n  - run: docker run -e LOCALSTACK_AUTH_TOKEN=$1 x", "runs:\n  steps:\n  - run: docker run -e LOCALSTACK_AUTH_TOKEN=${{ env.LOCALSTACK_AUTH_TOKEN }} x")]
        public void VariableOfACommand_KeepsAValue(string path, string before, string after) => Assert.Equal(after, Rewrites.Clean(path, before));

        /// <summary>Where nothing can be required, the default goes alone.</summary>
        [Theory]
        [InlineData("compose.yml", "A: ${X:-$1}", "A: ${X:?required}")]
        [InlineData(".github/workflows/ci.yml", "jobs:\n  a:\n    steps:\n    - run: a ${X:-$1}", "jobs:\n  a:\n    steps:\n    - run: a ${X:?required}")]
        [InlineData("action.yml", "runs:\n  steps:\n  - run: a ${X:-$1}", "runs:\n  steps:\n  - run: a ${X:?required}")]
        [InlineData(".gitlab-ci.yml", "a:\n  script:\n    - a ${X:-$1}", "a:\n  script:\n    - a ${X:?required}")]
        [InlineData("Dockerfile", "RUN a ${X:-$1}", "RUN a ${X:?required}")]
        [InlineData("Makefile", "x:\n\ta $${X:-$1}", "x:\n\ta $${X:?required}")]
        public void DefaultOfAReference_Goes(string path, string before, string after) => Assert.Equal(after, Rewrites.Clean(path, before));
    }
}
