using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Tests.Formats;

public static class YamlReaderTests
{
    private static (string? Path, string Value)[] Read(string text) =>
        [.. YamlReader.Read(text).Select(setting => (setting.Path?.ToString(), setting.Value))];

    public sealed class Reports
    {
        [Theory]
        [InlineData("KEY: value")]
        [InlineData("KEY:   value  ")]
        [InlineData("KEY : value")]
        [InlineData("KEY:\tvalue")]
        [InlineData("  KEY: value")]
        [InlineData("\"KEY\": value")]
        [InlineData("'KEY': value")]
        [InlineData("\"KEY\" : value")]
        [InlineData("\"K\\u0045Y\": value")]
        [InlineData("KEY: \"value\"")]
        [InlineData("KEY: 'value'")]
        [InlineData("KEY: value # comment")]
        [InlineData("KEY: \"value\" # comment")]
        [InlineData("KEY: &anchor value")]
        [InlineData("KEY: &anchor \"value\"")]
        [InlineData("KEY: !!str value")]
        [InlineData("KEY: &anchor !!str value")]
        [InlineData("KEY: \"value")]
        [InlineData("- KEY: value")]
        [InlineData("- - KEY: value")]
        [InlineData("\uFEFFKEY: value")]
        [InlineData("KEY: value\r\n")]
        [InlineData("KEY: value\r")]
        [InlineData("---\nKEY: value\n...")]
        public void KeyAndValue_AreRead(string text) => Assert.Equal([("KEY", "value")], Read(text));

        [Theory]
        [InlineData("- KEY=value")]
        [InlineData("-   KEY=value")]
        [InlineData("- \"KEY=value\"")]
        [InlineData("- 'KEY=value'")]
        [InlineData("- \"KEY=value\" # comment")]
        [InlineData("- KEY=value # comment")]
        [InlineData("- KEY='value'")]
        [InlineData("- 'KEY=\"value\"'")]
        [InlineData("- \"KEY=v\\u0061lue\"")]
        [InlineData("- export KEY=value")]
        [InlineData("run: |\n  KEY=value")]
        [InlineData("run: |\n  export KEY=\"value\"")]
        [InlineData("- KEY=value\r\n- OTHER")]
        public void Assignment_IsRead(string text) => Assert.Equal([("KEY", "value")], Read(text));

        [Fact]
        public void ComposeFile_IsRead()
        {
            const string Text = """
                services:
                  localstack:   # the container
                    image: "localstack/localstack-pro"
                    environment:
                      DEBUG: 1
                      "LOCALSTACK_API_KEY": 'abc'
                  app:
                    environment:
                      - LOCALSTACK_AUTH_TOKEN=def
                      - "OTHER=ghi"
                    ports: ["4566:4566"]
                volumes:
                  data:
                    name: x
                """;

            Assert.Equal(
                [
                    ("services:localstack:image", "localstack/localstack-pro"),
                    ("services:localstack:environment:DEBUG", "1"),
                    ("services:localstack:environment:LOCALSTACK_API_KEY", "abc"),
                    ("LOCALSTACK_AUTH_TOKEN", "def"),
                    ("OTHER", "ghi"),
                    ("volumes:data:name", "x"),
                ],
                Read(Text));
            Assert.Equal(Read(Text), Read(Text.ReplaceLineEndings("\r\n")));
            Assert.Equal(Read(Text), Read(Text.ReplaceLineEndings("\r")));
        }

        [Fact]
        public void ListElements_AreAtTheirDepth() => Assert.Equal(
            [("env:name", "A"), ("env:value", "1"), ("env:name", "B"), ("env:value", "2"), ("after", "x")],
            Read("env:\n- name: A\n  value: 1\n- name: B\n  value: 2\nafter: x"));

        [Fact]
        public void Json_IsReadLineByLine() => Assert.Equal(
            [("KEY", "value"), ("LAST", "x")],
            Read("{\n  \"KEY\": \"value\",\n  \"LAST\": \"x\"\n}"));

        [Fact]
        public void Spans_AreThoseOfTheWrittenValue()
        {
            const string Text = "a: 'it''s'\nb: \"\\u0041\"\nc:  plain # x\n- \"d=\\u0042 c\"";

            Assert.Equal(
                ["it''s", "\\u0041", "plain", "\\u0042 c"],
                YamlReader.Read(Text).Select(setting => Text.Substring(setting.Start, setting.Length)));
        }
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("")]
        [InlineData("KEY:")]
        [InlineData("KEY: ")]
        [InlineData("KEY: # comment")]
        [InlineData("KEY:value")]
        [InlineData("# KEY: value")]
        [InlineData("- # KEY: value")]
        [InlineData("other # KEY: value")]
        [InlineData("KEY: *alias")]
        [InlineData("KEY: !secret name")]
        [InlineData("KEY: !Ref Name")]
        [InlineData("KEY: &anchor")]
        [InlineData("KEY: !!str")]
        [InlineData("KEY: |")]
        [InlineData("KEY: >-")]
        [InlineData("KEY: {a: b}")]
        [InlineData("KEY: [a, b]")]
        [InlineData("- KEY")]
        [InlineData("-")]
        [InlineData("---")]
        [InlineData(":")]
        [InlineData("- - - -")]
        [InlineData("http://host/a=b")]
        public void OtherLine_GivesNothing(string text) => Assert.Empty(Read(text));

        [Theory]
        [InlineData("KEY: \"\"")]
        [InlineData("KEY: ''")]
        [InlineData("- KEY=")]
        public void BlankValue_IsBlank(string text) => Assert.Equal([("KEY", "")], Read(text));

        [Fact]
        public void QuotedElement_HasNoName() => Assert.Equal([(null, "a: b")], Read("- \"a: b\""));
    }
}
