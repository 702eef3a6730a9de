using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Tests.Formats;

public static class TextSliceTests
{
    private static string[] LinesOf(string text) =>
        [.. TextSlice.LinesOf(text).Select(line => text.Substring(line.Start, line.Length)).Where(line => line.Length > 0)];

    public sealed class Reports
    {
        [Theory]
        [InlineData("a\nb\nc")]
        [InlineData("a\r\nb\r\nc\r\n")]
        [InlineData("a\rb\rc\r")]
        [InlineData("\n\na\n\rb\n\n\nc")]
        [InlineData("\uFEFFa\nb\nc")]
        public void Lines_WithAnyLineEnds_AreFound(string text) => Assert.Equal(["a", "b", "c"], LinesOf(text));

        [Theory]
        [InlineData("ab\ncd", 0, 0, 2)]
        [InlineData("ab\ncd", 2, 0, 2)]
        [InlineData("ab\ncd", 3, 3, 5)]
        [InlineData("ab\r\ncd", 5, 4, 6)]
        [InlineData("ab\rcd", 4, 3, 5)]
        [InlineData("", 0, 0, 0)]
        [InlineData("ab", 2, 0, 2)]
        public void Line_OfAPlace_IsFound(string text, int position, int start, int end) =>
            Assert.Equal((start, end), (TextSlice.StartOfLine(text, position), TextSlice.EndOfLine(text, position)));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("")]
        [InlineData("\uFEFF")]
        [InlineData("\r\n")]
        public void EmptyText_HasNoContent(string text) => Assert.Empty(LinesOf(text));

        [Fact]
        public void Trimming_StaysWithinThePart()
        {
            var line = new TextSlice("x  \t x", 1, 5);

            Assert.Equal((5, 5), (line.TrimStart().Start, line.TrimStart().End));
            Assert.Equal((1, 1), (line.TrimEnd().Start, line.TrimEnd().End));
            Assert.False(line.StartsWith("  \t x"));
        }
    }
}
