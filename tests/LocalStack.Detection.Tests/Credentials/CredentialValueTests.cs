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
        [InlineData("a$b$c9Kq3vX27n")]
        [InlineData("50%off9Kq3%x7Vb2")]
        [InlineData("k7Gq2Zp9x$x4")]
        [InlineData("k7Gq{2Zp9x4")]
        [InlineData("k7Gq}2Zp9x4{")]
        [InlineData("k7Gq>2Zp9x4<")]
        [InlineData("@k7Gq2Zp9x4)")]
        [InlineData("#k7Gq2Zp9x")]
        [InlineData("5938201746")]
        [InlineData("testKq83Zx")]
        [InlineData("ls-Kq83Zx97Vb")]
        [InlineData("$9Kq83Zx7Vb")]
        [InlineData("a9/Kq83Zx97Vb4")]
        [InlineData("k7Gq2/Zp9x4w")]
        [InlineData("_k7Gq2Zp9x4_")]
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
        [InlineData("${{ secrets.LOCALSTACK_API_KEY || '" + Literal + "' }}")]
        [InlineData("secrets.LOCALSTACK_API_KEY || '" + Literal + "'")]
        [InlineData("process.env.LOCALSTACK_API_KEY ?? \"" + Literal + "\"")]
        [InlineData("${LOCALSTACK_API_KEY:" + Literal + "}")]
        [InlineData("${localstack.api-key:" + Literal + "}")]
        [InlineData("${LOCALSTACK_API_KEY:-\"" + Literal + "\"}")]
        [InlineData("{{ default \"" + Literal + "\" .Values.key }}")]
        [InlineData("{{ .Values.key | default \"" + Literal + "\" }}")]
        [InlineData("{{ key | default('" + Literal + "') }}")]
        [InlineData("{{ .Values.key | default \\\"" + Literal + "\\\" }}")]
        [InlineData("${env:LOCALSTACK_API_KEY, '" + Literal + "'}")]
        [InlineData("${format('{0}', '" + Literal + "')}")]
        [InlineData("coalesce(var.key, \"" + Literal + "\")")]
        [InlineData("{{ env.KEY if env.KEY else '" + Literal + "' }}")]
        [InlineData("{{ '" + Literal + "' }}")]
        [InlineData("token or \"" + Literal + "\"")]
        [InlineData("token if token else '" + Literal + "'")]
        [InlineData("token ?: \"" + Literal + "\"")]
        public void DefaultInsideAnExpression_IsALiteral(string value) => Assert.Equal(Literal, Find(value));

        [Theory]
        [InlineData("$(echo " + Literal + ")")]
        [InlineData("$( echo -n \"" + Literal + "\" )")]
        [InlineData("`echo '" + Literal + "'`")]
        [InlineData("$(printf '%s' '" + Literal + "')")]
        [InlineData("$(printf \"%s\\n\" " + Literal + ")")]
        [InlineData("$(echo $(echo " + Literal + "))")]
        [InlineData("$(echo ${NAME:-" + Literal + "})")]
        public void TextThatACommandOnlyWrites_IsALiteral(string value) => Assert.Equal(Literal, Find(value));

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
        [InlineData("${aws:secretsmanager:Zx97Kq83b1}")]
        [InlineData("${azure:keyvault:Zx97Kq83b1}")]
        [InlineData("projects/123/secrets/Zx97Kq83b1/versions/latest")]
        [InlineData("secrets/Zx97Kq83b1.txt")]
        [InlineData("kv/data/Zx97Kq83b1")]
        [InlineData("Infra/CI/LsToken9xQ")]
        [InlineData("@Zx97Kq83b1.json")]
        [InlineData("Zx97-Kq83b1.yaml")]
        [InlineData("age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kudlh5gqsp9lz0m")]
        [InlineData("k8s/prod1/lsToken9xQ2")]
        [InlineData("kv2/LocalStack/Zx97Kq83b1")]
        [InlineData("ops1/local-stack/Token2024x9")]
        [InlineData("avp.kubernetes.io/Zx97Kq83b1")]
        [InlineData("@/run/secrets/Zx97Kq83b1")]
        [InlineData("@./Zx97Kq83b1")]
        [InlineData("__Zx97Kq83b1__")]
        [InlineData("P@ssw0rd123")]
        [InlineData("ConvertFrom-SecureString")]
        [InlineData("ls-abcdefgh-1234-5678-9abc-def012345678")]
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
        [InlineData("token and \"Zx97Kq83b1\"")]
        [InlineData("token or get \"Zx97Kq83b1\"")]
        [InlineData("\"Zx97Kq83b1\" or token")]
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
        [InlineData("arn:aws:secretsmanager:us-east-1:000000000000:secret:localstack-k7Gq2Zp9Xw")]
        [InlineData("op://Vault/k7Gq2Zp9Xw/credential")]
        [InlineData("vault:secret/data/k7Gq2Zp9Xw#token")]
        [InlineData("pass:k7Gq2Zp9Xw")]
        [InlineData("awssm:k7Gq2Zp9Xw")]
        [InlineData("/run/secrets/k7Gq2Zp9Xw")]
        [InlineData("./k7Gq2Zp9Xw")]
        [InlineData("~/k7Gq2Zp9Xw")]
        [InlineData("C:\\k7Gq2Zp9Xw")]
        [InlineData("projects/000000000000/secrets/localstack/versions/7")]
        [InlineData("ls-k7gq2zp9xw.sandbox.localstack.cloud")]
        [InlineData("ls-k7gq2zp9xw.c1x2.us-east-1.rds.amazonaws.com:5432")]
        [InlineData("$[variables.k7Gq2Zp9Xw]")]
        [InlineData("@k7Gq2Zp9Xw@")]
        public void Address_IsNoLiteral(string value) => Assert.Null(Find(value));

        [Theory]
        [InlineData("ENC[AES256_GCM,data:k7Gq2Zp9Xw,iv:k7Gq,tag:k7Gq,type:str]")]
        [InlineData("ENC(k7Gq2Zp9Xwk7Gq2Zp9Xw)")]
        [InlineData("encrypted:k7Gq2Zp9Xwk7Gq2Zp9Xw")]
        [InlineData("$ANSIBLE_VAULT;1.1;AES256")]
        [InlineData("{cipher}k7Gq2Zp9Xwk7Gq2Zp9Xw")]
        [InlineData("CfDJ8k7Gq2Zp9Xwk7Gq2Zp9Xw")]
        [InlineData("AQICAHk7Gq2Zp9Xwk7Gq2Zp9Xw")]
        [InlineData("vault:v1:k7Gq2Zp9Xwk7Gq2Zp9Xw")]
        [InlineData("gAAAAAk7Gq2Zp9Xwk7Gq2Zp9Xw")]
        [InlineData("U2FsdGVkX1k7Gq2Zp9Xwk7Gq2Zp9Xw")]
        public void EncryptedValue_IsNoLiteral(string value) => Assert.Null(Find(value));

        [Theory]
        [InlineData("LSIAQ7K2X9B4M6T8R3Z5")]
        [InlineData("ls-3f2b8c1e-9a7d-4c21-8e05-1b7f6a2c9d30")]
        [InlineData("LKIAQ7K2X9B4M6T8R3Z5")]
        [InlineData("AKIAIOSFODNN7EXAMPLE")]
        [InlineData("123E4567-e89b-12d3-a456-426614174000")]
        [InlineData("eW91ci10b2tlbi1oZXJl")]
        [InlineData("cGFzdGUgeW91ciB0b2tlbiBoZXJl")]
        public void SampleOfAnotherKind_IsNoLiteral(string value) => Assert.Null(Find(value));

        [Theory]
        [InlineData("{{ lookup('vault', 'k7Gq2Zp9Xw') }}")]
        [InlineData("{{ secret \"k7Gq2Zp9Xw\" }}")]
        [InlineData("$(op item get 'k7Gq2Zp9Xw')")]
        [InlineData("$(echo $k7Gq2Zp9Xw)")]
        [InlineData("$(echo k7Gq2Zp9Xw | base64 -d)")]
        [InlineData("$(echo 'k7Gq2Zp9Xw' | vault decrypt)")]
        [InlineData("$(echo k7Gq2Zp9Xw; cat x)")]
        [InlineData("$(echo k7Gq2Zp9Xw other)")]
        [InlineData("$(echo)")]
        [InlineData("$(echo -n)")]
        [InlineData("$(printf '%s')")]
        [InlineData("$(echoes k7Gq2Zp9Xw)")]
        [InlineData("$(echo k7Gq2Zp9Xw) $(echo x)")]
        [InlineData("${env:K7GQ2ZP9XW}")]
        [InlineData("${ssm:/ci/k7Gq2Zp9Xw}")]
        [InlineData("${{ secrets['K7GQ2ZP9XW'] }}")]
        [InlineData("${{ secrets.LOCALSTACK_API_KEY || 'your-key' }}")]
        public void ArgumentOfALookUp_IsNoLiteral(string value) => Assert.Null(Find(value));

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
            static string Padded(int length) => string.Concat(Enumerable.Repeat(Literal + "-", 64))[..length];

            Assert.NotNull(Find(Padded(512)));
            Assert.Null(Find(Padded(513)));
        }

        [Fact]
        public void Nesting_AsDeepAsItGets_Ends()
        {
            Assert.Null(Find(string.Concat(Enumerable.Repeat("${A:-", 100_000))));
            Assert.Null(Find(string.Concat(Enumerable.Repeat("${A:-", 100))));
        }
    }
}
