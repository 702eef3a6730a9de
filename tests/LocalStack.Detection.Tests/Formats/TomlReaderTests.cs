using LocalStack.Detection.Formats;
using LocalStack.Detection.Tests.Rewriting;

namespace LocalStack.Detection.Tests.Formats;

public static class TomlReaderTests
{
    private static (string? Path, string Value)[] Read(string text) =>
        [.. FileFormats.Toml.Read(text).Select(setting => (setting.Path?.ToString(), setting.Value))];

    public sealed class Reports
    {
        [Theory]
        [InlineData("pyproject.toml")]
        [InlineData("config/mise.TOML")]
        [InlineData("Pipfile")]
        [InlineData("a.toml.example")]
        public void File_IsRecognised(string path) => Assert.Same(FileFormats.Toml, FileFormats.OfName(path));

        [Theory]
        [InlineData("KEY = \"value\"", "KEY")]
        [InlineData("\uFEFFKEY=\"value\"#comment", "KEY")]
        [InlineData("KEY = 'value'", "KEY")]
        [InlineData("KEY = \"\"\"value\"\"\"", "KEY")]
        [InlineData("KEY = \"\"\"\r\nvalue\"\"\"", "KEY")]
        [InlineData("KEY = '''\nvalue'''", "KEY")]
        [InlineData("KEY = \"v\\u0061l\\U00000075e\"", "KEY")]
        [InlineData("\"K\\u0045Y\" = \"value\"", "KEY")]
        [InlineData("'a.b' = \"value\"", "a.b")]
        [InlineData("a.b.KEY = \"value\"", "a:b:KEY")]
        [InlineData("a . \"b c\" . KEY = \"value\"", "a:b c:KEY")]
        [InlineData("[a.b]\nKEY = \"value\"", "a:b:KEY")]
        [InlineData("[ a . 'b.c' ] # comment\r\nx = 1\r\nd.KEY = \"value\"", "a:b.c:d:KEY")]
        [InlineData("[a]\n[b]\nKEY = \"value\"", "b:KEY")]
        [InlineData("[[a]]\nx = 1\n[[a]]\nKEY = \"value\"", "a:KEY")]
        [InlineData("[a]\nb = { x = 1, KEY = \"value\" }", "a:b:KEY")]
        [InlineData("a = {\n  # comment\n  KEY = \"value\",\n}", "a:KEY")]
        [InlineData("a = { b = { c.KEY = 'value' } }", "a:b:c:KEY")]
        [InlineData("a = [ { x = 1 }, { KEY = \"value\" } ]", "a:KEY")]
        [InlineData("KEY = [\n  # comment ]\n  [1, 2],\n  \"value\",\n]", "KEY")]
        [InlineData("a = [\"KEY=value\"]", "KEY")]
        [InlineData("a = \"docker run -e KEY=value image\"", "KEY")]
        [InlineData("a = '''\ndocker run -e KEY=value image\n'''", "KEY")]
        [InlineData("[[e]]\nname = \"KEY\"\nvalue = \"value\"", "e:KEY")]
        [InlineData("e = [{ value = \"value\", name = \"KEY\" }]", "e:KEY")]
        [InlineData("KEY = value", "KEY")]
        public void Value_IsRead(string text, string path) => Assert.Contains((path, "value"), Read(text));

        [Theory]
        [InlineData("5938201746")]
        [InlineData("1979-05-27 07:32:00.5+01:00")]
        [InlineData("-1.5e+3")]
        [InlineData(".5")]
        [InlineData("true")]
        public void BareValue_IsRead(string value)
        {
            Assert.Equal([("a", value), ("b", "x")], Read($"a = {value} # comment\nb = 'x'"));
            Assert.Equal([("a", value), ("a", value)], Read($"a = [{value},\n {value}]"));
            Assert.Equal([("a:b", value), ("a:c", value)], Read($"a = {{ b = {value}, c = {value} }}"));
        }

        [Theory]
        [InlineData("'C:\\users\\'", "C:\\users\\")]
        [InlineData("\"a\\\"b # c\"", "a\"b # c")]
        [InlineData("\"\"\"a \"\"quoted\"\" b\"\"\"", "a \"\"quoted\"\" b")]
        [InlineData("\"\"\"a\\\"\"\"b\"\"\"", "a\"\"\"b")]
        [InlineData("\"\"\"\"a\"\"\"\"\"", "\"a\"\"")]
        [InlineData("''''a'''''", "'a''")]
        [InlineData("'''a\nb\\'''", "a\nb\\")]
        [InlineData("\"\"\"a\\\n   b\"\"\"", "ab")]
        [InlineData("\"\"", "")]
        [InlineData("\"\"\"\"\"\"", "")]
        public void String_EndsAtItsMark(string written, string value) =>
            Assert.Equal([("a", value), ("b", "x")], Read($"a = {written}\nb = 'x'"));

        [Theory]
        [InlineData("a = \"open")]
        [InlineData("a = \"open\\")]
        [InlineData("a = 'open")]
        [InlineData("a = \"\"\"open")]
        [InlineData("a = '''open")]
        [InlineData("a = [1, 2")]
        [InlineData("a = [[[")]
        [InlineData("a = ]})")]
        [InlineData("a =")]
        [InlineData("a b = c = d")]
        [InlineData("\"a")]
        [InlineData("= = =")]
        [InlineData("{[")]
        [InlineData("!!")]
        public void BrokenLine_HidesNoOther(string broken) => Assert.Contains(("KEY", "value"), Read(broken + "\nKEY = \"value\""));

        [Theory]
        [InlineData("[t")]
        [InlineData("[[t]")]
        [InlineData("[t]]")]
        public void BrokenHeader_IsAHeader(string broken) => Assert.Contains(("t:KEY", "value"), Read(broken + "\nKEY = \"value\""));

        [Fact]
        public void OpenInlineTable_HidesNoName() => Assert.Contains(("a:KEY", "value"), Read("a = { b = 1\nKEY = \"value\""));

        [Fact]
        public void KeyInEscapes_IsAValueWithoutKeys() => Assert.Contains((null, "ls-a"), Read("\"\\u006cs-a\" = 1"));

        [Theory]
        [InlineData("^a = 1 ^# comment^\n^b = 2", "Bare, Comment, Bare, Bare")]
        [InlineData("a = \"^x # ^y\" ^", "DoubleQuoted, DoubleQuoted, Bare")]
        [InlineData("a = '^x\\' ^", "SingleQuoted, Bare")]
        [InlineData("a = \"\"\"^x\n# ^\"y\n\"\"\" ^ # ^c", "HereDocument, HereDocument, Bare, Comment")]
        [InlineData("a = '''^x\n# ^'y\n''' ^", "LiteralHereDocument, LiteralHereDocument, Bare")]
        [InlineData("a = [ # ^]\n  \"^x\"]", "Comment, DoubleQuoted")]
        [InlineData("a = \"^open\n^b = 1 # ^c", "DoubleQuoted, Bare, Comment")]
        [InlineData("a = \"\"\"^open\n^b = 1 # ^c", "DoubleQuoted, Bare, Comment")]
        [InlineData("[a] # ^c", "Comment")]
        public void Contexts_AreTold(string marked, string contexts) => Assert.Equal(contexts, Surroundings.Of("x.toml", marked));

        [Theory]
        [InlineData("x.toml", "a = 1 # token $1\n", "a = 1 # token <YOUR_AUTH_TOKEN>\n")]
        [InlineData("pyproject.toml", "# LOCALSTACK_AUTH_TOKEN = \"$1\"\n", "# LOCALSTACK_AUTH_TOKEN = \"<YOUR_AUTH_TOKEN>\"\n")]
        [InlineData("mise.toml", "[env]\nA = \"x\"\nLOCALSTACK_AUTH_TOKEN = \"$1\" # mine\n", "[env]\nA = \"x\"\n# LOCALSTACK_AUTH_TOKEN = \"\" # mine\n")]
        [InlineData("sub/.mise.toml", "env.LOCALSTACK_AUTH_TOKEN = '$1'", "# env.LOCALSTACK_AUTH_TOKEN = ''")]
        [InlineData(".mise/config.toml", "[env]\r\nLOCALSTACK_AUTH_TOKEN = \"\"\"$1\"\"\"\r\n", "[env]\r\n# LOCALSTACK_AUTH_TOKEN = \"\"\"\"\"\"\r\n")]
        [InlineData("mise/config.toml", "[env]\nLOCALSTACK_API_KEY = \"$K\"\n", "[env]\n# LOCALSTACK_API_KEY = \"\"\n")]
        [InlineData("mise.toml", "env = {\n  LOCALSTACK_AUTH_TOKEN = \"$1\",\n  A = 1\n}", "env = {\n  # LOCALSTACK_AUTH_TOKEN = \"\",\n  A = 1\n}")]
        public void Rewriting_WritesWhatIsUnderstood(string path, string text, string expected) =>
            Assert.Equal(expected, Rewrites.Clean(path, text));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("")]
        [InlineData("# KEY = \"value\"")]
        [InlineData("[KEY]")]
        [InlineData("KEY =")]
        [InlineData("KEY = []")]
        [InlineData("\"KEY\"")]
        public void OtherText_GivesNothing(string text) => Assert.Empty(Read(text));

        [Theory]
        [InlineData("pyproject.toml", "[tool.x]\nLOCALSTACK_AUTH_TOKEN = \"$1\"\n", "not known")]
        [InlineData("config.toml", "[env]\nLOCALSTACK_AUTH_TOKEN = \"$1\"\n", "not known")]
        [InlineData("mise.toml", "[tasks.x]\nrun = \"LOCALSTACK_AUTH_TOKEN=$1 localstack start\"\n", "mise does not expand variables")]
        [InlineData("mise.toml", "[env]\nOTHER = \"$1\"\n", "another variable")]
        [InlineData("mise.toml", "env = { LOCALSTACK_AUTH_TOKEN = \"$1\" }\n", "cannot be removed alone")]
        [InlineData("mise.toml", "env = { A = 1,\n  LOCALSTACK_AUTH_TOKEN = \"$1\" }\n", "cannot be removed alone")]
        public void Rewriting_LeavesTheRest(string path, string text, string reason)
        {
            var rewrite = Rewrites.Of(path, Rewrites.Fill(text));

            Assert.Equal(Rewrites.Fill(text), rewrite.Text);
            Assert.Contains(reason, Assert.Single(rewrite.Left).Reason, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData("[")]
        [InlineData("{")]
        [InlineData("a=[")]
        [InlineData("a={")]
        [InlineData("a=[b")]
        [InlineData("a=[\n")]
        [InlineData("\"\"\"")]
        [InlineData("a=\"\"\"\\\"\n")]
        [InlineData("a='''\n'\n")]
        [InlineData("a=\"\"\"b'''\n")]
        [InlineData("a.")]
        [InlineData("a=\"\\")]
        [InlineData("\"")]
        [InlineData("a = \"-e b=")]
        public async Task HostileText_IsReadInLinearTime(string piece)
        {
            var text = string.Concat(Enumerable.Repeat(piece, 200_000));

            await Task.Run(() => Assert.NotNull(FileFormats.Toml.Read(text).ToList())).WaitAsync(TimeSpan.FromSeconds(10));
        }
    }
}
