using System.Text;
using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;
using LocalStack.Tests;

namespace LocalStack.Detection.Tests.Scanning;

public static class EncodedTokensTests
{
    private static IReadOnlyList<Finding> Find(string text, string path = "notes.txt") =>
        ScannedFile.Scan(path, text, DetectionOptions.Default).Findings;

    private static string Base64(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text));

    private static string Each(string token, Func<char, string> encode) => string.Concat(token.Select(encode));

    private static string Hyphens(string token, string escape) => token.Replace("-", escape, StringComparison.Ordinal);

    private static string Octal(char character) => "\\" + Convert.ToString(character, 8).PadLeft(3, '0');

    private static Finding AssertFound(string before, string encoded, string after, string token, string path = "notes.txt")
    {
        var finding = Assert.Single(Find(before + encoded + after, path));
        Assert.Equal(FindingKind.CommittedToken, finding.Kind);
        Assert.Equal(Fingerprint.Of(token), finding.Fingerprint);
        Assert.Equal((before.Length, encoded.Length), (finding.Start, finding.Length));
        return finding;
    }

    private static void AssertHeld(string text, string token)
    {
        var finding = Assert.Single(Find(text));
        Assert.Equal((FindingKind.CommittedToken, Fingerprint.Of(token)), (finding.Kind, finding.Fingerprint));
    }

    public sealed class Reports
    {
        /// <summary>Tokens of both kinds stand in the order of the text, each once.</summary>
        [Fact]
        public void EncodedTokens_StandBetweenOthers()
        {
            var tokens = Enumerable.Range(1, 5).Select(seed => TestTokens.Valid(seed)).ToList();
            var text = $"{tokens[0]} {Base64(tokens[1])} {tokens[2]} {tokens[3]} {Hyphens(tokens[4], "%2D")} LOCALSTACK_AUTH_TOKEN={tokens[0]}";

            var found = Find(text);

            Assert.Equal(tokens.Append(tokens[0]).Select(token => Fingerprint.Of(token)), found.Select(finding => finding.Fingerprint));
            Assert.Equal([false, true, false, false, true, false], found.Select(finding => finding.IsEncoded));
        }

        /// <summary>One directly behind the other, and one beside a name: the surer reason is told, and nothing is lost.</summary>
        [Fact]
        public void SecretsSideBySide_AreAllFound()
        {
            var (first, second) = (TestTokens.Valid(1), TestTokens.Valid(2));
            var key = TestTokens.ApiKey();
            foreach (var text in new[] { Base64(":" + first) + second, Base64(first) + "\n" + second, Hyphens(first, "%2D") + "\n" + second, second + "\n" + Hyphens(first, "&#45;") })
                Assert.Equal(new[] { first, second }.Select(token => Fingerprint.Of(token)).Order(), Find(text).Select(finding => finding.Fingerprint).Order());

            foreach (var path in new[] { "notes.txt", ".env" })
            {
                var named = Find($"LOCALSTACK_API_KEY={key}\nLOCALSTACK_AUTH_TOKEN={Base64(first)}\nLOCALSTACK_API_KEY={key}\n# {Base64(second)}\n", path);
                Assert.Equal([key, first, key, second], named.Select(finding => new[] { key, first, second }.Single(secret => Fingerprint.Of(secret) == finding.Fingerprint)));
                Assert.Equal([false, true, false, true], named.Select(finding => finding.IsEncoded));
            }

            Assert.Equal([false, true], Find($"The `LOCALSTACK_API_KEY` (`{key}`), and {Base64(first)}").Select(finding => finding.IsEncoded));
        }

        /// <summary>What a message calls the encoding.</summary>
        [Fact]
        public void Encoding_IsNamed()
        {
            var token = TestTokens.Valid();
            string NameOf(string text) => Assert.Single(Find(text)).Location;

            Assert.Equal("percent-encoded text", NameOf(Hyphens(token, "%2D")));
            Assert.Equal("quoted-printable text", NameOf(Hyphens(token, "=2D")));
            Assert.Equal("escaped text", NameOf(Hyphens(token, @"\x2d")));
            Assert.Equal("text with entities", NameOf(Hyphens(token, "&#45;")));
            Assert.Equal("UTF-16 text", NameOf(Each(token, c => c + "\0")));
            Assert.Equal("base64 text", NameOf(Base64(token)));
        }

        /// <summary>In C# what a backslash means is told by the value of the literal.</summary>
        [Fact]
        public void TokensOfASource_AreFoundWithoutEscapesOfItsLanguage()
        {
            var (first, second, third) = (TestTokens.Valid(1), TestTokens.Valid(2), TestTokens.Valid(3));
            var text = $"// {Base64(first)}\nvar a = \"{Hyphens(second, "%2D")}\"; var b = \"{Hyphens(third, @"\x2d")}\"; // {Base64(third)}";

            var found = EncodedTokens.FindInSource(text);

            Assert.Equal(new[] { first, second, third }.Select(token => Fingerprint.Of(token)), found.Select(token => token.Token.Fingerprint));
            Assert.Equal(["base64 text", "percent-encoded text", "base64 text"], found.Select(token => token.Encoding));
            Assert.Equal(4, EncodedTokens.Find(text).Count);
        }

        [Theory]
        [InlineData("\u001b[32m")]
        [InlineData("\u001b[m")]
        [InlineData("\u001b[0;1m")]
        [InlineData("\u001b[38;2;255;255;255;48;2;255;255;255m")]
        [InlineData("\u001b[2K")]
        [InlineData("\u009b1m")]
        [InlineData(@"\u001b[32m")]
        [InlineData(@"\x1b[0;1m")]
        [InlineData(@"\x1B[m")]
        [InlineData(@"\e[32m")]
        [InlineData(@"\033[32m")]
        [InlineData(@"\u{1b}[0m")]
        [InlineData("^[[33m")]
        [InlineData("[33m")]
        public void TokenBehindATerminalSequence_IsFound(string sequence)
        {
            var token = TestTokens.Valid();
            var finding = AssertFound("log " + sequence, token, sequence + " done", token);
            Assert.False(finding.IsEncoded);
            Assert.Equal(FindingKind.PossibleToken, Assert.Single(Find(sequence + TestTokens.WrongChecksum())).Kind);
        }

        [Theory]
        [InlineData("%2D")]
        [InlineData("%2d")]
        [InlineData("=2D")]
        [InlineData(@"\055")]
        [InlineData(@"\55")]
        [InlineData(@"\x2d")]
        [InlineData(@"\x2D")]
        [InlineData(@"\u002d")]
        [InlineData(@"\u{2d}")]
        [InlineData(@"\U0000002D")]
        [InlineData(@"\\u002d")]
        [InlineData("&#45;")]
        [InlineData("&#045;")]
        [InlineData("&#x2d;")]
        [InlineData("&#x2D;")]
        [InlineData("&amp;#45;")]
        public void EscapedHyphens_AreDecoded(string escape)
        {
            foreach (var seed in Enumerable.Range(1, 20))
            {
                var token = TestTokens.Valid(seed);
                Assert.True(AssertFound("t=", Hyphens(token, escape), " x", token).IsEncoded);
                AssertFound("t: ", token[..20] + Hyphens(token[20..], escape), "\n", token);
                AssertFound("", TestTokens.Valid(seed, "lsci-").Replace("-", escape, StringComparison.Ordinal), "", TestTokens.Valid(seed, "lsci-"));
            }
        }

        [Fact]
        public void EscapedThroughout_IsDecoded()
        {
            var token = TestTokens.Valid();
            AssertFound("q=", Each(token, c => $"%{(int)c:X2}"), "&x", token);
            AssertFound("q ", Each(token, c => $"%{(int)c:x2}"), "\n", token);
            AssertFound("q ", Each(token, c => $"={(int)c:X2}"), "\n", token);
            AssertFound("q ", Each(token, Octal), "\n", token);
            AssertFound("q ", Each(token, c => c == '-' ? "-" : Octal(c)), "\n", token);
            AssertFound("q ", Each(token, c => "\\0" + Octal(c)[1..]), "\n", token);
            AssertFound("q ", Each(token, c => $"\\x{(int)c:x2}"), "\n", token);
            AssertFound("q ", Each(token, c => $"\\u{(int)c:X4}"), "\n", token);
            AssertFound("q ", Each(token, c => $"&#{(int)c};"), "\n", token);
            AssertFound("q ", Each(token, c => $"&#x{(int)c:x};"), "\n", token);
            AssertFound("q ", Each(token, c => c + "\0").TrimEnd('\0'), "\0\n", token);
        }

        [Fact]
        public void QuotedPrintable_IsReadOverItsLines()
        {
            var token = TestTokens.Valid();
            foreach (var lineEnd in new[] { "=\n", "=\r\n" })
            {
                for (var cut = 2; cut < token.Length; cut++)
                    AssertFound("token=3D", token[..cut] + lineEnd + token[cut..], "\n", token);
            }

            AssertFound("LOCALSTACK=5FAUTH=5FTOKEN=3D", token, "=20\n", token);
            AssertFound("a =3D", TestTokens.Valid(2), "=0A", TestTokens.Valid(2));
        }

        /// <summary>At every alignment, in both alphabets, with and without padding.</summary>
        [Fact]
        public void LongerBase64_IsDecoded()
        {
            for (var before = 0; before < 12; before++)
            {
                for (var after = 0; after < 4; after++)
                {
                    var token = TestTokens.Valid(before + 1);
                    var encoded = Base64(new string('.', before) + token + new string('?', after));
                    AssertHeld("data: " + encoded, token);
                    AssertHeld("data: \"" + encoded.TrimEnd('=') + "\"", token);
                    AssertHeld("data=" + encoded.Replace('+', '-').Replace('/', '_').TrimEnd('='), token);
                }
            }
        }

        [Theory]
        [InlineData("user:{0}")]
        [InlineData("AWS_REGION=eu-west-1\nLOCALSTACK_AUTH_TOKEN={0}\nDEBUG=1\n")]
        [InlineData("{{\"auths\": {{\"localstack\": \"{0}\"}}}}")]
        [InlineData("#!/bin/sh\nset -e\nexport LOCALSTACK_AUTH_TOKEN='{0}' # ~~~???>>>\nexec run\n")]
        public void WrappedBase64_IsDecoded(string content)
        {
            for (var padding = 0; padding < 90; padding++)
            {
                var token = TestTokens.Valid(padding);
                var encoded = Base64(new string(' ', padding) + string.Format(null, content, token));
                foreach (var width in new[] { 60, 64, 76 })
                {
                    foreach (var lineEnd in new[] { "\n", "\r\n", "\n    ", "\\n", "\\r\\n" })
                        AssertHeld("data:\n    " + string.Join(lineEnd, encoded.Chunk(width).Select(line => new string(line))) + "\n", token);
                }

                AssertHeld("x: " + encoded, token);
                AssertHeld(@"{""a"":""\n" + encoded + "\"}", token);
                AssertHeld("u=%3D" + encoded, token);
            }
        }

        [Fact]
        public void LongEncodedText_AnywhereInALongText_IsFound()
        {
            var token = TestTokens.Valid();
            foreach (var encoded in new[] { Base64("::" + token), Each(token, c => $"%{(int)c:X2}"), Hyphens(token, "&#45;") })
            {
                for (var length = (16 * 1024) - 450; length < (16 * 1024) + 20; length++)
                    AssertHeld(new string(' ', length) + encoded + new string('.', 500), token);
            }
        }
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("%2D")]
        [InlineData("=2D")]
        [InlineData(@"\055")]
        [InlineData("&#45;")]
        public void EscapedLookAlike_IsSilent(string escape)
        {
            Assert.Empty(Find("localstack " + Hyphens(TestTokens.WrongChecksum(), escape)));
            Assert.Empty(Find("x" + Hyphens(TestTokens.Valid(), escape)));
            Assert.Empty(Find(Hyphens(TestTokens.Valid(), escape) + "x"));
            Assert.Empty(Find(Hyphens(TestTokens.Valid(), escape)[..^1]));
        }

        [Theory]
        [InlineData("m")]
        [InlineData("[m")]
        [InlineData("32m")]
        [InlineData("[32K")]
        [InlineData("[aa;32m")]
        public void LetterThatIsOfNoSequence_MakesAWord(string before) => Assert.Empty(Find("x" + before + TestTokens.Valid()));

        [Fact]
        public void LookAlikeInLongerBase64_IsSilent()
        {
            for (var before = 1; before < 7; before++)
            {
                Assert.Empty(Find("localstack " + Base64(new string('.', before) + TestTokens.WrongChecksum())));
                Assert.Empty(Find("localstack " + Base64(new string('a', before) + TestTokens.Valid())));
                Assert.Empty(Find("localstack " + Base64(new string('.', before) + TestTokens.Valid() + "a")));
            }
        }

        /// <summary>One finding, where the setting has shown it already.</summary>
        [Theory]
        [InlineData("a.json", "{\"x\": \"#\"}", @"\u002d")]
        [InlineData("a.yml", "x: \"#\"", @"\x2d")]
        [InlineData("a.xml", "<x>#</x>", "&#45;")]
        [InlineData("a.xml", "<x y=\"#\"/>", "&#x2d;")]
        public void EscapedSetting_IsToldOnce(string path, string text, string escape) =>
            Assert.False(Assert.Single(Find(text.Replace("#", Hyphens(TestTokens.Valid(), escape), StringComparison.Ordinal), path)).IsEncoded);

        /// <summary>A token in plain text is told as what it is, whatever escape follows it.</summary>
        [Theory]
        [InlineData("%2D")]
        [InlineData("=2D")]
        [InlineData(@"\x2d")]
        [InlineData("&#45;")]
        public void EscapeBehindAToken_IsNoPartOfIt(string escape)
        {
            Assert.Empty(EncodedTokens.Find("a: " + TestTokens.Valid() + escape));
            Assert.False(Assert.Single(Find("a: " + TestTokens.Valid() + escape)).IsEncoded);
        }

        [Fact]
        public void RandomText_IsSilent()
        {
            for (var seed = 0; seed < 2000; seed++)
                Assert.Empty(EncodedTokens.Find(RandomTexts.Of(new Random(seed), 200)));
        }
    }
}
