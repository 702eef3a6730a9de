using System.Text;
using LocalStack.Analyzers.Tool.Checking;
using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;
using LocalStack.Tests;

namespace LocalStack.Analyzers.Tool.Tests.Checking;

public static class Utf8CluesTests
{
    private static bool AreIn(string text) => Utf8Clues.AreIn(Encoding.UTF8.GetBytes(text));

    public sealed class Reports
    {
        /// <summary>The bytes are looked at in blocks of sixteen; what is left at the end, one by one.</summary>
        [Fact]
        public void Clue_AnywhereInAText_IsSeen()
        {
            string[] clues =
                [
                    TestTokens.Valid(), TestTokens.Valid(1, "lsabcdefghijklmnop-"), "localstack token", "LOCALSTACK_API_KEY", "Key: LocalStack", "localstack_core set-token",
                    "ls-api-key", "LS-Api-Key",
                ];
            foreach (var clue in clues)
            {
                for (var before = 0; before < 40; before++)
                {
                    for (var after = 0; after < 20; after++)
                        Assert.True(AreIn(new string('x', before) + clue + new string(' ', after)));
                }
            }
        }

        [Fact]
        public void EncodedToken_IsSeen()
        {
            var token = TestTokens.Valid();
            string[] forms =
            [
                Convert.ToBase64String(Encoding.ASCII.GetBytes(token)),
                Convert.ToBase64String(Encoding.ASCII.GetBytes("a" + token)),
                Convert.ToBase64String(Encoding.ASCII.GetBytes("ab" + token)),
                string.Concat(token.Select(character => $"%{(int)character:X2}")),
                string.Concat(token.Select(character => $"&#{(int)character};")),
                .. new[] { "%2D", "=2D", "\\055", "\\x2d", "&#45;", "=\n-", "\0-\0" }
                    .Select(escape => token.Replace("-", escape, StringComparison.Ordinal)),
            ];
            Assert.All(forms, form => Assert.True(AreIn(new string(' ', 700) + form + new string(' ', 20)), form[..6]));
        }

        [Fact]
        public void Clue_BehindManyThatAreNone_IsSeen() =>
            Assert.True(AreIn(string.Concat(Enumerable.Repeat("else tools() ", 1000)) + TestTokens.Valid()));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("")]
        [InlineData("l")]
        [InlineData("ls")]
        [InlineData("else if (tools) return false; // Controls, ls -la, URLs: calls")]
        [InlineData("lsabcdefghijklmnopq-")]
        [InlineData("details-view, ls-files, tools-2.0, URLs-and-ports, ls-ecs-cluster")]
        [InlineData("local stack, a ls t")]
        [InlineData("l\u017F-")]
        [InlineData("localstack")]
        [InlineData("from localstack_core import token, key; https://localhost.localstack.cloud:4566, localstack-test, LocalStackProduct")]
        [InlineData("LocalStack is started; keep tokes and keg of LOCALSTACK_HOST")]
        public void OtherText_HasNone(string text)
        {
            Assert.False(AreIn(text));
            Assert.False(AreIn(text + new string(' ', 40)));
        }

        /// <summary>Whatever is passed over is what the scanner finds nothing in.</summary>
        [Fact]
        public void TextWithoutAClue_IsCleanForTheScanner()
        {
            var passedOver = 0;
            for (var seed = 0; seed < 20_000; seed++)
            {
                var text = RandomTexts.WithTokens(new Random(seed), pieces: 1 + (seed % 12));
                if (AreIn(text))
                    continue;

                passedOver++;
                var scan = TextScanner.Scan(text);
                Assert.True(scan.Tokens.Count == 0 && !scan.MayHoldEncoded, $"Seed {seed}.");
                Assert.True(!scan.MentionsLocalStack || !CredentialNames.Default.MayBeIn(text.AsSpan()), $"Seed {seed}.");
            }

            Assert.InRange(passedOver, 1000, 19_000);
        }
    }
}
