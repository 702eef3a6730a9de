using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Tests.Formats;

/// <summary>What AsciiDoc and reStructuredText call code.</summary>
public static class BlockReaderTests
{
    private static (string? Path, string Value)[] Read(string text) =>
        [.. FileFormats.Prose.Read(text).Select(setting => (setting.Path?.ToString(), setting.Value))];

    public sealed class Reports
    {
        [Theory]
        [InlineData("----\nKEY=value\n----\n")]
        [InlineData("----\nKEY=value\n----")]
        [InlineData("----\nKEY=value")]
        [InlineData("....\nKEY=value\n....\n")]
        [InlineData("Text\n\n------\nKEY=value\n------\nText\n")]
        [InlineData("Text\r\n\r\n----\r\nKEY=value\r\n----\r\n")]
        [InlineData("[source,bash]\n----\r\nKEY=value\r\n----\r\n")]
        [InlineData(".Title\n----\nKEY=value\n----\n")]
        [InlineData("+\n----\nKEY=value\n----\n")]
        [InlineData("<1> x\n----\nKEY=value\n----\n")]
        [InlineData("----\na\n....\nKEY=value\n----\n")]
        [InlineData("Run::\n\n   KEY=value\n")]
        public void Code_IsRead(string text) => Assert.Equal([("KEY", "value")], Read(text));

        [Fact]
        public void BlocksAndProse_TakeTurns() => Assert.Equal(
            [("A", "b"), ("C", "d"), ("E", "f")],
            Read("----\nA=b\n----\nX=y\n\n----\nC=d\n----\nX=y\n\n   E=f\n"));

        [Fact]
        public void LanguageOfCode_IsThatOfItsText() => Assert.Equal([("a:KEY", "value")], Read("----\na:\n  KEY: value\n----\n"));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("KEY=value\n")]
        [InlineData("---\nKEY=value\n---\n")]
        [InlineData("Title\n----\nKEY=value\n")]
        [InlineData("Title\r\n----\r\nKEY=value\r\n")]
        [InlineData("====\nKEY=value\n====\n")]
        [InlineData("----a\nKEY=value\n----a\n")]
        [InlineData("--..\nKEY=value\n--..\n")]
        [InlineData("----\na\n----\nKEY=value\n")]
        [InlineData("----\na\n----\nTitle\n----\nKEY=value\n")]
        public void Prose_IsNotRead(string text) => Assert.Empty(Read(text));
    }
}
