using LocalStack.Detection.Scanning;
using LocalStack.Tests;

namespace LocalStack.Detection.Tests.Scanning;

/// <summary>The text is read in chunks, and no result may depend on where they meet.</summary>
public static class TextScannerChunkTests
{
    private const int ChunkLength = 16 * 1024;

    private static readonly string[] Befores = ["", " ", "x", "-", @"\n", @"\u003d", @"\U0000003d", "%3D"];
    private static readonly string[] Afters = ["", " ", "x", "-", ".", ".x", "\\"];

    public sealed class Reports
    {
        [Fact]
        public void Token_AtEveryOffsetAroundTheBorders_IsFound()
        {
            var token = TestTokens.Valid(4, "lsabcdefghijklmnop-");
            foreach (var border in new[] { ChunkLength, ChunkLength - 57, (2 * ChunkLength) - 67 })
            {
                for (var start = border - 80; start <= border + 20; start++)
                {
                    var text = new string(' ', start) + token + new string(' ', ChunkLength);

                    var match = Assert.Single(TextScanner.Scan(text).Tokens);

                    Assert.Equal((start, token.Length), (match.Start, match.Length));
                }
            }
        }

        [Fact]
        public void Name_AtEveryOffsetAroundTheBorder_IsMentioned()
        {
            foreach (var name in new[] { "localstack", "ls-api-key" })
            {
                for (var start = ChunkLength - 80; start <= ChunkLength + 20; start++)
                    Assert.True(TextScanner.Scan(new string(' ', start) + name).MentionsLocalStack);
            }
        }

        [Fact]
        public void Token_AtTheEndOfATextOfAnyLength_IsFound()
        {
            var token = TestTokens.Valid();
            for (var start = 0; start < 300; start++)
                Assert.Single(TextScanner.Scan(new string('.', start) + token).Tokens);
            for (var start = ChunkLength - 100; start < ChunkLength + 10; start++)
                Assert.Single(TextScanner.Scan(new string('.', start) + token).Tokens);
        }
    }

    public sealed class Guards
    {
        [Fact]
        public void Neighbours_BeyondTheBorder_CountAsWithinOneChunk()
        {
            const string LongestPrefix = "lsabcdefghijklmnop-";
            foreach (var token in new[] { TestTokens.Valid(), TestTokens.WrongChecksum(1, LongestPrefix) })
            {
                foreach (var before in Befores)
                {
                    foreach (var after in Afters)
                        AssertSameAtBorder(before, token, after);
                }
            }
        }

        private static void AssertSameAtBorder(string before, string token, string after)
        {
            var expected = TextScanner.Scan(" " + before + token + after).Tokens.Count;
            for (var shift = -70; shift <= 12; shift++)
            {
                var filler = new string(' ', ChunkLength - before.Length + shift);

                Assert.Equal(expected, TextScanner.Scan(filler + before + token + after).Tokens.Count);
                Assert.Equal(expected, TextScanner.Scan(filler + before + token + after + filler).Tokens.Count);
            }
        }

        /// <summary>A source may give less than it is asked for; the scan takes every character once.</summary>
        [Fact]
        public void Source_ThatGivesLittleAtATime_MakesNoDifference()
        {
            for (var seed = 0; seed < 60; seed++)
            {
                var text = RandomTexts.WithTokens(new Random(seed), pieces: 4000);
                var progress = new Progress();

                var expected = TextScanner.Scan(text);
                var actual = TextScanner.Scan(new TrickleSource(text, new Random(seed), mostAtATime: 1 + (seed * 7), progress));

                AssertSame(expected, actual, seed);
                Assert.Equal(text.Length, progress.Given);
            }
        }

        /// <summary>Cutting the text where nothing stands splits the work, and leaves the findings.</summary>
        [Fact]
        public void Parts_HoldTogetherWhatTheWholeHolds()
        {
            for (var seed = 0; seed < 20; seed++)
            {
                var first = RandomTexts.WithTokens(new Random(seed), pieces: 1500);
                var second = RandomTexts.WithTokens(new Random(seed + 1000), pieces: 1500);
                var shift = first.Length + 1;

                var parts = TextScanner.Scan(first).Tokens.Select(token => token.Start)
                    .Concat(TextScanner.Scan(second).Tokens.Select(token => token.Start + shift));

                Assert.Equal(parts, TextScanner.Scan(first + "\n" + second).Tokens.Select(token => token.Start));
            }
        }

        private static void AssertSame(ScanResult expected, ScanResult actual, int seed)
        {
            Assert.True(expected.Tokens.Count > 0, $"seed {seed} makes no token");
            Assert.Equal(expected.Tokens, actual.Tokens);
            Assert.Equal(expected.CutTokens, actual.CutTokens);
            Assert.Equal(expected.MentionsLocalStack, actual.MentionsLocalStack);
        }
    }

    private sealed class Progress
    {
        public int Given { get; set; }
    }

    private struct TrickleSource(string text, Random random, int mostAtATime, Progress progress) : ITextSource
    {
        public readonly int Read(char[] buffer, int index, int count)
        {
            count = Math.Min(Math.Min(count, random.Next(1, mostAtATime + 1)), text.Length - progress.Given);
            text.CopyTo(progress.Given, buffer, index, count);
            progress.Given += count;
            return count;
        }
    }
}
