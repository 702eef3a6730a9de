using LocalStack.Detection.Scanning;

namespace LocalStack.Detection.Tests.Scanning;

/// <summary>How much of a text is one escape, and what it stands for.</summary>
public static class TokenEncodingTests
{
    private static (int Length, char Meant) Read(string text) =>
        (TokenEncoding.OfSign(text[0])!.Read(text, out var meant), meant);

    public sealed class Reports
    {
        [Theory]
        [InlineData("%2D", 3, '-')]
        [InlineData("%2d0", 3, '-')]
        [InlineData("=2D", 3, '-')]
        [InlineData(@"\x2d", 4, '-')]
        [InlineData(@"\x2dd", 4, '-')]
        [InlineData(@"\u002d", 6, '-')]
        [InlineData(@"\U0000002d", 10, '-')]
        [InlineData(@"\u{2d}", 6, '-')]
        [InlineData(@"\u{0000002d}x", 12, '-')]
        [InlineData(@"\055", 4, '-')]
        [InlineData(@"\55", 3, '-')]
        [InlineData(@"\75", 3, '=')]
        [InlineData(@"\40", 3, ' ')]
        [InlineData(@"\0055", 5, '-')]
        [InlineData(@"\1555", 4, 'm')]
        [InlineData(@"\0555", 4, '-')]
        [InlineData(@"\1765", 4, '~')]
        [InlineData(@"\558", 3, '-')]
        [InlineData(@"\\\x2d", 6, '-')]
        [InlineData(@"\\\\x2d", 7, '-')]
        [InlineData("&#45;", 5, '-')]
        [InlineData("&#045;x", 6, '-')]
        [InlineData("&#x2d;", 6, '-')]
        [InlineData("&#X2D;", 6, '-')]
        [InlineData("&amp;#45;", 9, '-')]
        [InlineData("&#32;", 5, ' ')]
        [InlineData("&#126;", 6, '~')]
        [InlineData("&#00000045;", 11, '-')]
        public void Escape_IsRead(string text, int length, char meant) => Assert.Equal((length, meant), Read(text));

        [Theory]
        [InlineData("=\n", 2)]
        [InlineData("=\r\n", 3)]
        [InlineData("= \t\nx", 4)]
        [InlineData("=       \n", 9)]
        [InlineData("\0", 1)]
        public void WhatOnlyJoins_StandsForNothing(string text, int length) => Assert.Equal((length, TokenEncoding.Nothing), Read(text));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("%")]
        [InlineData("%2")]
        [InlineData("%2g")]
        [InlineData("%1f")]
        [InlineData("%7f")]
        [InlineData("=")]
        [InlineData("=\r")]
        [InlineData("= ")]
        [InlineData("=        \n")]
        [InlineData("=\rx")]
        [InlineData(@"\")]
        [InlineData(@"\\\")]
        [InlineData(@"\\\\\x2d")]
        [InlineData(@"\x2")]
        [InlineData(@"\u002")]
        [InlineData(@"\U000002d")]
        [InlineData(@"\u{}")]
        [InlineData(@"\u{7f}")]
        [InlineData(@"\u{1f}")]
        [InlineData(@"\u{2d-")]
        [InlineData(@"\u")]
        [InlineData(@"\u{")]
        [InlineData(@"\18")]
        [InlineData(@"\48")]
        [InlineData(@"\u{2d")]
        [InlineData(@"\u{2dx")]
        [InlineData(@"\u{00000002d}")]
        [InlineData(@"\8")]
        [InlineData(@"\0")]
        [InlineData(@"\37")]
        [InlineData(@"\177")]
        [InlineData(@"\d")]
        [InlineData("&")]
        [InlineData("&#")]
        [InlineData("&#;")]
        [InlineData("&#45")]
        [InlineData("&#4a;")]
        [InlineData("&#x;")]
        [InlineData("&#31;")]
        [InlineData("&#127;")]
        [InlineData("&#000000045;")]
        [InlineData("&lt;")]
        [InlineData("&amp;")]
        public void OtherText_IsNone(string text) => Assert.Equal(0, Read(text).Length);
    }
}
