using LocalStack.Detection.Credentials;
using LocalStack.Detection.Scanning;
using LocalStack.Tests;

namespace LocalStack.Detection.Tests.Scanning;

public static class TextScannerTests
{
    private static readonly string[] Neighbours =
    [
        "", " ", "\t", "\n", "\r\n", "\"", "'", "`", "=", ":", ",", ";", "(", ")", "[", "]", "{", "}", "<", ">", "/",
        "|", "!", "?", "&", "*", "#", "@", "+", "~", "\\", "\0", "é", "漢", "\uD83D\uDD11", "\uFEFF",
    ];

    /// <summary>A hyphen or underscore that joins the token to nothing.</summary>
    private static readonly string[] Bullets = ["-", "_", " -", "\"_", "${NAME:-", "=-"];

    private static readonly string[] Escapes =
        [@"\t", @"\n", @"\r", @"\0", @"\x3d", @"\x3D", @"\x9", @"\x003d", @"\u003d", @"\u003D", @"\U0000003d", "%3D", "%3d", "%20", "%0A", "%2F", @"\\t", @"\075", @"\75", @"\0075"];

    public sealed class Reports
    {
        [Fact]
        public void Token_Alone_IsFound()
        {
            var token = TestTokens.Valid();

            var match = Assert.Single(TextScanner.Scan(token).Tokens);

            Assert.Equal((0, token.Length, token.Length), (match.Start, match.Length, match.End));
            Assert.True(match.IsProven);
            Assert.Equal(Fingerprint.Of(token), match.Fingerprint);
        }

        [Theory]
        [InlineData("lsci-")]
        [InlineData("lsabcdefghijklmnop-")]
        public void Token_OfAnotherFamily_IsFoundWithItsPrefix(string prefix)
        {
            var token = TestTokens.Valid(2, prefix);

            AssertFound("x = " + token + ";", token, isProven: true);
        }

        [Fact]
        public void Token_BetweenAnyNeighbours_IsFound()
        {
            var proven = TestTokens.Valid();
            var suspected = TestTokens.WrongChecksum();
            foreach (var before in Neighbours.Concat(Escapes).Concat(Bullets))
            {
                foreach (var after in Neighbours.Append("."))
                {
                    AssertFound(before + proven + after, proven, isProven: true);
                    AssertFound(before + suspected + after, suspected, isProven: false);
                }
            }
        }

        [Theory]
        [InlineData("x-", "")]
        [InlineData("x_", "")]
        [InlineData("", "-")]
        [InlineData("", "_")]
        [InlineData("", ".com")]
        [InlineData("x-", "-")]
        public void ProvenToken_BesideAHyphen_IsFound(string before, string after)
        {
            var token = TestTokens.Valid();

            AssertFound(before + token + after, token, isProven: true);
        }

        [Fact]
        public void Tokens_SideBySide_AreFoundInOrder()
        {
            foreach (var separator in new[] { " ", ",", "-", "\n", "\\n" })
            {
                var tokens = Enumerable.Range(0, 50).Select(seed => TestTokens.Valid(seed)).ToArray();

                var found = TextScanner.Scan(string.Join(separator, tokens)).Tokens;

                Assert.Equal(tokens.Select(token => Fingerprint.Of(token)), found.Select(match => match.Fingerprint));
            }
        }

        /// <summary>The tail of the first, which is no token, begins the second.</summary>
        [Fact]
        public void Token_BeginningInsideALookAlike_IsFound()
        {
            var token = TestTokens.Valid(1, "lsabcdefabcd-");

            AssertFound("ls-AAAA0000-0000-0000-0000-" + token, token, isProven: true);
        }

        [Fact]
        public void DocumentedSample_WithAnotherChecksum_IsASuspicion()
        {
            var sample = "ls-FAKE0000-TEST-0000-0000-FAKE0000" + "0a1b";

            AssertFound(sample, sample, isProven: false);
        }

        [Theory]
        [InlineData("\"")]
        [InlineData("\\")]
        [InlineData("{")]
        public void CutToken_IsAClue(string cut)
        {
            var token = TestTokens.Valid();
            for (var length = 2; length < token.Length; length++)
            {
                var scan = TextScanner.Scan("  \"" + token[..length] + cut + " ");

                Assert.Empty(scan.Tokens);
                Assert.Equal([3], scan.CutTokens);
            }
        }

        [Fact]
        public void CutTokens_AreAllClues() =>
            Assert.Equal([0, 5], TextScanner.Scan("ls-a\"ls-b\"").CutTokens);

        [Theory]
        [InlineData("localstack")]
        [InlineData("LOCALSTACK_AUTH_TOKEN")]
        [InlineData("LocalStack:AuthToken")]
        [InlineData("TF_VAR_localstack_auth_token")]
        [InlineData("ls-api-key")]
        [InlineData("LS-API-KEY")]
        public void Name_IsAClue(string name)
        {
            var scan = TextScanner.Scan("the " + name + " stands here");

            Assert.True(scan.MentionsLocalStack);
            Assert.Empty(scan.Tokens);
        }
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("ls-la")]
        [InlineData("ls -la /tmp")]
        [InlineData("git ls-files --others")]
        [InlineData("git ls-remote origin")]
        [InlineData("ls-ecs-cluster-6ba7b810-9dad-11d1-80b4-00c04fd430c8-0-1a2b3c4d")]
        [InlineData("ls-6ba7b810-9dad-11d1-80b4-00c04fd430c8")]
        [InlineData("ls-abcdb810-9dad-11d1-80b4-00c04fd430c8")]
        [InlineData("https://ls-abcdKq83.sandbox.localstack.cloud")]
        [InlineData("ls-1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b.czowadgeezqi.eu-west-1.rds.amazonaws.com")]
        [InlineData("LS-1234")]
        [InlineData("skills-based-tool")]
        [InlineData("tools-abcd1234-abcd-abcd-abcd-abcdabcdabcd")]
        [InlineData("LSIAQAAAAAAVNCBMPNSG LKIAQAAAAAAVNCBMPNSG")]
        [InlineData("AwsSessionToken")]
        [InlineData("else false signals")]
        [InlineData("l s-l -s")]
        public void LookAlike_IsNoToken(string text) => Assert.Empty(TextScanner.Scan(text).Tokens);

        [Theory]
        [InlineData("ls-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx")]
        [InlineData("ls-aaaaaaaa-0000-0000-0000-000000000000")]
        [InlineData("ls-abcdefgh-1234-5678-90ab-cdef12345678")]
        [InlineData("ls-YOURTEST-HERE-test-fake-000000000000")]
        public void Sample_IsNoToken(string text) => Assert.Empty(TextScanner.Scan(text).Tokens);

        [Fact]
        public void Token_AsPartOfAWord_IsNoToken()
        {
            string[] words =
                ["x", "X", "0", "9", "skil", @"\\u00", @"\u003dab", @"\U003d", @"\x0003d", @"\n3d", "%3", "%g1", "zz3D", "ad", @"\083", @"\4275", @"\00075"];
            foreach (var word in words)
            {
                Assert.Empty(TextScanner.Scan(word + TestTokens.Valid()).Tokens);
                Assert.Empty(TextScanner.Scan(" " + word + TestTokens.Valid()).Tokens);
                Assert.Empty(TextScanner.Scan(" " + word + TestTokens.WrongChecksum()).Tokens);
            }

            foreach (var word in new[] { "x", "X", "0", "f" })
                Assert.Empty(TextScanner.Scan(TestTokens.Valid() + word).Tokens);
        }

        [Theory]
        [InlineData("x-", "")]
        [InlineData("x_", "")]
        [InlineData("--", "")]
        [InlineData("", "-")]
        [InlineData("", "_")]
        [InlineData("", ".sandbox.localstack.cloud")]
        [InlineData("", ".x")]
        public void SuspectedToken_BesideAHyphen_IsNoToken(string before, string after) =>
            Assert.Empty(TextScanner.Scan(before + TestTokens.WrongChecksum() + after).Tokens);

        [Fact]
        public void CleanText_IsTheOneCleanResult_AndAllocatesNothing()
        {
            var text = string.Concat(Enumerable.Repeat("else if (tools == \"Hello\") { skills++; } // ls -la\n", 2000));
            TextScanner.Scan(text);

            var before = GC.GetAllocatedBytesForCurrentThread();
            var scan = TextScanner.Scan(text);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.Same(ScanResult.Clean, scan);
            Assert.False(scan.MentionsLocalStack);
            Assert.Equal(0, allocated);
        }

        [Theory]
        [InlineData("")]
        [InlineData("l")]
        [InlineData("ls")]
        [InlineData("\uD800")]
        [InlineData("local-stack LOCAL_STACK locals tack")]
        public void TextWithoutAClue_IsClean(string text) => Assert.Same(ScanResult.Clean, TextScanner.Scan(text));

        [Theory]
        [InlineData("tools\"")]
        [InlineData("urls\\n")]
        [InlineData("LS\"")]
        [InlineData("ls-'")]
        public void EndOfAWord_IsNoCutToken(string text) => Assert.Empty(TextScanner.Scan(text).CutTokens);

        [Fact]
        public void WholeToken_IsNoCutToken()
        {
            Assert.Empty(TextScanner.Scan("\"" + TestTokens.Valid() + "\"").CutTokens);
            Assert.Empty(TextScanner.Scan("localstack \"ls-abcdefgh-1234-5678-90ab-cdef12345678\"").CutTokens);
        }

        [Fact]
        public void CancelledScan_Ends()
        {
            using var cancellation = new CancellationTokenSource();
            cancellation.Cancel();

            Assert.Throws<OperationCanceledException>(() => TextScanner.Scan("text", cancellation.Token));
        }

        [Fact]
        public void ScanCancelledOnTheWay_ReadsNoMoreThanAChunk()
        {
            using var cancellation = new CancellationTokenSource();
            var source = new EndlessSource(cancellation, cancelAfter: 100_000);

            Assert.Throws<OperationCanceledException>(() => TextScanner.Scan(source, cancellation.Token));
        }
    }

    private static void AssertFound(string text, string token, bool isProven)
    {
        var match = Assert.Single(TextScanner.Scan(text).Tokens);
        Assert.Equal(text.IndexOf(token, StringComparison.Ordinal), match.Start);
        Assert.Equal(token.Length, match.Length);
        Assert.Equal(isProven, match.IsProven);
        Assert.Equal(Fingerprint.Of(token), match.Fingerprint);
    }

    /// <summary>A text without an end, whose reader loses patience.</summary>
    private struct EndlessSource(CancellationTokenSource cancellation, int cancelAfter) : ITextSource
    {
        private int _read;

        public int Read(char[] buffer, int index, int count)
        {
            Array.Fill(buffer, 'l', index, count);
            _read += count;
            if (_read > cancelAfter)
                cancellation.Cancel();
            return count;
        }
    }
}
