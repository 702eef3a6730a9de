using System.Security.Cryptography;
using System.Text;
using LocalStack.Detection.Credentials;
using LocalStack.Tests;

namespace LocalStack.Detection.Tests.Credentials;

public static class FingerprintTests
{
    public sealed class Reports
    {
        /// <summary>Fingerprints are written into configuration files: a change of the rule would void them all.</summary>
        [Theory]
        [InlineData("", "fde99421")]
        [InlineData("abc", "1a7df0b1")]
        [InlineData("é", "25375529")]
        public void Fingerprint_OfVector_NeverChanges(string secret, string fingerprint) =>
            Assert.Equal(fingerprint, Fingerprint.Of(secret));

        [Fact]
        public void Fingerprint_IsEightHexDigits()
        {
            for (var seed = 0; seed < 100; seed++)
            {
                var fingerprint = Fingerprint.Of(TestTokens.Valid(seed));

                Assert.Equal(Fingerprint.Length, fingerprint.Length);
                Assert.All(fingerprint, digit => Assert.True(char.IsAsciiHexDigitLower(digit)));
            }
        }

        [Fact]
        public void Fingerprints_OfOneSecret_AreOne() =>
            Assert.Equal(Fingerprint.Of(TestTokens.Valid(7)), Fingerprint.Of(TestTokens.Valid(7)));

        [Fact]
        public void Fingerprints_OfDifferentSecrets_Differ()
        {
            var fingerprints = Enumerable.Range(0, 1000).Select(seed => Fingerprint.Of(TestTokens.Valid(seed)));

            Assert.Equal(1000, fingerprints.Distinct().Count());
        }
    }

    public sealed class Guards
    {
        [Fact]
        public void Fingerprint_IsNotThePlainDigest()
        {
            var secret = TestTokens.Valid();
            var plain = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

            Assert.DoesNotContain(Fingerprint.Of(secret), plain, StringComparison.Ordinal);
        }

        [Fact]
        public void Fingerprint_OfHalfASurrogatePair_IsGiven() =>
            Assert.Equal(Fingerprint.Length, Fingerprint.Of("\uD800").Length);
    }
}
