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
        public void Shape_OfWholeText_IsTheShapeOfItsStart()
        {
            var token = TestTokens.Valid();

            Assert.True(AuthToken.HasShape(token));
            Assert.False(AuthToken.HasShape(token + "0"));
            Assert.True(AuthToken.StartsWithShape(token + "0", out _));
        }

        [Fact]
        public void Likeness_CutAnywhere_EndsThere()
        {
            var token = TestTokens.Valid();
            for (var i = 0; i < token.Length; i++)
            {
                Assert.False(AuthToken.StartsWithShape(token[..i] + "\"", out var matched));
                Assert.Equal(i, matched);
            }
        }

        [Fact]
        public void Uuid_InTheShape_IsTold()
        {
            var uuid = "abcd" + new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).ToString("D")[4..];

            Assert.True(AuthToken.HasShape("ls-" + uuid));
            Assert.True(AuthToken.HoldsUuid("ls-" + uuid));
        }

        [Theory]
        [InlineData("ls-", 11)]
        [InlineData("lsci-", 13)]
        public void Mask_OfEveryFamily_KeepsItsPrefix(string prefix, int shown)
        {
            var token = TestTokens.Valid(5, prefix);

            Assert.Equal(token[..shown] + "-****-****-****-************", AuthToken.Mask(token));
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
        [Theory]
        [InlineData(0)]
        [InlineData(1)]
        [InlineData(2)]
        [InlineData(3)]
        public void Checksum_WithAnyOfItsDigitsChanged_DoesNotFit(int digit)
        {
            var token = TestTokens.Valid();
            var position = token.Length - 4 + digit;
            var other = token[position] == '0' ? "1" : "0";

            Assert.False(AuthToken.HasValidChecksum(token.Remove(position, 1).Insert(position, other)));
        }

        [Theory]
        [InlineData(0)]
        [InlineData(1)]
        [InlineData(2)]
        [InlineData(3)]
        public void LetterInTheChecksum_IsNoHexDigit(int digit)
        {
            var token = TestTokens.Valid();
            var position = token.Length - 4 + digit;

            Assert.False(AuthToken.HasShape(token.Remove(position, 1).Insert(position, "g")));
        }

        [Fact]
        public void Checksum_InUpperCase_IsNoChecksum()
        {
            var token = TestTokens.Valid()[..^4] + "ABCD";

            Assert.False(AuthToken.HasShape(token));
        }

        [Theory]
        [InlineData("ls-é")]
        [InlineData("ls-\u212A")]
        [InlineData("lsé-")]
        public void Shape_WithLettersOfOtherScripts_DoesNotFit(string start) =>
            Assert.False(AuthToken.HasShape(start + TestTokens.Valid()[start.Length..]));

        [Fact]
        public void Uuid_IsOnlyHeldByHexDigits()
        {
            for (var seed = 0; seed < 1000; seed++)
                Assert.False(AuthToken.HoldsUuid(TestTokens.Valid(seed)), $"seed {seed}");
        }

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
