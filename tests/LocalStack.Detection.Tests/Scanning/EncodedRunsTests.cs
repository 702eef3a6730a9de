using System.Text;
using LocalStack.Detection.Scanning;

namespace LocalStack.Detection.Tests.Scanning;

/// <summary>The search in UTF-8, which only the command asks for, says what that in characters says.</summary>
public static class EncodedRunsTests
{
    /// <summary>The letters of a token in base64, in a run of this length.</summary>
    private static string Run(int length, int lettersAt = 0, string letters = "bHMt") =>
        new string('A', lettersAt) + letters + new string('A', length - lettersAt - letters.Length);

    private static (bool MayHold, int End) MayHoldToken(string text, int position)
    {
        var mayHold = EncodedRuns.MayHoldToken(Encoding.UTF8.GetBytes(text), ref position);
        return (mayHold, position);
    }

    public sealed class Reports
    {
        [Theory]
        [InlineData("", "")]
        [InlineData("see ", "")]
        [InlineData("", " there")]
        [InlineData("a é", "é b")]
        public void Run_IsSeen_FromEachOfItsPlaces(string before, string after)
        {
            var start = Encoding.UTF8.GetByteCount(before);
            for (var at = 0; at <= EncodedRuns.MinLength; at++)
                Assert.Equal((true, start + EncodedRuns.MinLength), MayHoldToken(before + Run(EncodedRuns.MinLength) + after, start + at));
        }

        /// <summary>A long run is looked at in parts, which overlap.</summary>
        [Fact]
        public void Letters_AnywhereInALongRun_AreSeen()
        {
            foreach (var letters in new[] { "bHMt", "xz", "cy1" })
            {
                for (var at = 0; at < 1200; at++)
                    Assert.Equal((true, 1400), MayHoldToken(Run(1400, at, letters) + " ", 700));
            }
        }

        /// <summary>What ends a run, wherever it is: a character that none holds, of ASCII or not.</summary>
        [Theory]
        [InlineData("")]
        [InlineData(" ")]
        [InlineData("é")]
        [InlineData("\u0100")]
        [InlineData("漢")]
        public void RunBetweenOtherCharacters_IsSeenInCharacters(string around)
        {
            foreach (var letters in new[] { "bHMt", "xz", "cy1", "%6c", "=6C", @"\x6c", @"\154", "&#108;", "&#x6C;", "l\0s" })
            {
                for (var at = 0; at <= EncodedRuns.MinLength - letters.Length; at++)
                    Assert.True(EncodedRuns.MayHoldToken((around + Run(EncodedRuns.MinLength, at, letters) + around).AsSpan()), $"{letters} at {at}");
                Assert.False(EncodedRuns.MayHoldToken((around + Run(EncodedRuns.MinLength - 1, 0, letters) + (around.Length == 0 ? " " : around)).AsSpan()), letters);
                Assert.True(EncodedRuns.MayHoldToken((new string('A', 30) + "é" + new string('A', 60) + "é" + Run(60, 20, letters)).AsSpan()), letters);
            }

            Assert.False(EncodedRuns.MayHoldToken((around + new string('A', 200) + around + "%" + new string('A', 51)).AsSpan()));
        }

        /// <summary>Only some places of a text are looked at: the shortest run is seen wherever it stands, and none that is shorter.</summary>
        [Theory]
        [InlineData(' ')]
        [InlineData('.')]
        [InlineData(':')]
        [InlineData('漢')]
        public void ShortestRun_IsSeenAtEveryPlaceOfAText(char other)
        {
            for (var before = 0; before < 2 * EncodedRuns.MinLength; before++)
            {
                for (var after = 0; after < EncodedRuns.MinLength; after += 3)
                {
                    var (left, right) = (new string(other, before), new string(other, after));
                    Assert.True(EncodedRuns.MayHoldToken((left + Run(EncodedRuns.MinLength) + right).AsSpan()), $"{before}, {after}");
                    Assert.False(EncodedRuns.MayHoldToken((left + Run(EncodedRuns.MinLength - 1) + right).AsSpan()), $"{before}, {after}");
                }
            }
        }

        /// <summary>Behind the shortest run, and where the parts of a long one meet.</summary>
        [Fact]
        public void LettersFurtherOn_AreSeen()
        {
            Assert.True(EncodedRuns.MayHoldToken((Run(400, 300) + " ").AsSpan()));
            for (var at = 440; at < 580; at += 3)
                Assert.Equal((true, 700), MayHoldToken(Run(700, at), 350));
        }

        [Theory]
        [InlineData("ls-", "%35", true)]
        [InlineData("-", "%35", true)]
        [InlineData("ls", "%35", false)]
        [InlineData("ls-", "%20", false)]
        [InlineData("ls-", "", false)]
        public void DigitBehindThePrefix_IsOfAToken(string part, string text, bool expected) =>
            Assert.Equal(expected, EncodedRuns.BeginsEscapeBehind(part, text));

        [Theory]
        [InlineData("%2D")]
        [InlineData("%61b")]
        [InlineData("=2D")]
        [InlineData("=\nabc")]
        [InlineData(@"\x2d")]
        [InlineData(@"\u002d more text behind it")]
        [InlineData("&#45;")]
        [InlineData("&#x0000002d;")]
        public void Escape_IsSeen(string text)
        {
            Assert.True(EncodedRuns.BeginsEscape(Encoding.UTF8.GetBytes(text)));
            Assert.True(EncodedRuns.BeginsEscape(text));
        }
    }

    public sealed class Guards
    {
        [Fact]
        public void ShortRun_IsNone()
        {
            const int Short = EncodedRuns.MinLength - 1;
            Assert.Equal((false, 2 + Short), MayHoldToken("a " + Run(Short) + " b", 20));
            Assert.Equal((false, Short), MayHoldToken(Run(Short), Short));
        }

        [Fact]
        public void RunWithoutLetters_IsNone() =>
            Assert.Equal((false, 3000), MayHoldToken(new string('A', 3000) + " " + Run(100), 1000));

        [Theory]
        [InlineData("")]
        [InlineData("a")]
        [InlineData("%")]
        [InlineData("%3")]
        [InlineData("%35")]
        [InlineData("%20")]
        [InlineData("&lt;")]
        [InlineData(@"\d")]
        public void OtherText_BeginsNoEscape(string text)
        {
            Assert.False(EncodedRuns.BeginsEscape(Encoding.UTF8.GetBytes(text)));
            Assert.False(EncodedRuns.BeginsEscape(text));
        }
    }
}
