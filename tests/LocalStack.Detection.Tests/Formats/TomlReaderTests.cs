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
        [InlineData("KEY = \"value\"")]
        [InlineData("KEY='value'")]
        [InlineData("\"KEY\" = \"value\" # comment")]
        [InlineData("'KEY' = 'value'")]
        [InlineData("\"K\\u0045Y\" = \"v\\u0061lue\"")]
        [InlineData("KEY = \"\"\"value\"\"\"")]
        [InlineData("KEY = '''value'''")]
        [InlineData("KEY = value")]
        [InlineData("\uFEFFKEY = \"value\"\r\n")]
        [InlineData("# comment\n\nKEY\t=\t\"value\"")]
        public void Value_IsRead(string text) => Assert.Equal([("KEY", "value")], Read(text));

        [Theory]
        [InlineData("[a]\nKEY = \"value\"", "a:KEY")]
        [InlineData("[a.b]\nKEY = \"value\"", "a:b:KEY")]
        [InlineData("[ a . \"b.c\" ]\nKEY = \"value\"", "a:b.c:KEY")]
        [InlineData("[[a]]\nKEY = \"value\"", "a:KEY")]
        [InlineData("a.b.KEY = \"value\"", "a:b:KEY")]
        [InlineData("[a]\nb.KEY = \"value\"", "a:b:KEY")]
        [InlineData("a = { KEY = \"value\" }", "a:KEY")]
        [InlineData("[x]\na = { b = { KEY = \"value\" } }", "x:a:b:KEY")]
        [InlineData("a = [ \"value\" ]", "a:0")]
        [InlineData("a = [ # comment\n  1,\n  \"value\",\n]", "a:1")]
        [InlineData("a = [ { KEY = \"value\" } ]", "a:0:KEY")]
        public void Value_HasItsKeys(string text, string path) => Assert.Contains((path, "value"), Read(text));

        [Fact]
        public void WhatAValueSets_IsRead() => Assert.Contains(("KEY", "value"), Read("env = [ \"KEY=value\" ]"));

        [Theory]
        [InlineData("a = \"^\" # ^\n^", "DoubleQuoted, Comment, Bare")]
        [InlineData("a = '^'\nb = ^", "SingleQuoted, Bare")]
        [InlineData("a = \"\"\"\n# ^\n\"\"\"\n^", "HereDocument, Bare")]
        [InlineData("a = '''\n# ^\n'''\n^", "LiteralHereDocument, Bare")]
        public void Contexts_AreTold(string marked, string expected) => Assert.Equal(expected, Surroundings.Of("x.toml", marked));

        [Theory]
        [InlineData("x.toml", "# $1\na = 1\n", "# <YOUR_AUTH_TOKEN>\na = 1\n")]
        [InlineData(".mise.toml", "[env]\nA = \"b\"\nLOCALSTACK_API_KEY = '$3' # why\n", "[env]\nA = \"b\"\n# LOCALSTACK_API_KEY = '' # why\n")]
        public void Rewriting_Becomes(string path, string before, string after) => Assert.Equal(after, Rewrites.Clean(path, before));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("a = \"open\nKEY = \"value\"")]
        [InlineData("a = \"\"\"open\nKEY = \"value\"")]
        [InlineData("broken line\nKEY = \"value\"")]
        [InlineData("= 1\nKEY = \"value\"")]
        [InlineData("]\nKEY = \"value\"")]
        [InlineData("a = \nKEY = \"value\"")]
        public void BrokenLine_HidesNothing(string text) => Assert.Contains("value", Read(text).Select(setting => setting.Value));

        [Theory]
        [InlineData("pyproject.toml", "[tool.x]\nLOCALSTACK_AUTH_TOKEN = \"$1\"\n")]
        [InlineData("mise.toml", "[env]\nMY_TOKEN = \"$1\"\n")]
        [InlineData("mise.toml", "[tasks.a]\nrun = \"a $1\"\n")]
        public void LiveText_IsLeftWithAReason(string path, string marked)
        {
            var text = Rewrites.Fill(marked);

            var rewrite = Rewrites.Of(path, text);

            Assert.Same(text, rewrite.Text);
            Assert.NotEmpty(Assert.Single(rewrite.Left).Reason);
        }

        [Theory]
        [InlineData("[")]
        [InlineData("a.")]
        [InlineData("a = [")]
        [InlineData("\"\"\"")]
        [InlineData("a = \"\"\"\n")]
        [InlineData("a={")]
        public void LongText_IsReadInLinearTime(string piece) =>
            Assert.True(FileFormats.Toml.Read(string.Concat(Enumerable.Repeat(piece, 100_000))).Count() >= 0);
    }
}
