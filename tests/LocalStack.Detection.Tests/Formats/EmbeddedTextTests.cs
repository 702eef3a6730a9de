using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Tests.Formats;

public static class EmbeddedTextTests
{
    /// <summary>The value stands between brackets in its file.</summary>
    private static EmbeddedText Decode(EscapeStyle escapes, string written) =>
        new(new Setting(path: null, "[" + written + "]", 1, written.Length, escapes));

    public sealed class Reports
    {
        [Theory]
        [InlineData(nameof(EscapeStyle.None), "a&amp;b\\n''", "a&amp;b\\n''")]
        [InlineData(nameof(EscapeStyle.Backslash), "a\\\"b\\n\\u0041", "a\"b\nA")]
        [InlineData(nameof(EscapeStyle.Backslash), "a \n  b\\", "a b\\")]
        [InlineData(nameof(EscapeStyle.DoubledQuote), "it''s \r\n '' x", "it's ' x")]
        [InlineData(nameof(EscapeStyle.Entity), "a &amp;&quot;b&#45; & c &nothing", "a &\"b- & c &nothing")]
        [InlineData(nameof(EscapeStyle.Entity), "&amp", "&amp")]
        [InlineData(nameof(EscapeStyle.Entity), "& far from a sign;", "& far from a sign;")]
        [InlineData(nameof(EscapeStyle.Folded), "a\n\tb  c\n", "a b  c ")]
        [InlineData(nameof(EscapeStyle.Block), "  a\n  b\r\n\n  c  d", "a\nb\n\nc  d")]
        public void Text_IsWhatAProgramSees(string style, string written, string meant) =>
            Assert.Equal(meant, Decode(Enum.Parse<EscapeStyle>(style), written).Text);

        [Fact]
        public void Places_AreThoseOfTheFile()
        {
            var text = Decode(EscapeStyle.Entity, "a&quot;b&amp;");

            Assert.Equal("a\"b&", text.Text);
            Assert.Equal((1, 2), text.SpanOf(0, 1));
            Assert.Equal((2, 8), text.SpanOf(1, 2));
            Assert.Equal((8, 14), text.SpanOf(2, 4));
            Assert.Equal((1, 2), text.Find(2, 8));
            Assert.Equal((2, 4), text.Find(8, 14));
        }

        /// <summary>One escape can stand for two characters: half of it is nowhere.</summary>
        [Fact]
        public void CharactersOfOneEscape_AreFoundTogether()
        {
            var text = Decode(EscapeStyle.Backslash, "a\\U0001F600b");

            Assert.Equal(4, text.Text.Length);
            Assert.Equal((1, 3), text.Find(2, 12));
            Assert.Equal((2, 12), text.SpanOf(2, 3));
        }
    }

    public sealed class Guards
    {
        [Fact]
        public void PartOfAnEscape_IsNowhere()
        {
            var text = Decode(EscapeStyle.Entity, "a&quot;b");

            Assert.Null(text.Find(3, 8));
            Assert.Null(text.Find(2, 7));
            Assert.Null(text.Find(2, 2));
            Assert.Null(text.Find(20, 21));
            Assert.Null(text.SpanOf(1, 1));
            Assert.Null(text.SpanOf(2, 4));
        }
    }
}
