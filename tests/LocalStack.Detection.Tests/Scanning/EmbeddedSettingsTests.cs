using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;

namespace LocalStack.Detection.Tests.Scanning;

public static class EmbeddedSettingsTests
{
    public sealed class Reports
    {
        [Theory]
        [InlineData("LOCALSTACK_API_KEY=q8Zk2LmP0x", "LOCALSTACK_API_KEY")]
        [InlineData("run -d -e LOCALSTACK_API_KEY=q8Zk2LmP0x image", "LOCALSTACK_API_KEY")]
        [InlineData("--LocalStack:ApiKey=q8Zk2LmP0x", "LOCALSTACK_API_KEY")]
        [InlineData("export LOCALSTACK_AUTH_TOKEN=\"q8Zk2LmP0x\"", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("ls-api-key: q8Zk2LmP0x", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("localstack auth set-token q8Zk2LmP0x", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("{ \"LocalStack\": { \"AuthToken\": \"q8Zk2LmP0x\" } }", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("localstack:\n  authToken: q8Zk2LmP0x\n", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("\nlocalstack:\n  image: x\n  authToken: q8Zk2LmP0x\n", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData(" { \"LocalStack\": { \"Image\": \"x\", \"AuthToken\": \"q8Zk2LmP0x\" } }", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("\n[{ \"LocalStack\": { \"Image\": \"x\", \"AuthToken\": \"q8Zk2LmP0x\" } }]", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData(" <LocalStack><Image>x</Image><AuthToken>q8Zk2LmP0x</AuthToken></LocalStack>", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("LOCALSTACK_AUTH_TOKEN=${LOCALSTACK_AUTH_TOKEN:-q8Zk2LmP0x}", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("# LOCALSTACK_API_KEY=q8Zk2LmP0x", "LOCALSTACK_API_KEY")]
        [InlineData("http://host/?LOCALSTACK_API_KEY=q8Zk2LmP0x&a=b", "LOCALSTACK_API_KEY")]
        [InlineData("a; LOCALSTACK_API_KEY = q8Zk2LmP0x; b", "LOCALSTACK_API_KEY")]
        [InlineData("\"LOCALSTACK_API_KEY\": \"q8Zk2LmP0x\",", "LOCALSTACK_API_KEY")]
        [InlineData("'LOCALSTACK_API_KEY' : 'q8Zk2LmP0x'", "LOCALSTACK_API_KEY")]
        [InlineData("LOCALSTACK_API_KEY: \"q8ZkxLmPyx\"", "LOCALSTACK_API_KEY")]
        [InlineData("\\\"LOCALSTACK_API_KEY\\\":\\\"q8Zk2LmP0x\\\"", "LOCALSTACK_API_KEY")]
        [InlineData("env: { LOCALSTACK_API_KEY: q8Zk2LmP0x }", "LOCALSTACK_API_KEY")]
        [InlineData("LocalStack:ApiKey: q8Zk2LmP0x", "LOCALSTACK_API_KEY")]
        [InlineData("ls-api-key:q8Zk2LmP0x", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("curl -H \"ls-api-key: q8Zk2LmP0x\" http://host", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("$env:LOCALSTACK_API_KEY = 'q8Zk2LmP0x'\nrun", "LOCALSTACK_API_KEY")]
        [InlineData("setx LOCALSTACK_API_KEY q8Zk2LmP0x", "LOCALSTACK_API_KEY")]
        [InlineData("Set-Item env:LOCALSTACK_API_KEY q8Zk2LmP0x", "LOCALSTACK_API_KEY")]
        [InlineData("#!/bin/sh\nset -e\nexport LOCALSTACK_API_KEY=q8Zk2LmP0x\n", "LOCALSTACK_API_KEY")]
        public void Value_IsFoundOnce(string text, string variable)
        {
            var match = Assert.Single(EmbeddedSettings.Find(text, CredentialNames.Default));

            Assert.Equal(match.Start + match.Length, match.End);

            Assert.Contains(text.Substring(match.Start, match.Length), new[] { "q8Zk2LmP0x", "q8ZkxLmPyx" });
            Assert.Equal(variable, match.Name.Variable);
        }

        [Theory]
        [InlineData("setx LOCALSTACK_API_KEY q8Zk2LmP0x /M")]
        [InlineData("gh secret set LOCALSTACK_API_KEY --body q8Zk2LmP0x")]
        [InlineData("aws ssm put-parameter --value q8Zk2LmP0x --name /ci/localstack-api-key")]
        public void ValueInCommand_IsFound(string command)
        {
            var match = Assert.Single(EmbeddedSettings.FindInCommand(command, CredentialNames.Default));

            Assert.Equal("q8Zk2LmP0x", command.Substring(match.Start, match.Length));
        }

        [Theory]
        [InlineData("docker run -e LOCALSTACK_API_KEY q8Zk2LmP0x")]
        [InlineData("gh secret delete LOCALSTACK_API_KEY --repo q8Zk2LmP0x")]
        [InlineData("verify LOCALSTACK_API_KEY q8Zk2LmP0x")]
        public void WordInCommandThatSetsNothing_IsNot(string command) => Assert.Empty(EmbeddedSettings.FindInCommand(command, CredentialNames.Default));

        /// <summary>What a sentence may say stands for itself where a sign or a format says that it is a value.</summary>
        [Theory]
        [InlineData("LOCALSTACK_AUTH_TOKEN=fixed2026x")]
        [InlineData("LOCALSTACK_AUTH_TOKEN:fixed2026x")]
        [InlineData("LOCALSTACK_AUTH_TOKEN= fixed2026x")]
        [InlineData("A: b\nLOCALSTACK_AUTH_TOKEN: fixed2026x")]
        [InlineData("{LOCALSTACK_AUTH_TOKEN: fixed2026x}")]
        [InlineData("{ \"LOCALSTACK_AUTH_TOKEN\": \"fixed2026x\" }")]
        [InlineData("[{ \"name\": \"LOCALSTACK_AUTH_TOKEN\", \"value\": \"fixed2026x\" }]")]
        [InlineData("<a LOCALSTACK_AUTH_TOKEN=\"fixed2026x\" />")]
        [InlineData("  <LOCALSTACK_AUTH_TOKEN>fixed2026x</LOCALSTACK_AUTH_TOKEN>")]
        public void WordsBehindASign_AreAValue(string text) =>
            Assert.Equal("fixed2026x", text.Substring(Assert.Single(EmbeddedSettings.Find(text, CredentialNames.Default)).Start, 10));

        [Fact]
        public void SeveralValues_AreFoundInOrder()
        {
            const string Text = "LOCALSTACK_API_KEY=q8Zk2LmP0x LOCALSTACK_AUTH_TOKEN=p4Zt8wLc3N";

            Assert.Equal(
                ["q8Zk2LmP0x", "p4Zt8wLc3N"],
                EmbeddedSettings.Find(Text, CredentialNames.Default).Select(match => Text.Substring(match.Start, match.Length)));
        }
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("")]
        [InlineData("LOCALSTACK_AUTH_TOKEN")]
        [InlineData("LOCALSTACK_AUTH_TOKEN=")]
        [InlineData("LOCALSTACK_AUTH_TOKEN=$TOKEN")]
        [InlineData("LOCALSTACK_AUTH_TOKEN=<token>")]
        [InlineData("LOCALSTACK_AUTH_TOKEN={0}")]
        [InlineData("LOCALSTACK_AUTH_TOKEN: unauthorized")]
        [InlineData("LOCALSTACK_AUTH_TOKEN: fixed2026x")]
        [InlineData("LOCALSTACK_AUTH_TOKEN: fixed2026x, see below")]
        [InlineData("LOCALSTACK_AUTH_TOKEN: the token, see chapter 4 of the manual")]
        [InlineData("LOCALSTACK_HOST=q8Zk2LmP0x")]
        [InlineData("localstack auth set-token $TOKEN")]
        [InlineData("localstack auth set-token ")]
        [InlineData("run localstack auth set-token first")]
        [InlineData("setx LOCALSTACK_AUTH_TOKEN before you start")]
        [InlineData("set LOCALSTACK_AUTH_TOKEN before you start")]
        public void NoValue_IsFound(string text) => Assert.Empty(EmbeddedSettings.Find(text, CredentialNames.Default));
    }
}
