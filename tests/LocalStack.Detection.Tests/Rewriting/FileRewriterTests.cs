using LocalStack.Detection.Rewriting;
using LocalStack.Detection.Scanning;

namespace LocalStack.Detection.Tests.Rewriting;

public static class FileRewriterTests
{
    public sealed class Json
    {
        [Theory]
        [InlineData("appsettings.json", """{ "LocalStack": { "AuthToken": "$1", "A": 1 } }""", """{ "LocalStack": { "AuthToken": "${LOCALSTACK_AUTH_TOKEN}", "A": 1 } }""")]
        [InlineData("appsettings.Development.json", """{ "LocalStack:ApiKey": "$K" }""", """{ "LocalStack:ApiKey": "${LOCALSTACK_API_KEY}" }""")]
        [InlineData("appsettings.json", """{ "LocalStack": { "AuthToken": " $1 " } }""", """{ "LocalStack": { "AuthToken": "${LOCALSTACK_AUTH_TOKEN}" } }""")]
        [InlineData("Properties/launchSettings.json", """{"profiles":{"a":{"environmentVariables":{"LOCALSTACK_AUTH_TOKEN":"$1","A":"b"}}}}""", """{"profiles":{"a":{"environmentVariables":{"A":"b"}}}}""")]
        [InlineData("launchSettings.json", """{"profiles":{"a":{"environmentVariables":{"A":"b","LOCALSTACK_API_KEY":"$K"}}}}""", """{"profiles":{"a":{"environmentVariables":{"A":"b"}}}}""")]
        [InlineData("appsettings.json", """{ "LocalStack": { "AuthToken": "${X:-$1}" } }""", """{ "LocalStack": { "AuthToken": "${X}" } }""")]
        [InlineData("appsettings.json", """{ "LocalStack": { "AuthToken": $1, "B": 2 } }""", """{ "LocalStack": { "AuthToken": "${LOCALSTACK_AUTH_TOKEN}", "B": 2 } }""")]
        [InlineData("appsettings.json", "{ // \"AuthToken\": \"$1\"\n \"A\": \"//\" }", "{ // \"AuthToken\": \"<YOUR_AUTH_TOKEN>\"\n \"A\": \"//\" }")]
        [InlineData("appsettings.json", "{ /* $1\n $2 */ \"B\": 1 }", "{ /* <YOUR_AUTH_TOKEN>\n <YOUR_AUTH_TOKEN> */ \"B\": 1 }")]
        [InlineData("appsettings.json", "{ broken $1", "{ broken \"${LOCALSTACK_AUTH_TOKEN}\"")]
        [InlineData(".devcontainer/devcontainer.json", """{"remoteEnv":{"LOCALSTACK_AUTH_TOKEN":"$1"}}""", """{"remoteEnv":{"LOCALSTACK_AUTH_TOKEN":"${localEnv:LOCALSTACK_AUTH_TOKEN}"}}""")]
        [InlineData("devcontainer.json", """{"LOCALSTACK_AUTH_TOKEN":"${localEnv:X:$1}"}""", """{"LOCALSTACK_AUTH_TOKEN":"${localEnv:X}"}""")]
        [InlineData("devcontainer.json", """{"runArgs":["-e", "LOCALSTACK_AUTH_TOKEN=$1"]}""", """{"runArgs":["-e", "LOCALSTACK_AUTH_TOKEN=${localEnv:LOCALSTACK_AUTH_TOKEN}"]}""")]
        [InlineData(".vscode/mcp.json", """{"env":{"LOCALSTACK_AUTH_TOKEN":"$1"}}""", """{"env":{"LOCALSTACK_AUTH_TOKEN":"${env:LOCALSTACK_AUTH_TOKEN}"}}""")]
        [InlineData(".mcp.json", """{"env":{"LOCALSTACK_AUTH_TOKEN":"$1"}}""", """{"env":{"LOCALSTACK_AUTH_TOKEN":"${LOCALSTACK_AUTH_TOKEN}"}}""")]
        [InlineData(".mcp.json", """{"args":["run","-e","LOCALSTACK_AUTH_TOKEN=$1","x"]}""", """{"args":["run","-e","LOCALSTACK_AUTH_TOKEN=${LOCALSTACK_AUTH_TOKEN}","x"]}""")]
        [InlineData("local.settings.json", """{"Values":{"LOCALSTACK_AUTH_TOKEN":"$1"}}""", """{"Values":{}}""")]
        [InlineData("Properties/launchSettings.json", """{"profiles":{"A":{"environmentVariables":{"LOCALSTACK_AUTH_TOKEN":"$1","B":"c"}}}}""", """{"profiles":{"A":{"environmentVariables":{"B":"c"}}}}""")]
        [InlineData("launchSettings.json", "{\"profiles\":{\"A\":{\"environmentVariables\":{\n  \"B\": \"c\",\n  \"LOCALSTACK_API_KEY\": \"$K\"\n}}}}", "{\"profiles\":{\"A\":{\"environmentVariables\":{\n  \"B\": \"c\"\n}}}}")]
        [InlineData("package.json", """{"scripts":{"a":"LOCALSTACK_AUTH_TOKEN=$1 node x"}}""", """{"scripts":{"a":"LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\" node x"}}""")]
        public void Becomes(string path, string before, string after) => Assert.Equal(after, Rewrites.Clean(path, before));
    }

    public sealed class Yaml
    {
        [Theory]
        [InlineData("docker-compose.yml", "environment:\n  LOCALSTACK_AUTH_TOKEN: $1\n  A: b\n", "environment:\n  LOCALSTACK_AUTH_TOKEN: ${LOCALSTACK_AUTH_TOKEN:?required}\n  A: b\n")]
        [InlineData("docker-compose.yml", "environment:\r\n  - LOCALSTACK_AUTH_TOKEN=$1 # why\r\n", "environment:\r\n  - LOCALSTACK_AUTH_TOKEN=${LOCALSTACK_AUTH_TOKEN:?required} # why\r\n")]
        [InlineData("compose.yaml", "environment:\n  - \"LOCALSTACK_AUTH_TOKEN=$1\"\n", "environment:\n  - \"LOCALSTACK_AUTH_TOKEN=${LOCALSTACK_AUTH_TOKEN:?required}\"\n")]
        [InlineData("compose.yml", "e: { LOCALSTACK_API_KEY: $K, A: b }", "e: { LOCALSTACK_API_KEY: \"${LOCALSTACK_API_KEY:?required}\", A: b }")]
        [InlineData("compose.yml", "e: [A=b, LOCALSTACK_API_KEY=$K]", "e: [A=b, \"LOCALSTACK_API_KEY=${LOCALSTACK_API_KEY:?required}\"]")]
        [InlineData("compose.yml", "e: [x $1 y $2 z, a]", "e: [\"x ${LOCALSTACK_AUTH_TOKEN:?required} y ${LOCALSTACK_AUTH_TOKEN:?required} z\", a]")]
        [InlineData("compose.yml", "e: [ 'LOCALSTACK_API_KEY=$K' ]", "e: [ 'LOCALSTACK_API_KEY=${LOCALSTACK_API_KEY:?required}' ]")]
        [InlineData("compose.yml", "e:\n  LOCALSTACK_AUTH_TOKEN: ${LOCALSTACK_AUTH_TOKEN:-$1}\n", "e:\n  LOCALSTACK_AUTH_TOKEN: ${LOCALSTACK_AUTH_TOKEN:?required}\n")]
        [InlineData("compose.yml", "e:\n  LOCALSTACK_AUTH_TOKEN: ${X-$1}\n", "e:\n  LOCALSTACK_AUTH_TOKEN: ${X:?required}\n")]
        [InlineData(".travis.yml", "env:\n  global:\n    - LOCALSTACK_AUTH_TOKEN=$1\n    - B=c\n", "env:\n  global:\n    - B=c\n")]
        [InlineData("compose.yml", "# LOCALSTACK_AUTH_TOKEN: $1\n", "# LOCALSTACK_AUTH_TOKEN: <YOUR_AUTH_TOKEN>\n")]
        [InlineData("compose.yml", "a: it's\nb: $1 # isn't $2\n", "a: it's\nb: ${LOCALSTACK_AUTH_TOKEN:?required} # isn't <YOUR_AUTH_TOKEN>\n")]
        [InlineData("compose.yml", "command: |\n  # $1\n  run $2\n", "command: |\n  # ${LOCALSTACK_AUTH_TOKEN:?required}\n  run ${LOCALSTACK_AUTH_TOKEN:?required}\n")]
        [InlineData(".github/workflows/ci.yml", "env:\n  LOCALSTACK_AUTH_TOKEN: $1\n", "env:\n  LOCALSTACK_AUTH_TOKEN: ${{ secrets.LOCALSTACK_AUTH_TOKEN }}\n")]
        [InlineData(".github/workflows/ci.yml", "jobs:\n  a:\n    steps:\n    - run: |\n        localstack auth set-token $1\n", "jobs:\n  a:\n    steps:\n    - run: |\n        localstack auth set-token ${{ secrets.LOCALSTACK_AUTH_TOKEN }}\n")]
        [InlineData(".github/workflows/ci.yml", "jobs:\n  a:\n    steps:\n    - run: docker run -e LOCALSTACK_AUTH_TOKEN=$1 x\n", "jobs:\n  a:\n    steps:\n    - run: docker run -e LOCALSTACK_AUTH_TOKEN=${{ secrets.LOCALSTACK_AUTH_TOKEN }} x\n")]
        [InlineData(".github/workflows/ci.yml", "env: { LOCALSTACK_API_KEY: $K }\n", "env: { LOCALSTACK_API_KEY: \"${{ secrets.LOCALSTACK_API_KEY }}\" }\n")]
        [InlineData("action.yml", "runs:\n  steps:\n  - env:\n      LOCALSTACK_AUTH_TOKEN: $1\n", "runs:\n  steps:\n  - env:\n      LOCALSTACK_AUTH_TOKEN: ${{ env.LOCALSTACK_AUTH_TOKEN }}\n")]
        [InlineData(".gitlab-ci.yml", "variables:\n  A: b\n  LOCALSTACK_AUTH_TOKEN: $1\n", "variables:\n  A: b\n")]
        [InlineData(".gitlab-ci.yml", "variables:\n  LOCALSTACK_AUTH_TOKEN: $1\n", "variables: {}\n")]
        [InlineData(".gitlab-ci.yml", "a:\n  script:\n    - docker run -e LOCALSTACK_AUTH_TOKEN=$1 x\n", "a:\n  script:\n    - docker run -e LOCALSTACK_AUTH_TOKEN x\n")]
        [InlineData(".gitlab-ci.yml", "a:\n  script:\n    - run --token $1\n", "a:\n  script:\n    - run --token \"${LOCALSTACK_AUTH_TOKEN:?required}\"\n")]
        [InlineData(".circleci/config.yml", "jobs:\n  a:\n    environment:\n      A: b\n      LOCALSTACK_AUTH_TOKEN: $1\n    steps:\n      - run: a $2\n", "jobs:\n  a:\n    environment:\n      A: b\n    steps:\n      - run: a \"${LOCALSTACK_AUTH_TOKEN:?required}\"\n")]
        [InlineData("bitbucket-pipelines.yml", "pipelines:\n  default:\n    - step:\n        script:\n          - a $1\n", "pipelines:\n  default:\n    - step:\n        script:\n          - a \"${LOCALSTACK_AUTH_TOKEN:?required}\"\n")]
        [InlineData("Taskfile.yml", "env:\n  A: b\n  LOCALSTACK_AUTH_TOKEN: $1\ntasks:\n  a:\n    cmds:\n      - a $2\n", "env:\n  A: b\ntasks:\n  a:\n    cmds:\n      - a \"${LOCALSTACK_AUTH_TOKEN:?required}\"\n")]
        [InlineData("Taskfile.yml", "tasks:\n  a: docker run -e LOCALSTACK_AUTH_TOKEN=$1 x\n", "tasks:\n  a: docker run -e LOCALSTACK_AUTH_TOKEN x\n")]
        [InlineData(".github/workflows/ci.yml", "jobs:\n  a:\n    env:\n      A: ${{ secrets.LOCALSTACK_AUTH_TOKEN || '$1' }}\n", "jobs:\n  a:\n    env:\n      A: ${{ secrets.LOCALSTACK_AUTH_TOKEN }}\n")]
        [InlineData(".gitlab-ci.yml", "a:\n  script:\n  - export LOCALSTACK_AUTH_TOKEN='$1'\n", "a:\n  script:\n  - export LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\"\n")]
        [InlineData(".gitlab-ci.yml", "a:\n  script:\n  - \"export LOCALSTACK_AUTH_TOKEN=$1\"\n", "a:\n  script:\n  - \"export LOCALSTACK_AUTH_TOKEN=\\\"${LOCALSTACK_AUTH_TOKEN:?required}\\\"\"\n")]
        [InlineData(".gitlab-ci.yml", "a:\n  script:\n  - |\n    # $1\n    docker run -e LOCALSTACK_AUTH_TOKEN=$2 x\n", "a:\n  script:\n  - |\n    # <YOUR_AUTH_TOKEN>\n    docker run -e LOCALSTACK_AUTH_TOKEN x\n")]
        [InlineData(".gitlab-ci.yml", "variables:\n  LOCALSTACK_AUTH_TOKEN: $1\n  A: b\n", "variables:\n  A: b\n")]
        public void Becomes(string path, string before, string after) => Assert.Equal(after, Rewrites.Clean(path, before));
    }

    public sealed class Scripts
    {
        [Theory]
        [InlineData(".env", "A=b\nLOCALSTACK_AUTH_TOKEN=$1\n", "A=b\n#LOCALSTACK_AUTH_TOKEN=\n")]
        [InlineData(".env", "LOCALSTACK_AUTH_TOKEN=\"$1\"\n", "#LOCALSTACK_AUTH_TOKEN=\"\"\n")]
        [InlineData(".env", "# LOCALSTACK_AUTH_TOKEN=$1\n", "# LOCALSTACK_AUTH_TOKEN=<YOUR_AUTH_TOKEN>\n")]
        [InlineData(".envrc", "export LOCALSTACK_AUTH_TOKEN=$1\n", "export LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\"\n")]
        [InlineData("x.sh", "export LOCALSTACK_API_KEY=$K\n", "export LOCALSTACK_API_KEY=\"${LOCALSTACK_API_KEY:?required}\"\n")]
        [InlineData("x.sh", "LOCALSTACK_AUTH_TOKEN='$1' run", "LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\" run")]
        [InlineData("x.sh", "LOCALSTACK_AUTH_TOKEN=\"$1\" run", "LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\" run")]
        [InlineData("x.sh", "sed -i 's/LOCALSTACK_API_KEY=.*/LOCALSTACK_API_KEY=$K/' .env", "sed -i 's/LOCALSTACK_API_KEY=.*/LOCALSTACK_API_KEY='\"${LOCALSTACK_API_KEY:?required}\"'/' .env")]
        [InlineData("x.sh", "sed s/^LOCALSTACK_API_KEY=.*/LOCALSTACK_API_KEY=$K/g a", "sed s/^LOCALSTACK_API_KEY=.*/LOCALSTACK_API_KEY=\"${LOCALSTACK_API_KEY:?required}\"/g a")]
        [InlineData("x.sh", "LOCALSTACK_AUTH_TOKEN=$'$1' run", "LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\" run")]
        [InlineData("x.sh", "LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:-$1}\"", "LOCALSTACK_AUTH_TOKEN=\"${LOCALSTACK_AUTH_TOKEN:?required}\"")]
        [InlineData("x.sh", "curl -H 'ls-api-key: $1' x", "curl -H 'ls-api-key: '\"${LOCALSTACK_AUTH_TOKEN:?required}\"'' x")]
        [InlineData("x.sh", "docker run -e LOCALSTACK_AUTH_TOKEN=$1 x", "docker run -e LOCALSTACK_AUTH_TOKEN x")]
        [InlineData("x.sh", "docker run --env=\"LOCALSTACK_AUTH_TOKEN=$1\" x", "docker run --env=\"LOCALSTACK_AUTH_TOKEN\" x")]
        [InlineData("x.sh", "docker run -e LOCALSTACK_AUTH_TOKEN='$1' x", "docker run -e LOCALSTACK_AUTH_TOKEN x")]
        [InlineData("x.sh", "docker run -e OTHER=$1 x", "docker run -e OTHER=\"${LOCALSTACK_AUTH_TOKEN:?required}\" x")]
        [InlineData("x.sh", "# export LOCALSTACK_AUTH_TOKEN=$1", "# export LOCALSTACK_AUTH_TOKEN=<YOUR_AUTH_TOKEN>")]
        [InlineData("x.sh", "cat <<EOF > .env\nLOCALSTACK_AUTH_TOKEN='$1'\nEOF\n", "cat <<EOF > .env\nLOCALSTACK_AUTH_TOKEN='${LOCALSTACK_AUTH_TOKEN:?required}'\nEOF\n")]
        [InlineData("x.cmd", "set LOCALSTACK_AUTH_TOKEN=$1\r\nREM $2\r\n", "set LOCALSTACK_AUTH_TOKEN=%LOCALSTACK_AUTH_TOKEN%\r\nREM YOUR_AUTH_TOKEN\r\n")]
        [InlineData("x.bat", "set \"LOCALSTACK_AUTH_TOKEN=$1\"", "set \"LOCALSTACK_AUTH_TOKEN=%LOCALSTACK_AUTH_TOKEN%\"")]
        [InlineData("x.bat", "set LOCALSTACK_AUTH_TOKEN= $1\r\n", "set LOCALSTACK_AUTH_TOKEN= %LOCALSTACK_AUTH_TOKEN%\r\n")]
        [InlineData("x.bat", "setx LOCALSTACK_AUTH_TOKEN $1\r\n", "setx LOCALSTACK_AUTH_TOKEN \"%LOCALSTACK_AUTH_TOKEN%\"\r\n")]
        [InlineData("x.bat", "setx LOCALSTACK_AUTH_TOKEN \"$1\"", "setx LOCALSTACK_AUTH_TOKEN \"%LOCALSTACK_AUTH_TOKEN%\"")]
        [InlineData("x.bat", "@SET A=1 & set /p LOCALSTACK_AUTH_TOKEN=$1\r\n", "@SET A=1 & set /p LOCALSTACK_AUTH_TOKEN=%LOCALSTACK_AUTH_TOKEN%\r\n")]
        [InlineData("x.bat", "set A=a $1\r\n", "set A=a %LOCALSTACK_AUTH_TOKEN%\r\n")]
        [InlineData("x.bat", "set ARGS=--token $1 -v\r\n", "set ARGS=--token %LOCALSTACK_AUTH_TOKEN% -v\r\n")]
        [InlineData("x.bat", "if \"%A%\"==\"\" set RUN=kubectl x --from-literal=LOCALSTACK_AUTH_TOKEN=$1\r\n", "if \"%A%\"==\"\" set RUN=kubectl x --from-literal=LOCALSTACK_AUTH_TOKEN=%LOCALSTACK_AUTH_TOKEN%\r\n")]
        [InlineData("x.bat", "set A=b ^& c $1\r\n", "set A=b ^& c %LOCALSTACK_AUTH_TOKEN%\r\n")]
        [InlineData("x.bat", "set A=b & run --token $1\r\n", "set A=b & run --token \"%LOCALSTACK_AUTH_TOKEN%\"\r\n")]
        [InlineData("x.bat", "& run --token $1\r\n", "& run --token \"%LOCALSTACK_AUTH_TOKEN%\"\r\n")]
        [InlineData("x.bat", "setx A=b $1\r\n", "setx A=b \"%LOCALSTACK_AUTH_TOKEN%\"\r\n")]
        [InlineData("x.bat", "test -e LOCALSTACK_AUTH_TOKEN=$1 x", "test -e LOCALSTACK_AUTH_TOKEN=\"%LOCALSTACK_AUTH_TOKEN%\" x")]
        [InlineData("x.bat", "reset LOCALSTACK_AUTH_TOKEN=$1", "reset LOCALSTACK_AUTH_TOKEN=\"%LOCALSTACK_AUTH_TOKEN%\"")]
        [InlineData("x.bat", "localstack auth set-token $1 && cd x", "localstack auth set-token \"%LOCALSTACK_AUTH_TOKEN%\" && cd x")]
        [InlineData("x.sh", "echo LOCALSTACK_API_KEY=$K\\;", "echo LOCALSTACK_API_KEY=\"${LOCALSTACK_API_KEY:?required}\"\\;")]
        [InlineData("compose.yml", "c: \"printf \\\"LOCALSTACK_API_KEY=$K\\\\nB=1\\\"\"\n", "c: \"printf \\\"LOCALSTACK_API_KEY=${LOCALSTACK_API_KEY:?required}\\\\nB=1\\\"\"\n")]
        [InlineData("Makefile", "ifeq ($(X),$1)\nendif\n", "ifeq ($(X),$(value LOCALSTACK_AUTH_TOKEN))\nendif\n")]
        [InlineData("Makefile", "$(info $1)\n", "$(info $(value LOCALSTACK_AUTH_TOKEN))\n")]
        [InlineData("Makefile", "X = a \\\n  $1\n", "X = a \\\n  $(value LOCALSTACK_AUTH_TOKEN)\n")]
        [InlineData("Makefile", "t:\n\tcmd \\\n    --token $1\n", "t:\n\tcmd \\\n    --token \"$${LOCALSTACK_AUTH_TOKEN:?required}\"\n")]
        [InlineData("Makefile", "X += $1\n", "X += $(value LOCALSTACK_AUTH_TOKEN)\n")]
        [InlineData("x.cmd", "docker run -e LOCALSTACK_AUTH_TOKEN=$1 x", "docker run -e LOCALSTACK_AUTH_TOKEN x")]
        [InlineData("x.ps1", "$env:LOCALSTACK_AUTH_TOKEN = '$1'", "$env:LOCALSTACK_AUTH_TOKEN = $env:LOCALSTACK_AUTH_TOKEN")]
        [InlineData("x.ps1", "$env:LOCALSTACK_AUTH_TOKEN = \"$1\"", "$env:LOCALSTACK_AUTH_TOKEN = $env:LOCALSTACK_AUTH_TOKEN")]
        [InlineData("x.ps1", "$c = \"a $1 $(Get-X '$2') b\"", "$c = \"a ${env:LOCALSTACK_AUTH_TOKEN} $(Get-X $env:LOCALSTACK_AUTH_TOKEN) b\"")]
        [InlineData("x.ps1", "curl -H \"ls-api-key: $1\"", "curl -H \"ls-api-key: ${env:LOCALSTACK_AUTH_TOKEN}\"")]
        [InlineData("x.ps1", "curl -H 'ls-api-key: $1'", "curl -H \"ls-api-key: ${env:LOCALSTACK_AUTH_TOKEN}\"")]
        [InlineData("x.ps1", "run 'a $1 b $2 c'", "run \"a ${env:LOCALSTACK_AUTH_TOKEN} b ${env:LOCALSTACK_AUTH_TOKEN} c\"")]
        [InlineData("x.ps1", "run $1 # $2", "run $env:LOCALSTACK_AUTH_TOKEN # <YOUR_AUTH_TOKEN>")]
        [InlineData("x.ps1", "<# $1 #> x", "<# <YOUR_AUTH_TOKEN> #> x")]
        [InlineData("x.ps1", "@\"\nls-api-key: $1\n\"@", "@\"\nls-api-key: ${env:LOCALSTACK_AUTH_TOKEN}\n\"@")]
        [InlineData("Dockerfile", "ENV LOCALSTACK_AUTH_TOKEN=$1 A=b\n", "ENV LOCALSTACK_AUTH_TOKEN=\"\" A=b\n")]
        [InlineData("Dockerfile", "ENV LOCALSTACK_AUTH_TOKEN $1\n", "ENV LOCALSTACK_AUTH_TOKEN \"\"\n")]
        [InlineData("Dockerfile", "ENV A=b \\\n  LOCALSTACK_AUTH_TOKEN=\"$1\"\n", "ENV A=b \\\n  LOCALSTACK_AUTH_TOKEN=\"\"\n")]
        [InlineData("Dockerfile", "ARG LOCALSTACK_AUTH_TOKEN=$1\n", "ARG LOCALSTACK_AUTH_TOKEN\n")]
        [InlineData("Dockerfile", "RUN localstack auth set-token $1\n", "RUN localstack auth set-token \"${LOCALSTACK_AUTH_TOKEN:?required}\"\n")]
        [InlineData("Makefile", "LOCALSTACK_AUTH_TOKEN := $1\n", "LOCALSTACK_AUTH_TOKEN := $(value LOCALSTACK_AUTH_TOKEN)\n")]
        [InlineData("Makefile", "export LOCALSTACK_AUTH_TOKEN = $1\n", "export LOCALSTACK_AUTH_TOKEN := $(value LOCALSTACK_AUTH_TOKEN)\n")]
        [InlineData("Makefile", "LOCALSTACK_AUTH_TOKEN ?= $1\n", "LOCALSTACK_AUTH_TOKEN ?= \n")]
        [InlineData("Makefile", "LOCALSTACK_AUTH_TOKEN = \"$1\"\n", "LOCALSTACK_AUTH_TOKEN := \"$(value LOCALSTACK_AUTH_TOKEN)\"\n")]
        [InlineData("Makefile", "TOKEN = $1\n", "TOKEN = $(value LOCALSTACK_AUTH_TOKEN)\n")]
        [InlineData("Makefile", "x:\n\trun --token $1\n", "x:\n\trun --token \"$${LOCALSTACK_AUTH_TOKEN:?required}\"\n")]
        [InlineData("Makefile", "x:\n\tdocker run -e LOCALSTACK_AUTH_TOKEN=$1 x\n", "x:\n\tdocker run -e LOCALSTACK_AUTH_TOKEN x\n")]
        [InlineData("x.tfvars", "a = 1\nlocalstack_auth_token = \"$1\"\n", "a = 1\n")]
        [InlineData("x.tf", "variable \"a\" {\n  default = \"$1\"\n}\n", "variable \"a\" {\n}\n")]
        [InlineData("x.fish", "set -x LOCALSTACK_AUTH_TOKEN $1\n", "set -x LOCALSTACK_AUTH_TOKEN \"$LOCALSTACK_AUTH_TOKEN\"\n")]
        [InlineData("x.http", "@localstack_auth_token = $1\n# $2\n", "@localstack_auth_token = {{$processEnv LOCALSTACK_AUTH_TOKEN}}\n# <YOUR_AUTH_TOKEN>\n")]
        [InlineData("x.http", "GET https://localhost\nls-api-key: $1\n", "GET https://localhost\nls-api-key: {{$processEnv LOCALSTACK_AUTH_TOKEN}}\n")]
        [InlineData("x.tfvars", "a = 1\nlocalstack_auth_token = \"$1\" // $2\n", "a = 1\n")]
        public void Becomes(string path, string before, string after) => Assert.Equal(after, Rewrites.Clean(path, before));
    }

    public sealed class Xml
    {
        [Theory]
        [InlineData("x.csproj", "<P><LocalStackAuthToken>$1</LocalStackAuthToken></P>", "<P><LocalStackAuthToken>$(LOCALSTACK_AUTH_TOKEN)</LocalStackAuthToken></P>")]
        [InlineData("x.props", "<P><!-- $1 --></P>", "<P><!-- <YOUR_AUTH_TOKEN> --></P>")]
        [InlineData("x.runsettings", "<RunSettings><RunConfiguration><EnvironmentVariables><LOCALSTACK_AUTH_TOKEN>$1</LOCALSTACK_AUTH_TOKEN><A>b</A></EnvironmentVariables></RunConfiguration></RunSettings>", "<RunSettings><RunConfiguration><EnvironmentVariables><A>b</A></EnvironmentVariables></RunConfiguration></RunSettings>")]
        public void Becomes(string path, string before, string after) => Assert.Equal(after, Rewrites.Clean(path, before));
    }

    public sealed class Documentation
    {
        [Theory]
        [InlineData("README.md", "```\nexport LOCALSTACK_AUTH_TOKEN=$1\n```\nand `$W`.", "```\nexport LOCALSTACK_AUTH_TOKEN=<YOUR_AUTH_TOKEN>\n```\nand `<YOUR_AUTH_TOKEN>`.")]
        [InlineData("notes.rst", "see $1", "see <YOUR_AUTH_TOKEN>")]
        [InlineData("README.md", "LOCALSTACK_API_KEY\n```sh\nexport LOCALSTACK_API_KEY=$K\n```\n", "LOCALSTACK_API_KEY\n```sh\nexport LOCALSTACK_API_KEY=<YOUR_API_KEY>\n```\n")]
        [InlineData("a.py", "# $1\nx = 1\n", "# <YOUR_AUTH_TOKEN>\nx = 1\n")]
        public void Becomes(string path, string before, string after) => Assert.Equal(after, Rewrites.Clean(path, before));
    }

    public sealed class Reports
    {
        [Theory]
        [InlineData("appsettings.json", """{ "LocalStack": { "AuthToken": "$1" } }""", "LocalStack__AuthToken")]
        [InlineData("local.settings.json", """{ "Values": { "LOCALSTACK_API_KEY": "$K" } }""", "LOCALSTACK_API_KEY")]
        [InlineData(".github/workflows/ci.yml", "env:\n  LOCALSTACK_API_KEY: $K\n", "LOCALSTACK_API_KEY to the secrets")]
        [InlineData("x.tfvars", "localstack_auth_token = \"$1\"", "TF_VAR_")]
        [InlineData("x.http", "ls-api-key: $1", "{{$env.LOCALSTACK_AUTH_TOKEN}}")]
        [InlineData("Dockerfile", "ENV LOCALSTACK_AUTH_TOKEN=$1", "docker run -e LOCALSTACK_AUTH_TOKEN")]
        [InlineData("appsettings.json", """{ "LocalStack": { "ApiKey": "$K" } }""", "LocalStack__ApiKey")]
        [InlineData(".github/workflows/ci.yml", "env:\n  LOCALSTACK_API_KEY: $K", "LOCALSTACK_API_KEY to the secrets")]
        public void WhatTheUserHasToKnow_IsSaid(string path, string marked, string remark)
        {
            var replacement = Assert.Single(Rewrites.Of(path, Rewrites.Fill(marked)).Replacements);

            Assert.Contains(remark, replacement.Remark, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("compose.yml", "LOCALSTACK_AUTH_TOKEN: $1")]
        [InlineData("appsettings.json", "{ // $1\n }")]
        public void WhereNothingIsToBeKnown_NothingIsSaid(string path, string marked) =>
            Assert.Null(Assert.Single(Rewrites.Of(path, Rewrites.Fill(marked)).Replacements).Remark);

        [Fact]
        public void OnlyTheGivenFindings_AreReplaced()
        {
            var text = Rewrites.Fill("A=$1\nB=$2\n");
            var findings = Rewrites.Find("x.sh", text);

            var rewrite = FileRewriter.Rewrite(ScannedFile.Scan("x.sh", text, DetectionOptions.Default).WithFindings([findings[1]]));

            Assert.Equal(Rewrites.Fill("A=$1\nB=\"${LOCALSTACK_AUTH_TOKEN:?required}\"\n"), rewrite.Text);
            Assert.Same(findings[1], Assert.Single(rewrite.Replacements).Finding);
        }

        [Fact]
        public void EscapedCredentials_OfOneValue_Stay()
        {
            var text = Rewrites.Fill("{ \"A\": \"$1 $2\" }").Replace("ls-", "l\\u0073-", StringComparison.Ordinal);

            var rewrite = Rewrites.Of("appsettings.json", text);

            Assert.Same(text, rewrite.Text);
            Assert.Equal(2, rewrite.Left.Count);
            Assert.All(rewrite.Left, left => Assert.Contains("It is written with escapes", left.Reason, StringComparison.Ordinal));
        }

        [Fact]
        public void NameThatTheUserAdded_IsReplaced()
        {
            var options = DetectionOptions.Read(key => key == DetectionOptions.CredentialNamesKey ? "EMULATOR_KEY" : null);
            var text = Rewrites.Fill("EMULATOR_KEY=$K");
            var findings = ScannedFile.Scan("x.sh", text, options).Findings;

            Assert.Equal(
                "EMULATOR_KEY=\"${LOCALSTACK_AUTH_TOKEN:?required}\"",
                FileRewriter.Rewrite(ScannedFile.Scan("x.sh", text, options)).Text);
        }

        [Fact]
        public void OneThatCannotBeReplaced_DoesNotKeepTheOthersFromIt()
        {
            var text = Rewrites.Fill("{ \"a\": \"$1\", \"$W\": { \"b\": 1 }, \"c\": \"$2\" }");

            var rewrite = Rewrites.Of("appsettings.json", text);

            Assert.Equal(Rewrites.Fill("{ \"a\": \"${LOCALSTACK_AUTH_TOKEN}\", \"$W\": { \"b\": 1 }, \"c\": \"${LOCALSTACK_AUTH_TOKEN}\" }"), rewrite.Text);
            Assert.Single(rewrite.Left);
        }
    }

    public sealed class Guards
    {
        [Fact]
        public void CancelledWork_Ends()
        {
            var text = Rewrites.Fill("A=$1");

            Assert.ThrowsAny<OperationCanceledException>(() => FileRewriter.Rewrite(
                ScannedFile.Scan("x.sh", text, DetectionOptions.Default), new CancellationToken(canceled: true)));
        }

        [Fact]
        public void AcceptedSecret_Stays()
        {
            var text = Rewrites.Fill("A=$1 # localstack-analyzers:allow\nB=$2\n");

            var rewrite = Rewrites.Of("x.sh", text);

            Assert.Equal(Rewrites.Fill("A=$1 # localstack-analyzers:allow\nB=\"${LOCALSTACK_AUTH_TOKEN:?required}\"\n"), rewrite.Text);
        }

        /// <summary>Work that grew with the square of the length would not end.</summary>
        [Theory]
        [InlineData("x.sh", "$1 ")]
        [InlineData("x.sh", "`$(\"$1 ")]
        [InlineData("x.sh", "<<A '$1' ")]
        [InlineData("x.json", "\"$1\" ")]
        [InlineData("x.json", "{\"$1\":")]
        [InlineData("x.json", "{\"a\":\"$1\",\"b\":")]
        [InlineData("x.yml", "- - '$1' ")]
        [InlineData("compose.yml", "[$1, ")]
        [InlineData("x.ps1", "'$1 ")]
        [InlineData("Makefile", "A=$1 ")]
        [InlineData("Dockerfile", "ENV A=$1 \\\n")]
        [InlineData("x.config", "<a b='$1'>")]
        [InlineData("x.tf", "<<A $1")]
        [InlineData("x.txt", "$1 ")]
        public void ManySecrets_AreReadInLinearTime(string path, string piece)
        {
            const int Count = 5_000;
            var text = string.Concat(Enumerable.Repeat(Rewrites.Fill(piece), Count));

            var rewrite = Rewrites.Of(path, text);

            Assert.Equal(Rewrites.Find(path, text).Count, rewrite.Replacements.Count + rewrite.Left.Count);
        }
    }

    public sealed class Left
    {
        [Theory]
        [InlineData("x.sh", "cat <<'EOF'\n$1\nEOF\n")]
        [InlineData("Makefile", "LOCALSTACK_AUTH_TOKEN += $1\n")]
        [InlineData("Dockerfile", "RUN <<EOF\nexport LOCALSTACK_AUTH_TOKEN=$1\nEOF\n")]
        [InlineData("x.ps1", "@'\n$1\n'@")]
        [InlineData("x.ps1", "run '$x $1'")]
        [InlineData("Dockerfile", "CMD [\"run\", \"$1\"]\n")]
        [InlineData("azure-pipelines.yml", "variables:\n  LOCALSTACK_AUTH_TOKEN: $1\n")]
        [InlineData("x.json", "{ \"$1\": { \"A\": 1 } }")]
        [InlineData("appsettings.json", """{ "Url": "http://x/?t=$1&b" }""")]
        [InlineData("launchSettings.json", """{"environmentVariables":{"LOCALSTACK_AUTH_TOKEN":"$1"}}""")]
        [InlineData("launchSettings.json", """{"profiles":{"a":{"commandLineArgs":"run -e LOCALSTACK_AUTH_TOKEN=$1 x"}}}""")]
        [InlineData("launchSettings.json", """{"profiles":{"a":{"environmentVariables":{"MY_TOKEN":"$1"}}}}""")]
        [InlineData("local.settings.json", """{"LOCALSTACK_AUTH_TOKEN":"$1"}""")]
        [InlineData("x.json", """{"env":{"LOCALSTACK_AUTH_TOKEN":"$1"}}""")]
        [InlineData("x.json", """{"Env":["LOCALSTACK_API_KEY=$K","A=b"]}""")]
        [InlineData("x.json", """{"url":"https://h/$1/x"}""")]
        [InlineData("x.json", """[{"name":"LOCALSTACK_AUTH_TOKEN","value":"$1"}]""")]
        [InlineData("x.json", "/* $1")]
        [InlineData("values.yaml", "- name: LOCALSTACK_AUTH_TOKEN\n  value: $1\n- name: A\n  value: b\n")]
        [InlineData("values.yaml", "localstack:\n  authToken: '$1'\n")]
        [InlineData("values.yaml", "url: http://h/?t=$1\n")]
        [InlineData(".github/workflows/ci.yml", "name: $1\n")]
        [InlineData(".github/workflows/ci.yml", "jobs:\n  a:\n    steps:\n    - if: env.A == '$1'\n      run: x\n")]
        [InlineData("action.yml", "env:\n  LOCALSTACK_AUTH_TOKEN: $1\n")]
        [InlineData("azure-pipelines.yml", "steps:\n- script: x\n  env:\n    LOCALSTACK_AUTH_TOKEN: $1\n")]
        [InlineData("azure-pipelines.yml", "steps:\n- script: run ${X:-$1}\n")]
        [InlineData(".gitlab-ci.yml", "a:\n  image: x/$1\n")]
        [InlineData(".env", "URL=http://h/?t=$1\n")]
        [InlineData(".env", "A=${X:-$1}\n")]
        [InlineData("x.tf", "default = \"http://$1\"\n")]
        [InlineData("x.tf", "a = <<END\n# $1\nEND\n")]
        [InlineData("x.runsettings", "<P name=\"LOCALSTACK_AUTH_TOKEN\" value=\"$1\" />")]
        [InlineData("App.config", "<a><add key=\"LOCALSTACK_AUTH_TOKEN\" value=\"$1\" /></a>")]
        [InlineData("App.config", "<a><add key=\"url\" value=\"http://$1/\" /></a>")]
        [InlineData("App.config", "<a><![CDATA[x $1 y]]></a>")]
        [InlineData("notes.txt", "see $1")]
        [InlineData("x.js", "const a = '$1';")]
        [InlineData("x.sh", "sh -c 'echo $1 \"x\"'")]
        [InlineData("launchSettings.json", "{\"commandLineArgs\":\"run -e LOCALSTACK_AUTH_TOKEN=\\\"$1\\\" x\"}")]
        [InlineData("x.runsettings", "<EnvironmentVariables><LOCALSTACK_AUTH_TOKEN>$1</LOCALSTACK_AUTH_TOKEN><A>b</A></EnvironmentVariables>")]
        [InlineData("Properties/launchSettings.json", "{\"environmentVariables\":{\"LOCALSTACK_AUTH_TOKEN\":\"$1\"}}")]
        [InlineData("launchSettings.json", "{\"commandLineArgs\":\"run -e LOCALSTACK_AUTH_TOKEN=$1 x\"}")]
        [InlineData("x.json", "{\"env\":{\"LOCALSTACK_AUTH_TOKEN\":\"$1\"},\"z\":\"$W\"}")]
        [InlineData(".github/workflows/ci.yml", "- run: |\n    localstack auth set-token $1\n")]
        [InlineData(".github/workflows/ci.yml", "- run: docker run -e LOCALSTACK_AUTH_TOKEN=$1 x\n")]
        [InlineData("appsettings.json", "\"x/$1/y\"")]
        [InlineData("launchSettings.json", "\"x/$1/y\"")]
        [InlineData("local.settings.json", "\"x/$1/y\"")]
        [InlineData(".github/workflows/ci.yml", "A: x/$1/y")]
        [InlineData("action.yml", "A: x/$1/y")]
        [InlineData(".gitlab-ci.yml", "A: x/$1/y")]
        [InlineData("azure-pipelines.yml", "A: x/$1/y")]
        [InlineData("x.runsettings", "<A>x/$1/y</A>")]
        [InlineData("launchSettings.json", "\"$1\"")]
        [InlineData("notes.txt", "$1")]
        [InlineData(".github/workflows/ci.yml", "run: a ${X:-$1}")]
        [InlineData("action.yml", "run: a ${X:-$1}")]
        [InlineData(".gitlab-ci.yml", "- a ${X:-$1}")]
        [InlineData("azure-pipelines.yml", "- script: a ${X:-$1}")]
        [InlineData(".env", "A=${X:-$1}")]
        [InlineData("values.yaml", "A: ${X:-$1}")]
        [InlineData("local.settings.json", "{ \"A\": \"$1\" }")]
        [InlineData("x.json", "{ \"A\": \"$1\" }")]
        [InlineData(".github/workflows/ci.yml", "A: $1")]
        [InlineData("action.yml", "A: $1")]
        [InlineData(".gitlab-ci.yml", "A: $1")]
        [InlineData("azure-pipelines.yml", "A: $1")]
        [InlineData("values.yaml", "A: $1")]
        [InlineData("x.tf", "a = \"$1\"")]
        [InlineData("x.runsettings", "<A>$1</A>")]
        [InlineData("x.config", "<A>$1</A>")]
        [InlineData("azure-pipelines.yml", "- script: docker run -e LOCALSTACK_AUTH_TOKEN=$1 x")]
        [InlineData("action.yml", "run: docker run -e LOCALSTACK_AUTH_TOKEN=$1 x")]
        [InlineData(".gitlab-ci.yml", "- docker run -e LOCALSTACK_AUTH_TOKEN=$1 x")]
        [InlineData("appsettings.json", "{ \"A\": b/$1 }")]
        [InlineData("appsettings.json", "{ \"A\": \"x\\\"$1\" }")]
        [InlineData("x.tf", "a = <<END\n# $1\nEND\nb = \"$2\"\n")]
        [InlineData("azure-pipelines.yml", "steps:\n- script: x\n  env:\n    variables: $1\n")]
        [InlineData("x.sh", "A=\"${-$1}\"")]
        [InlineData("x.sh", "A=\"${:-$1}\"")]
        [InlineData("x.sh", "A=\"${X:-$1\"")]
        [InlineData("x.sh", "A=\"${X:$1}\"")]
        [InlineData("appsettings.json", "{ \"A\": \"{b:$1}\" }")]
        [InlineData("x.json", "{ \"A\": \"${X:-\\\"$1\\\"}\" }")]
        [InlineData("x.runsettings", "<TestRunParameters><LOCALSTACK_AUTH_TOKEN>$1</LOCALSTACK_AUTH_TOKEN></TestRunParameters>")]
        [InlineData("x.config", "<EnvironmentVariables><LOCALSTACK_AUTH_TOKEN>$1</LOCALSTACK_AUTH_TOKEN></EnvironmentVariables>")]
        [InlineData("x.runsettings", "<EnvironmentVariables><MY_TOKEN>$1</MY_TOKEN></EnvironmentVariables>")]
        [InlineData("x.runsettings", "<EnvironmentVariables><LOCALSTACK_AUTH_TOKEN>$1 x</LOCALSTACK_AUTH_TOKEN></EnvironmentVariables>")]
        [InlineData("x.runsettings", "<EnvironmentVariables><LOCALSTACK_AUTH_TOKEN>x $1</LOCALSTACK_AUTH_TOKEN></EnvironmentVariables>")]
        [InlineData("Dockerfile", "ENV URL=http://h/?t=$1")]
        [InlineData("local.settings.json", "{ \"LOCALSTACK_API_KEY\": \"$K\" }")]
        [InlineData("values.yaml", "LOCALSTACK_AUTH_TOKEN: $1")]
        [InlineData(".github/workflows/ci.yml", "LOCALSTACK_API_KEY: $K")]
        [InlineData(".gitlab-ci.yml", "variables: { LOCALSTACK_API_KEY: $K, A: b }")]
        [InlineData("values.yaml", "e: [x $1, a]")]
        [InlineData("values.yaml", "e: { LOCALSTACK_API_KEY: $K, A: b }")]
        [InlineData("values.yaml", "- LOCALSTACK_AUTH_TOKEN=$1\n- A=b\n")]
        [InlineData("values.yaml", "e:\n  $1\na: b\n")]
        public void Stays_AndSaysWhy(string path, string marked)
        {
            var text = Rewrites.Fill(marked);

            var rewrite = Rewrites.Of(path, text);

            Assert.Empty(rewrite.Replacements);
            Assert.Same(text, rewrite.Text);
            Assert.NotEmpty(rewrite.Left);
            Assert.All(rewrite.Left, left => Assert.NotEmpty(left.Reason));
        }
    }
}
