using LocalStack.Detection.Formats;
using LocalStack.Detection.Scanning;
using LocalStack.Tests;

namespace LocalStack.Detection.Tests.Scanning;

/// <summary>
/// Texts made to be slow. No test measures time: work that grew with the square of these lengths would take 10^12
/// steps a text, and nobody would wait for the run to end.
/// </summary>
public static class HostileTextTests
{
    private const int Length = 1024 * 1024;

    /// <summary>Files, and what makes them worth reading.</summary>
    private static readonly (string Path, string Start)[] Files =
    [
        ("x.json", "{\"LOCALSTACK_API_KEY\": "),
        ("x.yml", "LOCALSTACK_API_KEY: "),
        (".env", "LOCALSTACK_API_KEY="),
        ("x.sh", "LOCALSTACK_API_KEY="),
        ("x.config", "<LOCALSTACK_API_KEY>"),
        ("x.ps1", "$env:LOCALSTACK_API_KEY = "),
        ("x.txt", ""),
    ];

    public sealed class Guards
    {
        /// <summary>Megabytes of one thing, without a line end.</summary>
        [Theory]
        [InlineData("x")]
        [InlineData("ls")]
        [InlineData("ls-")]
        [InlineData("lsabcdefghijklmnop-")]
        [InlineData("localstack")]
        [InlineData("localstack-analyzers:allow")]
        [InlineData("LOCALSTACK_API_KEY")]
        [InlineData("LOCALSTACK_API_KEY:")]
        [InlineData("LOCALSTACK_API_KEY: x ")]
        [InlineData("\"LOCALSTACK_API_KEY\": \"x\", ")]
        [InlineData("{")]
        [InlineData("[")]
        [InlineData("[{")]
        [InlineData("{\"LocalStack\":")]
        [InlineData("}")]
        [InlineData("\"")]
        [InlineData("\"a\" ")]
        [InlineData("'")]
        [InlineData("\\")]
        [InlineData("\\u0041")]
        [InlineData("\\U")]
        [InlineData(":")]
        [InlineData(": ")]
        [InlineData("- ")]
        [InlineData("/")]
        [InlineData("/*")]
        [InlineData("/* */")]
        [InlineData("// ")]
        [InlineData(" #")]
        [InlineData("&a ")]
        [InlineData("!!a ")]
        [InlineData("${A:-")]
        [InlineData("a=<")]
        [InlineData("<a>")]
        [InlineData("</a>")]
        [InlineData("<a")]
        [InlineData("<a b=\"")]
        [InlineData("<!")]
        [InlineData("<!--")]
        [InlineData("<![CDATA[")]
        [InlineData("&#1")]
        [InlineData("<a value=''><b>")]
        [InlineData("a=(")]
        [InlineData("a: (")]
        [InlineData("a=\"b ")]
        [InlineData("\\\"")]
        [InlineData("--a=")]
        [InlineData("\"''")]
        [InlineData("`")]
        [InlineData("=")]
        [InlineData("_")]
        [InlineData("__")]
        [InlineData(" ")]
        [InlineData("\0")]
        [InlineData("\uD800")]
        public void OneLongLine_IsReadOnce(string piece) => AssertEnds(piece);

        [Theory]
        [InlineData("\n")]
        [InlineData("\r\n")]
        [InlineData("- \n")]
        [InlineData("#\n")]
        [InlineData("a:\n")]
        [InlineData("LOCALSTACK_API_KEY=k7Gq2Zp9Xw # localstack-analyzers:allow\n")]
        [InlineData("LOCALSTACK_API_KEY: your-token-here-and-more-of-it-than-anybody-wants-to-read\n")]
        [InlineData("\"LOCALSTACK_API_KEY\": \"${A:-${A:-${A:-${A:-}}}}\",\n")]
        public void ManyShortLines_AreReadOnce(string piece) => AssertEnds(piece);

        [Fact]
        public void DeepNesting_IsReadWithoutAStack()
        {
            const int Levels = 100_000;
            var text = string.Concat(Enumerable.Repeat("{\"LocalStack\":[", Levels))
                + "{\"LOCALSTACK_API_KEY\":\"k7Gq2Zp9Xw\"}"
                + string.Concat(Enumerable.Repeat("]}", Levels));

            var finding = Assert.Single(Find("x.json", text));

            Assert.Equal("k7Gq2Zp9Xw", text.Substring(finding.Start, finding.Length));
            var setting = Assert.Single(JsonReader.Read(text));
            Assert.Equal((2 * Levels) + 1, Depth(setting.Path));
        }

        [Fact]
        public void LongKeyAboveManyKeys_IsNotReadForEach()
        {
            var text = "{\"LocalStack" + new string('x', Length) + "\":{"
                + string.Concat(Enumerable.Repeat("\"a\":1,", 300_000))
                + "\"LOCALSTACK_API_KEY\":\"k7Gq2Zp9Xw\"}}";

            Assert.Single(Find("x.json", text));
        }

        [Fact]
        public void ManySecrets_AreFoundEach()
        {
            const int Count = 100_000;
            var token = TestTokens.Valid();
            var hidden = "l\\u0073" + token[2..];

            Assert.Equal(Count, Find("x.txt", string.Concat(Enumerable.Repeat(token + " ", Count))).Count);
            Assert.Equal(Count, Find(".env", string.Concat(Enumerable.Repeat("LOCALSTACK_API_KEY=k7Gq2Zp9Xw\n", Count))).Count);
            Assert.Equal(Count, Find("x.json", string.Concat(Enumerable.Repeat("{\"a\":\"" + hidden + "\"}\n", Count))).Count);
            Assert.Single(Find("x.json", "{\"a\":\"" + string.Concat(Enumerable.Repeat(hidden + " ", Count)) + "\"}"));
        }

        private static int Depth(SettingPath? path)
        {
            var depth = 0;
            for (; path is not null; path = path.Parent)
                depth++;
            return depth;
        }

        private static void AssertEnds(string piece)
        {
            foreach (var (path, start) in Files)
            {
                var text = start + string.Concat(Enumerable.Repeat(piece, Length / piece.Length));
                Assert.All(Find(path, text), finding => Assert.InRange(finding.End, finding.Start, text.Length));
            }
        }
    }

    private static IReadOnlyList<Finding> Find(string path, string text) =>
        ConfigurationScanner.Find(path, TextScanner.Scan(text), () => text, DetectionOptions.Default);
}
