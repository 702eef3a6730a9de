using LocalStack.Detection.Credentials;
using LocalStack.Detection.Formats;
using LocalStack.Detection.Scanning;
using LocalStack.Detection.Scanning.Adjacency;
using LocalStack.Tests;

namespace LocalStack.Detection.Tests.Scanning.Adjacency;

/// <summary>Files whose ending nobody has listed: a name with a value beside it is found, whatever is around it.</summary>
public static class AdjacentValuesTests
{
    private static readonly string[] UnlistedPaths = ["a.zig", "schema.proto", "conf.d/x", "settings.kdl", "x.unknown", "x"];

    private static string[] Find(string path, string text, string? addedNames = null)
    {
        var options = DetectionOptions.Read(key => key == DetectionOptions.CredentialNamesKey ? addedNames : null);
        return [.. ScannedFile.Scan(path, text, options).Findings.Select(finding => text.Substring(finding.Start, finding.Length))];
    }

    /// <summary>What stands beside names, and nothing that the reader of a format says.</summary>
    private static string[] FindBeside(string text) =>
        [.. new AdjacentValues(text, CredentialNames.Default).Find().Select(found => text.Substring(found.Start, found.Length))];

    /// <summary>
    /// The text as it is, and far behind the beginning of a longer one: bounds are of lengths, and not of places. <c>&lt;V&gt;</c> and
    /// <c>&lt;W&gt;</c> stand for two values.
    /// </summary>
    private static IEnumerable<string> NearAndFar(string text) => [Beside.Fill(text), new string('\n', 600) + Beside.Fill(text)];

    public sealed class Reports
    {
        [Theory]
        [InlineData("LOCALSTACK_API_KEY={0}")]
        [InlineData("LOCALSTACK_API_KEY = {0}\n")]
        [InlineData("LOCALSTACK_API_KEY    = \"{0}\"\n")]
        [InlineData("LOCALSTACK_API_KEY: {0}\n")]
        [InlineData("LOCALSTACK_API_KEY:{0},")]
        [InlineData("LOCALSTACK_API_KEY = \"{0}\";")]
        [InlineData("localstack_api_key := '{0}'")]
        [InlineData("const localstackApiKey: []const u8 = \"{0}\";")]
        [InlineData("localstack_api_key: Optional[str] = \"{0}\"")]
        [InlineData("localstack_api_key: Annotated[str, Meta] = '{0}'")]
        [InlineData("param localstackApiKey string = '{0}'")]
        [InlineData("optional string localstack_api_key = 1 [default = \"{0}\"];")]
        [InlineData(".{ .name = \"LOCALSTACK_API_KEY\", .value = \"{0}\" }")]
        [InlineData("builder.name(\"LOCALSTACK_API_KEY\").value(\"{0}\")")]
        [InlineData("builder.withName(\"LOCALSTACK_API_KEY\").withValue(\"{0}\")")]
        [InlineData("$env:LOCALSTACK_API_KEY = ConvertTo-SecureString '{0}' -AsPlainText -Force")]
        [InlineData("ParameterKey=LocalStackApiKey,ParameterValue={0}")]
        [InlineData("helm install x --set env[0].name=LOCALSTACK_API_KEY,env[0].value={0}")]
        [InlineData("printf 'LOCALSTACK_API_KEY=%s\\n' '{0}' > .env")]
        [InlineData("printf \"LOCALSTACK_API_KEY=%s\" {0}")]
        [InlineData("env = append(env, fmt.Sprintf(\"LOCALSTACK_API_KEY=%s\", \"{0}\"))")]
        [InlineData("line = \"LOCALSTACK_API_KEY=%s\" % \"{0}\"")]
        [InlineData("set-env LOCALSTACK_API_KEY {0}")]
        [InlineData("sed -i 's/LOCALSTACK_API_KEY=.*/LOCALSTACK_API_KEY={0}/' .env")]
        [InlineData("sed -i 's#LOCALSTACK_API_KEY=.*#LOCALSTACK_API_KEY={0}#' .env")]
        [InlineData("sed -e s/^#*LOCALSTACK_API_KEY=.*/export\\ LOCALSTACK_API_KEY={0}/g .env")]
        [InlineData("proxy_set_header ls-api-key {0};")]
        [InlineData("set-environment -g LOCALSTACK_API_KEY {0}")]
        [InlineData("set environment LOCALSTACK_API_KEY {0}")]
        [InlineData("Set Environment Variable    LOCALSTACK_API_KEY    {0}")]
        [InlineData("SetEnv LOCALSTACK_API_KEY {0}")]
        [InlineData("${LOCALSTACK_API_KEY}    {0}")]
        [InlineData("Set Suite Variable    ${LOCALSTACK_API_KEY}    {0}")]
        [InlineData("http-request set-header ls-api-key {0}")]
        [InlineData("header_up ls-api-key {0}")]
        [InlineData("set ::env(LOCALSTACK_API_KEY) {0}")]
        [InlineData("set env(LOCALSTACK_API_KEY) {{0}}")]
        [InlineData("LOCALSTACK\\_API\\_KEY={0}")]
        [InlineData("**LOCALSTACK_API_KEY** — `{0}`")]
        [InlineData("$p = @{ Name = 'LOCALSTACK_API_KEY'; Value = '{0}' }")]
        [InlineData("try env.put(\"LOCALSTACK_API_KEY\", \"{0}\");")]
        [InlineData("setenv(\"LOCALSTACK_API_KEY\", \"{0}\", 1);")]
        [InlineData("ENV[\"LOCALSTACK_API_KEY\"] = \"{0}\"")]
        [InlineData("{\"LOCALSTACK_API_KEY\": \"{0}\"}")]
        [InlineData("{'LOCALSTACK_API_KEY' => '{0}'}")]
        [InlineData("name: \"LOCALSTACK_API_KEY\" value: \"{0}\"")]
        [InlineData("name = LOCALSTACK_API_KEY\nvalue = \"{0}\"")]
        [InlineData("[\"LOCALSTACK_API_KEY\",\n  \"{0}\"]")]
        [InlineData("<env name=\"LOCALSTACK_API_KEY\" value=\"{0}\"/>")]
        [InlineData("<LOCALSTACK_API_KEY>{0}</LOCALSTACK_API_KEY>")]
        [InlineData("| LOCALSTACK_API_KEY | {0} |")]
        [InlineData("**LOCALSTACK_API_KEY**: `{0}`")]
        [InlineData("-- LOCALSTACK_API_KEY={0}")]
        [InlineData("# LOCALSTACK_API_KEY={0}")]
        [InlineData("Run it with LOCALSTACK_API_KEY={0}.")]
        [InlineData("Is it LOCALSTACK_API_KEY={0}? Yes!")]
        [InlineData("LOCALSTACK_API_KEY：{0}")]
        [InlineData("LOCALSTACK_API_KEY：「{0}」")]
        [InlineData("The `LOCALSTACK_API_KEY` (`{0}`)")]
        [InlineData("set LOCALSTACK_API_KEY {0}")]
        [InlineData("(setenv \"LOCALSTACK_API_KEY\" \"{0}\")")]
        [InlineData("\\\"LOCALSTACK_API_KEY\\\": \\\"{0}\\\"")]
        [InlineData("getenv(\"LOCALSTACK_API_KEY\") orelse \"{0}\"")]
        [InlineData("ls-api-key: {0}\r\n")]
        [InlineData("localstack.auth.token={0}")]
        [InlineData("LocalStack:AuthToken={0}")]
        [InlineData("LocalStackSettings:AuthToken = \"{0}\"")]
        [InlineData("TF_VAR_localstack_auth_token={0}")]
        [InlineData("name,value\nLOCALSTACK_API_KEY,{0}\n")]
        [InlineData("\"LOCALSTACK_API_KEY\";\"{0}\"\r\n")]
        [InlineData("LOCALSTACK_API_KEY\t{0}")]
        [InlineData("[{localstack_api_key, \"{0}\"}].")]
        [InlineData("config :app, [{:localstack_api_key, \"{0}\"}]")]
        [InlineData("javaOptions += \"-DLOCALSTACK_API_KEY={0}\"")]
        [InlineData("run -eLOCALSTACK_API_KEY={0} image")]
        [InlineData("printf -v LOCALSTACK_API_KEY '%s' '{0}'")]
        [InlineData("printf -v LOCALSTACK_API_KEY %s \"{0}\"")]
        [InlineData("printf -v LOCALSTACK_API_KEY {0}")]
        [InlineData("read LOCALSTACK_API_KEY <<<{0}")]
        [InlineData("map=(LOCALSTACK_API_KEY {0} DEBUG 1)")]
        [InlineData("array set env {LOCALSTACK_API_KEY {0} DEBUG 1}")]
        [InlineData("set(LOCALSTACK_API_KEY {0})")]
        [InlineData("$ENV{'LOCALSTACK_API_KEY'} //= \"{0}\";")]
        [InlineData("const localstackApiKey = ref('{0}')")]
        [InlineData("{:localstack {:auth-token \"{0}\"}}")]
        [InlineData("localstack {\n  api-key \"{0}\"\n}")]
        [InlineData("01 LOCALSTACK-API-KEY PIC X(40) VALUE \"{0}\".")]
        [InlineData("   * - LOCALSTACK_API_KEY\n     - {0}\n")]
        [InlineData("   * - ``LOCALSTACK_API_KEY``\r\n     - ``{0}``\r\n")]
        [InlineData("EnvSet, LOCALSTACK_API_KEY, {0}\n")]
        [InlineData("EnvSet \"LOCALSTACK_API_KEY\", \"{0}\"")]
        [InlineData("  EnvSet, LOCALSTACK_API_KEY, {0} ; for tests")]
        [InlineData("localstack_api_key = coalesce(var.x, \"{0}\")")]
        [InlineData("LOCALSTACK_API_KEY: IFNULL(x, '{0}')")]
        [InlineData("localstack_api_key = x || \"{0}\"")]
        [InlineData("localstack_api_key = x.get(\"y\") or \"{0}\"")]
        [InlineData("localstack_api_key := x ?? \"{0}\"")]
        [InlineData("localstack_api_key = x ? x : \"{0}\"")]
        [InlineData("LOCALSTACK_API_KEY = $(or $(TOKEN),{0})")]
        [InlineData("T := $(or $(LOCALSTACK_API_KEY),{0})")]
        [InlineData("T := $(or ${LOCALSTACK_API_KEY}, {0})")]
        [InlineData("jq -n --arg LOCALSTACK_API_KEY {0} '{}'")]
        [InlineData("jq -n --arg LOCALSTACK_API_KEY '{0}' '{}'")]
        [InlineData("|LOCALSTACK_API_KEY |string |{0}\n")]
        [InlineData("| `LOCALSTACK_API_KEY` | yes | `{0}` | the key |")]
        [InlineData("|LOCALSTACK_API_KEY\n|string\n|{0}\n")]
        [InlineData("   * - LOCALSTACK_API_KEY\n     - string\n     - ``{0}``\n")]
        [InlineData("| LOCALSTACK_API_KEY | string | ={0}= |")]
        [InlineData("<tr><td>LOCALSTACK_API_KEY</td><td>{0}</td></tr>")]
        [InlineData("<tr>\n<td><code>LOCALSTACK_API_KEY</code></td>\n<td>string</td>\n<td><code>{0}</code></td>\n</tr>")]
        [InlineData("<dt>LOCALSTACK_API_KEY</dt><dd>{0}</dd>")]
        [InlineData("[env setObject:@\"{0}\" forKey:@\"LOCALSTACK_API_KEY\"];")]
        [InlineData("request.setValue(\"{0}\", forHTTPHeaderField: \"ls-api-key\")")]
        [InlineData("UPDATE env SET value = '{0}' WHERE name = 'LOCALSTACK_API_KEY';")]
        [InlineData("ValueType: string; ValueName: \"LOCALSTACK_API_KEY\"; ValueData: \"{0}\"")]
        [InlineData("[localstack]\n\tauthToken = {0}\n")]
        [InlineData("CONSTANTS localstack_api_key TYPE string VALUE '{0}'.")]
        [InlineData("\u001b[32mLOCALSTACK_API_KEY\u001b[0m={0}", 1)]
        public void ValueBesideAName_IsFound(string format, int gap = 0)
        {
            foreach (var value in new[] { TestTokens.ApiKey(), TestTokens.Opaque(), TestTokens.Valid() })
            {
                // A type, a word or a colour between the two is no separator: only a token is found there.
                if (gap == 0 || value == TestTokens.Valid())
                    Assert.All(UnlistedPaths, path => Assert.Equal([value], Find(path, format.Replace("{0}", value, StringComparison.Ordinal))));
                if (value != TestTokens.Valid() && gap == 0)
                    Assert.Equal([value], FindBeside(format.Replace("{0}", value, StringComparison.Ordinal)));
            }
        }

        /// <summary>What is next to the name, between it and the value, and around both.</summary>
        [Theory]
        [InlineData("localstack{auth-token \"<V>\"}")]
        [InlineData("localstack { auth_token: \"<V>\" }")]
        [InlineData(":localstack\t{\r\n\t:api-key \"<V>\"}")]
        [InlineData("\"localstack\": {\"authToken\": \"<V>\"}")]
        [InlineData("localstack = {\n  api_key = \"<V>\"\n}")]
        [InlineData("[localstack]\r\nauth_token = <V>\r\n")]
        [InlineData("[localstack]\n\n\tapi-key=<V>")]
        [InlineData("LOCALSTACK_API_KEY:<V>")]
        [InlineData("run -DLOCALSTACK_API_KEY=<V>")]
        [InlineData("-e LOCALSTACK_API_KEY=<V>")]
        [InlineData("--LOCALSTACK_API_KEY=<V>")]
        [InlineData("#LOCALSTACK_API_KEY=<V>")]
        [InlineData("x #LOCALSTACK_API_KEY=<V>")]
        [InlineData("else $localstackApiKey = '<V>'")]
        [InlineData("else $localstackApiKey=  '<V>'")]
        [InlineData("else $localstackApiKey  = '<V>'")]
        [InlineData("$localstackApiKey = '<V>'")]
        [InlineData("x[0]; $localstackApiKey = '<V>'")]
        [InlineData("test; export LOCALSTACK_API_KEY='<V>'")]
        [InlineData("export ${LOCALSTACK_API_KEY:=<V>}")]
        [InlineData("echo_to(\"LOCALSTACK_API_KEY\", \"<V>\")")]
        [InlineData("(\"LOCALSTACK_API_KEY\", \"<V>\")")]
        [InlineData("log; put('LOCALSTACK_API_KEY', '<V>')")]
        [InlineData("log \"LOCALSTACK_API_KEY\" = \"<V>\"")]
        [InlineData("--set env[0].name=LOCALSTACK_API_KEY,env[0].value=<V>,x=y")]
        [InlineData("--set a_b-c.name=LOCALSTACK_API_KEY,a_b-c.VALUE=<V>")]
        [InlineData("ParameterKey=LocalStackApiKey,ParameterValue=<V> x")]
        [InlineData("Name = 'LOCALSTACK_API_KEY'; ValueType = 'x'; Value = '<V>'", 0)]
        [InlineData("Name: 'LOCALSTACK_API_KEY'; value: '<V>'")]
        [InlineData("printf 'LOCALSTACK_API_KEY=%s' <V>")]
        [InlineData("printf 'LOCALSTACK_API_KEY=%s\\n' <V>")]
        [InlineData("Sprintf(\"LOCALSTACK_API_KEY=%v\", \"<V>\")")]
        [InlineData("Sprintf(\"LOCALSTACK_API_KEY=%q\", \"<V>\")")]
        [InlineData("'LOCALSTACK_API_KEY=%s' % '<V>'")]
        [InlineData("localstackApiKey = SecretStr(\"<V>\")")]
        [InlineData("localstackApiKey=ref('<V>')")]
        [InlineData("localstackApiKey //= '<V>'")]
        [InlineData("LOCALSTACK_API_KEY = ConvertTo-SecureString \"<V>\"")]
        [InlineData("a = {\"LOCALSTACK_API_KEY\":\n  \"<V>\"}")]
        [InlineData("[\"LOCALSTACK_API_KEY\", \"<V>\"]")]
        [InlineData("LOCALSTACK_API_KEY=\"<V>\\\\\"")]
        [InlineData("LOCALSTACK_API_KEY = [[<V>]]")]
        [InlineData("[\"LOCALSTACK_API_KEY\"] = [=[<V>]=]")]
        [InlineData("$ENV{LOCALSTACK_API_KEY} = q{<V>};")]
        [InlineData("$ENV{LOCALSTACK_API_KEY} = qq(<V>);")]
        [InlineData("ENV['LOCALSTACK_API_KEY'] = %q(<V>)")]
        [InlineData("ENV['LOCALSTACK_API_KEY'] = %Q[<V>]")]
        [InlineData("localstackApiKey = ~s(<V>)")]
        [InlineData("LOCALSTACK_API_KEY = r\"<V>\"")]
        [InlineData("const LOCALSTACK_API_KEY: &str = r#\"<V>\"#;")]
        [InlineData("const auto localstack_api_key = R\"(<V>)\";")]
        [InlineData("let localstackApiKey = #\"<V>\"#")]
        [InlineData("wchar_t* localstack_api_key = L\"<V>\";")]
        [InlineData("VALUES (N'LOCALSTACK_API_KEY', N'<V>');")]
        [InlineData("UPDATE s SET v = N'<V>' WHERE name = N'LOCALSTACK_API_KEY';")]
        [InlineData("export LOCALSTACK_API_KEY=“<V>”")]
        [InlineData("„LOCALSTACK_API_KEY“ ist „<V>“")]
        [InlineData("`LOCALSTACK_API_KEY` vaut « <V> »")]
        [InlineData("`LOCALSTACK_API_KEY`（<V>）を設定")]
        [InlineData("The `LOCALSTACK_API_KEY` is ‘<V>’.")]
        [InlineData("LOCALSTACK_API_KEY is <V>")]
        [InlineData("LOCALSTACK_API_KEY lautet <V>.")]
        [InlineData("The variable \"LOCALSTACK_API_KEY\" is set to \"<V>\"")]
        [InlineData("Set `LOCALSTACK_API_KEY` with the value `<V>`")]
        [InlineData("LOCALSTACK_API_KEY is equal to \"<V>\"")]
        [InlineData("LOCALSTACK_API_KEY equals \"<V>\"")]
        [InlineData("Setze `LOCALSTACK_API_KEY` auf `<V>`.")]
        [InlineData("Defina `LOCALSTACK_API_KEY` como `<V>`.")]
        [InlineData("LocalStack API key: <V>")]
        [InlineData("Der LocalStack API-Key lautet <V>.")]
        [InlineData("the localstack auth token = <V>")]
        [InlineData("The LocalStack Pro API key is <V>.")]
        [InlineData("- **LocalStack auth token**: `<V>`")]
        [InlineData("localstack: authToken: \"<V>\"")]
        [InlineData("{ mapKey = \"LOCALSTACK_API_KEY\", mapValue = \"<V>\" }")]
        [InlineData("printf 'a=b\\nlocalstack_api_key=<V>\\nc=d'")]
        [InlineData("\"a=b`nlocalstack_api_key=<V>`nc=d\"")]
        [InlineData("LOCALSTACK_API_KEY <V>\n")]
        [InlineData("x\n  LOCALSTACK_API_KEY   <V>  \r\ny")]
        [InlineData("\\newcommand{\\LocalStackApiKey}{<V>}")]
        [InlineData("\\def\\LocalStackApiKey{<V>}")]
        [InlineData("\\setvariable{LOCALSTACK_API_KEY}{<V>}")]
        [InlineData("os.getenv(\"LOCALSTACK_API_KEY\") or \"<V>\"")]
        [InlineData("return LOCALSTACK_API_KEY or \"<V>\"")]
        [InlineData("key = LOCALSTACK_API_KEY or \"<V>\"")]
        [InlineData("gh secret set LOCALSTACK_API_KEY <<EOF\n<V>\nEOF\n")]
        [InlineData("|LOCALSTACK_API_KEY|@<V>@|")]
        public void ValueInItsSurroundings_IsFound(string text, int count = 1)
        {
            Assert.All(NearAndFar(text), filled => Assert.Equal(Enumerable.Repeat(Beside.Value, count), FindBeside(filled)));
        }

        public static TheoryData<string> Connectives =>
        [
            "value", "val", "default", "defaultValue", "default_value", "ParameterValue", "withValue", "content", "secret", "body", "is", "to", "or",
            "else", "orelse", "echo", "VALUE",
        ];

        [Theory]
        [MemberData(nameof(Connectives))]
        public void WordBetweenNameAndValue_JoinsThem(string word)
        {
            Assert.Equal([Beside.Value], FindBeside(Beside.Fill($"LOCALSTACK_API_KEY {word} \"<V>\"")));
            Assert.Equal([Beside.Value], FindBeside(Beside.Fill($"name(\"LOCALSTACK_API_KEY\").{word}('<V>')")));
            Assert.Empty(FindBeside(Beside.Fill($"LOCALSTACK_API_KEY ${word} \"<V>\"")));
            Assert.Empty(FindBeside(Beside.Fill($"LOCALSTACK_API_KEY x{word} \"<V>\"")));
        }

        /// <summary>Signs of base64 and of identifiers are of the value, in quotes and without.</summary>
        [Theory]
        [InlineData("h4TqX9_bWz2LkM7vRd8")]
        [InlineData("h4TqX9-bWz2LkM7vRd8")]
        [InlineData("h4TqX9+bWz2LkM7vRd8")]
        [InlineData("h4TqX9/bWz2+LkM7vRd8==")]
        [InlineData("h4Tq-X9bW-z2Lk-M7vRd8")]
        public void SignsOfAValue_BelongToIt(string value)
        {
            Assert.Equal([value], FindBeside($"LOCALSTACK_API_KEY=\"{value}\""));
            Assert.Equal([value], FindBeside($"LOCALSTACK_API_KEY={value}\n"));
            Assert.Equal([value], FindBeside($"LOCALSTACK_API_KEY:{value}"));
        }

        /// <summary>A name is judged by itself, whatever name of the same length was in front.</summary>
        [Theory]
        [InlineData("LOCALSTACK_API_KEY=<V> LOCALSTACK_API_KIT=<W>")]
        [InlineData("LOCALSTACK_API_KIT=<W> LOCALSTACK_API_KEY=<V>")]
        [InlineData("LOCALSTACK_API_KIT=<W> LOCALSTACK_API_KIT=<W> LOCALSTACK_API_KEY=<V> LOCALSTACK_API_KIT=<W>")]
        public void NamesOfOneLength_AreToldApart(string text) => Assert.Equal([Beside.Value], FindBeside(Beside.Fill(text)));

        /// <summary>Whether they stand before or behind their names; what two names share is one value.</summary>
        [Fact]
        public void SeveralValues_AreFoundOnce_InTheOrderOfTheText()
        {
            var text = Beside.Fill("SET localstack_api_key = '<V>' WHERE name = 'LOCALSTACK_AUTH_TOKEN'; LOCALSTACK_API_KEY=<W>; set('<V>', forKey: 'LOCALSTACK_AUTH_TOKEN')");

            var found = new AdjacentValues(text, CredentialNames.Default).Find().Select(value => (value.Name.Variable, Value: text.Substring(value.Start, value.Length))).ToList();

            Assert.Equal([Beside.Value, Beside.Fill("<W>"), Beside.Value], found.Select(value => value.Value));
            Assert.Equal(["LOCALSTACK_API_KEY", "LOCALSTACK_API_KEY", "LOCALSTACK_AUTH_TOKEN"], found.Select(value => value.Variable));
        }

        [Fact]
        public void ValueOfAnAddedName_IsFound()
        {
            var key = TestTokens.ApiKey();

            Assert.Equal([key], Find("x.zig", $"ACME_LICENSE = \"{key}\"", "ACME_LICENSE"));
            Assert.Empty(Find("x.zig", $"ACME_LICENSE = \"{key}\""));
        }

        [Fact]
        public void EveryFormat_IsReadByAdjacency()
        {
            var key = TestTokens.ApiKey();
            foreach (var format in FileFormats.All)
            {
                var path = format.Patterns.Count == 0 ? "x" : format.Patterns[0].Replace("*", "x", StringComparison.Ordinal);

                Assert.True(Find(path, $"LOCALSTACK_API_KEY=\"{key}\"\n").SequenceEqual([key]), format.Name);
            }
        }

        [Theory]
        [InlineData("LOCALSTACK_API_KEY ")]
        [InlineData("localstack")]
        [InlineData("localstack token ")]
        [InlineData("LOCALSTACK_API_KEY|")]
        [InlineData("LOCALSTACK_API_KEY <<")]
        public void ManyNames_TakeLinearTime(string name)
        {
            var text = string.Concat(Enumerable.Repeat(name, 200_000)) + "token";

            Assert.Empty(Find("x.unknown", text));
        }
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("LOCALSTACK_API_KEY=")]
        [InlineData("LOCALSTACK_API_KEY   = ${K7Gq2Zp9Xw}")]
        [InlineData("LOCALSTACK_API_KEY\t \t=\n")]
        [InlineData("LOCALSTACK_API_KEY=k7Gq2Zp9Xw.Value()")]
        [InlineData("LOCALSTACK_API_KEY=k7Gq2Zp9Xw?.Value")]
        [InlineData("LOCALSTACK_API_KEY=k7Gq2Zp9Xw::value")]
        [InlineData("LOCALSTACK_API_KEY=$K7Gq2Zp9Xw")]
        [InlineData("LOCALSTACK_API_KEY=${K7Gq2Zp9Xw}")]
        [InlineData("LOCALSTACK_API_KEY=%K7Gq2Zp9Xw%")]
        [InlineData("LOCALSTACK_API_KEY={{ k7Gq2Zp9Xw }}")]
        [InlineData("LOCALSTACK_API_KEY=<k7Gq2Zp9Xw>")]
        [InlineData("LOCALSTACK_API_KEY: *k7Gq2Zp9Xw")]
        [InlineData("LOCALSTACK_API_KEY: !secret k7Gq2Zp9Xw")]
        [InlineData("LOCALSTACK_API_KEY=@k7Gq2Zp9Xw")]
        [InlineData("LOCALSTACK_API_KEY=op://vault/k7Gq2Zp9Xw/key")]
        [InlineData("LOCALSTACK_API_KEY=vault:k7Gq2Zp9Xw")]
        [InlineData("LOCALSTACK_API_KEY=\"arn:aws:secretsmanager:us-east-1:000000000000:secret:k7Gq2Zp9Xw\"")]
        [InlineData("LOCALSTACK_API_KEY=/run/secrets/k7Gq2Zp9Xw")]
        [InlineData("LOCALSTACK_API_KEY=encrypted:k7Gq2Zp9Xwk7Gq2Zp9Xw")]
        [InlineData("LOCALSTACK_API_KEY=ENC[AES256_GCM,data:k7Gq2Zp9Xw]")]
        [InlineData("LOCALSTACK_API_KEY = data.vault.k7Gq2Zp9Xw.data")]
        [InlineData("LOCALSTACK_API_KEY = decrypt(k7Gq2Zp9Xw)")]
        [InlineData("LOCALSTACK_API_KEY = k7Gq2Zp9Xw(1)")]
        [InlineData("require(LOCALSTACK_API_KEY, k7Gq2Zp9Xw)")]
        [InlineData("require(LOCALSTACK_API_KEY, \"k7Gq2Zp9Xw\")")]
        [InlineData("f(env(\"LOCALSTACK_API_KEY\"), \"k7Gq2Zp9Xw\")")]
        [InlineData("if (LOCALSTACK_API_KEY == \"k7Gq2Zp9Xw\")")]
        [InlineData("if (LOCALSTACK_API_KEY != \"k7Gq2Zp9Xw\")")]
        [InlineData("if [ \"$LOCALSTACK_API_KEY\" = \"k7Gq2Zp9Xw\" ]")]
        [InlineData("if [ \"${LOCALSTACK_API_KEY}\" = \"k7Gq2Zp9Xw\" ]")]
        [InlineData("if [ \"x$LOCALSTACK_API_KEY\" = \"k7Gq2Zp9Xw\" ]")]
        [InlineData("[ $LOCALSTACK_API_KEY = k7Gq2Zp9Xw ]")]
        [InlineData("test $LOCALSTACK_API_KEY = k7Gq2Zp9Xw")]
        [InlineData("LOCALSTACK_API_KEY ? \"k7Gq2Zp9Xw\" : \"\"")]
        [InlineData("f(env[\"LOCALSTACK_API_KEY\"], \"k7Gq2Zp9Xw\")")]
        [InlineData("assertEqual(\"LOCALSTACK_API_KEY\", \"k7Gq2Zp9Xw\")")]
        [InlineData("throw new MissingSettingException(\"LOCALSTACK_API_KEY\", \"k7Gq2Zp9Xw\")")]
        [InlineData("return NewConfigError(\"LOCALSTACK_API_KEY\", \"k7Gq2Zp9Xw\")")]
        [InlineData("printf 'LOCALSTACK_API_KEY=%s\\n' \"$k7Gq2Zp9Xw\"")]
        [InlineData("printf 'LOCALSTACK_API_KEY=%s is not k7Gq2Zp9Xw'")]
        [InlineData("--set env[0].name=LOCALSTACK_API_KEY,tag=k7Gq2Zp9Xw")]
        [InlineData("--set env[0].name=LOCALSTACK_API_KEY,env[0].value=$k7Gq2Zp9Xw")]
        [InlineData("log.info(\"LOCALSTACK_API_KEY\", \"k7Gq2Zp9Xw\")")]
        [InlineData("Environment Variable Should Be Set    LOCALSTACK_API_KEY    k7Gq2Zp9Xw")]
        [InlineData("settings LOCALSTACK_API_KEY k7Gq2Zp9Xw")]
        [InlineData(": \"${LOCALSTACK_API_KEY:?k7Gq2Zp9Xw is missing}\"")]
        [InlineData("localstack_api_key: K7Gq2Zp9Xw = read()")]
        [InlineData("localstack_api_key: K7Gq2Zp9Xw | None = None")]
        [InlineData("--from-file=LOCALSTACK_API_KEY=k7Gq2Zp9Xw.txt")]
        [InlineData("--settings LOCALSTACK_API_KEY=@k7Gq2Zp9Xw.json")]
        [InlineData("printf LOCALSTACK_API_KEY k7Gq2Zp9Xw")]
        [InlineData("test -v LOCALSTACK_API_KEY && run k7Gq2Zp9Xw")]
        [InlineData("for n in (LOCALSTACK_API_KEY k7Gq2Zp9Xw)")]
        [InlineData("run {LOCALSTACK_API_KEY k7Gq2Zp9Xw}")]
        [InlineData("unset(LOCALSTACK_API_KEY k7Gq2Zp9Xw)")]
        [InlineData("const localstackApiKey = lookUp('k7Gq2Zp9Xw')")]
        [InlineData("a {:localstack {:image \"k7Gq2Zp9Xw\"}}")]
        [InlineData("localstack is { api-key, k7Gq2Zp9Xw }")]
        [InlineData("01 LOCALSTACK-API-KEY PIC X(40). DISPLAY \"k7Gq2Zp9Xw\".")]
        [InlineData("- LOCALSTACK_API_KEY\n- k7Gq2Zp9Xw\n")]
        [InlineData("* - LOCALSTACK_API_KEY\n* - k7Gq2Zp9Xw\n")]
        [InlineData("read LOCALSTACK_API_KEY < k7Gq2Zp9Xw")]
        [InlineData("http-request del-header ls-api-key k7Gq2Zp9Xw")]
        [InlineData("Should Be Equal    ${LOCALSTACK_API_KEY}    k7Gq2Zp9Xw")]
        [InlineData("docker run --env LOCALSTACK_API_KEY -d k7Gq2Zp9Xw")]
        [InlineData("get-environment -g LOCALSTACK_API_KEY k7Gq2Zp9Xw")]
        [InlineData("puts $env(LOCALSTACK_API_KEY) k7Gq2Zp9Xw")]
        [InlineData("LOCALSTACK_API_KEY k7Gq2Zp9Xw is the build")]
        [InlineData("see LOCALSTACK_API_KEY k7Gq2Zp9Xw")]
        [InlineData("LOCALSTACK_API_KEY 3f2a9c1d0b3f2a9c1d0b3f2a9c1d0b3f2a9c1d0b")]
        [InlineData("LOCALSTACK_API_KEY 2026-01-01T00:00:00Z")]
        [InlineData("LOCALSTACK_API_KEY sha256:k7Gq2Zp9Xwk7Gq2Zp9Xw")]
        [InlineData("LOCALSTACK_API_KEY AwsSdkV2Client1")]
        [InlineData("LOCALSTACK_API_KEY secret_v2_2026")]
        [InlineData("LOCALSTACK_API_KEY SecureString")]
        [InlineData("Use LOCALSTACK_API_KEY or \"k7Gq2Zp9Xw\".")]
        [InlineData("Use `LOCALSTACK_API_KEY` or `k7Gq2Zp9Xw`.")]
        [InlineData("Use **LOCALSTACK_API_KEY** or \"k7Gq2Zp9Xw\".")]
        [InlineData("The LocalStack API key: see k7Gq2Zp9Xw")]
        [InlineData("LocalStack auth token, k7Gq2Zp9Xw")]
        [InlineData("LocalStack token bucket: k7Gq2Zp9Xw")]
        [InlineData("LocalStack Api Gateway key: k7Gq2Zp9Xw")]
        [InlineData("the LocalStack API keys: k7Gq2Zp9Xw")]
        [InlineData("LocalStack Key Vault: k7Gq2Zp9Xw")]
        [InlineData("LocalStack auth token (from k7Gq2Zp9Xw)")]
        [InlineData("localstack: region: \"k7Gq2Zp9Xw\"")]
        [InlineData("localstack: image: localstack/localstack:k7Gq2Zp9Xw")]
        [InlineData("LOCALSTACK_API_KEY is read by k7Gq2Zp9Xw")]
        [InlineData("LOCALSTACK_API_KEY is v2026.03.0-rc1")]
        [InlineData("LOCALSTACK_API_KEY is a1b2c3d4e5")]
        [InlineData("LOCALSTACK_API_KEY is required by Api2GatewayV2")]
        [InlineData("| LOCALSTACK_API_KEY | OTHER |\n|---|---|\n| string | k7Gq2Zp9Xw |")]
        [InlineData("| Name | LOCALSTACK_API_KEY | x |\n|---|---|---|\n| k7Gq2Zp9Xw | required | y |")]
        [InlineData("LOCALSTACK_API_KEY,OTHER\nstring,k7Gq2Zp9Xw")]
        [InlineData("f(LOCALSTACK_API_KEY, x)\ng(k7Gq2Zp9Xw, y)")]
        [InlineData("x\nLOCALSTACK_API_KEY, a\nk7Gq2Zp9Xw, b")]
        [InlineData("cat LOCALSTACK_API_KEY <<EOF\nk7Gq2Zp9Xw more\nEOF")]
        [InlineData("cat LOCALSTACK_API_KEY <<EOF\nk7Gq2Zp9Xw\nOTHER\nEOF")]
        [InlineData("echo $LOCALSTACK_API_KEY; cat <<EOF\nk7Gq2Zp9Xw\nEOF")]
        [InlineData("<b>LOCALSTACK_API_KEY</b>: <a href=\"k7Gq2Zp9Xw\">see</a>")]
        [InlineData("<b>LOCALSTACK_API_KEY</b>: required <code>k7Gq2Zp9Xw</code>")]
        [InlineData("<code>LOCALSTACK_API_KEY</code>: <code>string</code>")]
        [InlineData("machine github.com login me password k7Gq2Zp9Xw # LOCALSTACK_API_KEY")]
        [InlineData("machine 000000000000.dkr.ecr.us-east-1.localhost.localstack.cloud login AWS password k7Gq2Zp9Xw7 # token")]
        [InlineData("login LOCALSTACK_API_KEY\nmachine x login y password k7Gq2Zp9Xw")]
        [InlineData("\\newcommand{\\LocalStackApiKey}{\\k7Gq2Zp9Xw}")]
        [InlineData("\\newcommand{\\LocalStackApiKey}[1]{k7Gq2Zp9Xw #1}")]
        [InlineData("\\ref{LOCALSTACK_API_KEY}{}")]
        [InlineData("{LOCALSTACK_API_KEY}{k7Gq2Zp9Xw}")]
        [InlineData("LOCALSTACK_API_KEY = [[k7Gq2Zp9Xw]")]
        [InlineData("[[ $LOCALSTACK_API_KEY = k7Gq2Zp9Xw ]]")]
        [InlineData("LOCALSTACK_API_KEY = q(get(\"k7Gq2Zp9Xw\"))")]
        [InlineData("LOCALSTACK_API_KEY = f\"{k7Gq2Zp9Xw}\"")]
        [InlineData("LOCALSTACK_API_KEY = ENV\"k7Gq2Zp9Xw\"")]
        [InlineData("LOCALSTACK_API_KEY % \"k7Gq2Zp9Xw\"")]
        [InlineData("LOCALSTACK_API_KEY = x\"k7Gq2Zp9Xw\" == y ? 1 : 2")]
        [InlineData("LOCALSTACK_API_KEY = \"k7Gq2Zp9Xw\" == y ? 1 : 2")]
        [InlineData("localstackApiKey = \"k7Gq2Zp9Xw\" === env ? a : b")]
        [InlineData("{ mapKey = \"LOCALSTACK_API_KEY\", mapType = \"k7Gq2Zp9Xw\" }")]
        [InlineData("{ key = \"LOCALSTACK_API_KEY\", defaultValueType = \"k7Gq2Zp9Xw\" }")]
        [InlineData("`LOCALSTACK_API_KEY` with `k7Gq2Zp9Xw`")]
        [InlineData("`LOCALSTACK_API_KEY` of `k7Gq2Zp9Xw`")]
        [InlineData("`LOCALSTACK_API_KEY` and `k7Gq2Zp9Xw`")]
        [InlineData("LOCALSTACK_API_KEY has the id \"k7Gq2Zp9Xw\"")]
        [InlineData("LOCALSTACK_API_KEY is set in \"k7Gq2Zp9Xw\"")]
        [InlineData("LOCALSTACK_API_KEY is not set to \"k7Gq2Zp9Xw\"")]
        [InlineData("<list><string>LOCALSTACK_API_KEY</string><string>k7Gq2Zp9Xw</string></list>")]
        [InlineData("<e id=\"LOCALSTACK_API_KEY\" ref=\"k7Gq2Zp9Xw\" type=\"v\"/>")]
        [InlineData("C:\\new\\nLOCALSTACK_API_KEY k7Gq2Zp9Xw x")]
        [InlineData("const x = LOCALSTACK_API_KEY as k7Gq2Zp9Xw")]
        [InlineData("LOCALSTACK_API_KEY ← Kx92()")]
        [InlineData("« LOCALSTACK_API_KEY » k7Gq2Zp9Xw")]
        [InlineData("LOCALSTACK_API_KEY “see k7Gq2Zp9Xw”")]
        [InlineData("LOCALSTACK_API_KEY（k7Gq2Zp9Xw を参照）")]
        [InlineData("set env(LOCALSTACK_API_KEY) $k7Gq2Zp9Xw")]
        [InlineData("[\"LOCALSTACK_API_KEY\", \"k7Gq2Zp9Xw\", \"other\"]")]
        [InlineData("$p = @{ Name = 'LOCALSTACK_API_KEY'; Id = 'k7Gq2Zp9Xw' }")]
        [InlineData("<a href=\"#LOCALSTACK_API_KEY\">k7Gq2Zp9Xw</a>")]
        [InlineData("export LOCALSTACK_API_KEY TOKEN=k7Gq2Zp9Xw")]
        [InlineData("ENV LOCALSTACK_API_KEY TOKEN=k7Gq2Zp9Xw")]
        [InlineData("$LocalStackApiKey = ConvertFrom-SecureString $x")]
        [InlineData("$LocalStackApiKey = k7Gq2Zp9Xw -Name x")]
        [InlineData("$env:LOCALSTACK_API_KEY = Get-K7Gq2Zp9Xw $x")]
        [InlineData("fn f(localstack_api_key: str, tag: str = \"k7Gq2Zp9Xw\")")]
        [InlineData("LOCALSTACK_API_KEY: see OTHER = \"k7Gq2Zp9Xw\"")]
        [InlineData("LOCALSTACK_API_KEY OTHER = \"k7Gq2Zp9Xw\"")]
        [InlineData("localstack_api_key: Token = get(\"k7Gq2Zp9Xw\")")]
        [InlineData("localstack_api_key = 1 [(description) = \"k7Gq2Zp9Xw\"]")]
        [InlineData(".{ .name = \"LOCALSTACK_API_KEY\", .id = \"k7Gq2Zp9Xw\" }")]
        [InlineData("LOCALSTACK_API_KEY=secret/data/k7Gq2Zp9Xw")]
        [InlineData("LOCALSTACK_API_KEY=@/run/secrets/k7Gq2Zp9Xw")]
        [InlineData("LOCALSTACK_API_KEY=__k7Gq2Zp9Xw__")]
        [InlineData("unset LOCALSTACK_API_KEY; echo k7Gq2Zp9Xw")]
        [InlineData("unset LOCALSTACK_API_KEY && echo k7Gq2Zp9Xw")]
        [InlineData("docker run --env LOCALSTACK_API_KEY k7Gq2Zp9Xw")]
        [InlineData("docker run -e LOCALSTACK_API_KEY 3f2b8c1e9a7d")]
        [InlineData("docker run -e LOCALSTACK_API_KEY --name k7Gq2Zp9Xw image")]
        [InlineData("LOCALSTACK_API_KEY\nk7Gq2Zp9Xw")]
        [InlineData("LOCALSTACK_API_KEY=\n\"k7Gq2Zp9Xw\n")]
        [InlineData("LOCALSTACK_API_KEY is needed since k7Gq2Zp9Xw")]
        [InlineData("LOCALSTACK_API_KEY=\"k7Gq2Zp9Xw and more\"")]
        [InlineData("LOCALSTACK_API_KEY,OTHER_KEY,k7Gq2Zp9Xw")]
        [InlineData("LOCALSTACK_API_KEY,k7Gq2Zp9Xw and more")]
        [InlineData("\"LOCALSTACK_API_KEY\",\"k7Gq2Zp9Xw")]
        [InlineData("x LOCALSTACK_API_KEY,k7Gq2Zp9Xw")]
        [InlineData("{LOCALSTACK_API_KEY, k7Gq2Zp9Xw}")]
        [InlineData("{LOCALSTACK_API_KEY, \"k7Gq2Zp9Xw\", 1}")]
        [InlineData("f(LOCALSTACK_API_KEY, \"k7Gq2Zp9Xw\")")]
        [InlineData("NOT-DLOCALSTACK_API_KEY=k7Gq2Zp9Xw")]
        [InlineData("LOCALSTACK_API_KEY=seu-token-aqui")]
        [InlineData("LOCALSTACK_API_KEY=tu_token_aqui")]
        [InlineData("LOCALSTACK_API_KEY=你的token")]
        [InlineData("LOCALSTACK_API_KEY=ваш-токен")]
        [InlineData("EnvGet, LOCALSTACK_API_KEY, k7Gq2Zp9Xw")]
        [InlineData("MsgBox, LOCALSTACK_API_KEY, k7Gq2Zp9Xw")]
        [InlineData("x := EnvSet, LOCALSTACK_API_KEY, k7Gq2Zp9Xw")]
        [InlineData("localstack_api_key = lookup(secrets, \"k7Gq2Zp9Xw\")")]
        [InlineData("localstack_api_key = coalesce(var.x, data.y[\"k7Gq2Zp9Xw\"].z)")]
        [InlineData("localstack_api_key = env.get(\"k7Gq2Zp9Xw\").value()")]
        [InlineData("localstack_api_key == x || \"k7Gq2Zp9Xw\"")]
        [InlineData("LOCALSTACK_API_KEY = $(or $(TOKEN),$(call read,k7Gq2Zp9Xw))")]
        [InlineData("LOCALSTACK_API_KEY = $(call read,k7Gq2Zp9Xw)")]
        [InlineData("T := $(if $(LOCALSTACK_API_KEY),k7Gq2Zp9Xw)")]
        [InlineData("T := $(or $(LOCALSTACK_API_KEY),$(call read,k7Gq2Zp9Xw))")]
        [InlineData("T := $(or $(LOCALSTACK_API_KEY),-k k7Gq2Zp9Xw)")]
        [InlineData("jq -n --arg LOCALSTACK_API_KEY \"$k7Gq2Zp9Xw\" '{}'")]
        [InlineData("test -n \"$(LOCALSTACK_API_KEY)\" || echo k7Gq2Zp9Xw")]
        [InlineData("| LOCALSTACK_API_KEY | string |\n| OTHER | k7Gq2Zp9Xw |")]
        [InlineData("| k7Gq2Zp9Xw | LOCALSTACK_API_KEY |")]
        [InlineData("| LOCALSTACK_API_KEY | see k7Gq2Zp9Xw |")]
        [InlineData("| LOCALSTACK_API_KEY | added in | 3f2a9c1d0b |")]
        [InlineData("| LOCALSTACK_API_KEY | since | version2026x |")]
        [InlineData("| LOCALSTACK_API_KEY | - | v2026.03.0-rc1b2 |")]
        [InlineData("|LOCALSTACK_API_KEY\n|string\n\n|OTHER\n|k7Gq2Zp9Xw")]
        [InlineData("* - LOCALSTACK_API_KEY\n  - string\n* - OTHER\n  - k7Gq2Zp9Xw")]
        [InlineData("<tr><td>LOCALSTACK_API_KEY</td></tr><tr><td>k7Gq2Zp9Xw</td></tr>")]
        [InlineData("<li>LOCALSTACK_API_KEY</li><li>k7Gq2Zp9Xw</li>")]
        [InlineData("<b>LOCALSTACK_API_KEY</b>: k7Gq2Zp9Xw")]
        [InlineData("get(\"k7Gq2Zp9Xw\", from: \"LOCALSTACK_API_KEY\")")]
        [InlineData("SELECT 'k7Gq2Zp9Xw' FROM env WHERE x = 1 AND name = 'LOCALSTACK_API_KEY'")]
        [InlineData("[other]\nauth_token = k7Gq2Zp9Xw\n# localstack")]
        [InlineData("expect(env).toHaveProperty(\"LOCALSTACK_API_KEY\", \"k7Gq2Zp9Xw\")")]
        [InlineData("LOCALSTACK_API_KEY: 3f2a9c1d0b")]
        [InlineData("LOCALSTACK_API_KEY: version2026x")]
        [InlineData("LOCALSTACK_API_KEY: fixes3bugs1now")]
        [InlineData("LOCALSTACK_API_KEY=configured")]
        [InlineData("LOCALSTACK_API_KEY=test")]
        [InlineData("LOCALSTACK_API_KEY=a1b2c3d4e5")]
        [InlineData("LOCALSTACK_HOST=k7Gq2Zp9Xw")]
        [InlineData("LOCALSTACK_API_KEY_FILE=k7Gq2Zp9Xw")]
        [InlineData("NOTLOCALSTACK_API_KEY=k7Gq2Zp9Xw")]
        [InlineData("LOCALSTACK_AUTH_TOKEN: sha256:3f2b8c1e9a7d3f2b8c1e9a7d")]
        [InlineData("LOCALSTACK_API_KEY: '\\u003ck7Gq2Zp9Xw\\u003e'")]
        public void WhatIsNoValue_IsNotFound(string text)
        {
            Assert.All(UnlistedPaths, path => Assert.Empty(Find(path, text)));
            Assert.Empty(FindBeside(text));
        }

        /// <summary>The same beside the name, where it means another thing.</summary>
        [Theory]
        [InlineData("mylocalstack { auth-token \"<V>\" }")]
        [InlineData("localstack { image \"<V>\" }")]
        [InlineData("localstack { auth-token")]
        [InlineData("localstack {")]
        [InlineData("localstack { \"<V>\" }")]
        [InlineData("localstack; auth_token <V>")]
        [InlineData("[localstack\nauth_token = <V>\n")]
        [InlineData("[localstack \nauth_token = <V>\n")]
        [InlineData("localstack]\nauth_token = <V>\n")]
        [InlineData("[localstack]\n[other]\nauth_token = <V>\n")]
        [InlineData("XYLOCALSTACK_API_KEY=<V>")]
        [InlineData("x-DLOCALSTACK_API_KEY=<V>")]
        [InlineData("-1DLOCALSTACK_API_KEY=<V>")]
        [InlineData("LOCALSTACK\\API\\KEY=<V>")]
        [InlineData("LOCALSTACK_API_KEY=$value \"<V>\"")]
        [InlineData("LOCALSTACK_API_KEY word \"<V>\"")]
        [InlineData("LOCALSTACK_API_KEY value")]
        [InlineData("LOCALSTACK_API_KEY \"\"")]
        [InlineData("LOCALSTACK_API_KEY=\"<V>")]
        [InlineData("LOCALSTACK_API_KEY=\"<V>'")]
        [InlineData("LOCALSTACK_API_KEY=\"<V>\\")]
        [InlineData("LOCALSTACK_API_KEY = \n\n\"<V>\"")]
        [InlineData("LOCALSTACK_API_KEY == \"<V>\"")]
        [InlineData("LOCALSTACK_API_KEY==\"<V>\"")]
        [InlineData("LOCALSTACK_API_KEY!=\"<V>\"")]
        [InlineData("LOCALSTACK_API_KEY<>\"<V>\"")]
        [InlineData("LOCALSTACK_API_KEY <> '<V>'")]
        [InlineData("LOCALSTACK_API_KEY:?\"<V>\"")]
        [InlineData("f(LOCALSTACK_API_KEY), \"<V>\"")]
        [InlineData("x[LOCALSTACK_API_KEY], \"<V>\"")]
        [InlineData("f(LOCALSTACK_API_KEY , \"<V>\")")]
        [InlineData("localstackApiKey: ref('<V>')")]
        [InlineData("localstackApiKey = ref '<V>'")]
        [InlineData("localstackApiKey = ref(<V>)")]
        [InlineData("localstackApiKey == ref('<V>')")]
        [InlineData("Name = 'LOCALSTACK_API_KEY'; Value '<V>'")]
        [InlineData("Name = 'LOCALSTACK_API_KEY'; Id = '<V>'")]
        [InlineData("--set x=LOCALSTACK_API_KEY,env[0].tag=<V>")]
        [InlineData("--set x=LOCALSTACK_API_KEY,env[0].value <V>")]
        [InlineData("--set x=LOCALSTACK_API_KEY;env[0].value=<V>")]
        [InlineData("printf 'LOCALSTACK_API_KEY=%d' <V>")]
        [InlineData("printf 'LOCALSTACK_API_KEY %s' <V>")]
        [InlineData("printf 'LOCALSTACK_API_KEY=%s'\\t <V>")]
        [InlineData("\"#LOCALSTACK_API_KEY\": \"<V>\"")]
        [InlineData("'#LOCALSTACK_API_KEY': \"<V>\"")]
        [InlineData("[x](#LOCALSTACK_API_KEY): \"<V>\"")]
        [InlineData("docs/#LOCALSTACK_API_KEY: \"<V>\"")]
        [InlineData("[ \"$(LOCALSTACK_API_KEY)\" = \"<V>\" ]")]
        [InlineData("[[ ${LOCALSTACK_API_KEY} = \"<V>\" ]]")]
        [InlineData("[$LOCALSTACK_API_KEY = \"<V>\"]")]
        [InlineData("x '$LOCALSTACK_API_KEY' = \"<V>\"")]
        [InlineData("Log    ${LOCALSTACK_API_KEY}    <V>")]
        [InlineData("Log    $(LOCALSTACK_API_KEY)    = \"<V>\"")]
        [InlineData("x = log('LOCALSTACK_API_KEY', '<V>')")]
        [InlineData("log(\"LOCALSTACK_API_KEY\", \"<V>\")")]
        [InlineData("log(`LOCALSTACK_API_KEY`, \"<V>\")")]
        [InlineData("assert_that(\"LOCALSTACK_API_KEY\", \"<V>\")")]
        [InlineData("[\"LOCALSTACK_API_KEY\", \"<V>\", \"x\"]")]
        public void ValueOfSomethingElse_IsNotFound(string text) =>
            Assert.All(NearAndFar(text), filled => Assert.Empty(FindBeside(filled)));

        /// <summary>How far a value may be from its name.</summary>
        [Theory]
        [InlineData(40, true)]
        [InlineData(47, true)]
        [InlineData(49, false)]
        public void ValueFarFromItsName_IsNotFound(int blanks, bool isFound)
        {
            var text = Beside.Fill($"LOCALSTACK_API_KEY{new string(' ', blanks - 1)}=<V>");

            Assert.Equal(isFound ? [Beside.Value] : [], FindBeside(text));
        }

        [Fact]
        public void ValueThatAReaderHasJudged_IsNotJudgedAgain() =>
            Assert.Empty(Find("sealed.yml", "spec:\n  encryptedData:\n    LOCALSTACK_API_KEY: " + TestTokens.Opaque()));

        [Fact]
        public void SuppressedLine_IsLeftOut() =>
            Assert.Empty(Find("x.zig", $"LOCALSTACK_API_KEY=\"{TestTokens.ApiKey()}\" // {InlineSuppressions.Marker}"));
    }
}
