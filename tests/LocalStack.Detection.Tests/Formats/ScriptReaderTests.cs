using LocalStack.Detection.Formats;
using LocalStack.Detection.Tests.Scanning;

namespace LocalStack.Detection.Tests.Formats;

public static class ScriptReaderTests
{
    private static (string? Name, string Value)[] Read(string syntax, string text) =>
        [.. Invariants.Named(syntax).Read(text).Select(setting => (setting.Path?.ToString(), setting.Value))];

    public sealed class Reports
    {
        [Theory]
        [InlineData("KEY=value")]
        [InlineData("export KEY=value")]
        [InlineData("declare -x KEY=value")]
        [InlineData("KEY=value command")]
        [InlineData("KEY=\"value\" command --flag")]
        [InlineData("KEY='value'; command")]
        [InlineData("KEY=value # comment")]
        [InlineData("docker run -e KEY=value image")]
        [InlineData("docker run -eKEY=value image")]
        [InlineData("docker run -e \"KEY=value\" image")]
        [InlineData("docker run -e KEY=\"value\" image")]
        [InlineData("docker run --env KEY=value image")]
        [InlineData("docker run --env=KEY=value image")]
        [InlineData("docker run --env=\"KEY=value\" image")]
        [InlineData("  -e KEY=value \\")]
        [InlineData("sh -c \"KEY=value command\"")]
        [InlineData("sh -c 'export KEY=value; command'")]
        [InlineData("OPTIONS=\"-e KEY=value\"")]
        [InlineData("if true; then KEY=value; fi")]
        [InlineData("x=$(KEY=value command)")]
        [InlineData("true && KEY=value")]
        [InlineData("(KEY=value)")]
        [InlineData(": ${KEY:=value}")]
        [InlineData("curl -H \"KEY: value1\" http://host", "value1")]
        [InlineData("set -x KEY value")]
        [InlineData("set -gx KEY value")]
        [InlineData("set -U -x KEY 'value'; command")]
        [InlineData("set --export KEY \"value\"")]
        [InlineData("setenv KEY value")]
        [InlineData("KEY=$(pass show x)", "$(pass show x)")]
        [InlineData("KEY=`pass show x`", "`pass show x`")]
        [InlineData("KEY=${KEY:-a b}", "${KEY:-a b}")]
        [InlineData("KEY=<a b>", "<a b>")]
        [InlineData("KEY=\"a b\"", "a b")]
        [InlineData("KEY=", "")]
        public void ShellLine_IsRead(string text, string value = "value") =>
            Assert.Equal([("KEY", value)], Read(nameof(FileFormats.Shell), text));

        /// <summary>Also one that is given before the name that it is for.</summary>
        [Fact]
        public void Settings_AreInTheOrderOfTheText() => Assert.Equal(
            [("A", "b"), ("KEY", "value")],
            Read(nameof(FileFormats.Shell), "A=b; aws secretsmanager create-secret --secret-string value --name KEY"));

        /// <summary>Where quotes end is said by the lexer of each language alone: they all escape them in another way.</summary>
        [Theory]
        [InlineData(nameof(FileFormats.Shell), @"A='c:\' KEY='value'")]
        [InlineData(nameof(FileFormats.Shell), @"A=$'it\'s' KEY='value'")]
        [InlineData(nameof(FileFormats.Shell), @"A='it'\''s' KEY='value'")]
        [InlineData(nameof(FileFormats.Shell), "A=\"$(echo \"x\")\" KEY='value'")]
        [InlineData(nameof(FileFormats.Fish), @"set -gx A 'it\'s'; set -gx KEY 'value'")]
        [InlineData(nameof(FileFormats.PowerShell), "$env:A = \"say `\"hi\"; $env:KEY = \"value\"")]
        [InlineData(nameof(FileFormats.PowerShell), "$env:A = \"c:\\\"; $env:KEY = \"value\"")]
        [InlineData(nameof(FileFormats.PowerShell), "$env:A = \"\"\"\"; $env:KEY = \"value\"")]
        public void ValueBehindEscapedQuotes_IsRead(string format, string text) =>
            Assert.Contains(("KEY", "value"), Read(format, text));

        /// <summary>The first word behind an option may be its value or the name.</summary>
        [Theory]
        [InlineData("dotnet user-secrets set --project My.App A:KEY value")]
        [InlineData("dotnet user-secrets set --project my_app A:KEY value")]
        public void ValueBehindTheValueOfAnOption_IsRead(string text) =>
            Assert.Contains(("A:KEY", "value"), Read(nameof(FileFormats.Shell), text));

        [Theory]
        [InlineData("localstack auth set-token value")]
        [InlineData("localstack auth set-token \"value\" && localstack start")]
        [InlineData("sudo localstack auth  set-token 'value'")]
        [InlineData("sh -c 'localstack auth set-token value'")]
        public void StoredToken_IsRead(string text) =>
            Assert.Equal([("LOCALSTACK_AUTH_TOKEN", "value")], Read(nameof(FileFormats.Shell), text));

        [Theory]
        [InlineData("$env:KEY = \"value\"")]
        [InlineData("$env:KEY='value'")]
        [InlineData("$Env:KEY = 'value' # comment")]
        [InlineData("$KEY = 'value'")]
        [InlineData("[Environment]::SetEnvironmentVariable(\"KEY\", \"value\")")]
        [InlineData("[System.Environment]::SetEnvironmentVariable('KEY', 'value', 'User')")]
        [InlineData("setx KEY value")]
        [InlineData("docker run -e KEY=value image")]
        [InlineData("@{ KEY = 'value' }")]
        [InlineData("@{ 'KEY' = 'value'; }")]
        [InlineData("Set-Item env:KEY value")]
        [InlineData("Set-Item -Path Env:KEY -Value \"value\"")]
        [InlineData("Set-Item -LiteralPath 'Env:\\KEY' -Value 'value' -Force")]
        [InlineData("set-item Env:\\KEY value")]
        [InlineData("Set-Content -Path env:KEY -Value value")]
        [InlineData("si env:KEY 'value'")]
        [InlineData("ni env:KEY -Value 'value'")]
        [InlineData("sc env:KEY 'value'")]
        [InlineData("Set-Item env:/KEY value")]
        [InlineData("New-Item -Path Env:KEY -Value 'value'")]
        [InlineData("New-Item -Path Env:\\ -Name KEY -Value 'value'")]
        [InlineData("New-Item -Path Env: -Name \"KEY\" -Value value -Force")]
        [InlineData("$output = docker run -e KEY=value image")]
        [InlineData("$map = @{ OTHER = Get-Secret other; KEY = 'value' }")]
        public void PowerShellLine_IsRead(string text) =>
            Assert.Equal([("KEY", "value")], Read(nameof(FileFormats.PowerShell), text));

        /// <summary>PowerShell would take it for a command; whoever wrote it meant a value.</summary>
        [Theory]
        [InlineData("$env:KEY = k1")]
        [InlineData("$env:KEY=k1; run")]
        [InlineData("$env:KEY = k1 # comment")]
        [InlineData("@{ KEY = k1 }")]
        [InlineData("@{ 'KEY' = k1 }")]
        public void PowerShellLine_ThatLacksItsQuotes_IsRead(string text) =>
            Assert.Equal([("KEY", "k1")], Read(nameof(FileFormats.PowerShell), text));

        [Theory]
        [InlineData("set KEY=value")]
        [InlineData("SET KEY=value")]
        [InlineData("@set KEY=value")]
        [InlineData("set \"KEY=value\"")]
        [InlineData("set KEY=value&& run")]
        [InlineData("setx KEY value")]
        [InlineData("setx /M KEY value")]
        [InlineData("setx KEY \"value\"")]
        [InlineData("setx KEY value /M")]
        [InlineData("docker run -e KEY=value image")]
        [InlineData("set KEY=a b", "a b")]
        public void BatchLine_IsRead(string text, string value = "value") =>
            Assert.Equal([("KEY", value)], Read(nameof(FileFormats.Batch), text));

        [Theory]
        [InlineData("ENV KEY=value")]
        [InlineData("ENV KEY=\"value\"")]
        [InlineData("env KEY=value")]
        [InlineData("ENV KEY value")]
        [InlineData("ENV KEY \"value\"")]
        [InlineData("ARG KEY=value")]
        [InlineData("RUN export KEY=value && make")]
        public void Dockerfile_IsRead(string text) =>
            Assert.Equal([("KEY", "value")], Read(nameof(FileFormats.Dockerfile), text));

        [Fact]
        public void Dockerfile_SetsSeveral() => Assert.Equal(
            [("A", "1"), ("B", "2"), ("C", "3")], Read(nameof(FileFormats.Dockerfile), "ENV A=1 B=\"2\" \\\r\n    C=3"));

        [Theory]
        [InlineData("KEY=value")]
        [InlineData("KEY := value")]
        [InlineData("KEY ::= value")]
        [InlineData("KEY:=value")]
        [InlineData("export KEY ?= value")]
        [InlineData("KEY += value # comment")]
        [InlineData("\tKEY=value command")]
        [InlineData("\t@KEY=value command")]
        [InlineData("\tdocker run -e KEY=value image")]
        [InlineData("run: export KEY = value")]
        [InlineData("RUN = docker run -e KEY=value")]
        public void Makefile_IsRead(string text) =>
            Assert.Equal([("KEY", "value")], Read(nameof(FileFormats.Makefile), text));

        [Theory]
        [InlineData("KEY = a b")]
        [InlineData("export KEY = a b")]
        [InlineData("override KEY := a b # comment")]
        public void ValueOfAMakefile_IsTheRestOfTheLine(string text) =>
            Assert.Equal([("KEY", "a b")], Read(nameof(FileFormats.Makefile), text));

        /// <summary>What quotes and brackets enclose is of one value or command; behind them the line goes on.</summary>
        [Theory]
        [InlineData("sh -c \"A=1 b\" B=\"2 3\" C=4", "A=1|B=2 3|C=4")]
        [InlineData("sh -c \"A=1 # x\" B=2", "A=1|B=2")]
        [InlineData("sh -c 'A=1' B=2", "A=1|B=2")]
        [InlineData("A=$(x y) B=2", "A=$(x y)|B=2")]
        [InlineData("A=$(x $(y z)) B=2", "A=$(x $(y z))|B=2")]
        [InlineData("A=`x y` B=2", "A=`x y`|B=2")]
        [InlineData("A=<your token> B=2", "A=<your token>|B=2")]
        [InlineData("A=<x B=2", "A=|B=2")]
        [InlineData("A=\"x\\u0061\" B='y\\u0061'", "A=xa|B=y\\u0061")]
        [InlineData("-e=A=1 --env=B=2 --env=\"C=3\" -eD=4 --E=5", "A=1|B=2|C=3|D=4|E=5")]
        [InlineData("run // A=1", "A=1")]
        public void ShellLine_IsReadToItsEnd(string text, string expected) => Assert.Equal(
            expected, string.Join('|', Read(nameof(FileFormats.Shell), text).Select(setting => setting.Name + "=" + setting.Value)));

        [Theory]
        [InlineData("@KEY = value")]
        [InlineData("@KEY=value")]
        [InlineData("KEY: value")]
        [InlineData("KEY:value")]
        public void HttpFile_IsRead(string text) =>
            Assert.Equal([("KEY", "value")], Read(nameof(FileFormats.Http), text));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData(nameof(FileFormats.Shell), "# KEY=value")]
        [InlineData(nameof(FileFormats.Shell), "command # KEY=value")]
        [InlineData(nameof(FileFormats.Shell), "docker run -e KEY image")]
        [InlineData(nameof(FileFormats.Shell), "export KEY")]
        [InlineData(nameof(FileFormats.Shell), "[ \"$KEY\" == value ]")]
        [InlineData(nameof(FileFormats.Shell), "curl https://host/path?KEY=value")]
        [InlineData(nameof(FileFormats.Shell), "$KEY=value")]
        [InlineData(nameof(FileFormats.Shell), "echo \"KEY: unauthorized\"")]
        [InlineData(nameof(FileFormats.Shell), "auth set-token")]
        [InlineData(nameof(FileFormats.Shell), "set KEY value")]
        [InlineData(nameof(FileFormats.Shell), "set -x; KEY value")]
        [InlineData(nameof(FileFormats.Shell), "set -ex && KEY value")]
        [InlineData(nameof(FileFormats.Shell), "set -e KEY value")]
        [InlineData(nameof(FileFormats.PowerShell), "Set-Item HKCU:KEY value")]
        [InlineData(nameof(FileFormats.PowerShell), "$env:KEY = Get-Secret")]
        [InlineData(nameof(FileFormats.PowerShell), "$env:KEY=Get-Secret")]
        [InlineData(nameof(FileFormats.PowerShell), "$env:KEY = Get-Secret -Name k1 -AsPlainText")]
        [InlineData(nameof(FileFormats.PowerShell), "$env:KEY = op read op://vault/k1")]
        [InlineData(nameof(FileFormats.PowerShell), "$env:KEY = aws2 secretsmanager get-secret-value --secret-id k1")]
        [InlineData(nameof(FileFormats.PowerShell), "@{ KEY = Get-Secret k1 }")]
        [InlineData(nameof(FileFormats.PowerShell), "@{ 'KEY' = Get-Secret k1 }")]
        [InlineData(nameof(FileFormats.PowerShell), "Get-Item env:KEY")]
        [InlineData(nameof(FileFormats.PowerShell), "Remove-Item env:KEY")]
        [InlineData(nameof(FileFormats.PowerShell), "Set-Item -Path Env:KEY")]
        [InlineData(nameof(FileFormats.Batch), "rem set KEY=value")]
        [InlineData(nameof(FileFormats.Batch), ":: set KEY=value")]
        [InlineData(nameof(FileFormats.Batch), "setx KEY")]
        [InlineData(nameof(FileFormats.Dockerfile), "ARG KEY")]
        [InlineData(nameof(FileFormats.Dockerfile), "# ENV KEY=value")]
        [InlineData(nameof(FileFormats.Makefile), "\t[ KEY = value ]")]
        [InlineData(nameof(FileFormats.Http), "// @KEY = value")]
        [InlineData(nameof(FileFormats.Http), "GET https://host/")]
        public void OtherLine_GivesNothing(string syntax, string text) => Assert.Empty(Read(syntax, text));
    }
}
