using System.Text;
using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;
using LocalStack.Tests;

namespace LocalStack.Detection.Tests.Scanning;

public static class FileScannerTests
{
    private const string WholeFile = "text";

    private static IReadOnlyList<Finding> Find(string path, string text, DetectionOptions? options = null) =>
        ScannedFile.Scan(path, text, options ?? DetectionOptions.Default).Findings;

    private static DetectionOptions Options(string key, string value) =>
        DetectionOptions.Read(asked => asked == key ? value : null);

    private static void AssertFound(
        string path, string text, FindingKind kind, string secret, string location, string variable = CredentialName.AuthTokenVariable)
    {
        var finding = Assert.Single(Find(path, text));
        Assert.Equal(kind, finding.Kind);
        Assert.Equal(location, finding.Location);
        Assert.Equal(variable, finding.Variable);
        Assert.Equal(Fingerprint.Of(secret), finding.Fingerprint);
        Assert.Equal((text.IndexOf(secret, StringComparison.Ordinal), secret.Length), (finding.Start, finding.Length));
        Assert.Equal(finding.Start + finding.Length, finding.End);
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text));

    public sealed class Reports
    {
        /// <summary>One finding, of the surer rule, whatever the name beside it.</summary>
        [Theory]
        [InlineData("secret.yaml", "kind: Secret\nmetadata:\n  name: localstack\ndata:\n  token: {0}", "")]
        [InlineData("secret.yaml", "data:\n  LOCALSTACK_AUTH_TOKEN: {0}", "")]
        [InlineData("license.http", "GET https://api.localstack.cloud\nAuthorization: Basic {0}", ":")]
        [InlineData("run.sh", "curl -H 'Authorization: Basic {0}' https://api.localstack.cloud", ":")]
        public void TokenInBase64_IsFound(string path, string format, string user)
        {
            foreach (var isProven in new[] { true, false })
            {
                var token = isProven ? TestTokens.Valid() : TestTokens.WrongChecksum();
                var encoded = Base64(user + token);
                var text = Fill(format, encoded);

                var finding = Assert.Single(Find(path, text));

                Assert.Equal(isProven ? FindingKind.CommittedToken : FindingKind.PossibleToken, finding.Kind);
                Assert.Equal((text.IndexOf(encoded, StringComparison.Ordinal), encoded.Length), (finding.Start, finding.Length));
                Assert.Equal(Fingerprint.Of(token), finding.Fingerprint);
                Assert.Equal("base64 text", finding.Location);
                Assert.True(finding.IsEncoded);
            }
        }

        [Theory]
        [InlineData("notes.txt", "see {0} for more")]
        [InlineData("appsettings.json", "{{ \"Other\": \"x {0} y\" }}")]
        [InlineData("appsettings.json", "{{ // {0}\n }}")]
        [InlineData("appsettings.json", "{{ broken {0}")]
        [InlineData("appsettings.json", "{{ \"{0}\": 1 }}")]
        [InlineData("compose.yml", "# LOCALSTACK_AUTH_TOKEN: {0}")]
        [InlineData("compose.yml", "command: --token {0}")]
        [InlineData(".env", "# LOCALSTACK_AUTH_TOKEN={0}")]
        [InlineData(".env", "a {0}")]
        public void Token_Anywhere_IsFound(string path, string format)
        {
            var (proven, suspected) = (TestTokens.Valid(), TestTokens.WrongChecksum());

            AssertFound(path, Fill(format, proven), FindingKind.CommittedToken, proven, WholeFile);
            AssertFound(path, Fill(format, suspected), FindingKind.PossibleToken, suspected, WholeFile);
        }

        [Theory]
        [InlineData("appsettings.json", "{{ \"LocalStack\": {{ \"AuthToken\": \"{0}\" }} }}", "LocalStack:AuthToken")]
        [InlineData("appsettings.json", "{{ \"LocalStack:AuthToken\": \"{0}\" }}", "LocalStack:AuthToken")]
        [InlineData("appsettings.json", "{{ \"LocalStack__AuthToken\": \"{0}\" }}", "LocalStack:AuthToken")]
        [InlineData("launchSettings.json", "{{\"environmentVariables\":{{\"LOCALSTACK_AUTH_TOKEN\":\"{0}\"}}}}", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("appsettings.json", "{{ \"LOCALSTACK_AUTH_TOKEN\": \"${{X:-{0}}}\" }}", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("x.json", "{{ \"headers\": {{ \"ls-api-key\": \"{0}\" }} }}", "ls-api-key")]
        [InlineData("compose.yml", "  LOCALSTACK_AUTH_TOKEN: {0}", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("compose.yml", "  - LOCALSTACK_AUTH_TOKEN={0}", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("compose.yml", "  - \"LOCALSTACK_AUTH_TOKEN={0}\"", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("values.yaml", "localstack:\n  authToken: {0}", "localstack:authToken")]
        [InlineData(".env", "LOCALSTACK_AUTH_TOKEN={0}", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData(".env", "export TF_VAR_localstack_auth_token='{0}'", "localstack_auth_token")]
        [InlineData("run.sh", "export LOCALSTACK_AUTH_TOKEN={0}", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("run.sh", "docker run -e LOCALSTACK_AUTH_TOKEN={0} image", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("run.sh", "localstack auth set-token {0}", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("run.ps1", "$env:LOCALSTACK_AUTH_TOKEN = \"{0}\"", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("run.ps1", "[Environment]::SetEnvironmentVariable(\"LOCALSTACK_AUTH_TOKEN\", \"{0}\")", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("run.cmd", "set LOCALSTACK_AUTH_TOKEN={0}", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("run.bat", "setx LOCALSTACK_AUTH_TOKEN {0}", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("Dockerfile", "ENV LOCALSTACK_AUTH_TOKEN={0}", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("Dockerfile", "ENV LOCALSTACK_AUTH_TOKEN {0}", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("Makefile", "export LOCALSTACK_AUTH_TOKEN ?= {0}", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("x.yml", "environment: {{ A: b, LOCALSTACK_AUTH_TOKEN: {0} }}", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("x.yml", "- name: LOCALSTACK_AUTH_TOKEN\n  value: {0}", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("x.yml", "run: |\n  localstack auth set-token {0}", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("x.tfvars", "localstack_auth_token = \"{0}\"", "localstack_auth_token")]
        [InlineData("x.http", "@localstack_auth_token = {0}", "localstack_auth_token")]
        [InlineData("x.http", "GET https://localhost\nls-api-key: {0}", "ls-api-key")]
        [InlineData("x.yml", "kind: LocalStack\nspec:\n  authToken: {0}", "LocalStack:authToken")]
        [InlineData("App.config", "<a><add key=\"LOCALSTACK_AUTH_TOKEN\" value=\"{0}\" /></a>", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("App.config", "<a><add key=\"LocalStack:AuthToken\" value=\"{0}\" /></a", "LocalStack:AuthToken")]
        [InlineData("x.runsettings", "<a><EnvironmentVariables><LOCALSTACK_AUTH_TOKEN>{0}</a>", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("x.props", "<Project><PropertyGroup><LocalStackAuthToken>{0}<", "LocalStackAuthToken")]
        [InlineData("x.json", "{{ \"Env\": [\"LOCALSTACK_AUTH_TOKEN={0}\"] }}", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("x.json", "[{{ \"name\": \"LOCALSTACK_AUTH_TOKEN\", \"value\": \"{0}\" }}]", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("/home/me/.localstack/default.env", "LOCALSTACK_AUTH_TOKEN={0}\n", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("/home/me/.localstack/auth.json", "{{\"LOCALSTACK_AUTH_TOKEN\": \"{0}\"}}", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("Dockerfile", "ENV LOCALSTACK_AUTH_TOKEN_OVERRIDE={0}", "LOCALSTACK_AUTH_TOKEN_OVERRIDE")]
        [InlineData("x.tf", "variable \"localstack_auth_token\" {{\n  type = string\n  default = \"{0}\"\n}}", "localstack_auth_token")]
        [InlineData("x.tf", "e = [{{ name = \"LOCALSTACK_AUTH_TOKEN\", value = \"{0}\" }}]", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("x.ps1", "Set-Item -Path env:LOCALSTACK_AUTH_TOKEN -Value '{0}'", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("x.ps1", "New-Item Env:\\LOCALSTACK_AUTH_TOKEN -Value {0}", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("config.fish", "set -gx LOCALSTACK_AUTH_TOKEN {0}", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("x.cmd", "set \"LOCALSTACK_AUTH_TOKEN={0}\"", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("README.md", "```bash\nexport LOCALSTACK_AUTH_TOKEN={0}\n```", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("x.yml", "e:\n  ? LOCALSTACK_AUTH_TOKEN\n  : {0}", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("x.json", "{{ \"postStartCommand\": \"localstack auth set-token {0}\" }}", "LOCALSTACK_AUTH_TOKEN")]
        public void Secret_UnderAName_NamesTheSetting(string path, string format, string display)
        {
            var (proven, suspected, key) = (TestTokens.Valid(), TestTokens.WrongChecksum(), TestTokens.ApiKey());

            AssertFound(path, Fill(format, proven), FindingKind.CommittedToken, proven, "setting " + display);
            AssertFound(path, Fill(format, suspected), FindingKind.PossibleToken, suspected, "setting " + display);
            AssertFound(path, Fill(format, key), FindingKind.HardCodedCredential, key, "setting " + display);
        }

        [Theory]
        [InlineData("appsettings.json", "{{ \"LocalStack\": {{ \"ApiKey\": \"{0}\" }} }}", "LocalStack:ApiKey")]
        [InlineData("appsettings.json", "{{ \"LOCALSTACK_API_KEY\": \"{0}\" }}", "LOCALSTACK_API_KEY")]
        [InlineData("compose.yml", "LOCALSTACK_API_KEY: '{0}' # note", "LOCALSTACK_API_KEY")]
        [InlineData("compose.yml", "- LOCALSTACK_API_KEY=${{LOCALSTACK_API_KEY:-{0}}}", "LOCALSTACK_API_KEY")]
        [InlineData(".env.local", "LOCALSTACK_API_KEY = \"{0}\"", "LOCALSTACK_API_KEY")]
        public void Key_UnderItsName_IsReadFromItsVariable(string path, string format, string display)
        {
            var key = TestTokens.ApiKey(9);

            AssertFound(
                path,
                Fill(format, key),
                FindingKind.HardCodedCredential,
                key,
                "setting " + display,
                CredentialName.ApiKeyVariable);
        }

        [Fact]
        public void TokenUnderTheNameOfAKey_IsReadFromThatVariable()
        {
            var token = TestTokens.Valid();

            AssertFound(
                ".env",
                "LOCALSTACK_API_KEY=" + token,
                FindingKind.CommittedToken,
                token,
                "setting LOCALSTACK_API_KEY",
                CredentialName.ApiKeyVariable);
        }

        [Fact]
        public void NumberUnderAName_IsACredential() => AssertFound(
            "x.json",
            "{\"LOCALSTACK_API_KEY\": 5938201746}",
            FindingKind.HardCodedCredential,
            "5938201746",
            "setting LOCALSTACK_API_KEY",
            CredentialName.ApiKeyVariable);

        [Fact]
        public void UuidUnderAName_IsACredential()
        {
            const string Value = "ls-abcdb810-9dad-11d1-80b4-00c04fd430c8";

            AssertFound(
                ".env", "LOCALSTACK_AUTH_TOKEN=" + Value, FindingKind.HardCodedCredential, Value, "setting LOCALSTACK_AUTH_TOKEN");
        }

        [Theory]
        [InlineData("x.json", "{{\"Other\":\"{0}\"}}", WholeFile)]
        [InlineData("x.json", "{{\"LOCALSTACK_AUTH_TOKEN\":\"{0}\"}}", "setting LOCALSTACK_AUTH_TOKEN")]
        [InlineData("x.json", "{{\"\\u004cOCALSTACK_AUTH_TOKEN\":\"{0}\"}}", "setting LOCALSTACK_AUTH_TOKEN")]
        [InlineData("x.json", "{{\"LOCALSTACK_AUTH_\\u0054OKEN\":\"{0}\"}}", "setting LOCALSTACK_AUTH_TOKEN")]
        [InlineData("x.json", "{{\"LocalStack\":{{\"ApiKe\\u0079\":\"{0}\"}}}}", "setting LocalStack:ApiKey")]
        [InlineData("x.yml", "other: \"{0}\"", WholeFile)]
        [InlineData("x.yml", "- \"{0}\"", WholeFile)]
        [InlineData("x.json", "{{\"{0}\":1}}", WholeFile)]
        [InlineData("x.yml", "\"{0}\": 1", WholeFile)]
        [InlineData("x.yml", "a: {{\"{0}\": 1}}", WholeFile)]
        [InlineData("x.yml", "- \"LOCALSTACK_AUTH_TOKEN={0}\"", "setting LOCALSTACK_AUTH_TOKEN")]
        public void TokenWrittenWithEscapes_IsFound(string path, string format, string location)
        {
            var token = TestTokens.Valid();
            for (var i = 0; i < token.Length; i++)
            {
                var written = token[..i] + $"\\u{(int)token[i]:x4}" + token[(i + 1)..];
                var text = Fill(format, written);

                var finding = Assert.Single(Find(path, text));

                Assert.Equal(FindingKind.CommittedToken, finding.Kind);
                Assert.Equal(location, finding.Location);
                Assert.Equal(Fingerprint.Of(token), finding.Fingerprint);
                Assert.Equal(
                    (text.IndexOf(written, StringComparison.Ordinal), written.Length), (finding.Start, finding.Length));
            }
        }

        [Fact]
        public void NameAndKeyWrittenWithEscapes_AreFound()
        {
            const string Text = "{\"LocalSt\\u0061ck\":{\"Api\\u004bey\":\"k7Gq\\u0032Zp9Xw\"}}";

            var finding = Assert.Single(Find("x.json", Text));

            Assert.Equal(FindingKind.HardCodedCredential, finding.Kind);
            Assert.Equal("setting LocalStack:ApiKey", finding.Location);
            Assert.Equal(Fingerprint.Of("k7Gq2Zp9Xw"), finding.Fingerprint);
            Assert.Equal("k7Gq\\u0032Zp9Xw", Text.Substring(finding.Start, finding.Length));
        }

        /// <summary>Behind an escape nobody can say where in the text the key begins.</summary>
        [Fact]
        public void KeyWithinAnEscapedValue_IsReportedAsTheWholeValue()
        {
            const string Value = "${LOCALST\\u0041CK_API_KEY:-k7Gq2Zp9Xw}";

            var finding = Assert.Single(Find("x.json", "{\"LOCALSTACK_API_KEY\":\"" + Value + "\"}"));

            Assert.Equal(Fingerprint.Of("k7Gq2Zp9Xw"), finding.Fingerprint);
            Assert.Equal((23, Value.Length), (finding.Start, finding.Length));
        }

        /// <summary>The value is a secret because of the alias's key, and stands at the anchor.</summary>
        [Theory]
        [InlineData("x: &a {0}\ny:\n  LOCALSTACK_API_KEY: *a")]
        [InlineData("x: &a {0}\nLOCALSTACK_API_KEY: *a\nz:\n  LOCALSTACK_AUTH_TOKEN: *a")]
        [InlineData("LOCALSTACK_API_KEY: &a {0}\ny: *a\nz: {{LOCALSTACK_AUTH_TOKEN: *a}}")]
        [InlineData("x:\n  - &a {0}\ny:\n  - name: LOCALSTACK_API_KEY\n    value: *a")]
        [InlineData("x: &a\n  ApiKey: {0}\nLocalStack:\n  <<: *a\n")]
        public void ValueBehindAnAlias_IsFoundOnce(string format)
        {
            foreach (var secret in new[] { TestTokens.ApiKey(), TestTokens.Valid() })
            {
                var text = Fill(format, secret);

                var finding = Assert.Single(Find("x.yml", text));

                Assert.Equal(Fingerprint.Of(secret), finding.Fingerprint);
                Assert.Equal((text.IndexOf(secret, StringComparison.Ordinal), secret.Length), (finding.Start, finding.Length));
            }
        }

        [Theory]
        [InlineData("LOCALSTACK_AUTH_TOKEN: \"{0}\\\n  {1}\"")]
        [InlineData("e: {{LOCALSTACK_AUTH_TOKEN: \"{0}\\\n  {1}\"}}")]
        public void TokenOverTwoLines_IsFound(string format)
        {
            var token = TestTokens.Valid();
            var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, format, token[..9], token[9..]);

            var finding = Assert.Single(Find("x.yml", text));

            Assert.Equal((FindingKind.CommittedToken, Fingerprint.Of(token)), (finding.Kind, finding.Fingerprint));
            Assert.Equal(text.IndexOf(token[..9], StringComparison.Ordinal), finding.Start);
            Assert.Equal(text.IndexOf(token[9..], StringComparison.Ordinal) + token.Length - 9, finding.End);
        }

        [Fact]
        public void ShownAndHiddenTokensOfOneValue_AreBothFound()
        {
            var (shown, hidden) = (TestTokens.Valid(1), TestTokens.Valid(2));
            var text = "{\"a\":\"x " + shown + " l\\u0073" + hidden[2..] + " " + shown + "\"}";

            var findings = Find("x.json", text);

            Assert.Equal(
                new[] { Fingerprint.Of(hidden), Fingerprint.Of(shown), Fingerprint.Of(shown) },
                findings.Select(finding => finding.Fingerprint));
        }

        [Fact]
        public void Findings_AreInTheOrderOfTheText()
        {
            var secrets = Enumerable.Range(0, 60).Select(seed => (seed % 3) switch
            {
                0 => "# " + TestTokens.Valid(seed),
                1 => "LOCALSTACK_API_KEY: " + TestTokens.ApiKey(seed),
                _ => "other: \"\\u006cs" + TestTokens.Valid(seed)[2..] + "\"",
            });

            var findings = Find("compose.yml", string.Join('\n', secrets));

            Assert.Equal(60, findings.Count);
            Assert.Equal(findings.OrderBy(finding => finding.Start), findings);
        }

        [Theory]
        [InlineData("x.json", "{{\"Acme\":{{\"License\":\"{0}\"}}}}", "setting Acme:License")]
        [InlineData("compose.yml", "- ACME_LICENSE={0}", "setting ACME_LICENSE")]
        [InlineData(".env", "ACME_LICENSE={0}", "setting ACME_LICENSE")]
        public void AddedName_InATextWithoutAnyClue_IsFound(string path, string format, string location)
        {
            var text = Fill(format, TestTokens.ApiKey());

            var finding = Assert.Single(Find(path, text, Options(DetectionOptions.CredentialNamesKey, "ACME_LICENSE")));

            Assert.Equal((FindingKind.HardCodedCredential, location), (finding.Kind, finding.Location));
            Assert.Empty(Find(path, text));
        }

        [Fact]
        public void WindowsLineEnds_AndAByteOrderMark_MakeNoDifference()
        {
            var key = TestTokens.ApiKey();
            foreach (var lineEnd in new[] { "\n", "\r\n", "\r" })
            {
                var settings = $"\uFEFFa=b{lineEnd}LOCALSTACK_API_KEY={key}{lineEnd}c=d{lineEnd}";

                Assert.Equal(FindingKind.HardCodedCredential, Assert.Single(Find(".env", settings)).Kind);
                Assert.Single(Find("compose.yml", settings.Replace("=", ": ")));
            }
        }
    }

    public sealed class Guards
    {
        [Fact]
        public void OtherBase64_IsSilent()
        {
            Assert.Empty(Find("secret.yaml", "name: localstack\ntoken: " + Base64("ls-la is no token, and this is not one either")));
            Assert.Empty(Find("secret.yaml", "name: localstack\ntoken: x" + Base64(TestTokens.Valid())));
        }

        [Theory]
        [InlineData("x.json", "{\"LOCALSTACK_AUTH_TOKEN\": \"${LOCALSTACK_AUTH_TOKEN}\"}")]
        [InlineData("x.json", "{\"LOCALSTACK_AUTH_TOKEN\": \"\"}")]
        [InlineData("x.json", "{\"LOCALSTACK_AUTH_TOKEN\": null}")]
        [InlineData("x.json", "{\"LOCALSTACK_AUTH_TOKEN\": true}")]
        [InlineData("x.json", "{\"LOCALSTACK_AUTH_TOKEN\": {}}")]
        [InlineData("x.json", "{\"LOCALSTACK_AUTH_TOKEN\": {\"valueFrom\": \"k7Gq2Zp9Xw\"}}")]
        [InlineData("x.json", "{\"LOCALSTACK_AUTH_TOKEN\": \"\\u003cyour token\\u003e\"}")]
        [InlineData("x.json", "{\"LOCALSTACK_AUTH_TOKEN_FILE\": \"/run/k7Gq2Zp9Xw\"}")]
        [InlineData("x.json", "{\"LocalStack\": {\"Host\": \"k7Gq2Zp9Xw\"}}")]
        [InlineData("x.json", "{\"LocalStack\": {\"UseLocalStack\": true, \"Session\": {\"AwsSessionToken\": \"k7Gq2Zp9Xw\"}}}")]
        [InlineData("x.json", "{\"remoteEnv\": {\"LOCALSTACK_AUTH_TOKEN\": \"${localEnv:LOCALSTACK_AUTH_TOKEN}\"}}")]
        [InlineData("x.json", "{\"LocalStack:AuthToken\": \"@Microsoft.KeyVault(SecretUri=https://v.example/s)\"}")]
        [InlineData("x.json", "{\"LocalStack:AuthToken\": \"The token that activates LocalStack\"}")]
        [InlineData("compose.yml", "- LOCALSTACK_AUTH_TOKEN")]
        [InlineData("compose.yml", "- LOCALSTACK_AUTH_TOKEN=${LOCALSTACK_AUTH_TOKEN- }")]
        [InlineData("compose.yml", "LOCALSTACK_AUTH_TOKEN: ${LOCALSTACK_AUTH_TOKEN:?set it to your token}")]
        [InlineData("compose.yml", "LOCALSTACK_AUTH_TOKEN: ${{ secrets.K7Gq2Zp9Xw }}")]
        [InlineData("compose.yml", "LOCALSTACK_AUTH_TOKEN:")]
        [InlineData("compose.yml", "LOCALSTACK_AUTH_TOKEN: test")]
        [InlineData("compose.yml", "LOCALSTACK_AUTH_TOKEN: !secret k7Gq2Zp9Xw")]
        [InlineData("compose.yml", "LOCALSTACK_AUTH_TOKEN: *k7Gq2Zp9Xw")]
        [InlineData("values.yaml", "- name: LOCALSTACK_AUTH_TOKEN\n  valueFrom:\n    secretKeyRef:\n      name: k7Gq2Zp9Xw\n      key: x")]
        [InlineData(".env", "LOCALSTACK_AUTH_TOKEN=")]
        [InlineData(".env", "LOCALSTACK_AUTH_TOKEN=''")]
        [InlineData(".env", "LOCALSTACK_AUTH_TOKEN=$K7Gq2Zp9Xw")]
        [InlineData(".env", "LOCALSTACK_AUTH_TOKEN=%K7Gq2Zp9Xw%")]
        [InlineData(".env", "LOCALSTACK_AUTH_TOKEN=$(pass show k7Gq2Zp9Xw)")]
        [InlineData(".env", "LOCALSTACK_AUTH_TOKEN=ls-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx")]
        [InlineData("x.tf", "variable \"localstack_auth_token\" {\n  default = var.k7Gq2Zp9Xw\n}")]
        [InlineData("x.tf", "localstack_auth_token = data.vault.k7Gq2Zp9Xw.data_json")]
        [InlineData("x.ps1", "Set-Item env:LOCALSTACK_AUTH_TOKEN (Get-K7Gq2Zp9Xw)")]
        [InlineData("x.ps1", "New-Item -Path env:LOCALSTACK_AUTH_TOKEN")]
        [InlineData("x.ps1", "$env:LOCALSTACK_AUTH_TOKEN = Get-Secret -Name K7Gq2Zp9Xw")]
        public void WhatIsNoSecret_IsNotFound(string path, string text) => Assert.Empty(Find(path, text));

        [Theory]
        [InlineData("x.yml", "LOCALSTACK_AUTH_TOKEN: {0}")]
        [InlineData("x.yml", "e: {{ LOCALSTACK_AUTH_TOKEN: {0} }}")]
        [InlineData("x.yml", "e:\n- name: LOCALSTACK_AUTH_TOKEN\n  value: \"{0}\"")]
        [InlineData("x.yml", "- docker run -e LOCALSTACK_AUTH_TOKEN={0} image")]
        [InlineData("x.yml", "run: |\n  export LOCALSTACK_AUTH_TOKEN={0}")]
        [InlineData("x.sh", "export LOCALSTACK_AUTH_TOKEN={0}")]
        [InlineData("x.sh", "export LOCALSTACK_AUTH_TOKEN=\"{0}\"")]
        [InlineData("x.sh", "docker run -e LOCALSTACK_AUTH_TOKEN={0} image")]
        [InlineData("x.sh", "localstack auth set-token {0}")]
        [InlineData("x.ps1", "$env:LOCALSTACK_AUTH_TOKEN = {0}")]
        [InlineData("x.ps1", "[Environment]::SetEnvironmentVariable('LOCALSTACK_AUTH_TOKEN', '{0}')")]
        [InlineData("x.cmd", "set LOCALSTACK_AUTH_TOKEN={0}")]
        [InlineData("x.cmd", "setx LOCALSTACK_AUTH_TOKEN {0}")]
        [InlineData("Dockerfile", "ENV LOCALSTACK_AUTH_TOKEN={0}")]
        [InlineData("Dockerfile", "ENV LOCALSTACK_AUTH_TOKEN {0}")]
        [InlineData("Makefile", "LOCALSTACK_AUTH_TOKEN := {0}")]
        [InlineData("x.tfvars", "localstack_auth_token = \"{0}\"")]
        [InlineData("x.http", "@localstack_auth_token = {0}")]
        [InlineData("x.http", "ls-api-key: {0}")]
        [InlineData("x.tf", "variable \"localstack_auth_token\" {{\n  default = \"{0}\"\n}}")]
        [InlineData("x.ps1", "Set-Item env:LOCALSTACK_AUTH_TOKEN '{0}'")]
        [InlineData("x.fish", "set -gx LOCALSTACK_AUTH_TOKEN \"{0}\"")]
        [InlineData("x.yml", "a: &a {0}\nLOCALSTACK_AUTH_TOKEN: *a")]
        [InlineData("README.md", "```bash\nexport LOCALSTACK_AUTH_TOKEN={0}\n```")]
        [InlineData("x.json", "{{\"e\": [{{\"name\": \"LOCALSTACK_AUTH_TOKEN\", \"value\": \"{0}\"}}]}}")]
        [InlineData("x.json", "[\"LOCALSTACK_AUTH_TOKEN={0}\"]")]
        [InlineData("App.config", "<a><add key='LOCALSTACK_AUTH_TOKEN' value=\"{0}\" /></a>")]
        [InlineData("x.runsettings", "<a><LOCALSTACK_AUTH_TOKEN>{0}</LOCALSTACK_AUTH_TOKEN></a>")]
        public void WhatStandsForASecret_IsNotFoundInAnyFormat(string path, string format) =>
            Assert.All(StandIns, value => Assert.Empty(Find(path, Fill(format, value))));

        [Theory]
        [InlineData("x.json", "{{ \"LOCALSTACK_AUTH_TOKEN\": \"{0}\" }}")]
        [InlineData("x.json", "{{ \"LocalStack\": {{ \"AuthToken\": \"{0} {0}\" }} }}")]
        [InlineData("x.json", "{{ \"LOCALSTACK_AUTH_TOKEN\": \"{0}\\t\" }}")]
        [InlineData("compose.yml", "- LOCALSTACK_AUTH_TOKEN={0}")]
        public void Token_IsReportedByOneRule(string path, string format)
        {
            var text = Fill(format, TestTokens.Valid());

            Assert.All(Find(path, text), finding => Assert.Equal(FindingKind.CommittedToken, finding.Kind));
            Assert.Equal(Find(path, text).Count, Find(path, text).Select(finding => finding.Start).Distinct().Count());
        }

        [Fact]
        public void ExcludedFile_IsLeftAlone() => Assert.Empty(
            Find("x.json", TestTokens.Valid(), Options(DetectionOptions.ExcludeKey, "true")));

        [Fact]
        public void AllowedFingerprint_IsLeftOut()
        {
            var (allowed, other) = (TestTokens.Valid(1), TestTokens.Valid(2));
            var text = $"LOCALSTACK_AUTH_TOKEN={allowed}\nLOCALSTACK_AUTH_TOKEN={other}\nLOCALSTACK_API_KEY={TestTokens.ApiKey()}";
            var fingerprints = Fingerprint.Of(allowed) + "," + Fingerprint.Of(TestTokens.ApiKey());

            var finding = Assert.Single(Find(".env", text, Options(DetectionOptions.AllowedFingerprintsKey, fingerprints)));

            Assert.Equal(Fingerprint.Of(other), finding.Fingerprint);
        }

        [Fact]
        public void AllowMarker_LeavesOutItsLine()
        {
            var text = string.Join(
                "\n",
                "LOCALSTACK_AUTH_TOKEN=" + TestTokens.Valid(1) + " # localstack-analyzers:allow",
                "LOCALSTACK_AUTH_TOKEN=" + TestTokens.Valid(2),
                "# localstack-analyzers:allow",
                "LOCALSTACK_API_KEY=" + TestTokens.ApiKey(3));

            Assert.Equal(Fingerprint.Of(TestTokens.Valid(2)), Assert.Single(Find(".env", text)).Fingerprint);
        }

        [Theory]
        [InlineData("notes.txt")]
        [InlineData(".env")]
        public void CleanText_IsNotAskedFor(string path) => Assert.Empty(ScannedFile.Scan(
            path, ScanResult.Clean, () => throw new InvalidOperationException("asked for"), DetectionOptions.Default).Findings);

        [Fact]
        public void CancelledWork_Ends()
        {
            using var cancellation = new CancellationTokenSource();
            cancellation.Cancel();
            const string Text = "LOCALSTACK_AUTH_TOKEN=x";
            var scan = TextScanner.Scan(Text);

            Assert.Throws<OperationCanceledException>(() =>
                ScannedFile.Scan(".env", scan, () => Text, DetectionOptions.Default, cancellation.Token));
        }

        /// <summary>A key may hold the secret itself; what is shown of it must not.</summary>
        [Theory]
        [InlineData("x.json", "{{\"{0}_LOCALSTACK_AUTH_TOKEN\":\"{0}\"}}")]
        [InlineData("x.json", "{{\"{0}_LocalStack\":{{\"AuthToken\":\"{0}\"}}}}")]
        [InlineData("x.yml", "{0}-localstack-auth-token: {0}")]
        [InlineData(".env", "{0}_LOCALSTACK_AUTH_TOKEN={0}")]
        public void KeyThatHoldsTheSecret_IsNotShown(string path, string format)
        {
            foreach (var secret in new[] { TestTokens.Valid(), TestTokens.ApiKey() })
            {
                var findings = Find(path, Fill(format, secret));

                Assert.NotEmpty(findings);
                Assert.All(findings, finding => Assert.False(Secrets.AreIn(finding, secret)));
            }
        }
    }

    /// <summary>What stands for a secret.</summary>
    private static readonly string[] StandIns =
    [
        "", " ", "''", "test", "$K7Gq2Zp9Xw", "${K7Gq2Zp9Xw}", "${K7Gq2Zp9Xw:-}", "${K7Gq2Zp9Xw:- }", "${K7Gq2Zp9Xw:?set k7Gq2Zp9Xw}",
        "\\${K7Gq2Zp9Xw}", "$env:K7Gq2Zp9Xw", "%K7Gq2Zp9Xw%", "!K7Gq2Zp9Xw!", "$(K7Gq2Zp9Xw)", "$(pass show k7Gq2Zp9Xw)",
        "${{ secrets.K7Gq2Zp9Xw }}", "${localEnv:K7Gq2Zp9Xw}", "${var.k7Gq2Zp9Xw}", "{{k7Gq2Zp9Xw}}", "<k7Gq2Zp9Xw>",
        "<my k7Gq2Zp9Xw>", "ls-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", "ls-********-****-****-****-************", "00000000",
        "12345678", "...", "XXXXX", "your-token-here", "changeme", "LOCALSTACK_AUTH_TOKEN", "my-auth-token",
        "The token that activates LocalStack",
    ];

    private static string Fill(string format, string value) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, format, value);
}
