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

        [Fact]
        public void WrongChecksum_IsFoundUnproven() =>
            Assert.False(Assert.Single(Base64Tokens.Find(Encode(TestTokens.WrongChecksum()))).IsProven);

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

        [Fact]
        public void InsideOfLongerBase64_IsNoToken() => Assert.Empty(Base64Tokens.Find("AA" + Encode(TestTokens.Valid())));
    }
}
