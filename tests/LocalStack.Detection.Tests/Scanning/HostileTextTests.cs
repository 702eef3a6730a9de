using LocalStack.Detection.Formats;
using LocalStack.Detection.Scanning;
using LocalStack.Tests;

namespace LocalStack.Detection.Tests.Scanning;

/// <summary>
/// Texts made to be slow. No test measures time: work that grew with the square of these lengths would take 10^11
/// steps for the texts of one thing, and nobody would wait for the run to end.
/// </summary>
public static class HostileTextTests
{
    private const int Megabyte = 1024 * 1024;
    private const int Length = Megabyte / 4;

    /// <summary>Files, and what makes them worth reading.</summary>
    private static readonly (string Path, string Start)[] Files =
    [
        ("x.json", "{\"LOCALSTACK_API_KEY\": "),
        ("x.yml", "LOCALSTACK_API_KEY: "),
        (".env", "LOCALSTACK_API_KEY="),
        ("x.sh", "LOCALSTACK_API_KEY="),
        ("x.config", "<LOCALSTACK_API_KEY>"),
        ("x.ps1", "$env:LOCALSTACK_API_KEY = "),
        ("x.cmd", "set LOCALSTACK_API_KEY="),
        ("x.tf", "localstack_api_key = "),
        ("x.http", "@LOCALSTACK_API_KEY="),
        ("Makefile", "LOCALSTACK_API_KEY="),
        ("x.md", "```yaml\nLOCALSTACK_API_KEY: "),
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
        [InlineData("bHMt")]
        [InlineData("ls%2D")]
        [InlineData("\\154\\163\\055")]
        [InlineData("[0;0m")]
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
        [InlineData("*a ")]
        [InlineData("{a: &a [*a, ")]
        [InlineData("? ")]
        [InlineData("~")]
        [InlineData("set -x ")]
        [InlineData("Set-Item env:")]
        [InlineData("variable \"a\" {")]
        [InlineData("(a=")]
        [InlineData("\"a\" = ")]
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
        [InlineData("a: &a\n")]
        [InlineData("<<: *a\n")]
        [InlineData("a: &a {b: *a}\n")]
        [InlineData("? a\n: b\n")]
        [InlineData("a: 'b\n")]
        [InlineData("a: \"b\\\n")]
        [InlineData("a: ['b\n")]
        [InlineData("  word\n")]
        [InlineData("a: b\n \n")]
        [InlineData("```yaml\n")]
        [InlineData("```yaml\n```\n")]
        [InlineData("````\n~~~\n")]
        [InlineData("variable \"a\" {\n")]
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
            var setting = Assert.Single(FileFormats.Json.Read(text));
            Assert.Equal((2 * Levels) + 1, Depth(setting.Path));
        }

        [Theory]
        [InlineData("x.yml", "{localstack: [", "{LOCALSTACK_API_KEY: k7Gq2Zp9Xw}", "]}")]
        [InlineData("x.tf", "a = { b = [", "{ LOCALSTACK_API_KEY = \"k7Gq2Zp9Xw\" }", "]}")]
        [InlineData("x.config", "<a b='c'>", "<LOCALSTACK_API_KEY>k7Gq2Zp9Xw</LOCALSTACK_API_KEY>", "</a>")]
        public void DeepNestingOfOtherFormats_IsReadWithoutAStack(string path, string open, string inside, string close)
        {
            const int Levels = 100_000;
            var text = string.Concat(Enumerable.Repeat(open, Levels)) + inside + string.Concat(Enumerable.Repeat(close, Levels));

            var finding = Assert.Single(Find(path, text));

            Assert.Equal("k7Gq2Zp9Xw", text.Substring(finding.Start, finding.Length));
        }

        /// <summary>Lines that are indented by one more, each of which names all that follows.</summary>
        [Fact]
        public void AnchorsInAnchors_AreReadOnce()
        {
            const int Levels = 1000;
            var text = string.Concat(Enumerable.Range(0, Levels).Select(i => new string(' ', i) + "a: &a" + i + "\n"))
                + string.Concat(Enumerable.Range(0, Levels).Select(i => "b" + i + ": *a" + i + "\n"))
                + "LOCALSTACK_API_KEY: k7Gq2Zp9Xw";

            Assert.Single(Find("x.yml", text));
        }

        [Theory]
        [InlineData(".env", "LOCALSTACK_API_KEY=", "\nLOCALSTACK_API_KEY=k7Gq2Zp9Xw")]
        [InlineData("x.json", "{\"a\": \"", "\", \"LOCALSTACK_API_KEY\": \"k7Gq2Zp9Xw\"}")]
        [InlineData("x.yml", "localstack: \"", "\"\nLOCALSTACK_API_KEY: k7Gq2Zp9Xw")]
        public void LineOfFiftyMegabytes_HidesNothing(string path, string before, string after)
        {
            var text = before + new string('x', 50 * Megabyte) + after;

            var finding = Assert.Single(Find(path, text));

            Assert.Equal("k7Gq2Zp9Xw", text.Substring(finding.Start, finding.Length));
        }

        /// <summary>A hundred million characters, none of them kept: a token but for its last one, again and again.</summary>
        [Fact]
        public void MillionsOfNearTokens_AreLookedAtOnce()
        {
            const int Characters = 100 * Megabyte;
            var progress = new Progress();
            var nearToken = TestTokens.Valid()[..^1] + "g-";

            var scan = TextScanner.Scan(new EndlessSource(nearToken, Characters, progress));

            Assert.Empty(scan.Tokens);
            Assert.Equal(Characters, progress.Given);
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

    private sealed class Progress
    {
        public int Given { get; set; }
    }

    /// <summary>Gives one piece over and over.</summary>
    private struct EndlessSource(string piece, int length, Progress progress) : ITextSource
    {
        public readonly int Read(char[] buffer, int index, int count)
        {
            count = Math.Min(count, length - progress.Given);
            for (var i = 0; i < count; i++)
                buffer[index + i] = piece[(progress.Given + i) % piece.Length];
            progress.Given += count;
            return count;
        }
    }

    private static IReadOnlyList<Finding> Find(string path, string text) =>
        ScannedFile.Scan(path, text, DetectionOptions.Default).Findings;
}
