using LocalStack.Detection.Credentials;
using LocalStack.Tests;

namespace LocalStack.Detection.Tests.Credentials;

public static class CredentialValueTests
{
    private const string Name = "LOCALSTACK_API_KEY";

    /// <summary>A value that is no sample, so that only the form around it can make it silent.</summary>
    private const string Literal = "k7Gq2Zp9Xw";

    private static string? Find(string value, string name = Name) =>
        CredentialValue.TryFindLiteral(value, name, out var start, out var length)
            ? value.Substring(start, length)
            : null;

    public sealed class Reports
    {
        [Fact]
        public void Keys_OfEverySeed_AreLiterals()
        {
            for (var seed = 0; seed < 1000; seed++)
            {
                var key = TestTokens.ApiKey(seed);
                Assert.True(Find(key) == key, $"seed {seed}");
            }
        }

        [Fact]
        public void Tokens_AreLiterals_WhateverTheirChecksum()
        {
            Assert.Equal(TestTokens.Valid(), Find(TestTokens.Valid()));
            Assert.Equal(TestTokens.WrongChecksum(), Find(TestTokens.WrongChecksum()));
        }

        [Theory]
        [InlineData("p@ss$word")]
        [InlineData("p%ss%word1")]
        [InlineData("a$b$c9Kq3")]
        [InlineData("50%off9Kq3%x")]
        [InlineData("k7Gq2Zp9$")]
        [InlineData("k7Gq{2Zp9")]
        [InlineData("k7Gq}2Zp9{")]
        [InlineData("k7Gq>2Zp9<")]
        [InlineData("@k7Gq2Zp9)")]
        [InlineData("#k7Gq2Zp9")]
        [InlineData("5938201746")]
        [InlineData("testKq83Zx")]
        [InlineData("mytoken42")]
        [InlineData("ls-Kq83Zx97")]
        [InlineData("$9Kq83Zx")]
        [InlineData("contest")]
        public void RealLookingValue_IsALiteral(string value) => Assert.Equal(value, Find(value));

        [Theory]
        [InlineData(" " + Literal)]
        [InlineData(Literal + "\r\n")]
        [InlineData("\t" + Literal + "\t")]
        [InlineData("'" + Literal + "'")]
        [InlineData("\"" + Literal + "\"")]
        [InlineData(" \"'" + Literal + "' \" ")]
        public void SpacesAndQuotesAround_AreNoPartOfIt(string value) => Assert.Equal(Literal, Find(value));

        [Theory]
        [InlineData("${NAME:-" + Literal + "}")]
        [InlineData("${NAME-" + Literal + "}")]
        [InlineData("${NAME:=" + Literal + "}")]
        [InlineData("${NAME=" + Literal + "}")]
        [InlineData("${NAME:+" + Literal + "}")]
        [InlineData("${NAME+" + Literal + "}")]
        [InlineData("${NAME:-'" + Literal + "'}")]
        [InlineData("${NAME:- " + Literal + " }")]
        [InlineData("\"${NAME:-" + Literal + "}\"")]
        [InlineData("\\${NAME:-" + Literal + "}")]
        [InlineData("$${NAME:-" + Literal + "}")]
        [InlineData("${NAME:-" + Literal)]
        [InlineData("prefix${NAME:-" + Literal + "}")]
        [InlineData("${localEnv:NAME:" + Literal + "}")]
        [InlineData("${env:NAME:-" + Literal + "}")]
        [InlineData("${A:-${B:-" + Literal + "}}")]
        [InlineData("${A:-${B-${C:=${D:-${E:-${F:-" + Literal + "}}}}}}")]
        [InlineData("${A:-${B:?set B}${C:-" + Literal + "}}")]
        [InlineData("${A:-}${B:-" + Literal + "}")]
        [InlineData("${A:-your-token}${B:-" + Literal + "}")]
        [InlineData("${A:-" + Literal + "}${B:-}")]
        [InlineData("${A}${B:-" + Literal + "}")]
        public void DefaultInsideAReference_IsALiteral(string value) => Assert.Equal(Literal, Find(value));

        [Theory]
        [InlineData(Literal + "%")]
        [InlineData("%" + Literal)]
        [InlineData(Literal + "!")]
        [InlineData("!" + Literal)]
        public void MarksThatEncloseNothing_ArePartOfIt(string value) => Assert.Equal(value, Find(value));

        [Fact]
        public void TokenInsideAReference_IsALiteral()
        {
            var token = TestTokens.Valid();

            Assert.Equal(token, Find("${LOCALSTACK_AUTH_TOKEN:-" + token + "}"));
        }
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("$Kq83Zx")]
        [InlineData("$_Kq83Zx")]
        [InlineData("${Kq83Zx}")]
        [InlineData("${Kq83Zx:-}")]
        [InlineData("${Kq83Zx:- }")]
        [InlineData("${Kq83Zx- }")]
        [InlineData("${Kq83Zx-}")]
        [InlineData("${Kq83Zx:-your-token-here}")]
        [InlineData("${Kq83Zx:-test}")]
        [InlineData("${Kq83Zx:-$Zx97}")]
        [InlineData("${Kq83Zx:-${Zx97:-}}")]
        [InlineData("${Kq83Zx:-Zx97${Kq83}Zx97}")]
        [InlineData("${Kq83Zx:?text}")]
        [InlineData("${Kq83Zx:")]
        [InlineData("${Kq83Zx::Zx97Kq83}")]
        [InlineData("${localEnv:Kq83Zx:")]
        [InlineData("${Kq83Zx?Zx97Kq83}")]
        [InlineData("${Kq83Zx:?Zx97Kq83}")]
        [InlineData("${Kq83Zx")]
        [InlineData("\\${Kq83Zx}")]
        [InlineData("\\$Kq83Zx")]
        [InlineData("$$Kq83Zx")]
        [InlineData("$env:Kq83Zx")]
        [InlineData("$Env:Kq83Zx")]
        [InlineData("${env:Kq83Zx}")]
        [InlineData("%Kq83Zx%")]
        [InlineData("$(Kq83Zx)")]
        [InlineData("$(command Kq83Zx)")]
        [InlineData("$(cat</run/Kq83Zx)")]
        [InlineData("pre$(Kq83Zx)")]
        [InlineData("`Kq83Zx`")]
        [InlineData("${{ secrets.Kq83Zx }}")]
        [InlineData("${{secrets.Kq83Zx}}")]
        [InlineData("${localEnv:Kq83Zx}")]
        [InlineData("${localEnv:Kq83Zx:}")]
        [InlineData("${localEnv:Kq83Zx:?Zx97Kq83}")]
        [InlineData("${containerEnv:Kq83Zx}")]
        [InlineData("${var.Kq83Zx}")]
        [InlineData("{{Kq83Zx}}")]
        [InlineData("{{ .Values.Kq83Zx }}")]
        [InlineData("{Kq83Zx}")]
        [InlineData("ls-{Kq83Zx}")]
        [InlineData("<Kq83Zx>")]
        [InlineData("<anything at all, 97>")]
        [InlineData("ls-<Kq83Zx>")]
        [InlineData("@Microsoft.KeyVault(SecretUri=https://v.example/Kq83Zx)")]
        [InlineData("'$Kq83Zx'")]
        [InlineData(" \"${Kq83Zx}\" ")]
        [InlineData("getToken()")]
        public void Reference_IsNoLiteral(string value) => Assert.Null(Find(value));

        [Theory]
        [InlineData("")]
        [InlineData(" ")]
        [InlineData("\t\r\n")]
        [InlineData("''")]
        [InlineData("\"\"")]
        [InlineData("'")]
        [InlineData("\" \"")]
        [InlineData("\\")]
        [InlineData("$")]
        [InlineData("%")]
        [InlineData("@")]
        [InlineData("{")]
        [InlineData("${")]
        [InlineData("${:-")]
        [InlineData("${:-}")]
        public void Blank_IsNoLiteral(string value) => Assert.Null(Find(value));

        [Theory]
        [InlineData("The token that activates LocalStack")]
        [InlineData("see the Auth Token page")]
        [InlineData("k7Gq2Zp9Xw k7Gq2Zp9Xw")]
        [InlineData("line\nbreak")]
        public void Prose_IsNoLiteral(string value) => Assert.Null(Find(value));

        [Theory]
        [InlineData("test")]
        [InlineData("your-token-here")]
        [InlineData("'changeme'")]
        [InlineData("ls-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx")]
        [InlineData("true")]
        [InlineData("false")]
        [InlineData("null")]
        [InlineData("LOCALSTACK_API_KEY")]
        [InlineData("1234567890")]
        public void Sample_IsNoLiteral(string value) => Assert.Null(Find(value));

        [Fact]
        public void OwnName_IsNoLiteral() => Assert.Null(Find("ACME_LICENSE", "ACME_LICENSE"));

        [Fact]
        public void LongText_IsNoLiteral()
        {
            Assert.NotNull(Find(string.Concat(Enumerable.Repeat("k7Gq", 128))));
            Assert.Null(Find(string.Concat(Enumerable.Repeat("k7Gq", 129))));
        }

        [Fact]
        public void Nesting_AsDeepAsItGets_Ends()
        {
            Assert.Null(Find(string.Concat(Enumerable.Repeat("${A:-", 100_000))));
            Assert.Null(Find(string.Concat(Enumerable.Repeat("${A:-", 100))));
        }
    }
}
