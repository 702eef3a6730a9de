using LocalStack.Detection.Formats;

namespace LocalStack.Detection.Tests.Formats;

/// <summary>The marks stand where the first text begins and where the second ends.</summary>
public static class ListOfTextsTests
{
    private static bool Begins(string marked)
    {
        var (text, places) = Surroundings.Read(marked);
        return ListOfTexts.BeginsWith(text, places[0], places[1]);
    }

    public sealed class Reports
    {
        [Theory]
        [InlineData("[\"^a\", \"b^\", \"c\"]")]
        [InlineData("['^a','b^','c']")]
        [InlineData("x = [ \"^a\" , \"b^\" , 'c' ]")]
        [InlineData("[\n  \"^a\",\n  \"b^\",\n  \"c\"\n]")]
        [InlineData("[\"^a\", \"b^\", \"")]
        public void ThreeTexts_AreAList(string marked) => Assert.True(Begins(marked));

        [Fact]
        public void Indentation_IsPassedOver() => Assert.True(Begins("[" + new string(' ', 60) + "\"^a\", \"b^\"" + new string(' ', 60) + "," + new string(' ', 60) + "\"c\"]"));
    }

    public sealed class Guards
    {
        [Theory]
        [InlineData("[\"^a\", \"b^\"]")]
        [InlineData("[\"^a\", \"b^\",]")]
        [InlineData("[\"^a\", \"b^\", c]")]
        [InlineData("[\"^a\", \"b^\" \"c\"]")]
        [InlineData("(\"^a\", \"b^\", \"c\")")]
        [InlineData("[x, \"^a\", \"b^\", \"c\"]")]
        [InlineData("\"^a\", \"b^\", \"c\"")]
        [InlineData("[^a, \"b^\", \"c\"]")]
        [InlineData("[\"^a\", b^, \"c\"]")]
        [InlineData("^a\", \"b^\", \"c\"]")]
        [InlineData("[\"^a\", \"b^")]
        [InlineData("[\"^a\", \"b^\"")]
        [InlineData("[\"^a\", \"b^\",")]
        public void OtherTexts_AreNone(string marked) => Assert.False(Begins(marked));

        [Fact]
        public void FarAway_IsNotLookedAt()
        {
            Assert.False(Begins("[" + new string(' ', 70) + "\"^a\", \"b^\", \"c\"]"));
            Assert.False(Begins("[\"^a\", \"b^\"" + new string(' ', 70) + ", \"c\"]"));
        }
    }
}
