using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Tests.Formats;

public static class EscapesTests
{
    private static string Decode(string value, EscapeStyle style = EscapeStyle.Backslash) =>
        Escapes.Decode("<" + value + ">", 1, value.Length, style);

    public sealed class Reports
    {
        [Theory]
        [InlineData(@"\n\t\r\b\f\0", "\n\t\r\b\f\0")]
        [InlineData(@"\""\\\/\'\-", "\"\\/'-")]
        [InlineData(@"a\u0062c", "abc")]
        [InlineData(@"a\u004A", "aJ")]
        [InlineData(@"a\x62c", "abc")]
        [InlineData(@"a\U00000062c", "abc")]
        [InlineData(@"\U0001F511", "\U0001F511")]
        [InlineData(@"\uD83D\uDD11", "\U0001F511")]
        [InlineData(@"\U0010FFFF", "\U0010FFFF")]
        [InlineData(@"\U0000FFFF\U00010000", "\uFFFF\U00010000")]
        public void Escape_IsResolved(string value, string decoded) => Assert.Equal(decoded, Decode(value));

        [Fact]
        public void DoubledQuote_IsOne() => Assert.Equal("it's", Decode("it''s", EscapeStyle.DoubledQuote));

        [Theory]
        [InlineData("&lt;&gt;&amp;&quot;&apos;", "<>&\"'")]
        [InlineData("a&#98;&#x63;", "abc")]
        [InlineData("&#x1F511;", "\U0001F511")]
        [InlineData("&#xFFFF;&#65536;&#x10FFFF;", "\uFFFF\U00010000\U0010FFFF")]
        [InlineData("&#0;", "\0")]
        [InlineData("&#xD;&#xffff;", "\r\uFFFF")]
        [InlineData("&#00000065;", "A")]
        [InlineData("a;b&amp;c;", "a;b&c;")]
        [InlineData("&amp;lt;", "&lt;")]
        [InlineData("& &; &#; &#x; &#xg; &#1114112; &other; &lt", "& &; &#; &#x; &#xg; &#1114112; &other; &lt")]
        public void Entity_IsResolved(string value, string decoded) => Assert.Equal(decoded, Decode(value, EscapeStyle.Entity));

        [Theory]
        [InlineData("a\n  b", "a b", "a b")]
        [InlineData("a \t\r\n b", "a b", "a b")]
        [InlineData("a\r\r b", "a\nb", "a\nb")]
        [InlineData("a\n\n\nb", "a\n\nb", "a\n\nb")]
        [InlineData("a\r\n\r\nb", "a\nb", "a\nb")]
        [InlineData("a\\\n  b", "a\\ b", "ab")]
        [InlineData("a \\\n\n  b", "a \\\nb", "a \nb")]
        [InlineData("a\\\\\n  b", "a\\\\ b", "a\\ b")]
        [InlineData("a\n", "a ", "a ")]
        [InlineData("\n a", " a", " a")]
        public void Lines_AreFolded(string value, string folded, string inQuotes)
        {
            Assert.Equal(folded, Decode(value, EscapeStyle.Folded));
            Assert.Equal(folded, Decode(value, EscapeStyle.DoubledQuote));
            Assert.Equal(inQuotes, Decode(value));
        }

        [Theory]
        [InlineData(@"\u0041", 6)]
        [InlineData(@"\u00411", 6)]
        [InlineData(@"\x4", 2)]
        [InlineData(@"\x41", 4)]
        [InlineData(@"\U0001F600", 10)]
        [InlineData(@"\U00110000", 2)]
        [InlineData(@"\u004", 2)]
        [InlineData(@"\n", 2)]
        [InlineData(@"\\u0041", 2)]
        [InlineData(@"\", 1)]
        public void Escape_HasItsLength(string text, int length) => Assert.Equal(length, Escapes.LengthOfEscape(text, 0));

        /// <summary>Where the value begins with the text, and its first character is what counts.</summary>
        [Fact]
        public void EscapeAtTheStartOfTheText_IsResolved()
        {
            Assert.Equal("a", Escapes.Decode(@"\u0061", 0, 6, EscapeStyle.Backslash));
            Assert.Equal("'", Escapes.Decode("''", 0, 2, EscapeStyle.DoubledQuote));
            Assert.Equal("&", Escapes.Decode("&amp;", 0, 5, EscapeStyle.Entity));
            Assert.Equal(" a", Escapes.Decode("\na", 0, 2, EscapeStyle.Folded));
        }

        [Theory]
        [InlineData("&#65;")]
        [InlineData(@"x\u0041")]
        [InlineData(@"\\x")]
        [InlineData(@"a\n\U")]
        public void Letters_MayBeSpelled(string text) =>
            Assert.True(Escapes.MaySpellLettersIn(text));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData(@"\")]
        [InlineData(@"a\")]
        [InlineData(@"\q")]
        [InlineData(@"\9")]
        [InlineData(@"\u")]
        [InlineData(@"\u12")]
        [InlineData(@"\u12g4")]
        [InlineData(@"\u 123")]
        [InlineData(@"\u+123")]
        [InlineData(@"\x")]
        [InlineData(@"\xg0")]
        [InlineData(@"\U00110000")]
        [InlineData(@"\UFFFFFFFF")]
        [InlineData(@"\U1234")]
        [InlineData(@"C:\Users\me")]
        public void WhatIsNoEscape_StaysAsItIsWritten(string value) => Assert.Equal(value, Decode(value));

        [Theory]
        [InlineData(@"\uD800")]
        [InlineData(@"\uDFFF\uD800")]
        [InlineData(@"\U0000D800")]
        [InlineData(@"\U0000DFFF")]
        public void HalfASurrogatePair_StaysHalf(string value) =>
            Assert.All(Decode(value), character => Assert.True(char.IsSurrogate(character)));

        [Theory]
        [InlineData(@"a\u0062", EscapeStyle.None)]
        [InlineData("it''s", EscapeStyle.None)]
        [InlineData("it''s", EscapeStyle.Backslash)]
        [InlineData(@"a\n", EscapeStyle.DoubledQuote)]
        [InlineData("", EscapeStyle.Backslash)]
        internal void OtherStyle_IsLeftAlone(string value, EscapeStyle style) => Assert.Equal(value, Decode(value, style));

        [Fact]
        public void OnlyTheGivenPart_IsLookedAt()
        {
            Assert.False(Escapes.AreIn(@"\abc\", 1, 3, EscapeStyle.Backslash));
            Assert.True(Escapes.AreIn(@"\abc\", 1, 4, EscapeStyle.Backslash));
            Assert.Equal("b", Escapes.Decode(@"\u0061b\n", 6, 1, EscapeStyle.Backslash));
        }

        [Theory]
        [InlineData("")]
        [InlineData(@"\")]
        [InlineData(@"a\n\t\\")]
        [InlineData("ux")]
        public void Letters_AreNotSpelled(string text) =>
            Assert.False(Escapes.MaySpellLettersIn(text));
    }
}
