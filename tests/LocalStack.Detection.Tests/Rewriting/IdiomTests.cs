namespace LocalStack.Detection.Tests.Rewriting;

/// <summary>What each program reads, and what its users are told.</summary>
public static class IdiomTests
{
    public sealed class Reports
    {
        [Theory]
        [InlineData("appsettings.json", "{ \"A\": \"$1\" }", "LocalStack.Auth resolves ${LOCALSTACK_AUTH_TOKEN}; plain .NET configuration passes it on as text, so without LocalStack.Auth remove the setting and set LocalStack__AuthToken in the environment")]
        [InlineData("local.settings.json", "{ \"A\": \"$1\" }", "The Functions host expands %LOCALSTACK_AUTH_TOKEN% in bindings only: remove the setting, and set LOCALSTACK_AUTH_TOKEN in the environment of the host")]
        [InlineData("x.json", "{ \"A\": \"$1\" }", "The reader of this file expands no references: hand LOCALSTACK_AUTH_TOKEN over in the environment of the program")]
        [InlineData(".github/workflows/ci.yml", "A: $1", "Add LOCALSTACK_AUTH_TOKEN to the secrets of the repository")]
        [InlineData("action.yml", "A: $1", "An action cannot see secrets: the workflow that uses it has to set LOCALSTACK_AUTH_TOKEN in its env")]
        [InlineData(".gitlab-ci.yml", "A: $1", "Add LOCALSTACK_AUTH_TOKEN to the CI/CD variables of the project, masked")]
        [InlineData("azure-pipelines.yml", "A: $1", "Add LOCALSTACK_AUTH_TOKEN to the variables of the pipeline, as a secret")]
        [InlineData("values.yaml", "A: $1", "The reader of this file expands no references: in Kubernetes and Helm take the value from a secret (valueFrom, secretKeyRef); elsewhere hand LOCALSTACK_AUTH_TOKEN over in the environment")]
        [InlineData(".env", "A=$1", "Set LOCALSTACK_AUTH_TOKEN in the environment, or fill it in in a file that is not committed")]
        [InlineData("Dockerfile", "RUN x $1", "A build has no environment of its own: give the command a secret (RUN --mount=type=secret,id=LOCALSTACK_AUTH_TOKEN,env=LOCALSTACK_AUTH_TOKEN)")]
        [InlineData("x.tf", "a = \"$1\"", "A value that has to be known here cannot refer to the environment: declare a variable without a default and set it by TF_VAR_<name>")]
        [InlineData("x.http", "A: $1", "Visual Studio and the REST Client of VS Code read {{$processEnv LOCALSTACK_AUTH_TOKEN}}; the client of JetBrains writes {{$env.LOCALSTACK_AUTH_TOKEN}}")]
        [InlineData("x.runsettings", "<A>$1</A>", "The reader of this file expands no references: set LOCALSTACK_AUTH_TOKEN in the environment of the test run")]
        [InlineData("x.config", "<A>$1</A>", "The reader of this file expands no references: read LOCALSTACK_AUTH_TOKEN from the environment in code, or by a configuration builder")]
        public void Remark_IsSaid(string path, string marked, string remark) =>
            Assert.Equal(remark, Assert.Single(Rewrites.Of(path, Rewrites.Fill(marked)).Replacements).Remark);

        [Theory]
        [InlineData("launchSettings.json", "\"$1\"")]
        [InlineData("devcontainer.json", "\"$1\"")]
        [InlineData(".vscode/mcp.json", "\"$1\"")]
        [InlineData(".mcp.json", "\"$1\"")]
        [InlineData("compose.yml", "A: $1")]
        [InlineData("x.sh", "A=$1")]
        [InlineData("x.cmd", "set A=$1")]
        [InlineData("x.ps1", "$A = '$1'")]
        [InlineData("Makefile", "A = $1")]
        [InlineData("x.props", "<A>$1</A>")]
        [InlineData("notes.txt", "$1")]
        public void WhereTheReferenceIsAll_NothingIsSaid(string path, string marked) =>
            Assert.Null(Assert.Single(Rewrites.Of(path, Rewrites.Fill(marked)).Replacements).Remark);

        /// <summary>In the middle of a value.</summary>
        [Theory]
        [InlineData("appsettings.json", "\"x/$1/y\"", "\"x/${LOCALSTACK_AUTH_TOKEN}/y\"")]
        [InlineData("launchSettings.json", "\"x/$1/y\"", "\"x/%LOCALSTACK_AUTH_TOKEN%/y\"")]
        [InlineData("devcontainer.json", "\"x/$1/y\"", "\"x/${localEnv:LOCALSTACK_AUTH_TOKEN}/y\"")]
        [InlineData(".cursor/mcp.json", "\"x/$1/y\"", "\"x/${env:LOCALSTACK_AUTH_TOKEN}/y\"")]
        [InlineData(".mcp.json", "\"x/$1/y\"", "\"x/${LOCALSTACK_AUTH_TOKEN}/y\"")]
        [InlineData("local.settings.json", "\"x/$1/y\"", "\"x/<YOUR_AUTH_TOKEN>/y\"")]
        [InlineData("compose.yml", "A: x/$1/y", "A: x/${LOCALSTACK_AUTH_TOKEN:?required}/y")]
        [InlineData(".github/workflows/ci.yml", "A: x/$1/y", "A: x/${{ secrets.LOCALSTACK_AUTH_TOKEN }}/y")]
        [InlineData("action.yml", "A: x/$1/y", "A: x/${{ env.LOCALSTACK_AUTH_TOKEN }}/y")]
        [InlineData(".gitlab-ci.yml", "A: x/$1/y", "A: x/${LOCALSTACK_AUTH_TOKEN}/y")]
        [InlineData("azure-pipelines.yml", "A: x/$1/y", "A: x/$(LOCALSTACK_AUTH_TOKEN)/y")]
        [InlineData("x.cmd", "set A=x/$1/y", "set A=x/%LOCALSTACK_AUTH_TOKEN%/y")]
        [InlineData("Makefile", "A = x/$1/y", "A = x/$(LOCALSTACK_AUTH_TOKEN)/y")]
        [InlineData("x.http", "GET http://h/$1/y", "GET http://h/{{$processEnv LOCALSTACK_AUTH_TOKEN}}/y")]
        [InlineData("x.props", "<A>x/$1/y</A>", "<A>x/$(LOCALSTACK_AUTH_TOKEN)/y</A>")]
        [InlineData("x.runsettings", "<A>x/$1/y</A>", "<A>x/&lt;YOUR_AUTH_TOKEN&gt;/y</A>")]
        public void PartOfAValue_IsReplaced(string path, string before, string after) => Assert.Equal(after, Rewrites.Clean(path, before));

        /// <summary>These run a command without the variables of the user, so that "-e NAME" alone would hand on nothing.</summary>
        [Theory]
        [InlineData("compose.yml", "command: docker run -e LOCALSTACK_AUTH_TOKEN=$1 x", "command: docker run -e LOCALSTACK_AUTH_TOKEN=${LOCALSTACK_AUTH_TOKEN:?required} x")]
        [InlineData("azure-pipelines.yml", "- script: docker run -e LOCALSTACK_AUTH_TOKEN=$1 x", "- script: docker run -e LOCALSTACK_AUTH_TOKEN=$(LOCALSTACK_AUTH_TOKEN) x")]
        public void VariableOfACommand_KeepsAValue(string path, string before, string after) => Assert.Equal(after, Rewrites.Clean(path, before));

        [Theory]
        [InlineData("action.yml", "run: docker run -e LOCALSTACK_AUTH_TOKEN=$1 x", "run: docker run -e LOCALSTACK_AUTH_TOKEN x")]
        [InlineData(".gitlab-ci.yml", "- docker run -e LOCALSTACK_AUTH_TOKEN=$1 x", "- docker run -e LOCALSTACK_AUTH_TOKEN x")]
        public void VariableOfACommand_IsHandedOn(string path, string before, string after) => Assert.Equal(after, Rewrites.Clean(path, before));

        /// <summary>Where nothing can be required, the default goes alone.</summary>
        [Theory]
        [InlineData("compose.yml", "A: ${X:-$1}", "A: ${X:?required}")]
        [InlineData(".github/workflows/ci.yml", "run: a ${X:-$1}", "run: a ${X:?required}")]
        [InlineData("action.yml", "run: a ${X:-$1}", "run: a ${X:?required}")]
        [InlineData(".gitlab-ci.yml", "- a ${X:-$1}", "- a ${X:?required}")]
        [InlineData("azure-pipelines.yml", "- script: a ${X:-$1}", "- script: a ${X:?required}")]
        [InlineData("Dockerfile", "RUN a ${X:-$1}", "RUN a ${X:?required}")]
        [InlineData("Makefile", "x:\n\ta $${X:-$1}", "x:\n\ta $${X:?required}")]
        [InlineData(".env", "A=${X:-$1}", "A=${X}")]
        [InlineData("values.yaml", "A: ${X:-$1}", "A: ${X}")]
        public void DefaultOfAReference_Goes(string path, string before, string after) => Assert.Equal(after, Rewrites.Clean(path, before));
    }
}
