using LocalStack.Detection.Credentials;
using LocalStack.Tests;

namespace LocalStack.Detection.Tests.Credentials;

public static class AuthTokenTests
{
    /// <summary>The two vectors of the rule: payload, checksum.</summary>
    public static TheoryData<string, string> Vectors => new()
    {
        { "FAKE0000-TEST-0000-0000-FAKE0000", "2d79" },
        { "fakeFAKE-0000-SAMP-0000-fake0000", "3573" },
    };

    public sealed class Reports
    {
        [Theory]
        [MemberData(nameof(Vectors), MemberType = typeof(AuthTokenTests))]
        public void Checksum_OfVector_Fits(string payload, string checksum)
        {
            Assert.True(AuthToken.HasValidChecksum("ls-" + payload + checksum));
            Assert.Equal(checksum, TestTokens.Checksum(payload));
        }

        [Theory]
        [InlineData("ls-")]
        [InlineData("lsci-")]
        [InlineData("lsabcdefghijklmnop-")]
        public void Shape_OfEveryFamily_Fits(string prefix)
        {
            var token = TestTokens.Valid(3, prefix);

            Assert.True(AuthToken.StartsWithShape(token + "\"", out var matched));
            Assert.Equal(token.Length, matched);
            Assert.True(AuthToken.HasValidChecksum(token));
        }

        [Fact]
        public void Mask_ShowsPrefixAndEightCharacters()
        {
            var token = TestTokens.Valid();

            Assert.Equal(token[..11] + "-****-****-****-************", AuthToken.Mask(token));
        }
    }

    public sealed class Guards
    {
        [Fact]
        public void Shape_BrokenAtAnyCharacter_DoesNotFit()
        {
            var token = TestTokens.Valid();
            for (var i = 0; i < token.Length; i++)
            {
                Assert.False(AuthToken.HasShape(token[..i]), $"first {i} characters");
                Assert.False(AuthToken.HasShape(token.Remove(i, 1).Insert(i, "!")), $"character {i} replaced");
            }
        }

        [Fact]
        public void Checksum_WithAnyPayloadCharacterChanged_DoesNotFit()
        {
            var token = TestTokens.Valid();
            var fitting = 0;
            for (var i = 3; i < 35; i++)
            {
                var other = token[i] == 'a' ? 'b' : 'a';
                if (token[i] != '-' && AuthToken.HasValidChecksum(token.Remove(i, 1).Insert(i, other.ToString())) == true)
                    fitting++;
            }

            Assert.Equal(0, fitting);
        }

        [Theory]
        [InlineData("LS-")]
        [InlineData("l-")]
        [InlineData("lsabcdefghijklmnopq-")]
        [InlineData("ls1-")]
        public void Shape_WithOtherPrefix_DoesNotFit(string prefix) =>
            Assert.False(AuthToken.HasShape(TestTokens.Valid(3, prefix)));
    }
}
