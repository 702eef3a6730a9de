using LocalStack.Detection.Credentials;
using LocalStack.Tests;

namespace LocalStack.Detection.Tests.Credentials;

public static class OpaqueTextTests
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>What a sentence may say of a name; credentials, numeric ones among them, are none of it.</summary>
    public sealed class Sentences
    {
        [Theory]
        [InlineData("3f2a9c1d0b")]
        [InlineData("version2026x")]
        [InlineData("fixes3bugs1now")]
        [InlineData("v2026.03.0-rc1b2")]
        public void WordsAndHashes_MayBeSaid(string value) => Assert.True(OpaqueText.MayBeSaid(value));

        [Theory]
        [InlineData("5938201746")]
        [InlineData("k7Gq2Zp9Xw")]
        [InlineData("3f2a9c1d0b3f2a9c1d0b")]
        [InlineData("x7kq2m9xwp")]
        public void OtherValues_AreNotSaid(string value) => Assert.False(OpaqueText.MayBeSaid(value));
    }

    public sealed class Guards
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
        [InlineData("SuaChaveDoLocalStackAqui")]
        [InlineData("AquiVaTuClaveSecreta1")]
        [InlineData("VulHierJeSleutelIn")]
        [InlineData("TianXieNiDeMiYao")]
        [InlineData("HierDeinenZugriffsschluesselEinfuegen")]
        [InlineData("DeinAuthentifizierungsschluessel")]
        [InlineData("SecretStr")]
        [InlineData("NonEmptyStr")]
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
        public void Words_AreSamples(string value) => Assert.False(OpaqueText.IsIn(value));

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
        public void Phrases_AreSamples(string value) => Assert.False(OpaqueText.IsIn(value));

        /// <summary>No list knows them: they are letters of one casing, other alphabets, or short.</summary>
        [Theory]
        [InlineData("seu-token-aqui")]
        [InlineData("tu_token_aqui")]
        [InlineData("votre_token_ici")]
        [InlineData("dein-token")]
        [InlineData("你的token9Xw2Zp7k")]
        [InlineData("ваш-токен-ключ")]
        [InlineData("あなたのトークン123")]
        [InlineData("your-pro-key")]
        [InlineData("dummy-token-for-ci")]
        [InlineData("valid-token")]
        [InlineData("configured")]
        [InlineData("unlicensed")]
        [InlineData("must-be-set")]
        [InlineData("my-token-2026")]
        [InlineData("ci-token-2026-06-01")]
        [InlineData("token123456")]
        [InlineData("2026release")]
        [InlineData("mytoken42")]
        [InlineData("LOCALSTACK_API_KEY_2")]
        [InlineData("NotARealToken99")]
        [InlineData("apiKeyV2Hash")]
        [InlineData("oauth2AccessToken")]
        [InlineData("base64EncodedToken")]
        [InlineData("x509Certificate2")]
        [InlineData("localstack2026pro")]
        [InlineData("us-east-1a")]
        [InlineData("2026-03-23T10:20:30Z")]
        [InlineData("4.12.0-beta1")]
        [InlineData("localhost.localstack.cloud:4566")]
        [InlineData("process.env.LOCALSTACK_API_KEY")]
        [InlineData("data.aws_ssm_parameter.token2.value")]
        [InlineData("a1b2c3d4e5")]
        [InlineData("a1b2c3d4e5f6")]
        [InlineData("1q2w3e4r5t")]
        [InlineData("abab1212abab")]
        [InlineData("abcdeabcde")]
        [InlineData("00112233445566778899")]
        [InlineData("k7Gq2Zp9")]
        [InlineData("k7Gxxxx2Zp9")]
        [InlineData("000000000000")]
        public void WordsNumbersAndFillers_AreNotOpaque(string value) => Assert.False(OpaqueText.IsIn(value));

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
        public void Fillers_AreSamples(string value) => Assert.False(OpaqueText.IsIn(value));

        [Fact]
        public void LocalStacksOwnMask_IsASample() =>
            Assert.False(OpaqueText.IsIn(AuthToken.Mask(TestTokens.Valid())));

        [Fact]
        public void WhatIsLeftOut_MakesASample()
        {
            var token = TestTokens.Valid();

            Assert.False(OpaqueText.IsIn(token[..10] + "..."));
            Assert.False(OpaqueText.IsIn(token[..10] + "…"));
            Assert.False(OpaqueText.IsIn("..." + token[10..]));
            Assert.False(OpaqueText.IsIn(TestTokens.ApiKey()[..3] + "*******"));
        }

        [Theory]
        [InlineData("ACME_LICENSE", "ACME_LICENSE")]
        [InlineData("acme_license", "ACME_LICENSE")]
        [InlineData("your-ACME_LICENSE-here", "ACME_LICENSE")]
        [InlineData("YOUR_ACME_LICENSE", "ACME_LICENSE")]
        public void OwnName_IsASample(string value, string name) => Assert.False(OpaqueText.IsIn(value, name));
    }

    public sealed class Reports
    {
        [Theory]
        [InlineData("testKq83Zx")]
        [InlineData("your-k7Gq2Zp9Xw")]
        [InlineData("k7Gq2Zp9Xw-here")]
        [InlineData("fake0Kq83Z")]
        [InlineData("exampleQ7x2")]
        [InlineData("12345679a2c")]
        [InlineData("k3j9x2m4qp")]
        [InlineData("K3J9X2M4QP")]
        [InlineData("kJhGfDsAqW")]
        [InlineData("5938201746")]
        [InlineData("593820174")]
        [InlineData("k7Gq2Zp9X")]
        public void PartsOfSomethingLonger_AreOpaque(string value) => Assert.True(OpaqueText.IsIn(value));

        [Theory]
        [InlineData("ACME_LICENSE_k7Gq2Zp9Xw", "ACME_LICENSE")]
        [InlineData("k7Gq2Zp9Xw", "ACME_LICENSE")]
        public void WhatIsBesideTheName_Counts(string value, string name) => Assert.True(OpaqueText.IsIn(value, name));

        /// <summary>What the grammar gives up: in thousandths of random texts over each alphabet, each length.</summary>
        [Theory]
        [InlineData(Letters + "0123456789", 9, 20)]
        [InlineData(Letters + "0123456789", 10, 15)]
        [InlineData(Letters + "0123456789", 24, 1)]
        [InlineData(Letters, 9, 35)]
        [InlineData(Letters, 10, 25)]
        [InlineData("abcdefghijklmnopqrstuvwxyz0123456789", 9, 150)]
        [InlineData("abcdefghijklmnopqrstuvwxyz0123456789", 10, 115)]
        [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 10, 115)]
        [InlineData("abcdefghijklmnopqrstuvwxyz0123456789", 24, 3)]
        [InlineData("0123456789abcdef", 32, 2)]
        [InlineData("0123456789", 9, 2)]
        [InlineData("0123456789", 10, 2)]
        public void RandomText_IsOpaque_ButForAShare(string alphabet, int length, int lostPerThousand)
        {
            const int Count = 20_000;
            var random = new Random(20261126);
            var lost = Enumerable.Range(0, Count).Count(_ => !OpaqueText.IsIn(new string(random.GetItems(alphabet.AsSpan(), length))));

            Assert.InRange(lost, 0, Count * lostPerThousand / 1000);
        }

        [Fact]
        public void RandomTokens_AreOpaque_ButForOneInAThousand() =>
            Assert.InRange(Enumerable.Range(0, 10_000).Count(seed => !OpaqueText.IsInToken(TestTokens.WrongChecksum(seed))), 0, 10);
    }
}
