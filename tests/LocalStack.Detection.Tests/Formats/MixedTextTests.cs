using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Tests.Formats;

/// <summary>Text of no known language: what a block of code in documentation sets.</summary>
public static class MixedTextTests
{
    private static (string? Path, string Value)[] Read(string text) =>
        [.. MixedText.Read(new TextSlice("x" + text + "y", 1, text.Length + 1)).Select(setting => (setting.Path?.ToString(), setting.Value))];

    public sealed class Reports
    {
        [Theory]
        [InlineData("KEY=value")]
        [InlineData("KEY=value # note")]
        [InlineData("KEY = value\n")]
        [InlineData("KEY += value")]
        [InlineData("`KEY=value` c")]
        [InlineData("\"KEY=value\"")]
        [InlineData("export KEY=\"value\"")]
        [InlineData("$ export KEY=value")]
        [InlineData("> set KEY=value")]
        [InlineData("setx KEY \"value\" /M")]
        [InlineData("KEY=value) c")]
        [InlineData("KEY=va\\\"lue", "va")]
        [InlineData("KEY=`a b` c", "`a b`")]
        [InlineData("KEY=$(a b) c", "$(a b)")]
        [InlineData("KEY={a b} c", "{a b}")]
        [InlineData("KEY=<a b> c", "<a b>")]
        [InlineData("KEY: \"value\"}")]
        [InlineData("{\"KEY\": \"value\"")]
        [InlineData("\\\"KEY\\\": \\\"value\\\"")]
        [InlineData("'KEY': 'value'")]
        [InlineData("KEY: 'value' # x")]
        public void Line_IsRead(string text, string value = "value") => Assert.Equal([("KEY", value)], Read(text));

        [Theory]
        [InlineData("KEY=value;B=c")]
        [InlineData("a KEY=value, B=c")]
        [InlineData("- KEY=value\n- B=c")]
        [InlineData("KEY=value \\\n  B=c")]
        [InlineData("KEY: value\nB: \"c\"\n")]
        [InlineData("\"KEY\": \"value\", \"B\": \"c\"")]
        public void Settings_AreReadEach(string text) => Assert.Equal([("KEY", "value"), ("B", "c")], Read(text));

        [Theory]
        [InlineData("run /a:KEY value")]
        [InlineData("run /a:KEY=value")]
        [InlineData("{ \"a\": { \"KEY\": \"value\" } }")]
        [InlineData(" <a><KEY>value</KEY></a>")]
        [InlineData("a:\n  KEY: value\n")]
        public void KeysAbove_AreKept(string text) => Assert.Equal([("a:KEY", "value")], Read(text));

        [Fact]
        public void List_IsReadAsOne() =>
            Assert.Equal([("0:name", "KEY"), ("0:KEY", "value")], Read("[ { \"name\": \"KEY\", \"value\": \"value\" } ]"));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("")]
        [InlineData("cat <<< value")]
        [InlineData("gh secret set KEY \\\n  --other value\nrun --body b\n")]
        public void OtherText_SetsNothing(string text) => Assert.Empty(Read(text));
    }
}
