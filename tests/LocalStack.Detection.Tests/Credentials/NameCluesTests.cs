using LocalStack.Detection.Credentials;
using LocalStack.Detection.Formats;
using LocalStack.Detection.Scanning;
using LocalStack.Detection.Scanning.Adjacency;
using LocalStack.Tests;

namespace LocalStack.Detection.Tests.Credentials;

public static class NameCluesTests
{
    public sealed class Reports
    {
        [Theory]
        [InlineData("LOCALSTACK_AUTH_TOKEN")]
        [InlineData("localStackAuthToken")]
        [InlineData("localstack.pro.api.key")]
        [InlineData("LocalStackSettings__AuthToken")]
        [InlineData("localstack_license_key")]
        [InlineData("LocalStack:\n  AuthToken: x")]
        [InlineData("localstack-core; LOCALSTACK_CI_KEY")]
        [InlineData("localstack.cloud/ token")]
        [InlineData("token of LocalStack")]
        [InlineData("LocalStackのtoken")]
        [InlineData("ls-api-key")]
        [InlineData("machine app.localstack.cloud login me password x")]
        [InlineData("localstack-core auth set-token x")]
        public void Name_IsAClue(string text) => Assert.True(NameClues.AreIn(text.AsSpan()));

        /// <summary>However many words stand between the product and the noun.</summary>
        [Fact]
        public void NameOfManyWords_IsAClue() =>
            Assert.True(NameClues.AreIn(("LOCALSTACK_" + string.Concat(Enumerable.Repeat("CONFIG_", 30)) + "TOKEN").AsSpan()));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("")]
        [InlineData("LocalStack")]
        [InlineData("LOCALSTACK_HOST, AWS_REGION")]
        [InlineData("token, key")]
        [InlineData("from localstack_core import token, key")]
        [InlineData("https://localhost.localstack.cloud:4566/token")]
        [InlineData("localstacks token")]
        [InlineData("localstack1 key")]
        public void OtherText_HasNone(string text) => Assert.False(NameClues.AreIn(text.AsSpan()));

        /// <summary>Whatever is passed over is what no reader, and no look at what stands beside names, finds a name in.</summary>
        [Fact]
        public void TextWithoutAClue_HasNoName()
        {
            var passedOver = 0;
            for (var seed = 0; seed < 20_000; seed++)
            {
                var text = RandomTexts.Of(new Random(seed), pieces: 1 + (seed % 30));
                if (NameClues.AreIn(text.AsSpan()) || HiddenNames.MayBeIn(text.AsSpan()) || !text.Contains("stack", StringComparison.OrdinalIgnoreCase))
                    continue;

                passedOver++;
                Assert.True(FileFormats.All.SelectMany(format => format.Read(text)).All(setting => !IsNamed(setting)), $"Seed {seed}.");
                Assert.False(new AdjacentValues(text, CredentialNames.Default).Find().Any(), $"Seed {seed}.");
                Assert.False(SpelledSigns.FindValues(text, CredentialNames.Default).Any(), $"Seed {seed}.");
            }

            Assert.InRange(passedOver, 1000, 19_000);
        }

        private static bool IsNamed(Setting setting) =>
            setting.Path is { } path && CredentialNames.Default.Match(path.Name, path.Above) is not null;
    }
}
