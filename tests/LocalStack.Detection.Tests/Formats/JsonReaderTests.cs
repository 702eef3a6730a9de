using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Tests.Formats;

public static class JsonReaderTests
{
    private static (string? Path, string Value)[] Read(string text) =>
        [.. FileFormats.Json.Read(text).Select(setting => (setting.Path?.ToString(), setting.Value))];

    public sealed class Reports
    {
        [Theory]
        [InlineData("{\"Env\": [\"KEY=value\"]}", "KEY")]
        [InlineData("[\"-e\", \"KEY=value\"]", "KEY")]
        [InlineData("[\"--env=KEY=value\"]", "KEY")]
        [InlineData("[\"docker run -e KEY=value\"]", "KEY")]
        [InlineData("{\"a\": \"docker run -e KEY=value\"}", "KEY")]
        [InlineData("{\"a\": \"sh -c \\\"KEY=value run\\\"\"}", "KEY")]
        [InlineData("{\"a\": \"localstack auth set-token value\"}", "LOCALSTACK_AUTH_TOKEN")]
        [InlineData("{\"name\": \"KEY\", \"value\": \"value\"}", "KEY")]
        [InlineData("{\"value\": \"value\", \"Name\": \"KEY\"}", "KEY")]
        [InlineData("{\"e\": [{\"name\": \"KEY\", \"x\": {\"value\": 1}, \"value\": \"value\"}]}", "e:0:KEY")]
        public void WhatAValueSets_IsRead(string text, string path) => Assert.Contains(
            (path, "value"), FileFormats.Json.Read(text).Select(setting => (setting.Path?.ToString(), setting.Value)));

        [Fact]
        public void Document_IsRead() => Assert.Equal(
            [
                ("Text", "a"),
                ("Number", "-1.5e3"),
                ("Bool", "true"),
                ("Nothing", "null"),
                ("Nested:Deep:Leaf", "b"),
                ("List:0", "c"),
                ("List:1:X", "d"),
                ("List:2:0", "e"),
                ("List:2:1", "f"),
                ("List:3", "g"),
                ("Flat:Path", "h"),
            ],
            Read("""
                {
                  "Text": "a", // comment
                  "Number": -1.5e3,
                  "Bool": true,
                  "Nothing": null,
                  /* comment, "Not": "this" */
                  "Nested": { "Deep": { "Leaf": "b" }, "Empty": {}, "None": [] },
                  "List": [ "c", { "X": "d" }, [ "e", "f" ], "g", ],
                  "Flat:Path": "h",
                }
                """));

        [Theory]
        [InlineData("{\"KEY\":\"value\"}")]
        [InlineData("{ \"KEY\" : \"value\" }")]
        [InlineData("\uFEFF{\"KEY\":\"value\"}")]
        [InlineData("{\r\n\t\"KEY\":\r\n\t\"value\"\r\n}")]
        [InlineData("{\"KEY\"/* a */:/* b */\"value\"/* c */}")]
        [InlineData("{\"KEY\"// a\n:// b\r\"value\"// c\n}")]
        [InlineData("{\"KEY\":\"v\\u0061lue\"}")]
        [InlineData("{KEY:'value'}")]
        [InlineData("{'KEY':\"value\"}")]
        [InlineData("{KEY:value}")]
        [InlineData("// comment\r{\"KEY\":\"value\"}")]
        public void Setting_InEveryForm_IsRead(string text) => Assert.Equal([("KEY", "value")], Read(text));

        /// <summary>A token may hide in the escapes of a key.</summary>
        [Fact]
        public void KeyWrittenWithEscapes_IsAValueToo() => Assert.Equal(
            [(null, "KEY"), ("KEY", "value"), ("a\"b", "1")], Read("{\"K\\u0045Y\":\"v\\u0061lue\",\"a\\\"b\":1}"));

        [Fact]
        public void NameAndValueWrittenWithEscapes_AreJoined() => Assert.Contains(
            ("KEY", "1"), Read("{\"val\\u0075e\":\"1\",\"n\\u0061me\":\"KEY\"}"));

        /// <summary>What a person leaves behind while typing: the setting is found all the same.</summary>
        [Theory]
        [InlineData("\"KEY\":\"value\"")]
        [InlineData("{\"KEY\":\"value\"")]
        [InlineData("{\"KEY\":\"value")]
        [InlineData("{\"KEY\":\"value\n}")]
        [InlineData("{\"KEY\" \"value\"}")]
        [InlineData("{\"KEY\" value}")]
        [InlineData("{\"KEY\":value\"}")]
        [InlineData("{\"KEY\"::\"value\"}")]
        [InlineData("{,\"KEY\":\"value\"}")]
        [InlineData("{\"Other\" \"KEY\":\"value\"}")]
        [InlineData("{\"Other\": \"KEY\":\"value\"}")]
        [InlineData("{\"Other\": \n \"KEY\":\"value\"}")]
        [InlineData("{\"Other\": , \"KEY\":\"value\"}")]
        [InlineData("{\"Other\" , \"KEY\":\"value\"}")]
        [InlineData("{\"Other\": } \"KEY\":\"value\"}")]
        [InlineData("{\"Other\": { ] , \"KEY\":\"value\"}")]
        [InlineData("{\"Other\": [ } , \"KEY\":\"value\"}")]
        [InlineData("}]}]{\"KEY\":\"value\"}")]
        [InlineData("{\"Other\n\"KEY\":\"value\"}")]
        [InlineData("{\"Other\\\n\"KEY\":\"value\"}")]
        [InlineData("{\"Other\r\"KEY\":\"value\"}")]
        [InlineData("{ /* never closed \n \"KEY\":\"value\"}")]
        [InlineData("{ /* a */ /* never closed \n \"KEY\":\"value\"}")]
        [InlineData("{ / \"KEY\":\"value\"}")]
        [InlineData("{ \\ \n \"KEY\":\"value\"}")]
        [InlineData("{ it's \n \"KEY\":\"value\"}")]
        [InlineData("{ \0 \"KEY\":\"value\"}")]
        public void BrokenDocument_HidesNothing(string text) => Assert.Contains(("KEY", "value"), Read(text));

        [Theory]
        [InlineData("{\"List\": [1, 2, \"KEY\": \"value\"}", "List:KEY")]
        [InlineData("{\"Above\" { \"KEY\": \"value\" }}", "Above:KEY")]
        [InlineData("{\"A\": 1 \"Above\": { \"KEY\": \"value\" }}", "Above:KEY")]
        [InlineData("{\"Above\": { \"A\": [ 1 }, \"KEY\": \"value\" }", "Above:KEY")]
        public void BrokenDocument_KeepsTheKeysAbove(string text, string path) => Assert.Contains((path, "value"), Read(text));

        [Fact]
        public void MissingComma_LosesNeitherSide() =>
            Assert.Equal([("A", "1"), ("B", "2"), ("C", "3")], Read("{\"A\":\"1\" \"B\":2 \"C\":\"3\"}"));

        [Fact]
        public void Spans_AreThoseInsideTheQuotes()
        {
            const string Text = "{\"a\": \"x\\u0041\\\"y\" , 'b':'z', \"c\": 12 }";

            Assert.Equal(
                ["x\\u0041\\\"y", "z", "12"],
                FileFormats.Json.Read(Text).Select(setting => Text.Substring(setting.Start, setting.Length)));
        }
    }

    public sealed class Guards
    {
        /// <summary>What pads base64 is no sign of an assignment, and what escapes hide is left as it is.</summary>
        [Theory]
        [InlineData("A=", "A=")]
        [InlineData("b64==", "b64==")]
        [InlineData("A=b \\u0063", "A=b c")]
        public void ValueThatReadsLikeAnAssignment_KeepsItsKey(string written, string value)
        {
            var setting = Assert.Single(FileFormats.Json.Read("{\"x\":\"" + written + "\"}"));

            Assert.Equal(("x", value), (setting.Path?.Name, setting.Value));
        }

        private const string Before =
            "{\n  \"first\": \"one\\n\", // note\n  \"list\": [ 1, \"two\", { \"x\": null } ],\n  \"nested\": { \"a\": 'b' },\n";

        private const string Setting = "  \"KEY\": \"value\"\n}";

        [Theory]
        [InlineData("")]
        [InlineData("{}")]
        [InlineData("[]")]
        [InlineData("\"text\"")]
        [InlineData("{\"KEY\"}")]
        [InlineData("{\"KEY\":}")]
        [InlineData("{\"KEY\":{}}")]
        [InlineData("// \"KEY\": \"value\"")]
        [InlineData("/* \"KEY\": \"value\" */")]
        [InlineData("{\"KEY\", \"value\"}")]
        public void NoSetting_GivesNothing(string text) => Assert.Empty(Read(text));

        /// <summary>Any one character missing, or one too many, in the lines above a setting.</summary>
        [Fact]
        public void OneSlip_AnywhereAbove_HidesNothing()
        {
            var expected = ("KEY", "value");
            for (var i = 0; i < Before.Length; i++)
            {
                AssertFound(Before.Remove(i, 1) + Setting, i);
                foreach (var slip in new[] { "{", "}", "[", "]", ",", ":", "\"", "'", "/", "\\", "/*", "x", "\n", "\0" })
                    AssertFound(Before.Insert(i, slip) + Setting, i);
            }

            void AssertFound(string text, int position) => Assert.True(
                FileFormats.Json.Read(text).Any(setting => (setting.Path?.Name, setting.Value) == expected),
                $"slip at {position}: {text}");
        }

        /// <summary>What has been read stays read, wherever the text is cut off.</summary>
        [Fact]
        public void TextCutAnywhere_GivesWhatStandsBeforeTheCut()
        {
            var text = Before + Setting;
            var whole = FileFormats.Json.Read(text).ToList();
            for (var length = 0; length <= text.Length; length++)
            {
                var expected = whole
                    .Where(setting => setting.End < length)
                    .Select(setting => (setting.Path?.ToString(), setting.Value, setting.Start));
                var actual = FileFormats.Json.Read(text[..length])
                    .Where(setting => setting.End < length)
                    .Select(setting => (setting.Path?.ToString(), setting.Value, setting.Start));

                Assert.Equal(expected, actual);
            }
        }
    }
}
