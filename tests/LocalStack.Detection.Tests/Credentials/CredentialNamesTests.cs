using LocalStack.Detection.Credentials;

namespace LocalStack.Detection.Tests.Credentials;

public static class CredentialNamesTests
{
    private const string Token = CredentialName.AuthTokenVariable;
    private const string Key = CredentialName.ApiKeyVariable;

    public sealed class Reports
    {
        [Theory]
        [InlineData("LOCALSTACK_AUTH_TOKEN", Token)]
        [InlineData("LOCALSTACK_API_KEY", Key)]
        [InlineData("LOCALSTACK_AUTH_TOKEN_OVERRIDE", Token)]
        [InlineData("ls-api-key", Token)]
        [InlineData("Ls-Api-Key", Token)]
        [InlineData("localstack_auth_token", Token)]
        [InlineData("localstack-auth-token", Token)]
        [InlineData("localStackAuthToken", Token)]
        [InlineData("LocalStackAuthToken", Token)]
        [InlineData("localstackAuthToken", Token)]
        [InlineData("localstackauthtoken", Token)]
        [InlineData("LocalStackApiKey", Key)]
        [InlineData("LocalstackAPIKey", Key)]
        [InlineData("_localStackAuthToken", Token)]
        [InlineData("@localStackAuthToken", Token)]
        [InlineData("LOCALSTACK_TOKEN", Token)]
        [InlineData("LocalStackToken", Token)]
        [InlineData("LocalStackAuthTokenValue", Token)]
        [InlineData("LOCALSTACK_AUTH_TOKEN_DEFAULT", Token)]
        [InlineData("LOCALSTACK_CI_KEY", Key)]
        [InlineData("LOCALSTACK_CI_AUTH_TOKEN", Token)]
        [InlineData("LOCALSTACK_PRO_API_KEY", Key)]
        [InlineData("LOCALSTACK_DEFAULT_API_KEY", Key)]
        [InlineData("LocalStackProKey", Key)]
        [InlineData("LOCALSTACK_LICENSE_KEY", Key)]
        [InlineData("localstack-api-key", Key)]
        [InlineData("TF_VAR_localstack_token", Token)]
        public void Name_InEveryCasing_IsMatched(string name, string variable)
        {
            var match = CredentialNames.Default.Match(name);

            Assert.Equal(variable, match?.Variable);
            Assert.True(CredentialNames.Default.MayBeIn(name.AsSpan()));
            Assert.True(CredentialNames.Default.MayMatch(name));
        }

        [Theory]
        [InlineData("LocalStack:AuthToken", Token)]
        [InlineData("LocalStack__AuthToken", Token)]
        [InlineData("LOCALSTACK__AUTHTOKEN", Token)]
        [InlineData("LOCALSTACK__AUTH_TOKEN", Token)]
        [InlineData("LocalStack.AuthToken", Token)]
        [InlineData("localstack.auth-token", Token)]
        [InlineData("LocalStack:ApiKey", Key)]
        [InlineData("LocalStack__ApiKey", Key)]
        [InlineData("LOCALSTACK:API_KEY", Key)]
        [InlineData("Aspire:LocalStack:AuthToken", Token)]
        [InlineData("Aspire__LocalStack__AuthToken", Token)]
        [InlineData("MYAPP_LocalStack__AuthToken", Token)]
        [InlineData("My:Env:LOCALSTACK_AUTH_TOKEN", Token)]
        [InlineData("containers.app.LOCALSTACK_API_KEY", Key)]
        [InlineData("__LOCALSTACK_AUTH_TOKEN", Token)]
        [InlineData("Tests:MyLocalStack:AuthToken", Token)]
        [InlineData(":ls-api-key", Token)]
        [InlineData("localstack.auth.token", Token)]
        [InlineData("LocalStack:Config:AuthToken", Token)]
        [InlineData("LocalStackSettings:AuthToken", Token)]
        [InlineData("LocalStackOptions__ApiKey", Key)]
        [InlineData("LocalStack:Environment:AuthToken", Token)]
        [InlineData("LocalStack:Token", Token)]
        [InlineData("localstack.cloud.api_key", Key)]
        [InlineData("LocalStack:Auth:ApiKey", Key)]
        [InlineData("LocalStack:Secrets:AuthToken", Token)]
        [InlineData("LocalStack__Licensing__Token", Token)]
        [InlineData("Parameters:localstack-auth-token", Token)]
        public void Path_InOneText_IsMatched(string name, string variable)
        {
            var match = CredentialNames.Default.Match(name, parent: "elsewhere");

            Assert.Equal(variable, match?.Variable);
        }

        [Theory]
        [InlineData("LocalStack", "AuthToken", Token)]
        [InlineData("localstack", "auth_token", Token)]
        [InlineData("LOCALSTACK", "ApiKey", Key)]
        [InlineData("Local-LocalStack", "ApiKey", Key)]
        [InlineData("Settings:LocalStack", "AuthToken", Token)]
        [InlineData("environment", "LOCALSTACK_AUTH_TOKEN", Token)]
        [InlineData("headers", "ls-api-key", Token)]
        [InlineData("LocalStack:Config", "AuthToken", Token)]
        [InlineData("localstack:cloud", "api_key", Key)]
        [InlineData("localstack.cloud", "api_key", Key)]
        [InlineData("LocalStackSettings", "AuthToken", Token)]
        [InlineData("LOCALSTACK_AUTH_TOKEN", "value", Token)]
        [InlineData("variables:LOCALSTACK_API_KEY", "value", Key)]
        [InlineData("localstack-api-key", "default", Key)]
        [InlineData("LocalStackAuthToken", "Default", Token)]
        public void NestedKey_IsMatched(string parent, string name, string variable) =>
            Assert.Equal(variable, CredentialNames.Default.Match(name, parent)?.Variable);

        [Theory]
        [InlineData("TF_VAR_localstack_auth_token", "localstack_auth_token")]
        [InlineData("CI_LOCALSTACK_API_KEY", "LOCALSTACK_API_KEY")]
        [InlineData("myLocalStackAuthToken", "LocalStackAuthToken")]
        [InlineData("MyLocalStackApiKey", "LocalStackApiKey")]
        [InlineData("CILocalStackAuthToken", "LocalStackAuthToken")]
        [InlineData("myLOCALSTACK_AUTH_TOKEN", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("v2LocalStackAuthToken", "LocalStackAuthToken")]
        [InlineData("MYAPP_LocalStack__AuthToken", "LocalStack:AuthToken")]
        [InlineData("Tests:MyLocalStack:AuthToken", "LocalStack:AuthToken")]
        public void Prefix_IsLeftOut_OfWhatIsShown(string name, string display) =>
            Assert.Equal(display, CredentialNames.Default.Match(name)?.Display);

        [Fact]
        public void LongKeys_DoNotHideTheNameAtTheirEnd()
        {
            var longKey = new string('x', 1000);

            Assert.NotNull(CredentialNames.Default.Match("LOCALSTACK_AUTH_TOKEN", parent: longKey));
            Assert.NotNull(CredentialNames.Default.Match(longKey + ":LOCALSTACK_AUTH_TOKEN"));
            Assert.NotNull(CredentialNames.Default.Match("AuthToken", parent: longKey + ":LocalStack"));
        }

        [Theory]
        [InlineData("ACME_LICENSE", null)]
        [InlineData("acme-license", null)]
        [InlineData("acmeLicense", null)]
        [InlineData("ACME_LICENSE", "environment")]
        [InlineData("environment:ACME_LICENSE", null)]
        [InlineData("License", "Acme")]
        [InlineData("Acme:License", null)]
        [InlineData("Acme__License", null)]
        [InlineData("Acme.License", null)]
        public void AddedName_InEveryForm_IsMatched(string name, string? parent)
        {
            Assert.Equal(Token, new CredentialNames(["Acme_License"]).Match(name, parent)?.Variable);
            Assert.Equal(Token, new CredentialNames(["Acme:License"]).Match(name, parent)?.Variable);
            Assert.Null(CredentialNames.Default.Match(name, parent));
        }

        [Fact]
        public void AddedName_OfThreeParts_IsMatched() =>
            Assert.NotNull(new CredentialNames(["Acme:Portal:License"]).Match("Acme__Portal__License"));

        [Fact]
        public void AddedNames_LeaveTheKnownOnes() =>
            Assert.NotNull(new CredentialNames(["ACME"]).Match("LOCALSTACK_AUTH_TOKEN"));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("LOCALSTACK_AUTH_TOKEN_FILE")]
        [InlineData("LOCALSTACK_AUTH_TOKENS")]
        [InlineData("LOCALSTACK_HOST")]
        [InlineData("LOCALSTACK")]
        [InlineData("LocalStack:Host")]
        [InlineData("AwsSessionToken")]
        [InlineData("AuthToken")]
        [InlineData("API_KEY")]
        [InlineData("GITHUB_AUTH_TOKEN")]
        [InlineData("NOTLOCALSTACKAUTHTOKEN")]
        [InlineData("notlocalstackauthtoken")]
        [InlineData("LOCAL_STACK_AUTH_TOKEN")]
        [InlineData("please set LOCALSTACK_AUTH_TOKEN")]
        [InlineData("x-ls-api-key")]
        [InlineData("LOCALSTACK_SESSION_TOKEN")]
        [InlineData("LocalStackCognitoToken")]
        [InlineData("LocalStackSecretsManagerToken")]
        [InlineData("LocalStackCloudFrontApiKey")]
        [InlineData("LocalStackApiGatewayApiKey")]
        [InlineData("LOCALSTACK_AWS_SECRET_ACCESS_KEY")]
        [InlineData("LOCALSTACK_KMS_KEY")]
        [InlineData("LOCALSTACK_KEY")]
        [InlineData("LocalStackTokenTimeout")]
        [InlineData("LOCALSTACK_AUTH_TOKEN_NAME")]
        [InlineData("LocalStackAuthTokenProvider")]
        [InlineData("LOCALSTACK_AUTH_TOKEN:File")]
        [InlineData("LOCALSTACK_AUTH_TOKEN:0")]
        [InlineData("LocalStack:AuthToken:")]
        [InlineData("LocalStack:")]
        [InlineData("")]
        [InlineData(":")]
        [InlineData("__")]
        [InlineData("_")]
        public void OtherName_IsNotMatched(string name) => Assert.Null(CredentialNames.Default.Match(name));

        [Theory]
        [InlineData("LocalStack", "Host")]
        [InlineData("Aws", "AuthToken")]
        [InlineData("NotALocalStackX", "AuthToken")]
        [InlineData("LocalStack", "0")]
        [InlineData("", "AuthToken")]
        [InlineData(":", "AuthToken")]
        public void OtherNestedKey_IsNotMatched(string parent, string name) =>
            Assert.Null(CredentialNames.Default.Match(name, parent));

        [Theory]
        [InlineData("MY_ACME_LICENSE")]
        [InlineData("ACME_LICENSE_FILE")]
        [InlineData("LICENSE")]
        public void AddedName_AsPartOfAnother_IsNotMatched(string name) =>
            Assert.Null(new CredentialNames(["ACME_LICENSE"]).Match(name));

        [Fact]
        public void BlankAddedNames_AddNothing()
        {
            Assert.False(new CredentialNames(["", "_", ":"]).HasAdded);
            Assert.False(CredentialNames.Default.HasAdded);
            Assert.True(new CredentialNames(["x"]).HasAdded);
        }

        [Fact]
        public void AnythingInFrontOfAName_IsNotShown()
        {
            const string Secret = "k7Gq2Zp9Xw";

            var match = CredentialNames.Default.Match(Secret + "_LOCALSTACK_API_KEY", Secret);

            Assert.Equal("LOCALSTACK_API_KEY", match?.Display);
        }
    }
}
