using LocalStack.Detection.Formats;
using LocalStack.Detection.Formats.Json;
using LocalStack.Detection.Formats.Yaml;

namespace LocalStack.Detection.Tests.Formats;

/// <summary>How a piece of text is written in a value, so that a program reads it again.</summary>
public static class ValueWriterTests
{
    private static Setting In(EscapeStyle style) => new(path: null, "value", 0, 5, style);

    public sealed class Reports
    {
        [Theory]
        [InlineData("a\"b\\c", nameof(EscapeStyle.Backslash), "a\\\"b\\\\c")]
        [InlineData("it's \"a\"", nameof(EscapeStyle.DoubledQuote), "it''s \"a\"")]
        [InlineData("<a> & \"b\" 'c'", nameof(EscapeStyle.Entity), "&lt;a&gt; &amp; &quot;b&quot; &apos;c&apos;")]
        [InlineData("a\"b'c\\d&e", nameof(EscapeStyle.None), "a\"b'c\\d&e")]
        [InlineData("a\"b'c\\d&e", nameof(EscapeStyle.Block), "a\"b'c\\d&e")]
        public void Text_IsReadAgain(string text, string style, string written)
        {
            var escapes = Enum.Parse<EscapeStyle>(style);

            Assert.Equal(written, new JsonWriter().Encode(text, In(escapes), isFirst: true));
            Assert.Equal(text, Escapes.Decode(written, 0, written.Length, escapes));
        }

        [Theory]
        [InlineData("a\"b", nameof(EscapeStyle.Backslash), true, "a\\\"b")]
        [InlineData("it's", nameof(EscapeStyle.DoubledQuote), true, "it''s")]
        [InlineData("a: b #c", nameof(EscapeStyle.Block), true, "a: b #c")]
        [InlineData("a:b#c", nameof(EscapeStyle.None), false, "a:b#c")]
        [InlineData("\"a\"", nameof(EscapeStyle.Folded), false, "\"a\"")]
        public void TextOfYaml_IsWritten(string text, string style, bool isFirst, string written) =>
            Assert.Equal(written, new YamlWriter().Encode(text, In(Enum.Parse<EscapeStyle>(style)), isFirst));
    }

    public sealed class Guards
    {
        /// <summary>Without quotes a scalar would end there, or be another one.</summary>
        [Theory]
        [InlineData("a: b", nameof(EscapeStyle.None), false)]
        [InlineData("a #b", nameof(EscapeStyle.None), false)]
        [InlineData("a: b", nameof(EscapeStyle.Folded), false)]
        [InlineData("a #b", nameof(EscapeStyle.Folded), false)]
        [InlineData("a", nameof(EscapeStyle.None), true)]
        [InlineData("a", nameof(EscapeStyle.Folded), true)]
        public void TextOfYaml_CannotStandThere(string text, string style, bool isFirst) =>
            Assert.Null(new YamlWriter().Encode(text, In(Enum.Parse<EscapeStyle>(style)), isFirst));
    }
}
