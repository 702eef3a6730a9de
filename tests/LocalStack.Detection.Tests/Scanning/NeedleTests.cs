using LocalStack.Detection.Scanning;

namespace LocalStack.Detection.Tests.Scanning;

public static class NeedleTests
{
    public sealed class Reports
    {
        [Theory]
        [InlineData("ls", 0)]
        [InlineData("xls", 1)]
        [InlineData("xxLS", 2)]
        [InlineData("lLsS", 1)]
        [InlineData("ssls", 2)]
        public void Needle_InAnyCasing_IsFound(string text, int index)
        {
            Assert.Equal(index, Needle.IndexIn(text));
            Assert.Equal(index, Needle.IndexByLoop(text));
        }

        [Theory]
        [InlineData("localstack", 4)]
        [InlineData("xLOCALSTACK_AUTH", 5)]
        [InlineData("LS-Api-Key", 0)]
        public void CredentialName_IsTold(string text, int hit) => Assert.True(Needle.IsInCredentialName(text, hit));
    }

    public sealed class Guards
    {
        /// <summary>One looks at many characters together, the other at one, for the end of a text and where a processor cannot.</summary>
        [Fact]
        public void BothSearches_FindTheSame()
        {
            const string Alphabet = "lsLSlsx \u017F\u212A\u0130\u0131\u013Fß\uD800éＬｓ";
            for (var seed = 0; seed < 2000; seed++)
            {
                var random = new Random(seed);
                var text = new string(random.GetItems(Alphabet.AsSpan(), random.Next(60)));

                Assert.True(Needle.IndexByLoop(text) == Needle.IndexIn(text), $"seed {seed}");
            }
        }

        [Fact]
        public void NoOtherCharacters_AreTakenForTheNeedle()
        {
            for (var character = '\0'; character < char.MaxValue; character++)
            {
                var isL = character is 'l' or 'L';
                var isS = character is 's' or 'S';
                Assert.Equal(isL ? 0 : -1, Needle.IndexByLoop(character + "s"));
                Assert.Equal(isL ? 0 : -1, Needle.IndexIn(character + "s"));
                Assert.Equal(isS ? 0 : -1, Needle.IndexByLoop("l" + character));
                Assert.Equal(isS ? 0 : -1, Needle.IndexIn("l" + character));
            }
        }

        [Theory]
        [InlineData("locallstack", 5)]
        [InlineData("localst", 4)]
        [InlineData("calstack", 2)]
        [InlineData("ls-api-ke", 0)]
        public void OtherWord_IsNoCredentialName(string text, int hit) =>
            Assert.False(Needle.IsInCredentialName(text, hit));
    }
}
