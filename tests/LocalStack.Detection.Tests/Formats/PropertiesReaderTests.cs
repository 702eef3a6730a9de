using LocalStack.Detection.Formats;
using LocalStack.Detection.Tests.Rewriting;

namespace LocalStack.Detection.Tests.Formats;

public static class PropertiesReaderTests
{
    private static (string? Path, string Value)[] Read(string text) =>
        [.. FileFormats.Properties.Read(text).Select(setting => (setting.Path?.ToString(), setting.Value))];

    public sealed class Reports
    {
        [Theory]
        [InlineData("KEY=value")]
        [InlineData("KEY = value")]
        [InlineData("KEY: value\r\n")]
        [InlineData("KEY value\n")]
        [InlineData("KEY\t \tvalue")]
        [InlineData("  KEY=\"value\"")]
        [InlineData("KEY='value' ; comment")]
        [InlineData("KEY=value # comment")]
        [InlineData("# comment\n! comment\nKEY=value")]
        [InlineData("KEY=v\\u0061lue")]
        [InlineData("KEY=val\\\n  ue")]
        public void Value_IsRead(string text) => Assert.Equal([("KEY", "value")], Read(text));

        [Theory]
        [InlineData("[a]\nKEY=value", "a:KEY")]
        [InlineData("[a b]\n[c]\nKEY=value", "c:KEY")]
        [InlineData("a.b-c=value", "a.b-c")]
        [InlineData("a.b value", "a.b")]
        [InlineData("a { b = value", "a:b")]
        [InlineData("a\\ b = value", "a\\ b")]
        public void Value_HasItsKeys(string text, string path) => Assert.Equal([(path, "value")], Read(text));

        [Theory]
        [InlineData("x.ini", "# ^\n^a=^b ; ^\n^", "Comment, Bare, Bare, Unknown, Bare")]
        [InlineData("x.ini", "; ^\n! ^", "Comment, Bare")]
        [InlineData("x.ini", "a=b \\\r\n# ^\r\n# ^\n", "Unknown, Comment")]
        [InlineData("x.conf", "a \"b\n# ^\nc\"\n", "Unknown")]
        [InlineData("x.properties", "; ^\n! ^", "Bare, Comment")]
        [InlineData("x.properties", "a=b \\\\\n# ^", "Comment")]
        [InlineData("x.properties", "a=b#^c", "Bare")]
        public void Contexts_AreTold(string path, string marked, string expected) => Assert.Equal(expected, Surroundings.Of(path, marked));

        [Fact]
        public void Comment_GetsThePlaceholder() =>
            Assert.Equal("; <YOUR_AUTH_TOKEN>\na=b\n", Rewrites.Clean("x.ini", "; $1\na=b\n"));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("")]
        [InlineData("[a")]
        [InlineData("nosign")]
        [InlineData("nosign \t")]
        [InlineData("=value")]
        public void OtherLine_GivesNothing(string text) => Assert.Empty(Read(text));

        [Theory]
        [InlineData("gradle.properties", "localstack.auth-token=$1\n")]
        [InlineData("tox.ini", "[testenv]\nsetenv =\n    LOCALSTACK_API_KEY = $K\n")]
        public void LiveText_IsLeftWithAReason(string path, string marked)
        {
            var text = Rewrites.Fill(marked);

            var rewrite = Rewrites.Of(path, text);

            Assert.Same(text, rewrite.Text);
            Assert.NotEmpty(Assert.Single(rewrite.Left).Reason);
        }

        [Theory]
        [InlineData("a=\\\n", 1)]
        [InlineData("[", 0)]
        [InlineData("a=\"", 1)]
        [InlineData("a=b\n", 100_000)]
        public void LongText_IsReadOnce(string piece, int count) =>
            Assert.Equal(count, FileFormats.Properties.Map(string.Concat(Enumerable.Repeat(piece, 100_000))).Values.Count);
    }
}
