using LocalStack.Detection.Credentials;
using LocalStack.Tests;

namespace LocalStack.Detection.Tests.Credentials;

public static class PlaceholderTests
{
    public sealed class Reports
    {
        [Theory]
        [InlineData("test")]
        [InlineData("TEST")]
        [InlineData("changeme")]
        [InlineData("change-me")]
        [InlineData("your-token-here")]
        [InlineData("YOUR_TOKEN_HERE")]
        [InlineData("YOURTOKENHERE")]
        [InlineData("yourAuthToken")]
        [InlineData("my-secret-key")]
        [InlineData("example")]
        [InlineData("sample_api_key")]
        [InlineData("dummy-token")]
        [InlineData("fake_token")]
        [InlineData("mock")]
        [InlineData("placeholder")]
        [InlineData("todo")]
        [InlineData("paste your token here")]
        [InlineData("auth-host-env")]
        [InlineData("localstack_auth_token")]
        [InlineData("LOCALSTACK_API_KEY")]
        [InlineData("__LOCALSTACK_AUTH_TOKEN__")]
        [InlineData("#{LOCALSTACK_AUTH_TOKEN}#")]
        [InlineData("null")]
        [InlineData("true")]
        public void Words_AreSamples(string value) => Assert.True(Placeholder.Matches(value));

        /// <summary>What people write; every word of the list is in one.</summary>
        [Theory]
        [InlineData("your-own-key")]
        [InlineData("insert_your_real_token")]
        [InlineData("replace-with-actual-token")]
        [InlineData("some-key")]
        [InlineData("any")]
        [InlineData("put-this-in")]
        [InlineData("token-goes-here")]
        [InlineData("enter-api-key")]
        [InlineData("add-the-key")]
        [InlineData("set_me")]
        [InlineData("fill-in-value")]
        [InlineData("to-be-set-from-environment")]
        [InlineData("fixme")]
        [InlineData("tbd")]
        [InlineData("lsci-token")]
        [InlineData("ci-key")]
        [InlineData("credential")]
        [InlineData("credentials")]
        [InlineData("environment variable")]
        [InlineData("env-var")]
        [InlineData("override")]
        [InlineData("none")]
        [InlineData("nil")]
        [InlineData("empty")]
        [InlineData("blank")]
        [InlineData("unset")]
        [InlineData("undefined")]
        [InlineData("missing")]
        [InlineData("required")]
        [InlineData("optional")]
        [InlineData("redacted")]
        [InlineData("masked")]
        [InlineData("hidden")]
        [InlineData("removed")]
        [InlineData("omitted")]
        [InlineData("false")]
        [InlineData("yes")]
        [InlineData("no")]
        [InlineData("on")]
        [InlineData("off")]
        public void Phrases_AreSamples(string value) => Assert.True(Placeholder.Matches(value));

        [Fact]
        public void Words_UpToSixtyFourLetters_AreSamples()
        {
            Assert.True(Placeholder.Matches(string.Concat(Enumerable.Repeat("test", 16))));
            Assert.False(Placeholder.Matches(string.Concat(Enumerable.Repeat("test", 17))));
        }

        [Theory]
        [InlineData("ls-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx")]
        [InlineData("ls-XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX")]
        [InlineData("ls-********-****-****-****-************")]
        [InlineData("ls-00000000-0000-0000-0000-000000000000")]
        [InlineData("ls-aaaabbbb-cccc-dddd-eeee-ffff00001111")]
        [InlineData("ls-abcdefgh-1234-5678-90ab-cdef12345678")]
        [InlineData("lsci-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx")]
        [InlineData("ls-...")]
        [InlineData("ls-…")]
        [InlineData("...")]
        [InlineData("…")]
        [InlineData("****")]
        [InlineData("XXXXX")]
        [InlineData("abcdefgh")]
        [InlineData("AbCdEfGh")]
        [InlineData("12345678")]
        [InlineData("1234567890")]
        [InlineData("0123456789abcdef")]
        [InlineData("987654321")]
        [InlineData("2109")]
        [InlineData("aaaaaaaaaa")]
        [InlineData("abcd1234")]
        [InlineData("abc123")]
        [InlineData("-")]
        [InlineData("x")]
        [InlineData("")]
        public void Fillers_AreSamples(string value) => Assert.True(Placeholder.Matches(value));

        [Fact]
        public void LocalStacksOwnMask_IsASample() =>
            Assert.True(Placeholder.Matches(AuthToken.Mask(TestTokens.Valid())));

        [Fact]
        public void WhatIsLeftOut_MakesASample()
        {
            var token = TestTokens.Valid();

            Assert.True(Placeholder.Matches(token[..10] + "..."));
            Assert.True(Placeholder.Matches(token[..10] + "…"));
            Assert.True(Placeholder.Matches("..." + token[10..]));
            Assert.True(Placeholder.Matches(TestTokens.ApiKey()[..3] + "*******"));
        }

        [Theory]
        [InlineData("ACME_LICENSE", "ACME_LICENSE")]
        [InlineData("acme_license", "ACME_LICENSE")]
        [InlineData("your-ACME_LICENSE-here", "ACME_LICENSE")]
        [InlineData("YOUR_ACME_LICENSE", "ACME_LICENSE")]
        public void OwnName_IsASample(string value, string name) => Assert.True(Placeholder.Matches(value, name));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("contest")]
        [InlineData("latest")]
        [InlineData("monkey")]
        [InlineData("hostage")]
        [InlineData("keyring")]
        [InlineData("tokenizer")]
        [InlineData("testKq83Zx")]
        [InlineData("Kq83test")]
        [InlineData("mytoken42")]
        [InlineData("your-k7Gq2Zp9Xw")]
        [InlineData("k7Gq2Zp9Xw-here")]
        [InlineData("fake0Kq83Z")]
        [InlineData("exampleQ7")]
        [InlineData("sample-9Zk3")]
        [InlineData("p@ss$word")]
        [InlineData("password")]
        [InlineData("changeit")]
        [InlineData("xxxxxxx7")]
        [InlineData("12345679a2")]
        [InlineData("deadbeef")]
        public void PartsOfSomethingLonger_AreNoSample(string value) => Assert.False(Placeholder.Matches(value));

        /// <summary>Its digits and its word are fillers, but <c>FAKE0000</c> in one is neither a word nor a filler.</summary>
        [Fact]
        public void DocumentedSample_WithAnotherChecksum_IsNoSample() =>
            Assert.False(Placeholder.Matches("ls-FAKE0000-TEST-0000-0000-FAKE0000" + "0a1b"));

        [Theory]
        [InlineData("ACME_LICENSE", "OTHER_NAME")]
        [InlineData("ACME_LICENSE", "")]
        [InlineData("ACME", "ACME_LICENSE")]
        [InlineData("ACME_LICENSE_k7Gq2Zp9Xw", "ACME_LICENSE")]
        public void OtherName_IsNoSample(string value, string name) => Assert.False(Placeholder.Matches(value, name));

        [Fact]
        public void NoKey_OfAnyAlphabet_IsASample()
        {
            string[] alphabets = ["abcdefghijklmnopqrstuvwxyz0123456789", "abcdefghijklmnopqrstuvwxyz", "0123456789"];
            var random = new Random(20240611);
            var lost = 0;
            for (var i = 0; i < 30_000; i++)
            {
                var key = new string(random.GetItems(alphabets[i % 3].AsSpan(), 10));
                if (Placeholder.Matches(key))
                    lost++;
            }

            Assert.Equal(0, lost);
        }

        [Fact]
        public void NoToken_IsASample()
        {
            for (var seed = 0; seed < 10_000; seed++)
                Assert.False(Placeholder.Matches(TestTokens.Valid(seed)), $"seed {seed}");
        }
    }
}
