namespace LocalStack.Detection.Tests.Rewriting;

/// <summary>How the formats other than YAML write a reference where quotes, defaults or elements decide.</summary>
public static class ContextRewritingTests
{
    public sealed class Reports
    {
        [Theory]
        // At the start of a text; the string is looked for up to its ends.
        [InlineData("x.ps1", "'ls-api-key: $1'", "\"ls-api-key: ${env:LOCALSTACK_AUTH_TOKEN}\"")]
        [InlineData("x.ps1", "curl 'x'; curl 'a $1 b' 'c'", "curl 'x'; curl \"a ${env:LOCALSTACK_AUTH_TOKEN} b\" 'c'")]
        [InlineData("x.ps1", "curl http://h/$1/y", "curl http://h/${env:LOCALSTACK_AUTH_TOKEN}/y")]
        [InlineData("x.ps1", "\"it's `\"$1`\"\"", "\"it's `\"${env:LOCALSTACK_AUTH_TOKEN}`\"\"")]
        [InlineData("x.ps1", "\"$1\"\"s\"", "\"${env:LOCALSTACK_AUTH_TOKEN}\"\"s\"")]
        [InlineData("x.ps1", "run -DA=$1 -t='$1' -u=\"$1\"", "run -DA=\"$env:LOCALSTACK_AUTH_TOKEN\" -t=\"$env:LOCALSTACK_AUTH_TOKEN\" -u=\"$env:LOCALSTACK_AUTH_TOKEN\"")]
        [InlineData("x.ps1", "run --a=$1 -A:$1 -B $1", "run --a=$env:LOCALSTACK_AUTH_TOKEN -A:${env:LOCALSTACK_AUTH_TOKEN} -B $env:LOCALSTACK_AUTH_TOKEN")]
        [InlineData("x.ps1", "run -H=a/$1", "run -H=a/\"${env:LOCALSTACK_AUTH_TOKEN}\"")]
        [InlineData("x.ps1", "<#> $1 #>\n$x = '$2'", "<#> <YOUR_AUTH_TOKEN> #>\n$x = $env:LOCALSTACK_AUTH_TOKEN")]
        public void PowerShell(string path, string before, string after) => Assert.Equal(after, Rewrites.Clean(path, before));

        /// <summary>The default goes, with its quotes and spaces, and the reference stays.</summary>
        [Theory]
        [InlineData("x.sh", "A=\"${X-$1}\"", "A=\"${X:?required}\"")]
        [InlineData("x.sh", "A=\"${X:=$1}\"", "A=\"${X:?required}\"")]
        [InlineData("x.sh", "A=\"${X=$1}\"", "A=\"${X:?required}\"")]
        [InlineData("x.sh", "A=\"${X_1:- $1 }\"", "A=\"${X_1:?required}\"")]
        [InlineData("x.sh", "A=${X:-\"$1\"}", "A=${X:?required}")]
        [InlineData("x.sh", "A=${X:-'$1'}", "A=${X:?required}")]
        public void DefaultOfAReference(string path, string before, string after) => Assert.Equal(after, Rewrites.Clean(path, before));

        [Theory]
        [InlineData("x.sh", "A=\"{X-$1}\"", "A=\"{X-${LOCALSTACK_AUTH_TOKEN:?required}}\"")]
        [InlineData("x.sh", "A=\"$X-$1}\"", "A=\"$X-${LOCALSTACK_AUTH_TOKEN:?required}}\"")]
        [InlineData("x.sh", "A=\"x {-$1}\"", "A=\"x {-${LOCALSTACK_AUTH_TOKEN:?required}}\"")]
        [InlineData("x.sh", "A=\"x-$1}\"", "A=\"x-${LOCALSTACK_AUTH_TOKEN:?required}}\"")]
        [InlineData(".mcp.json", """{ "A": "{b:$1}" }""", """{ "A": "{b:${LOCALSTACK_AUTH_TOKEN}}" }""")]
        [InlineData(".mcp.json", """{ "A": "x\"$1" }""", """{ "A": "x\"${LOCALSTACK_AUTH_TOKEN}" }""")]
        public void WhatIsNoDefault_IsReplacedAlone(string path, string before, string after) =>
            Assert.Equal(after, Rewrites.Clean(path, before));

        /// <summary>An entry that only sets what its program would inherit goes, with its line or its separator.</summary>
        [Theory]
        [InlineData("x.runsettings", "<RunSettings><RunConfiguration><EnvironmentVariables>\n  <LOCALSTACK_AUTH_TOKEN> $1\n  </LOCALSTACK_AUTH_TOKEN>\n  <A>b</A>\n</EnvironmentVariables></RunConfiguration></RunSettings>", "<RunSettings><RunConfiguration><EnvironmentVariables>\n  <A>b</A>\n</EnvironmentVariables></RunConfiguration></RunSettings>")]
        [InlineData("x.runsettings", "<RunSettings><RunConfiguration><EnvironmentVariables><LOCALSTACK_AUTH_TOKEN>$1</LOCALSTACK_AUTH_TOKEN></EnvironmentVariables></RunConfiguration></RunSettings>", "<RunSettings><RunConfiguration><EnvironmentVariables></EnvironmentVariables></RunConfiguration></RunSettings>")]
        [InlineData(".gitlab-ci.yml", "variables:\n  # note\n\n  LOCALSTACK_AUTH_TOKEN: \"$1\" # mine\n\n  # other\n  B: c\n", "variables:\n  # note\n\n\n  # other\n  B: c\n")]
        [InlineData(".gitlab-ci.yml", "variables:\n  A: b\n\n  # note\n  LOCALSTACK_AUTH_TOKEN: \"$1\"", "variables:\n  A: b\n\n  # note\n")]
        [InlineData(".gitlab-ci.yml", "variables:\n  LOCALSTACK_AUTH_TOKEN: \"$1\"\na:\n  script: [x]\n", "variables: {}\na:\n  script: [x]\n")]
        [InlineData(".gitlab-ci.yml", "a:\r\n  variables:\r\n    LOCALSTACK_AUTH_TOKEN: $1\r\n  script: [x]\r\n", "a:\r\n  variables: {}\r\n  script: [x]\r\n")]
        [InlineData("launchSettings.json", "{ \"profiles\": { \"a\": { \"environmentVariables\": { \"LOCALSTACK_AUTH_TOKEN\" : \"$1\" , \"B\": \"c\" } } } }", "{ \"profiles\": { \"a\": { \"environmentVariables\": { \"B\": \"c\" } } } }")]
        [InlineData("launchSettings.json", "{ \"profiles\": { \"a\": { \"environmentVariables\": { \"B\": \"c\",\n  \"LOCALSTACK_AUTH_TOKEN\"\n  :\n  \"$1\"\n  } } } }", "{ \"profiles\": { \"a\": { \"environmentVariables\": { \"B\": \"c\"\n  } } } }")]
        [InlineData("x.tfvars", "localstack_auth_token = \"$1\" , # a\nb = \"c\"", "b = \"c\"")]
        [InlineData("x.tfvars", "b = \"c\"\r\nlocalstack_auth_token = \"$1\" // a", "b = \"c\"\r\n")]
        public void EntryThatIsInherited_Goes(string path, string before, string after) => Assert.Equal(after, Rewrites.Clean(path, before));

        /// <summary>Several lines that people comment out by the command that does nothing.</summary>
        [Theory]
        [InlineData("x.sh", ": '\nA=$1\n'\n", ": '\nA=<YOUR_AUTH_TOKEN>\n'\n")]
        [InlineData("x.sh", "run\n  : <<'END'\nA=$1\nB=$1\nEND\n", "run\n  : <<'END'\nA=<YOUR_AUTH_TOKEN>\nB=<YOUR_AUTH_TOKEN>\nEND\n")]
        [InlineData("x.sh", ": <<END\r\nA=$1\r\nEND\r\n", ": <<END\r\nA=<YOUR_AUTH_TOKEN>\r\nEND\r\n")]
        [InlineData(".gitlab-ci.yml", "a:\n  script:\n    - |\n      : <<'END'\n      A=$1\n      END\n", "a:\n  script:\n    - |\n      : <<'END'\n      A=<YOUR_AUTH_TOKEN>\n      END\n")]
        [InlineData("x.sh", ": \"${X:=$1}\"\n", ": \"${X:?required}\"\n")]
        [InlineData("x.sh", "run '\nA=$1\n'\n", "run '\nA='\"${LOCALSTACK_AUTH_TOKEN:?required}\"'\n'\n")]
        public void TextOfTheCommandThatDoesNothing(string path, string before, string after) => Assert.Equal(after, Rewrites.Clean(path, before));

        /// <summary>What make prints or writes sees no shell.</summary>
        [Theory]
        [InlineData("$(info A=$1)", "$(info A=$(value LOCALSTACK_AUTH_TOKEN))")]
        [InlineData("a:\n\t$(file >.env,A='$1')\n", "a:\n\t$(file >.env,A='$(value LOCALSTACK_AUTH_TOKEN)')\n")]
        [InlineData("a:\n\t$(if $(B),,A=$1) run\n", "a:\n\t$(if $(B),,A=\"$${LOCALSTACK_AUTH_TOKEN:?required}\") run\n")]
        [InlineData("OPTIONS = -e A=$1\n", "OPTIONS = -e A=\"$${LOCALSTACK_AUTH_TOKEN:?required}\"\n")]
        [InlineData("export A = $1\n", "export A = $(value LOCALSTACK_AUTH_TOKEN)\n")]
        [InlineData("all: ; export A=b && run -e B=$1\n", "all: ; export A=b && run -e B=\"$${LOCALSTACK_AUTH_TOKEN:?required}\"\n")]
        public void TextOfMake(string before, string after) => Assert.Equal(after, Rewrites.Clean("Makefile", before));

        [Theory]
        [InlineData("echo A=$1 > .env", "echo A=%LOCALSTACK_AUTH_TOKEN% > .env")]
        [InlineData("if defined X (@Echo A=$1 )", "if defined X (@Echo A=%LOCALSTACK_AUTH_TOKEN% )")]
        [InlineData("echo.A=$1", "echo.A=%LOCALSTACK_AUTH_TOKEN%")]
        [InlineData("echoes A=$1", "echoes A=\"%LOCALSTACK_AUTH_TOKEN%\"")]
        [InlineData("run A=$1", "run A=\"%LOCALSTACK_AUTH_TOKEN%\"")]
        public void TextThatCmdPrints_GetsNoQuotes(string before, string after) => Assert.Equal(after, Rewrites.Clean("x.cmd", before));

        [Theory]
        [InlineData("appsettings.json", "[ $1, 1 ]", "[ \"${LOCALSTACK_AUTH_TOKEN}\", 1 ]")]
        [InlineData("appsettings.json", "/*/ $1 */{ \"A\": 1 }", "/*/ <YOUR_AUTH_TOKEN> */{ \"A\": 1 }")]
        [InlineData("x.http", "POST http://h\n\n# a\n$1", "POST http://h\n\n# a\n{{$processEnv LOCALSTACK_AUTH_TOKEN}}")]
        [InlineData("x.sh", "[ \"$1\" ]", "[ \"${LOCALSTACK_AUTH_TOKEN:?required}\" ]")]
        [InlineData("x.sh", "CMD [ \"$1\" ]", "CMD [ \"${LOCALSTACK_AUTH_TOKEN:?required}\" ]")]
        public void Others(string path, string before, string after) => Assert.Equal(after, Rewrites.Clean(path, before));
    }

    public sealed class Guards
    {
        private const string NotExpanded = "does not expand variables";

        /// <summary>The file says that another shell than a POSIX one reads its commands.</summary>
        [Theory]
        [InlineData("Dockerfile", "FROM a\nSHELL [\"pwsh\", \"-c\"]\nRUN $x = \"$1\"\n")]
        [InlineData("Dockerfile", "# escape=`\nFROM a\nRUN echo $1\n")]
        [InlineData("Dockerfile", "FROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nRUN echo $1\n")]
        [InlineData("Makefile", "SHELL := pwsh.exe\na:\n\techo $1\n")]
        [InlineData("Makefile", "export SHELL=cmd\na:\n\techo $1\n")]
        [InlineData(".circleci/config.yml", "jobs:\n  a:\n    shell: powershell.exe\n    steps:\n      - run: echo $1\n")]
        [InlineData(".gitlab-ci.yml", "a:\n  tags: [saas-windows-medium-amd64]\n  script:\n    - echo $1\n")]
        [InlineData("bitbucket-pipelines.yml", "image: mcr.microsoft.com/powershell\npipelines:\n  default:\n    - step:\n        script:\n          - echo $1\n")]
        public void CommandOfAnotherShell_Stays(string path, string marked) => AssertStays(path, marked, "shell");

        [Theory]
        [InlineData("Dockerfile", "FROM a\nSHELL [\"/bin/bash\", \"-c\"]\nRUN echo $1\n")]
        [InlineData("Makefile", "SHELL := /usr/bin/env bash\na:\n\techo $1\n")]
        [InlineData("Makefile", "SHELLS = pwsh\na:\n\techo $1\n")]
        [InlineData(".circleci/config.yml", "jobs:\n  a:\n    shell: /bin/bash -eo pipefail\n    steps:\n      - run: echo $1\n")]
        public void CommandOfAPosixShell_IsRewritten(string path, string marked) =>
            Assert.DoesNotContain(Rewrites.Token, Rewrites.Clean(path, marked), StringComparison.Ordinal);

        /// <summary>Commands that only another shell reads so.</summary>
        [Theory]
        [InlineData(".gitlab-ci.yml", "a:\n  script:\n    - $env:A = '$1'\n")]
        [InlineData(".gitlab-ci.yml", "a:\n  script:\n    - set A=b\n    - run $1\n")]
        [InlineData(".circleci/config.yml", "jobs:\n  a:\n    steps:\n      - run: $x = '$1'\n")]
        [InlineData("package.json", "{\"scripts\":{\"a\":\"set A=$1&& jest\"}}")]
        [InlineData("package.json", "{\"scripts\":{\"a\":\"cross-env A=$1 jest\"}}")]
        [InlineData("package.json", "{\"scripts\":{\"a\":\"run %A% $1\"}}")]
        public void CommandInTheWordsOfAnotherShell_Stays(string path, string marked) => AssertStays(path, marked, "shell");

        [Theory]
        [InlineData(".gitlab-ci.yml", "a:\n  script:\n    - set -e\n    - $RUN $1\n")]
        [InlineData(".gitlab-ci.yml", "a:\n  script:\n    - echo $A = b\n    - run $1\n")]
        [InlineData("package.json", "{\"scripts\":{\"a\":\"A=$1 jest\",\"b\":\"set -e\"},\"devDependencies\":{\"cross-env\":\"7\"}}")]
        public void CommandOfAnyShell_IsRewritten(string path, string marked) => CommandOfAPosixShell_IsRewritten(path, marked);

        /// <summary>A script in a script: the value would be read as text of the inner one.</summary>
        [Theory]
        [InlineData("x.fish", "alias a 'env A=$1 run'")]
        [InlineData("x.fish", "fish -c \"run $1\"")]
        [InlineData("x.fish", "ssh host 'A=$1 run'")]
        [InlineData("x.ps1", "Invoke-Expression \"run $1\"")]
        [InlineData("x.ps1", "pwsh -NoProfile -Command 'run $1'")]
        [InlineData("x.ps1", "cmd /c \"set A=$1&& run\"")]
        [InlineData("x.sh", "env -S 'A=$1 run'")]
        [InlineData("x.sh", "env -vS \"A=$1 run\"")]
        [InlineData("x.sh", "env --split-string='A=$1 run'")]
        public void ScriptInQuotes_Stays(string path, string marked) => AssertStays(path, marked, "quoted script");

        [Theory]
        [InlineData("$(eval A := $1)")]
        [InlineData("a:\n\t$(eval $(call b,$1))\n")]
        [InlineData("export OPTIONS = -e A=$1\n")]
        [InlineData("export OPTIONS = x:y;z -e A=$1\n")]
        [InlineData("a: export OPTIONS := -e A='$1'\n")]
        public void TextThatMakeReadsAgain_OrHandsOn_Stays(string marked) => AssertStays("Makefile", marked, "Make reads this text again");

        /// <summary>What is a part of a variable's value does not come from the environment when it is gone.</summary>
        [Theory]
        [InlineData("a = {\n  localstack_auth_token = \"$1\"\n}\n")]
        [InlineData("a = {\n  b = \"c\"\n  token = \"$1\"\n}\n")]
        public void PartOfAVariableOfTerraform_Stays(string marked) => AssertStays("x.tfvars", marked, "part of the value");

        [Theory]
        [InlineData("a:\n  trigger: b/c\n  variables:\n    LOCALSTACK_AUTH_TOKEN: $1\n    D: e\n")]
        [InlineData("a:\n  variables:\n    LOCALSTACK_AUTH_TOKEN: $1\n    D: e\n  trigger:\n    include:\n      - local: b.yml\n")]
        public void VariableThatGitLabHandsToAnotherPipeline_Stays(string marked) => AssertStays(".gitlab-ci.yml", marked, "another pipeline");

        [Fact]
        public void VariableOfAnotherJobOfGitLab_IsTakenOut() => Assert.Equal(
            "a:\n  variables:\n    D: e\n  script: run\nb:\n  trigger: b/c\n",
            Rewrites.Clean(".gitlab-ci.yml", "a:\n  variables:\n    LOCALSTACK_AUTH_TOKEN: $1\n    D: e\n  script: run\nb:\n  trigger: b/c\n"));

        /// <summary>Nobody sets an argument in the environment.</summary>
        [Theory]
        [InlineData("A=${1:-$1}")]
        [InlineData("A=\"${2-$1}\"")]
        public void DefaultOfAnArgument_Stays(string marked) => AssertStays("x.sh", marked, "expression");

        /// <summary>Settings of a page, which the program that makes it reads.</summary>
        [Theory]
        [InlineData("---\ntoken: $1\n---\ntext\n")]
        [InlineData("+++\r\ntoken = '$1'\r\n+++\r\n")]
        public void FrontMatterOfMarkdown_Stays(string marked) => AssertStays("x.md", marked, "not known");

        [Theory]
        [InlineData("---\ntoken: $1\n")]
        [InlineData("text\n\n---\ntoken: $1\n---\n")]
        [InlineData("---\na: b\n---\ntoken: $1\n---\n")]
        public void LinesOfMarkdown_AreNoFrontMatter(string marked) => Assert.Contains("<YOUR_AUTH_TOKEN>", Rewrites.Clean("x.md", marked), StringComparison.Ordinal);

        /// <summary>Places that take constants alone.</summary>
        [Theory]
        [InlineData("x.ps1", "param([ValidateSet('$1')]$a)", "not understood")]
        [InlineData("x.psd1", "@{ A = '$1' }", "data file")]
        [InlineData(".vscode/tasks.json", "{ \"inputs\": [ { \"id\": \"a\", \"default\": \"$1\" } ] }", "expanded")]
        [InlineData(".vscode/launch.json", "{ \"configurations\": [ { \"name\": \"$1\" } ] }", "expanded")]
        public void Constant_Stays(string path, string marked, string reason) => AssertStays(path, marked, reason);

        private static void AssertStays(string path, string marked, string reason)
        {
            var text = Rewrites.Fill(marked);

            var rewrite = Rewrites.Of(path, text);

            Assert.Same(text, rewrite.Text);
            Assert.Contains(reason, Assert.Single(rewrite.Left).Reason, StringComparison.Ordinal);
        }

        /// <summary>What looks like a comment, but may be text that a program reads.</summary>
        [Theory]
        [InlineData(".env", "A=\"first\n# $1\nlast\"\n")]
        [InlineData("x.tf", "a = \"${replace(\"b # $1\", \"c\", \"\")}\"\n")]
        [InlineData("x.properties", "a = b # $1\n")]
        [InlineData("x.properties", "a = b \\\n  # $1\n")]
        [InlineData("x.properties", "; $1\n")]
        [InlineData(".gitconfig", "[a]\n\tb = \"c \\\n# $1\"\n")]
        [InlineData("x.http", "POST http://h\nContent-Type: text/markdown\n\n# $1\n")]
        [InlineData("x.http", "GET http://h\n\n> {% client.global.set('A', '$1'); %}\n")]
        [InlineData("x.http", "< {%\n  // $1\n%}\nGET http://h\n")]
        [InlineData("x.http", "{{\n  exports.a = '$1';\n}}\nGET http://h\n")]
        [InlineData("Makefile", "define x\n# $1\nendef\n")]
        [InlineData("x.ps1", "cmd --% # $1\n")]
        [InlineData("justfile", "x := '''\n# $1\n'''\n")]
        [InlineData("x.php", "$x = \"a\n// $1\";\n")]
        [InlineData("x.nix", "{ x = ''\n  # $1\n''; }\n")]
        [InlineData("x.config", "<a b=\"<!-- $1 -->\" />")]
        public void CommentThatMayBeText_Stays(string path, string marked) => WhereNoReferenceCanStand_ItStays(path, marked);

        /// <summary>A reference in a reference, and one that is not read at all.</summary>
        [Theory]
        [InlineData("x.sh", "A=\"${-$1}\"")]
        [InlineData("x.sh", "A=\"${:-$1}\"")]
        [InlineData("x.sh", "A=\"${X:-$1\"")]
        [InlineData("x.sh", "A=\"${X:$1}\"")]
        [InlineData(".vscode/mcp.json", "{ \"A\": \"${env:X:-$1}\" }")]
        [InlineData("appsettings.json", "{ \"A\": b/$1 }")]
        [InlineData("appsettings.json", "{ \"A\": \"x\\\"$1\" }")]
        [InlineData("x.json", "{ \"A\": \"${X:-\\\"$1\\\"}\" }")]
        public void WhereNoReferenceCanStand_ItStays(string path, string marked)
        {
            var text = Rewrites.Fill(marked);

            var rewrite = Rewrites.Of(path, text);

            Assert.Same(text, rewrite.Text);
            Assert.NotEmpty(Assert.Single(rewrite.Left).Reason);
        }

        /// <summary>Only an element that is a variable of LocalStack in a test run is taken out.</summary>
        [Theory]
        [InlineData("x.runsettings", "<TestRunParameters><LOCALSTACK_AUTH_TOKEN>$1</LOCALSTACK_AUTH_TOKEN></TestRunParameters>")]
        [InlineData("x.config", "<EnvironmentVariables><LOCALSTACK_AUTH_TOKEN>$1</LOCALSTACK_AUTH_TOKEN></EnvironmentVariables>")]
        [InlineData("x.runsettings", "<RunSettings><RunConfiguration><EnvironmentVariables><MY_TOKEN>$1</MY_TOKEN></EnvironmentVariables></RunConfiguration></RunSettings>")]
        [InlineData("x.runsettings", "<RunSettings><RunConfiguration><EnvironmentVariables><LOCALSTACK_AUTH_TOKEN>$1 x</LOCALSTACK_AUTH_TOKEN></EnvironmentVariables></RunConfiguration></RunSettings>")]
        [InlineData("x.runsettings", "<RunSettings><RunConfiguration><EnvironmentVariables><LOCALSTACK_AUTH_TOKEN>x $1</LOCALSTACK_AUTH_TOKEN></EnvironmentVariables></RunConfiguration></RunSettings>")]
        public void ElementOfXml_Stays(string path, string marked) => WhereNoReferenceCanStand_ItStays(path, marked);

        /// <summary>In double quotes these would mean something else.</summary>
        [Theory]
        [InlineData("run 'it''s $1'")]
        [InlineData("run '''$1 x'")]
        [InlineData("run 'x $1 it''s'")]
        [InlineData("run 'x $1'''")]
        [InlineData("run 'x $1$y'")]
        [InlineData("run '$1''s'")]
        [InlineData("run '''$1'")]
        [InlineData("run 'x $1`'")]
        [InlineData("run 'say \"$1\"'")]
        [InlineData("run 'x $1")]
        public void StringOfPowerShell_Stays(string marked) => AssertStays("x.ps1", marked, NotExpanded);

        [Fact]
        public void LongStringOfPowerShell_Stays()
        {
            var text = new string('x', 2000);

            AssertStays("x.ps1", $"run '{text} $1'", NotExpanded);
            AssertStays("x.ps1", $"run 'a $1 {text}'", NotExpanded);
        }
    }
}
