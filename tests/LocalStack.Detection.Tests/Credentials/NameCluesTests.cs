using LocalStack.Detection.Credentials;
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

        /// <summary>Whatever is passed over is what no credential is found in by its name.</summary>
        [Fact]
        public void TextWithoutAClue_HasNoCredential()
        {
            var passedOver = 0;
            for (var seed = 0; seed < 20_000; seed++)
            {
                var text = RandomTexts.Of(new Random(seed), pieces: 1 + (seed % 30));
                if (NameClues.AreIn(text.AsSpan()))
                    continue;

                passedOver++;
                Assert.True(NamesIn(text).All(name => CredentialNames.Default.Match(name) is null), $"Seed {seed}.");
            }

            Assert.InRange(passedOver, 1000, 19_000);
        }

        /// <summary>Whatever begins with LocalStack's name, at every length.</summary>
        private static IEnumerable<string> NamesIn(string text) =>
            from start in Enumerable.Range(0, text.Length)
            where string.Compare(text, start, "localstack", 0, 10, StringComparison.OrdinalIgnoreCase) == 0
            from length in Enumerable.Range(1, Math.Min(64, text.Length - start))
            select text.Substring(start, length);
    }
}
