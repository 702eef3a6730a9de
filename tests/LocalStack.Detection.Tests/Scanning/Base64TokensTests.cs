using System.Text;
using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;
using LocalStack.Tests;

namespace LocalStack.Detection.Tests.Scanning;

public static class Base64TokensTests
{
    private static string Encode(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text));

    public sealed class Reports
    {
        [Theory]
        [InlineData("")]
        [InlineData(":")]
        public void Token_IsFoundWithItsFingerprint(string before)
        {
            var encoded = Encode(before + TestTokens.Valid());

            var token = Assert.Single(Base64Tokens.Find("x " + encoded + " y"));

            Assert.Equal((2, encoded.Length, true), (token.Start, token.Length, token.IsProven));
            Assert.Equal(Fingerprint.Of(TestTokens.Valid()), token.Fingerprint);
        }

        [Theory]
        [InlineData("")]
        [InlineData(":")]
        public void WrongChecksum_IsFoundUnproven(string before) =>
            Assert.False(Assert.Single(Base64Tokens.Find("x\n" + Encode(before + TestTokens.WrongChecksum()))).IsProven);

        /// <summary>The span is that of the fours which hold the token, and of the padding; wherever it stands in what is encoded.</summary>
        [Theory]
        [InlineData("")]
        [InlineData("\n")]
        [InlineData("a: ")]
        [InlineData("\\n")]
        [InlineData("u=%3D")]
        [InlineData("key-")]
        [InlineData("ab-")]
        [InlineData("my_token_")]
        [InlineData("the_key_")]
        public void SpanOfATokenInLongerBase64_IsThatOfItsFours(string front)
        {
            foreach (var far in new[] { "", new string(' ', 600) })
            {
                for (var before = 0; before < 7; before++)
                {
                    for (var after = 0; after < 6; after++)
                    {
                        var token = TestTokens.Valid(before + 1);
                        var encoded = Encode(new string('.', before) + token + new string('?', after));
                        foreach (var written in new[] { encoded, encoded.TrimEnd('=') })
                        {
                            var (start, end) = (before / 3 * 4, Math.Min((before + token.Length + 2) / 3 * 4, written.Length));

                            var found = Assert.Single(Base64Tokens.Find(far + front + written + " y"));

                            Assert.Equal((far.Length + front.Length + start, end - start), (found.Start, found.Length));
                            Assert.Equal(Fingerprint.Of(token), found.Fingerprint);
                        }
                    }
                }
            }
        }

        /// <summary>Signs of the alphabet of URLs stand in the middle of fours, where others would end a word.</summary>
        [Theory]
        [InlineData("ïï")]
        [InlineData("?ïï>")]
        [InlineData("ïïïïïï")]
        public void SignsOfUrls_BelongToTheBase64(string before)
        {
            for (var more = 0; more < 3; more++)
            {
                var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(before + new string('.', more) + TestTokens.Valid()));

                foreach (var front in new[] { "", "\n", "a: ", "\r\n\r\n\r" })
                {
                    Assert.Single(Base64Tokens.Find(front + encoded));
                    Assert.Single(Base64Tokens.Find(front + encoded.Replace('+', '-').Replace('/', '_')));
                }
            }
        }

        [Fact]
        public void TokensOfOneBase64_AreAllFound()
        {
            for (var before = 0; before < 3; before++)
            {
                for (var between = 1; between < 6; between++)
                {
                    var text = Encode(new string('.', before) + TestTokens.Valid(1) + new string(' ', between) + TestTokens.Valid(2) + "\n" + TestTokens.Valid(3));

                    Assert.Equal(
                        [1, 2, 3],
                        Base64Tokens.Find(text).Select(token => Enumerable.Range(1, 3).Single(seed => Fingerprint.Of(TestTokens.Valid(seed)) == token.Fingerprint)));
                }
            }
        }

        /// <summary>Wherever the lines of a wrapped text end, and whatever is between them.</summary>
        [Theory]
        [InlineData("\n")]
        [InlineData("\r\n")]
        [InlineData("\n\t  ")]
        [InlineData("\\n")]
        [InlineData("\\r\\n")]
        [InlineData("\\n\\t")]
        [InlineData("\\\\n")]
        [InlineData("\\\n")]
        [InlineData("\\\r\n")]
        public void LinesOfAToken_AreReadAsOne(string lineEnd)
        {
            foreach (var width in new[] { 16, 20, 64, 76 })
            {
                for (var padding = 0; padding < width; padding += 3)
                {
                    var encoded = Encode(new string('.', padding) + TestTokens.Valid());
                    var text = string.Join(lineEnd, encoded.Chunk(width).Select(line => new string(line)));

                    var found = Assert.Single(Base64Tokens.Find(text + "\n"));

                    Assert.Equal((Fingerprint.Of(TestTokens.Valid()), text.Length), (found.Fingerprint, found.Start + found.Length));
                }
            }
        }

        [Theory]
        [InlineData("", "====", 2)]
        [InlineData(".", "====", 2)]
        [InlineData("", "=", 1)]
        [InlineData("", "", 0)]
        public void PaddingOfTheToken_IsOfItsSpan(string before, string padding, int length)
        {
            var encoded = Encode(before + TestTokens.Valid()).TrimEnd('=');

            Assert.Equal(encoded.Length + length, Assert.Single(Base64Tokens.Find(encoded + padding)).Length);
        }

        [Fact]
        public void EveryTokenOfAText_IsFoundInOrder()
        {
            var text = Encode(":" + TestTokens.Valid(1)) + "\n" + Encode(TestTokens.Valid(2)) + "\n" + Encode(":" + TestTokens.Valid(3));

            Assert.Equal(
                [1, 2, 3],
                Base64Tokens.Find(text).Select(token => Enumerable.Range(1, 3).Single(seed => Fingerprint.Of(TestTokens.Valid(seed)) == token.Fingerprint)));
        }
    }

    public sealed class Guards
    {
        [Fact]
        public void CutAnywhere_IsNoToken_AndNoException()
        {
            var encoded = Encode(TestTokens.Valid());
            for (var length = 0; length < encoded.Length; length++)
                Assert.Empty(Base64Tokens.Find(encoded[..length]));
        }

        [Theory]
        [InlineData("bHMtbGE=")]
        [InlineData("bHMt")]
        [InlineData("OmxzL====")]
        [InlineData("bHMt\uFFFFbHMt")]
        public void OtherText_IsNoToken(string text) => Assert.Empty(Base64Tokens.Find(text));

        /// <summary>More lines than a token is wrapped into, and a gap wider than an indentation.</summary>
        [Theory]
        [InlineData(8, 1)]
        [InlineData(10, 1)]
        [InlineData(20, 210)]
        public void LinesThatAreNotOne_AreNoToken(int width, int gap)
        {
            var encoded = Encode(TestTokens.Valid());

            Assert.Empty(Base64Tokens.Find(string.Join("\n".PadRight(gap), encoded.Chunk(width).Select(line => new string(line)))));
        }

        [Theory]
        [InlineData("\\")]
        [InlineData("\\x")]
        [InlineData("\n!")]
        [InlineData("  \\")]
        public void TokenThatIsCutBySomethingElse_IsNone(string cut) => Assert.Empty(Base64Tokens.Find(Encode(TestTokens.Valid())[..30] + cut));

        /// <summary>The same letters where the fours are others: in the middle of a longer word.</summary>
        [Fact]
        public void LettersAtAnotherPlaceOfTheFours_AreNoToken()
        {
            for (var before = 0; before < 3; before++)
            {
                foreach (var front in new[] { "A", "AA", "AAA", "AAAAA" })
                    Assert.Empty(Base64Tokens.Find(front + Encode(new string('.', before) + TestTokens.Valid())));
            }
        }

        /// <summary>The base64 is read from its beginning, which is that of the text.</summary>
        [Fact]
        public void PartOfAWordInBase64_IsNoToken()
        {
            for (var before = 1; before < 8; before++)
                Assert.Empty(Base64Tokens.Find(Encode(new string('a', before) + TestTokens.Valid())));
        }

        [Theory]
        [InlineData("user:")]
        [InlineData(".")]
        [InlineData("x ")]
        public void WrongChecksumBehindSomethingElse_IsNoToken(string before) =>
            Assert.Empty(Base64Tokens.Find(Encode(before + TestTokens.WrongChecksum())));

        [Fact]
        public void InsideOfLongerBase64_IsNoToken() => Assert.Empty(Base64Tokens.Find("AA" + Encode(TestTokens.Valid())));
    }
}
